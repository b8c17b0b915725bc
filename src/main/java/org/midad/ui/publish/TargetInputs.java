package org.midad.ui.publish;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** What is written in when a target is set up, each under its name and over what is wrong in it. */
final class TargetInputs {
  /** What stands in an empty field, in every language the same. */
  private static final Map<TargetField, String> EXAMPLES =
      Map.of(
          TargetField.HOST, "files.example.org",
          TargetField.FOLDER, "/incoming",
          TargetField.SITE, "https://example.org",
          TargetField.PUBLISHER, "https://example.org/api/v2/",
          TargetField.ENDPOINT, "https://example.org/stories",
          TargetField.MEDIA_FIELD, "media_id",
          TargetField.HEADER, "X-Signature");

  private final Kit kit;
  private final TargetFormModel form;
  private final Map<TargetField, Supplier<Node>> inputs = new EnumMap<>(TargetField.class);
  private final Map<TargetField, TextBlock> wrong = new EnumMap<>(TargetField.class);

  /** Those that somebody has been in: what was not come to yet is not called wrong. */
  private final Set<TargetField> seen = EnumSet.noneOf(TargetField.class);

  /**
   * @param owner shows them
   */
  TargetInputs(Kit kit, TargetFormModel form, Node owner) {
    this.kit = kit;
    this.form = form;
    Follow.value(owner, form.stateProperty(), any -> mark());
  }

  /** Calls everything wrong that is; gives the first of it, or empty if nothing is. */
  Optional<Node> firstWrong() {
    return firstWrong(EnumSet.allOf(TargetField.class));
  }

  /** The same of all but the secret, for what speaks with nobody. */
  Optional<Node> firstWrongToLookAt() {
    return firstWrong(EnumSet.complementOf(EnumSet.of(TargetField.SECRET)));
  }

  private Optional<Node> firstWrong(Set<TargetField> needed) {
    seen.addAll(needed);
    mark();
    Map<TargetField, String> found = form.stateProperty().get().wrong();
    return needed.stream()
        .filter(found::containsKey)
        .findFirst()
        .map(inputs::get)
        .map(Supplier::get);
  }

  private void mark() {
    Map<TargetField, String> found = form.stateProperty().get().wrong();
    wrong.forEach((field, line) -> {
      Optional<String> told =
          Optional.ofNullable(found.get(field)).filter(key -> seen.contains(field));
      line.setText(told.map(kit.messages()::of).orElse(""));
      TargetWords.show(line, told.isPresent());
    });
  }

  VBox under(TargetField field, Node content) {
    return under(field, kit.messages().of(field), content);
  }

  /** An input under its name, and over what is wrong with it. */
  VBox under(TargetField field, String name, Node content) {
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    TextBlock line = new TextBlock(kit.fonts());
    line.getStyleClass().add("refused");
    line.setId("wrong-" + id(field));
    TargetWords.show(line, false);
    wrong.put(field, line);
    return new VBox(4, label, content, line);
  }

  private static String id(TargetField field) {
    return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A line to write in. */
  VBox text(TargetField field) {
    return under(field, input(field));
  }

  private TextField input(TargetField field) {
    TextField input = new TextField();
    input.setId("target-" + id(field));
    input.setAccessibleText(kit.messages().of(field));
    if (field == TargetField.NAME) {
      input.setPromptText(kit.messages().of("target.name-prompt"));
    } else {
      input.setPromptText(EXAMPLES.getOrDefault(field, ""));
      // Programs write it so, in whatever language the window speaks.
      input.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    }
    Follow.value(
        input,
        form.stateProperty().map(state -> state.draft().texts().getOrDefault(field, "")),
        text -> {
          if (!text.equals(input.getText())) {
            input.setText(text);
          }
        });
    input.textProperty().subscribe((was, is) -> form.change(draft -> draft.with(field, is)));
    see(field, input);
    return input;
  }

  /** Whoever leaves a field has been in it, and whoever misses something in it is sent there. */
  void see(TargetField field, Node input) {
    lead(field, () -> input);
    input
        .focusWithinProperty()
        .subscribe((was, is) -> {
          if (was && !is) {
            seen.add(field);
            mark();
          }
        });
  }

  /** Says where somebody is sent who misses something in a field. */
  void lead(TargetField field, Supplier<Node> input) {
    inputs.put(field, input);
  }

  /** A whole path, which can be looked for. */
  VBox withBrowsing(TargetField field) {
    TextField input = input(field);
    input.setPromptText(kit.messages().of("export.folder.prompt"));
    HBox.setHgrow(input, Priority.ALWAYS);
    Button browse = new Button(kit.messages().of("export.browse"));
    browse.setMinWidth(Region.USE_PREF_SIZE);
    String title = kit.messages().of(field);
    browse.setOnAction(event ->
        (field == TargetField.PATH
                ? kit.dialogs().chooseFolder(title, Typed.path(input.getText()))
                : kit.dialogs().chooseFiles(title, title, "*").stream().findFirst())
            .ifPresent(chosen -> input.setText(chosen.toString())));
    return under(field, new HBox(8, input, browse));
  }
}
