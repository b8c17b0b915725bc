package org.midad.ui.publish;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.midad.deliver.Address;
import org.midad.export.Form;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** The fields of one target, by its kind. */
final class TargetFields extends VBox {
  private static final double PORT_WIDTH = 112;

  private final Kit kit;
  private final TargetFormModel form;
  private final TargetChoices choices;
  private final TargetInputs inputs;

  /**
   * @param reveal brings one of them into view
   */
  TargetFields(Kit kit, TargetFormModel form, TargetChoices choices, Consumer<Node> reveal) {
    super(16);
    this.kit = kit;
    this.form = form;
    this.choices = choices;
    inputs = new TargetInputs(kit, form, this);
    setId("target-fields");
    getChildren().add(inputs.text(TargetField.NAME));
    switch (form.draft().kind()) {
      case FOLDER -> getChildren().add(inputs.withBrowsing(TargetField.PATH));
      case SFTP -> {
        server();
        getChildren().addAll(byKey(), keyFile(), secret());
      }
      case FTP -> {
        server();
        getChildren().addAll(security(), secret());
      }
      case WORDPRESS ->
          getChildren()
              .addAll(
                  inputs.text(TargetField.SITE), inputs.text(TargetField.USER), secret(), theme());
      case WEB_PUBLISHER ->
          getChildren()
              .addAll(
                  inputs.text(TargetField.PUBLISHER),
                  secret(),
                  inputs.text(TargetField.MEDIA_FIELD));
      case ENDPOINT ->
          getChildren()
              .addAll(inputs.text(TargetField.ENDPOINT), method(), proof(), signature(), secret());
    }
    if (form.draft().kind().takesFiles()) {
      getChildren().add(forms());
    }
    getChildren().addAll(warning(), new TemplateList(kit, form, choices, inputs, reveal));
  }

  /** Knows what is wrong in them. */
  TargetInputs inputs() {
    return inputs;
  }

  private void server() {
    VBox host = inputs.text(TargetField.HOST);
    VBox port = inputs.text(TargetField.PORT);
    port.setMinWidth(PORT_WIDTH);
    port.setMaxWidth(PORT_WIDTH);
    getChildren()
        .addAll(
            beside(host, port),
            halves(inputs.text(TargetField.USER), inputs.text(TargetField.FOLDER)));
  }

  private static HBox beside(Region large, Region small) {
    HBox.setHgrow(large, Priority.ALWAYS);
    return new HBox(12, large, small);
  }

  private static GridPane halves(Node first, Node second) {
    GridPane pair = new GridPane(12, 0);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    pair.getColumnConstraints().setAll(half, half);
    pair.addRow(0, first, second);
    return pair;
  }

  private VBox named(String key, Node content) {
    return Choices.field(kit.messages().of(key), content);
  }

  private VBox byKey() {
    return named(
        "target.login",
        Choices.row(
            "target-login",
            List.of(false, true),
            form.draft().byKey(),
            key -> kit.messages().of(key ? "target.login-key" : "target.login-password"),
            key -> form.change(draft -> draft.withByKey(key))));
  }

  private VBox keyFile() {
    VBox file = inputs.withBrowsing(TargetField.KEY);
    Follow.value(
        this,
        form.stateProperty().map(state -> state.draft().byKey()),
        wanted -> TargetWords.show(file, wanted));
    return file;
  }

  private VBox security() {
    return named(
        "target.security",
        Choices.row(
            "target-security",
            List.of(Address.Security.values()),
            form.draft().security(),
            security -> kit.messages().of(security),
            security -> form.change(draft -> draft.withSecurity(security))));
  }

  private VBox theme() {
    return named(
        "target.theme",
        Choices.row(
            "target-theme",
            List.of(Address.ThemePicture.values()),
            form.draft().theme(),
            theme -> kit.messages().of(theme),
            theme -> form.change(draft -> draft.withTheme(theme))));
  }

  private VBox method() {
    return named(
        "target.method",
        Choices.row(
            "target-method",
            List.of(Address.Method.values()),
            form.draft().method(),
            Address.Method::name,
            method -> form.change(draft -> draft.withMethod(method))));
  }

  private VBox proof() {
    return named(
        "target.proof",
        Choices.row(
            "target-proof",
            List.of(ProofKind.values()),
            form.draft().proof(),
            proof -> kit.messages().of(proof),
            proof -> form.change(draft -> draft.withProof(proof))));
  }

  /** Which header carries a signature, and how it is made. */
  private Node signature() {
    Node how =
        halves(
            inputs.text(TargetField.HEADER),
            named(
                "target.algorithm",
                Choices.row(
                    "target-algorithm",
                    TargetDraft.ALGORITHMS,
                    form.draft().algorithm(),
                    name -> name.replace("Hmac", "HMAC-"),
                    name -> form.change(draft -> draft.withAlgorithm(name)))));
    Follow.value(
        this,
        form.stateProperty().map(state -> state.draft().proof() == ProofKind.HMAC),
        wanted -> TargetWords.show(how, wanted));
    return how;
  }

  private Node secret() {
    SecretInput input = new SecretInput(kit, form);
    VBox all = inputs.under(TargetField.SECRET, "", input);
    Label name = (Label) all.getChildren().getFirst();
    inputs.see(TargetField.SECRET, input);
    Follow.value(
        this,
        form.stateProperty().map(state -> state.draft().secret()),
        kind -> {
          name.setText(kind.map(kit.messages()::of).orElse(""));
          TargetWords.show(all, kind.isPresent());
        });
    return all;
  }

  private Node forms() {
    VBox all = new FormBoxes();
    for (ExportSheet.Group group : choices.groups()) {
      GridPane boxes = new GridPane(12, 8);
      ColumnConstraints third = new ColumnConstraints();
      third.setPercentWidth(100.0 / 3);
      boxes.getColumnConstraints().setAll(third, third, third);
      int place = 0;
      for (ExportSheet.Choice choice : group.choices()) {
        boxes.add(box(choice), place % 3, place / 3);
        place++;
      }
      all.getChildren().add(Choices.field(kit.messages().of(group.nameKey()), boxes));
    }
    inputs.see(TargetField.FORMS, all);
    return inputs.under(TargetField.FORMS, all);
  }

  /** Whoever is sent to them begins at the first. */
  private static final class FormBoxes extends VBox {
    FormBoxes() {
      super(12);
    }

    @Override
    public void requestFocus() {
      lookup(".check-box").requestFocus();
    }
  }

  private CheckBox box(ExportSheet.Choice choice) {
    Form made = choice.form();
    CheckBox box = new CheckBox(kit.messages().of(choice.nameKey()));
    box.setId("target-form-" + made.toString().replace('.', '-'));
    box.setMinWidth(0);
    box.setSelected(form.draft().forms().contains(made));
    box.selectedProperty()
        .subscribe((was, is) -> {
          form.change(draft -> draft.with(made, is));
        });
    return box;
  }

  /** What should be thought over: who could read along. */
  private Node warning() {
    TextBlock words = kit.dialogs().text("");
    VBox box = new VBox(words);
    box.setId("target-warning");
    box.getStyleClass().add("stranger");
    Follow.value(
        this,
        form.stateProperty().map(TargetFormModel.State::warning),
        key -> {
          words.setText(key.map(kit.messages()::of).orElse(""));
          TargetWords.show(box, key.isPresent());
        });
    return box;
  }
}
