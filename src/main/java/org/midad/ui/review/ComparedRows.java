package org.midad.ui.review;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Prose;
import org.midad.review.Comparison;
import org.midad.review.FieldChange;
import org.midad.review.Part;
import org.midad.review.Piece;
import org.midad.ui.text.EditedPart;
import org.midad.ui.text.EditedPart.Change;
import org.midad.ui.text.EditedPart.Edit;
import org.midad.ui.text.EditedRow;

/** Puts a comparison into rows: what changed beside the text first, then the parts. */
final class ComparedRows {
  /** How much of a part tells which one it was that stood here, in UTF-16 units. */
  private static final int GLIMPSE = 60;

  private final Messages messages;
  private final Comparison comparison;
  private final Map<BlockId, List<Piece>> moved = new HashMap<>();

  ComparedRows(Messages messages, Comparison comparison) {
    this.messages = messages;
    this.comparison = comparison;
    for (Part part : comparison.parts()) {
      if (part instanceof Part.MovedHere(Block before, Block after, List<Piece> pieces)) {
        moved.put(before.id(), pieces);
      }
    }
  }

  /** As many rows as {@link #sideBySide}, in the same order: both versions in one text. */
  List<EditedRow> inline() {
    return Stream.concat(
            comparison.fields().stream()
                .map(field ->
                    new EditedRow(
                        beside(field, told(field, field.before()), told(field, field.after())),
                        null,
                        true)),
            comparison.parts().stream().flatMap(part -> inline(part).stream()))
        .toList();
  }

  /** The earlier version at the start side, the later one level with it. */
  List<EditedRow> sideBySide() {
    return Stream.concat(
            comparison.fields().stream()
                .map(field ->
                    new EditedRow(
                        beside(field, told(field, field.before()), ""),
                        beside(field, "", told(field, field.after())),
                        true)),
            comparison.parts().stream().flatMap(part -> level(part).stream()))
        .toList();
  }

  /** What a screen reader says of a row: its notes, and what was taken out and written in. */
  String spoken(EditedRow row) {
    return Stream.of(row.first(), row.second())
        .filter(Objects::nonNull)
        .flatMap(part ->
            Stream.concat(
                Stream.of(part.note()),
                part.edits().stream()
                    .map(edit ->
                        messages.of(key(edit.change()))
                            + ": "
                            + part.prose().text().substring(edit.from(), edit.to()).strip())))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(". "));
  }

  private static String key(Change change) {
    return switch (change) {
      case INSERTED -> "compare.inserted";
      case DELETED -> "compare.deleted";
    };
  }

  private Optional<EditedRow> inline(Part part) {
    return switch (part) {
      case Part.Same(Block before, Block after) ->
          isSeen(after) ? row(whole(after, ""), null, false) : Optional.empty();
      case Part.Changed(Block before, Block after, List<Piece> pieces) ->
          row(pieces(after, pieces, "", false), null, true);
      case Part.Inserted(Block after) -> row(whole(after, Change.INSERTED), null, true);
      case Part.Deleted(Block before) -> row(whole(before, Change.DELETED), null, true);
      case Part.MovedAway(Block before) -> row(glimpse(before), null, false);
      case Part.MovedHere(Block before, Block after, List<Piece> pieces) ->
          row(pieces(after, pieces, "compare.moved-here", true), null, true);
    };
  }

  private Optional<EditedRow> level(Part part) {
    return switch (part) {
      case Part.Same(Block before, Block after) ->
          isSeen(after) ? row(whole(before, ""), whole(after, ""), false) : Optional.empty();
      case Part.Changed(Block before, Block after, List<Piece> pieces) ->
          row(
              pieces(before, without(pieces, Piece.Kind.INSERTED), "", false),
              pieces(after, without(pieces, Piece.Kind.DELETED), "", false),
              true);
      case Part.Inserted(Block after) -> row(null, whole(after, Change.INSERTED), true);
      case Part.Deleted(Block before) -> row(whole(before, Change.DELETED), null, true);
      case Part.MovedAway(Block before) ->
          row(
              pieces(
                  before,
                  without(
                      moved.getOrDefault(
                          before.id(), List.of(new Piece(Piece.Kind.SAME, before.prose()))),
                      Piece.Kind.INSERTED),
                  "compare.moved-away",
                  true),
              null,
              false);
      case Part.MovedHere(Block before, Block after, List<Piece> pieces) ->
          row(
              null,
              pieces(after, without(pieces, Piece.Kind.DELETED), "compare.moved-here", true),
              true);
    };
  }

  private static Optional<EditedRow> row(
      @Nullable EditedPart first, @Nullable EditedPart second, boolean different) {
    return Optional.of(new EditedRow(first, second, different));
  }

  private static List<Piece> without(List<Piece> pieces, Piece.Kind kind) {
    return pieces.stream().filter(piece -> piece.kind() != kind).toList();
  }

  /** A figure is seen without its caption too. */
  private static boolean isSeen(Block block) {
    return block.kind() == BlockKind.FIGURE || !block.prose().isEmpty();
  }

  private EditedPart whole(Block block, Change change) {
    List<Edit> edits =
        block.prose().isEmpty() ? List.of() : List.of(new Edit(0, block.prose().length(), change));
    boolean told = block.prose().isEmpty() || block.kind() == BlockKind.FIGURE;
    return part(block, block.prose(), edits, told ? key(change) : "", false);
  }

  private EditedPart whole(Block block, String note) {
    return part(block, block.prose(), List.of(), note, false);
  }

  private EditedPart pieces(Block block, List<Piece> pieces, String note, boolean isMoved) {
    Prose prose = Prose.EMPTY;
    List<Edit> edits = new ArrayList<>();
    Piece.Kind last = Piece.Kind.SAME;
    for (Piece piece : pieces) {
      if (last == Piece.Kind.DELETED && piece.kind() == Piece.Kind.INSERTED) {
        prose = parted(prose);
      }
      last = piece.kind();
      int from = prose.length();
      prose = prose.plus(piece.prose());
      if (prose.length() > from) {
        switch (piece.kind()) {
          case SAME -> {
            // stands in both
          }
          case INSERTED -> edits.add(new Edit(from, prose.length(), Change.INSERTED));
          case DELETED -> edits.add(new Edit(from, prose.length(), Change.DELETED));
        }
      }
    }
    return part(block, prose, edits, note, isMoved);
  }

  /** One word in another's place would read as one with it: 12 and 20 as 1220. */
  private static Prose parted(Prose prose) {
    String text = prose.text();
    boolean apart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    return apart ? prose : prose.plus(Prose.of(" "));
  }

  private EditedPart part(
      Block block, Prose prose, List<Edit> edits, String note, boolean isMoved) {
    String notes =
        Stream.of(
                block.kind() == BlockKind.FIGURE ? messages.of(block.kind()) : "",
                note.isEmpty() ? "" : messages.of(note))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" · "));
    return new EditedPart(block.kind(), prose, block.direction(), edits, notes, isMoved);
  }

  /** The first words of what stands elsewhere now. */
  private EditedPart glimpse(Block block) {
    String text = block.text();
    int end = text.length() <= GLIMPSE ? -1 : text.lastIndexOf(' ', GLIMPSE);
    String words = text.length() <= GLIMPSE ? text : text.substring(0, end < 1 ? GLIMPSE : end);
    return new EditedPart(
        BlockKind.FIGURE,
        Prose.of(words.equals(text) ? text : words + " …"),
        block.direction(),
        List.of(),
        messages.of("compare.moved-away"),
        true);
  }

  private EditedPart beside(FieldChange field, String before, String after) {
    String space = before.isEmpty() || after.isEmpty() ? "" : " ";
    int from = before.length() + space.length();
    List<Edit> edits = new ArrayList<>();
    if (!before.isEmpty()) {
      edits.add(new Edit(0, before.length(), Change.DELETED));
    }
    if (!after.isEmpty()) {
      edits.add(new Edit(from, from + after.length(), Change.INSERTED));
    }
    return new EditedPart(
        BlockKind.FIGURE,
        Prose.of((before + space + after).replaceAll("\\R", " ")),
        messages.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT,
        edits,
        messages.of(field.key()),
        false);
  }

  private String told(FieldChange field, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (field.key()) {
      case FieldChange.KIND, FieldChange.DIRECTION -> messages.of(value);
      case FieldChange.DATED ->
          DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", messages.locale())
              .format(OffsetDateTime.parse(value));
      default -> value;
    };
  }
}
