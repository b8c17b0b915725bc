package org.midad.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Problem;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** An entry of a vocabulary, or one that is being added: its names, and what is to become of it. */
final class TermForm extends VBox {
  private static final String STEP = " › ";

  private final Kit kit;
  private final VocabulariesModel model;
  private final @Nullable Term term;
  private final Tag.Scheme scheme;
  private final Optional<Problem> hindrance;
  private final Runnable touched;
  private final TextField arabic = new TextField();
  private final TextField english = new TextField();
  private final Button save;

  /**
   * @param term or null for one that is added
   * @param hindrance why it may not be changed, or empty
   * @param touched told when something was written
   */
  TermForm(
      Kit kit,
      VocabulariesModel model,
      @Nullable Term term,
      Optional<Problem> hindrance,
      Runnable touched) {
    super(14);
    getStyleClass().add("term-form");
    this.kit = kit;
    this.model = model;
    this.term = term;
    this.scheme = model.schemeProperty().get();
    this.hindrance = hindrance;
    this.touched = touched;
    Action main =
        term == null
            ? new Action("term.add", model::add).withIcon(Feather.PLUS)
            : new Action("term.save", () -> model.save(term));
    main.hindranceProperty().set(hindrance);
    save = kit.actions().mainButton(main);
    save.setId("term-save");
    TermDraft draft = draft();
    VariantsField synonyms =
        new VariantsField(
            kit,
            "term-synonym",
            "term.synonyms",
            "term.synonym-prompt",
            names -> write(now -> now.withSynonyms(names)));
    synonyms.fill(draft.synonyms());
    synonyms.setEditable(hindrance.isEmpty());
    getChildren()
        .addAll(
            head(),
            field(arabic, "term-arabic", "term.arabic", draft.arabic()),
            field(english, "term-english", "term.english", draft.english()));
    if (hindrance.isEmpty() || !draft.synonyms().isEmpty()) {
      getChildren().add(Choices.field(kit.messages().of("term.synonyms"), synonyms));
    }
    if (term != null && term.offered() && !isTopic()) {
      getChildren().add(Choices.field(kit.messages().of("term.broader"), broader(term, draft)));
    }
    getChildren().add(buttons());
    arabic.textProperty().subscribe((was, now) -> write(written -> written.withArabic(now)));
    english.textProperty().subscribe((was, now) -> write(written -> written.withEnglish(now)));
    follow();
  }

  private TermDraft draft() {
    return term == null ? model.drafts().begun(scheme) : model.drafts().of(term);
  }

  private Node head() {
    TextBlock title =
        kit.dialogs().title(term == null ? kit.messages().of("term.new") : term.name());
    VBox head = new VBox(4, title);
    String about = about();
    if (!about.isEmpty()) {
      TextBlock words = kit.dialogs().text(about);
      words.setId("term-about");
      head.getChildren().add(words);
    }
    return head;
  }

  /** Where it belongs, and what has become of it. */
  private String about() {
    if (term == null) {
      return "";
    }
    if (term.keptAs() != null) {
      return kit.messages()
          .of("term.merged", model.find(term.keptAs()).map(Term::name).orElse(term.keptAs()));
    }
    if (term.retired()) {
      return kit.messages().of("term.retired-about");
    }
    List<Term> path = model.path(term);
    return path.subList(0, path.size() - 1).stream()
        .map(Term::name)
        .collect(Collectors.joining(STEP));
  }

  private Node field(TextField field, String id, String key, String words) {
    field.setId(id);
    field.setText(words);
    // What IPTC calls its topics is not ours to change.
    field.setEditable(hindrance.isEmpty() && !isTopic());
    field.setOnAction(event -> save.fire());
    return Choices.field(kit.messages().of(key), field);
  }

  /** What it belongs to, and the ways to change that. */
  private Node broader(Term placed, TermDraft draft) {
    TextBlock words =
        kit.dialogs()
            .text(
                draft
                    .broader()
                    .map(code -> model.find(code).map(Term::name).orElse(code))
                    .orElseGet(() -> kit.messages().of("term.at-top")));
    words.setId("term-broader");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row =
        new HBox(8, words, button("term.place", "term-place", () -> model.beginPlacing(placed)));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setFillHeight(false);
    if (draft.broader().isPresent()) {
      row.getChildren()
          .add(button("term.to-top", "term-to-top", () -> model.place(placed, Optional.empty())));
    }
    return row;
  }

  private boolean isTopic() {
    return scheme == Tag.Scheme.TOPIC;
  }

  private Node buttons() {
    FlowPane buttons = new FlowPane(8, 8, save);
    if (term != null && term.offered() && !isTopic()) {
      buttons.getChildren().add(button("term.merge", "term-merge", () -> model.beginMerging(term)));
      buttons.getChildren().add(button("term.retire", "term-retire", () -> model.retire(term)));
    }
    if (term != null && !term.offered() && !isTopic()) {
      buttons
          .getChildren()
          .add(button("term.bring-back", "term-back", () -> model.bringBack(term)));
    }
    return buttons;
  }

  private Button button(String key, String id, Runnable work) {
    Action action = new Action(key, work);
    action.hindranceProperty().set(hindrance);
    Button button = kit.actions().button(action);
    button.setId(id);
    return button;
  }

  private void write(UnaryOperator<TermDraft> change) {
    if (term == null) {
      model.drafts().write(scheme, change);
    } else {
      model.drafts().write(term, change);
    }
    follow();
    touched.run();
  }

  /** There is something to save where something was written. */
  private void follow() {
    boolean worth = draft().isNamed() && (term == null || model.drafts().isChanged(term));
    save.setDisable(hindrance.isEmpty() && !worth);
  }
}
