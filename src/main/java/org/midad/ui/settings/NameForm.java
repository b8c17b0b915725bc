package org.midad.ui.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.RegisteredName.Kind;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/** All that the register says of one name. */
final class NameForm extends VBox {
  /** What has the focus has a line around it, which the scrolling room would cut off. */
  private static final Insets AROUND_FOCUS = new Insets(2);

  private final Kit kit;
  private final NameRegisterModel model;
  private final TextField name = new TextField();
  private final TextField title = new TextField();
  private final TextField latin = new TextField();
  private final TextField note = new TextField();
  private final VariantsField variants;
  private final StackPane kinds = new StackPane();
  private final Button keep;
  private final Button drop;
  private final Button remove;
  private boolean filling;

  NameForm(Kit kit, NameRegisterModel model) {
    super(16);
    this.kit = kit;
    this.model = model;
    variants =
        new VariantsField(
            kit,
            "name-variants",
            "names.variants",
            "names.variants-prompt",
            now -> change(now, NameDraft::variants, NameDraft::withVariants));
    prepare(name, "name-approved", "names.approved", NameDraft::name, NameDraft::withName);
    prepare(title, "name-title", "names.title", NameDraft::title, NameDraft::withTitle);
    prepare(latin, "name-latin", "names.latin", NameDraft::latin, NameDraft::withLatin);
    prepare(note, "name-note", "names.note", NameDraft::note, NameDraft::withNote);
    keep = new Button(kit.messages().of("names.keep"));
    keep.setId("name-keep");
    keep.getStyleClass().add("accent");
    keep.setDefaultButton(true);
    keep.setOnAction(event -> keep());
    drop = new Button();
    drop.setId("name-drop");
    drop.getStyleClass().add("flat");
    drop.setOnAction(event -> model.drop());
    remove = new Button(kit.messages().of("names.remove"), Icons.of(Feather.TRASH_2));
    remove.setId("name-remove");
    remove.getStyleClass().add("flat");
    remove.setOnAction(event -> model.remove());
    ScrollPane room = new ScrollPane(fields());
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setFocusTraversable(false);
    room.getStyleClass().add("settings");
    VBox.setVgrow(room, Priority.ALWAYS);
    getChildren().addAll(room, buttons());
  }

  private Node fields() {
    VBox fields =
        new VBox(
            16,
            field("names.approved", name),
            field("names.kind", kinds),
            field("names.variants", variants),
            beside(field("names.title", title), field("names.latin", latin)),
            field("names.note", note));
    fields.setPadding(AROUND_FOCUS);
    return fields;
  }

  private static Node beside(Region first, Region second) {
    HBox row = new HBox(16, first, second);
    for (Region each : List.of(first, second)) {
      HBox.setHgrow(each, Priority.ALWAYS);
      each.setPrefWidth(0);
    }
    return row;
  }

  private VBox field(String key, Node field) {
    return Choices.field(kit.messages().of(key), field);
  }

  private Node buttons() {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox row = new HBox(8, remove, between, drop, keep);
    for (Button button : List.of(remove, drop, keep)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void prepare(
      TextField field,
      String id,
      String key,
      Function<NameDraft, String> was,
      BiFunction<NameDraft, String, NameDraft> with) {
    field.setId(id);
    field.setAccessibleText(kit.messages().of(key));
    field.textProperty().subscribe((before, now) -> change(now, was, with));
  }

  private <T> void change(
      T now, Function<NameDraft, T> was, BiFunction<NameDraft, T, NameDraft> with) {
    if (!filling) {
      write(draft -> was.apply(draft).equals(now) ? draft : with.apply(draft, now));
    }
  }

  private void write(UnaryOperator<NameDraft> change) {
    model.draftProperty().get().map(change).ifPresent(model::write);
  }

  private void keep() {
    variants.end();
    model.keep();
  }

  /** What a name is called is written first. */
  void focus() {
    name.requestFocus();
  }

  /** Shows a name as it is written now. */
  void fill(NameDraft draft, boolean barred) {
    filling = true;
    set(name, draft.name());
    set(title, draft.title());
    set(latin, draft.latin());
    set(note, draft.note());
    variants.fill(draft.variants());
    showKind(draft.kind());
    filling = false;
    bar(barred);
    keep.setDisable(!draft.isChanged());
    drop.setText(kit.messages().of(draft.before().isPresent() ? "names.drop" : "dialog.cancel"));
    reveal(drop, !barred && (draft.before().isEmpty() || draft.isChanged()));
    reveal(keep, !barred);
    reveal(remove, !barred && draft.before().isPresent());
  }

  /** The buttons stay as long as they say the same: one of them may have the focus. */
  private void showKind(Kind kind) {
    if (!kind.equals(kinds.getUserData())) {
      kinds.setUserData(kind);
      kinds
          .getChildren()
          .setAll(
              Choices.row(
                  "name-kind",
                  List.of(Kind.values()),
                  kind,
                  kit.messages()::of,
                  chosen -> {
                    kinds.setUserData(chosen);
                    write(now -> now.withKind(chosen));
                  }));
    }
  }

  private void bar(boolean barred) {
    List.of(name, title, latin, note).forEach(field -> field.setEditable(!barred));
    kinds.setDisable(barred);
    variants.setEditable(!barred);
  }

  private static void set(TextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  private static void reveal(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
