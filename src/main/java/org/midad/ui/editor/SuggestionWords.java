package org.midad.ui.editor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockSuggestion;
import org.midad.model.FieldSuggestion;
import org.midad.model.Mark;
import org.midad.model.Story;
import org.midad.review.Suggestion;

/** Says in words what somebody suggests. */
record SuggestionWords(Messages messages) {
  /** In UTF-16 units: enough to recognise what was meant. */
  private static final int LONGEST = 120;

  /** Beside a part of the page: a word or two. */
  String beside(BlockSuggestion suggestion) {
    return switch (suggestion) {
      case BlockSuggestion.Inserted(var splitFrom, var by) ->
          messages.of(splitFrom == null ? "beside.new" : "beside.split");
      case BlockSuggestion.Removed(var joins, var by) ->
          messages.of(joins == null ? "beside.removed" : "beside.joined");
      case BlockSuggestion.Recast(var before, var by) -> messages.of("beside.kind", before);
      case BlockSuggestion.Turned turned -> messages.of("beside.direction");
      case BlockSuggestion.Repictured repictured -> messages.of("beside.picture");
      case BlockSuggestion.Moved moved -> messages.of("beside.moved");
    };
  }

  /** On a card: what would change. */
  String card(Suggestion suggestion, Story story) {
    return switch (suggestion) {
      case Suggestion.Insertion(var span, var text, var by) ->
          messages.of("suggestion.insertion", shown(text));
      case Suggestion.Deletion(var span, var text, var by) ->
          messages.of("suggestion.deletion", shown(text));
      case Suggestion.Replacement(var deleted, var inserted, var before, var after, var by) ->
          messages.of("suggestion.replacement", shown(before), shown(after));
      case Suggestion.Formatting(var span, var text, var before, var after, var by) ->
          messages.of(
              after == null ? "suggestion.format-off" : "suggestion.format-on",
              name(after == null ? before : after),
              shown(text));
      case Suggestion.OfBlock(var id, var change, var text) ->
          block(change, text, story.find(id).map(Block::kind).map(messages::of).orElse(""));
      case Suggestion.OfField(var change) -> field(change);
    };
  }

  private String block(BlockSuggestion change, String text, String kind) {
    return switch (change) {
      case BlockSuggestion.Inserted(var splitFrom, var by) ->
          messages.of(
              splitFrom == null ? "suggestion.block-new" : "suggestion.block-split",
              kind,
              shown(text));
      case BlockSuggestion.Removed(var joins, var by) ->
          messages.of(
              joins == null ? "suggestion.block-removed" : "suggestion.block-joined",
              kind,
              shown(text));
      case BlockSuggestion.Recast(var before, var by) ->
          messages.of("suggestion.block-kind", before, kind, shown(text));
      case BlockSuggestion.Turned turned ->
          messages.of("suggestion.block-direction", kind, shown(text));
      case BlockSuggestion.Repictured repictured ->
          messages.of("suggestion.block-picture", shown(text));
      case BlockSuggestion.Moved moved -> messages.of("suggestion.block-moved", kind, shown(text));
    };
  }

  /** Under a field: what stood there before. */
  String pending(FieldSuggestion change) {
    return switch (change) {
      case FieldSuggestion.Slug(var before, var by) -> was(before);
      case FieldSuggestion.Language(var before, var by) -> was(before);
      case FieldSuggestion.Urgency(var before, var by) ->
          was(messages.of("field.urgency.value", before));
      case FieldSuggestion.Dated(var before, var by) ->
          was(before == null ? "" : before.toLocalDate().toString());
      case FieldSuggestion.Note(var before, var by) -> was(before);
      case FieldSuggestion.TagAdded added -> field(added);
      case FieldSuggestion.TagRemoved removed -> field(removed);
    };
  }

  private String was(String before) {
    return before.isBlank()
        ? messages.of("suggestion.was-empty")
        : messages.of("suggestion.was", shown(before));
  }

  private String field(FieldSuggestion change) {
    return switch (change) {
      case FieldSuggestion.Slug(var before, var by) -> changed(messages.of("field.slug"), before);
      case FieldSuggestion.Language(var before, var by) ->
          changed(messages.of("suggestion.language"), before);
      case FieldSuggestion.Urgency(var before, var by) ->
          changed(messages.of("field.urgency"), messages.of("field.urgency.value", before));
      case FieldSuggestion.Dated(var before, var by) ->
          changed(
              messages.of("field.dated"), before == null ? "" : before.toLocalDate().toString());
      case FieldSuggestion.Note(var before, var by) -> changed(messages.of("field.note"), before);
      case FieldSuggestion.TagAdded(var tag, var by) ->
          messages.of("suggestion.tag-added", tag.name());
      case FieldSuggestion.TagRemoved(var tag, var place, var by) ->
          messages.of("suggestion.tag-removed", tag.name());
    };
  }

  private String changed(String field, String before) {
    return before.isBlank()
        ? messages.of("suggestion.field-filled", field)
        : messages.of("suggestion.field", field, shown(before));
  }

  private String name(@Nullable Mark mark) {
    return switch (Objects.requireNonNull(mark)) {
      case Mark.Bold bold -> messages.of("action.bold");
      case Mark.Italic italic -> messages.of("action.italic");
      case Mark.Superscript superscript -> messages.of("action.superscript");
      case Mark.Link link -> messages.of("link.title");
      case Mark.Suggestion suggestion -> "";
      case Mark.Commented commented -> "";
    };
  }

  private String shown(String text) {
    if (text.isBlank()) {
      return messages.of("suggestion.blank");
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST).stripTrailing() + "…";
  }
}
