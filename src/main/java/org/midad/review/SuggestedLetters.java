package org.midad.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.edit.AddMark;
import org.midad.edit.RemoveMark;
import org.midad.edit.ReplaceText;
import org.midad.edit.Span;
import org.midad.model.BlockId;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;

/** Does to letters, as suggestions, what is done to them directly in the other story. */
final class SuggestedLetters {
  private final Suggested suggested;
  private final Table table;

  SuggestedLetters(Suggested suggested, Table table) {
    this.suggested = suggested;
    this.table = table;
  }

  void replace(ReplaceText replace) {
    BlockId block = replace.block();
    List<Span> old = table.spans(block, replace.from(), replace.to());
    table.replace(block, replace.from(), replace.to(), List.of());
    old.reversed().forEach(this::delete);
    if (!replace.with().isEmpty()) {
      write(block, replace.from(), replace.with());
    }
  }

  private void delete(Span span) {
    int end = span.to();
    Prose prose = suggested.block(span.block()).prose().slice(span.from(), span.to());
    for (Run run : prose.runs().reversed()) {
      int start = end - run.text().length();
      Letter letter = Letter.of(run);
      if (!letter.deleted()) {
        if (letter.inserted().filter(suggested::own).isPresent()) {
          suggested.emit(new ReplaceText(span.block(), start, end, Prose.EMPTY));
        } else {
          suggested.emit(
              new AddMark(span.block(), start, end, new Mark.Deleted(since(span, start, end))));
        }
      }
      end = start;
    }
  }

  /** Of a neighbour that the same author suggested to delete, so that both become one. */
  private Stamp since(Span span, int from, int to) {
    Prose prose = suggested.block(span.block()).prose();
    return Letter.before(prose, from)
        .flatMap(Letter::deletion)
        .filter(suggested::own)
        .or(() -> Letter.behind(prose, to).flatMap(Letter::deletion).filter(suggested::own))
        .orElse(suggested.by());
  }

  private void write(BlockId block, int offset, Prose with) {
    Position place = suggested.open(new Position(block, offset));
    Prose around = suggested.block(place.block()).prose();
    Stamp since =
        Letter.before(around, place.offset())
            .flatMap(Letter::openInsertion)
            .filter(suggested::own)
            .or(() ->
                Letter.behind(around, place.offset())
                    .flatMap(Letter::openInsertion)
                    .filter(suggested::own))
            .orElse(suggested.by());
    // Cut there, so that the new letters come between the two.
    table.replace(block, offset, offset, List.of());
    List<Table.Piece> written = new ArrayList<>();
    Prose prose = written(with, since, place, written);
    if (!prose.isEmpty()) {
      suggested.emit(new ReplaceText(place.block(), place.offset(), place.offset(), prose));
    }
    table.replace(block, offset, offset, written);
  }

  /** Text as it is put in: what was suggested where it came from is settled. */
  static Prose written(Prose with, Stamp since, Position place, List<Table.Piece> letters) {
    List<Run> runs = new ArrayList<>();
    int at = place.offset();
    for (Run run : with.runs()) {
      int length = run.text().length();
      if (Letter.of(run).deleted()) {
        letters.add(new Table.Piece(null, length));
      } else {
        Set<Mark> marks = new HashSet<>(Settled.plain(run.marks()));
        marks.add(new Mark.Inserted(since));
        runs.add(new Run(run.text(), marks));
        letters.add(Table.Piece.of(new Span(place.block(), at, at + length)));
        at += length;
      }
    }
    return new Prose(runs);
  }

  void mark(AddMark add) {
    for (Span span : table.spans(add.block(), add.from(), add.to())) {
      if (add.mark().forReaders()) {
        remark(span, add.mark(), true);
      } else {
        suggested.emit(new AddMark(span.block(), span.from(), span.to(), add.mark()));
      }
    }
  }

  void unmark(RemoveMark remove) {
    for (Span span : table.spans(remove.block(), remove.from(), remove.to())) {
      if (remove.mark().forReaders()) {
        remark(span, remove.mark(), false);
      } else {
        suggested.emit(new RemoveMark(span.block(), span.from(), span.to(), remove.mark()));
      }
    }
  }

  private void remark(Span span, Mark mark, boolean on) {
    int start = span.from();
    for (Run run : suggested.block(span.block()).prose().slice(span.from(), span.to()).runs()) {
      int end = start + run.text().length();
      if (run.marks().contains(mark) != on) {
        remark(new Span(span.block(), start, end), Letter.of(run), mark, on);
      }
      start = end;
    }
  }

  /** Of letters that look alike. */
  private void remark(Span span, Letter letter, Mark mark, boolean on) {
    Optional<Mark.Remarked> already = letter.remarked(mark.getClass());
    @Nullable Mark now = letter.format(mark.getClass()).orElse(null);
    @Nullable Mark before = already.isPresent() ? already.get().before() : now;
    @Nullable Mark after = on ? mark : null;
    boolean own = letter.inserted().filter(suggested::own).isPresent();
    if (!own && !Objects.equals(before, after)) {
      Mark.Remarked remarked = new Mark.Remarked(before, after, suggested.by());
      suggested.emit(new AddMark(span.block(), span.from(), span.to(), remarked));
    } else if (already.isPresent()) {
      suggested.emit(new RemoveMark(span.block(), span.from(), span.to(), already.get()));
    }
    suggested.emit(
        on
            ? new AddMark(span.block(), span.from(), span.to(), mark)
            : new RemoveMark(span.block(), span.from(), span.to(), mark));
  }
}
