package org.midad.ui.editor;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.midad.arabic.Messages;
import org.midad.model.FieldSuggestion;
import org.midad.model.InkColor;
import org.midad.model.Tag;
import org.midad.ui.kit.InkMark;

/** Under a field: that its value is but suggested, and what it was. */
final class PendingNote extends HBox {
  private final Messages messages;
  private final Function<String, InkColor> inks;
  private final Label words = new Label();

  /**
   * @param inks what each author's suggestions are marked with
   */
  PendingNote(Messages messages, Function<String, InkColor> inks) {
    super(6);
    this.messages = messages;
    this.inks = inks;
    getStyleClass().add("pending-note");
    setAlignment(Pos.CENTER_LEFT);
    show(List.of());
  }

  /** Shows what is suggested for the field; nothing if there is nothing. */
  void show(List<FieldSuggestion> suggestions) {
    setVisible(!suggestions.isEmpty());
    setManaged(!suggestions.isEmpty());
    if (!suggestions.isEmpty()) {
      FieldSuggestion last = suggestions.getLast();
      words.setText(new SuggestionWords(messages).pending(last).replaceAll("[\\u2068\\u2069]", ""));
      getChildren().setAll(new InkMark(inks.apply(last.by().author())), words);
    }
  }

  /** The key of the field that a suggestion is for; the empty string where none is shown. */
  static String field(FieldSuggestion suggestion) {
    return switch (suggestion) {
      case FieldSuggestion.Slug slug -> "field.slug";
      case FieldSuggestion.Language language -> "";
      case FieldSuggestion.Urgency urgency -> "field.urgency";
      case FieldSuggestion.Dated dated -> "field.dated";
      case FieldSuggestion.Note note -> "field.note";
      case FieldSuggestion.TagAdded(var tag, var by) -> field(tag.scheme());
      case FieldSuggestion.TagRemoved(var tag, var place, var by) -> field(tag.scheme());
    };
  }

  private static String field(Tag.Scheme scheme) {
    return switch (scheme) {
      case SECTION -> "field.section";
      case KEYWORD -> "field.keywords";
      case TOPIC -> "field.topics";
      case PERSON, PLACE, BODY -> "field.names";
    };
  }
}
