package org.midad.ui.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** What a target adds to the stories of one section, or to every story. */
final class TemplateCard extends VBox {
  private final Kit kit;
  private final TargetChoices choices;
  private final int place;
  private final Consumer<TemplateDraft> change;
  private final ComboBox<String> section = new ComboBox<>();
  private final TextBlock repeated;

  /** What each is called, before it is said of which section it is. */
  private final Map<Node, String> names = new LinkedHashMap<>();

  private TemplateDraft draft;

  /**
   * @param place among the others, from 0
   * @param change told what it has become
   * @param remove told that it is not wanted any more
   */
  TemplateCard(
      Kit kit,
      TargetChoices choices,
      int place,
      TemplateDraft draft,
      Consumer<TemplateDraft> change,
      Runnable remove) {
    super(12);
    this.kit = kit;
    this.choices = choices;
    this.place = place;
    this.draft = draft;
    this.change = change;
    repeated = new TextBlock(kit.fonts(), kit.messages().of("target.wrong-templates"));
    getStyleClass().add("template");
    VBox sections = sections();
    VBox before =
        line(
            new Line(" "),
            "before",
            "template.before",
            draft.before(),
            text -> put(this.draft.withBefore(text)));
    VBox after =
        line(
            new Line(" "),
            "after",
            "template.after",
            draft.after(),
            text -> put(this.draft.withAfter(text)));
    VBox keywords =
        line(
            new Line("، "),
            "keywords",
            "template.keywords",
            draft.keywords(),
            text -> put(this.draft.withKeywords(text)));
    HBox.setHgrow(keywords, Priority.ALWAYS);
    HBox foot = new HBox(12, keywords, remove(remove));
    foot.setAlignment(Pos.BOTTOM_LEFT);
    getChildren().addAll(sections, before, after, foot);
    name();
  }

  /** Where its section is chosen. */
  Node section() {
    return section;
  }

  /** Says whether another has its section. */
  void mark(boolean wrong) {
    TargetWords.show(repeated, wrong);
  }

  private VBox sections() {
    section.setId("template-section-" + place);
    section
        .getItems()
        .setAll(
            Stream.of(Stream.of(""), choices.sections().stream(), Stream.of(draft.section()))
                .flatMap(codes -> codes)
                .distinct()
                .toList());
    section.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String code) {
            return TargetWords.section(kit, choices, code);
          }

          @Override
          public String fromString(String name) {
            throw new UnsupportedOperationException("nobody writes here");
          }
        });
    section.setMaxWidth(Double.MAX_VALUE);
    section.setValue(draft.section());
    section.valueProperty().subscribe((was, is) -> put(draft.withSection(is)));
    names.put(section, kit.messages().of("field.section"));
    VBox field = Field.of(kit.messages().of("field.section"), section);
    repeated.getStyleClass().add("refused");
    repeated.setId("wrong-template-" + place);
    mark(false);
    field.getChildren().add(repeated);
    return field;
  }

  private VBox line(TextField input, String id, String key, String text, Consumer<String> written) {
    input.setId("template-" + id + "-" + place);
    // It is the newspaper's Arabic, in whatever language the window speaks.
    input.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    input.setText(text);
    input.textProperty().subscribe((was, is) -> written.accept(is));
    names.put(input, kit.messages().of(key));
    return Field.of(kit.messages().of(key), input);
  }

  private Button remove(Runnable then) {
    Button remove = new Button(kit.messages().of("template.remove"));
    remove.setId("template-remove-" + place);
    remove.getStyleClass().add("flat");
    remove.setMinWidth(Region.USE_PREF_SIZE);
    remove.setOnAction(event -> then.run());
    names.put(remove, kit.messages().of("template.remove"));
    return remove;
  }

  private void put(TemplateDraft changed) {
    draft = changed;
    name();
    change.accept(changed);
  }

  /** Many cards look alike; whoever only hears them is told which one it is. */
  private void name() {
    String of = TargetWords.section(kit, choices, draft.section());
    names.forEach((input, name) -> input.setAccessibleText(name + ": " + of));
  }

  /** What was copied in several lines stays apart in one. */
  private static final class Line extends TextField {
    private final String between;

    Line(String between) {
      this.between = between;
    }

    @Override
    public void replaceText(int start, int end, String text) {
      super.replaceText(start, end, text.replaceAll("\\s*\\R\\s*(?=\\S)", between));
    }
  }
}
