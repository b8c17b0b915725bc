package org.midad.ui.publish;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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

/** The fields of one target, by its kind, each with what is wrong in it. */
final class TargetFields extends VBox {
  private static final double PORT_WIDTH = 112;

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
  private final FormChoices choices;
  private final Map<TargetField, Node> inputs = new EnumMap<>(TargetField.class);
  private final Map<TargetField, TextBlock> wrong = new EnumMap<>(TargetField.class);

  /** Those that somebody has been in: what was not come to yet is not called wrong. */
  private final Set<TargetField> seen = EnumSet.noneOf(TargetField.class);

  TargetFields(Kit kit, TargetFormModel form, FormChoices choices) {
    super(16);
    this.kit = kit;
    this.form = form;
    this.choices = choices;
    setId("target-fields");
    getChildren().add(text(TargetField.NAME));
    switch (form.draft().kind()) {
      case FOLDER -> getChildren().add(withBrowsing(TargetField.PATH));
      case SFTP -> {
        server();
        getChildren().addAll(byKey(), keyFile(), secret());
      }
      case FTP -> {
        server();
        getChildren().addAll(security(), secret());
      }
      case WORDPRESS ->
          getChildren().addAll(text(TargetField.SITE), text(TargetField.USER), secret());
      case WEB_PUBLISHER ->
          getChildren()
              .addAll(text(TargetField.PUBLISHER), secret(), text(TargetField.MEDIA_FIELD));
      case ENDPOINT ->
          getChildren()
              .addAll(text(TargetField.ENDPOINT), method(), proof(), signature(), secret());
    }
    if (form.draft().kind().takesFiles()) {
      getChildren().add(forms());
    }
    getChildren().add(warning());
    Follow.value(this, form.stateProperty(), any -> mark());
  }

  /** Calls everything wrong that is, and goes to the first of it; says whether nothing is. */
  boolean isRight() {
    return isRight(EnumSet.allOf(TargetField.class));
  }

  /** The same of all but the secret, for what speaks with nobody. */
  boolean isRightToLookAt() {
    return isRight(EnumSet.complementOf(EnumSet.of(TargetField.SECRET)));
  }

  private boolean isRight(Set<TargetField> needed) {
    seen.addAll(needed);
    mark();
    Map<TargetField, String> found = form.stateProperty().get().wrong();
    Optional<TargetField> first = needed.stream().filter(found::containsKey).findFirst();
    first.map(inputs::get).ifPresent(Node::requestFocus);
    return first.isEmpty();
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

  private VBox under(TargetField field, Node content) {
    return under(field, kit.messages().of(field), content);
  }

  /** An input under its name, and over what is wrong with it. */
  private VBox under(TargetField field, String name, Node content) {
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

  private VBox text(TargetField field) {
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

  /** Whoever leaves a field has been in it. */
  private void see(TargetField field, Node input) {
    inputs.put(field, input);
    input
        .focusedProperty()
        .subscribe((was, is) -> {
          if (was && !is) {
            seen.add(field);
            mark();
          }
        });
  }

  private void server() {
    VBox host = text(TargetField.HOST);
    VBox port = text(TargetField.PORT);
    port.setMinWidth(PORT_WIDTH);
    port.setMaxWidth(PORT_WIDTH);
    getChildren()
        .addAll(beside(host, port), halves(text(TargetField.USER), text(TargetField.FOLDER)));
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

  private VBox withBrowsing(TargetField field) {
    TextField input = input(field);
    input.setPromptText(kit.messages().of("export.folder.prompt"));
    HBox.setHgrow(input, Priority.ALWAYS);
    Button browse = new Button(kit.messages().of("export.browse"));
    browse.setMinWidth(USE_PREF_SIZE);
    String title = kit.messages().of(field);
    browse.setOnAction(event ->
        (field == TargetField.PATH
                ? kit.dialogs().chooseFolder(title, Typed.path(input.getText()))
                : kit.dialogs().chooseFiles(title, title, "*").stream().findFirst())
            .ifPresent(chosen -> input.setText(chosen.toString())));
    return under(field, new HBox(8, input, browse));
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
    VBox file = withBrowsing(TargetField.KEY);
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
            text(TargetField.HEADER),
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
    VBox all = under(TargetField.SECRET, "", input);
    Label name = (Label) all.getChildren().getFirst();
    see(TargetField.SECRET, input);
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
    VBox all = new VBox(12);
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
    return under(TargetField.FORMS, all);
  }

  private CheckBox box(ExportSheet.Choice choice) {
    Form made = choice.form();
    CheckBox box = new CheckBox(kit.messages().of(choice.nameKey()));
    box.setId("target-form-" + made.toString().replace('.', '-'));
    box.setMinWidth(0);
    box.setSelected(form.draft().forms().contains(made));
    box.selectedProperty()
        .subscribe((was, is) -> {
          seen.add(TargetField.FORMS);
          form.change(draft -> draft.with(made, is));
        });
    inputs.putIfAbsent(TargetField.FORMS, box);
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
