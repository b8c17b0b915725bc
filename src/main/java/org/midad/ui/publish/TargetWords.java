package org.midad.ui.publish;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.midad.deliver.Address;
import org.midad.deliver.Target;
import org.midad.model.Problem;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** How a target, and what it says, is told in words. */
final class TargetWords {
  private TargetWords() {}

  /** Where it is, in one line, as programs write it. */
  static String address(Target target) {
    return switch (target.address()) {
      case Address.Folder folder -> folder.path().toString();
      case Address.Sftp sftp ->
          server("sftp", sftp.user(), sftp.host(), sftp.port(), 22) + sftp.folder();
      case Address.Ftp ftp ->
          server(
                  ftp.security() == Address.Security.NONE ? "ftp" : "ftps",
                  ftp.user(),
                  ftp.host(),
                  ftp.port(),
                  21)
              + ftp.folder();
      case Address.WordPress site -> site.api().toString().replaceFirst("/wp-json/$", "");
      case Address.WebPublisher publisher -> publisher.api().toString();
      case Address.Endpoint endpoint -> endpoint.uri().toString();
    };
  }

  private static String server(String scheme, String user, String host, int port, int usual) {
    return scheme + "://" + user + "@" + host + (port == usual ? "" : ":" + port);
  }

  /** The forms of its files, in one line that runs as the window does; each runs as it is. */
  static String forms(Kit kit, TargetChoices choices, Target target) {
    boolean rightToLeft = kit.messages().isRightToLeft();
    List<String> names =
        target.forms().stream()
            .map(form -> "\u2068" + kit.messages().of(choices.nameKey(form)) + "\u2069")
            .toList();
    return (rightToLeft ? "\u200F" : "\u200E") + String.join(rightToLeft ? "، " : ", ", names);
  }

  /** Whose stories a template is for. */
  static String section(Kit kit, TargetChoices choices, String code) {
    return code.isEmpty() ? kit.messages().of("template.every") : choices.sectionName(code);
  }

  /** Why somebody may not change what is there. */
  static String hindrance(Kit kit, Problem hindrance) {
    return kit.messages().of("target.changing", kit.told(hindrance));
  }

  /** Words that are the other side's or a program's own, which read from left to right. */
  static Region verbatim(Kit kit, String words) {
    VBox block = new VBox(leftToRight(kit, words));
    block.getStyleClass().add("verbatim");
    block.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return block;
  }

  /** Such words alone. */
  static TextBlock leftToRight(Kit kit, String words) {
    // Each line is set by its first letters, and these may be Arabic.
    TextBlock text = new TextBlock(kit.fonts(), words.replaceAll("(?m)^", "\u200E"));
    text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return text;
  }

  /** Gives a part room only while it is wanted. */
  static void show(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
