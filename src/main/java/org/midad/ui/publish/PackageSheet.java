package org.midad.ui.publish;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.midad.export.PackageForm;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.FolderField;
import org.midad.ui.kit.Kit;

/** Asks what a package of stories is called, in which form it leaves, and into which folder. */
public final class PackageSheet {
  /** Takes what was answered. */
  @FunctionalInterface
  public interface Answer {
    void export(PackageForm form, String title, Path folder);
  }

  private final Kit kit;

  public PackageSheet(Kit kit) {
    this.kit = kit;
  }

  /**
   * Asks.
   *
   * @param stories how many there are
   * @param last folder that stories were exported to before
   */
  public void ask(int stories, Optional<Path> last, Answer answer) {
    TextField title = new TextField();
    title.setId("package-title");
    title.setPromptText(words("package.title-prompt"));
    FolderField folder =
        new FolderField(kit.messages(), kit.dialogs(), "package-folder", "export.folder", last);
    ToggleGroup forms = new ToggleGroup();
    VBox choices = new VBox(8);
    for (PackageForm form : PackageForm.values()) {
      RadioButton button = new RadioButton(words(nameKey(form)));
      button.setId("package-" + form.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(forms);
      button.setUserData(form);
      choices.getChildren().add(button);
    }
    forms.selectToggle(forms.getToggles().getFirst());
    Button go = new Button(words("export.go"));
    go.setId("package-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> folder.path().isEmpty(), folder.field().textProperty()));
    go.setOnAction(event ->
        folder
            .path()
            .ifPresent(chosen -> {
              kit.dialogs().close();
              answer.export(
                  (PackageForm) forms.getSelectedToggle().getUserData(), title.getText(), chosen);
            }));
    Button cancel = new Button(words("dialog.cancel"));
    cancel.getStyleClass().add("flat");
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> kit.dialogs().close());
    HBox buttons = new HBox(8, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    kit.dialogs()
        .show(
            words("package.heading"),
            kit.dialogs().text(kit.messages().of("package.about", stories)),
            Field.of(words("package.title"), title),
            Field.of(words("package.form"), choices),
            Field.of(words("export.folder"), folder),
            buttons);
    title.requestFocus();
  }

  private static String nameKey(PackageForm form) {
    return switch (form) {
      case NINJS -> "export.form-ninjs";
      case SUPERDESK -> "export.form-superdesk";
      case NEWSML_G2 -> "export.form-newsml";
    };
  }

  private String words(String key) {
    return kit.messages().of(key);
  }
}
