package org.midad.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** Gathers what is suggested for a story. */
final class Listing {
  private final List<Suggestion> all = new ArrayList<>();

  Listing(Story story) {
    story.meta().suggestions().stream().map(Suggestion.OfField::new).forEach(all::add);
    story.blocks().forEach(this::block);
  }

  List<Suggestion> list() {
    return List.copyOf(all);
  }

  /** Letters of one block that carry one author's suggestion of one kind. */
  private record Stretch(int from, int to, Mark.Suggestion mark) {
    boolean goesOn(int at, Mark.Suggestion next) {
      return to == at
          && mark.by().author().equals(next.by().author())
          && switch (mark) {
            case Mark.Inserted inserted -> next instanceof Mark.Inserted;
            case Mark.Deleted deleted -> next instanceof Mark.Deleted;
            case Mark.Remarked remarked ->
                next instanceof Mark.Remarked other
                    && Objects.equals(other.before(), remarked.before())
                    && Objects.equals(other.after(), remarked.after());
          };
    }

    Stretch with(int end, Mark.Suggestion next) {
      return new Stretch(from, end, next.by().at().isBefore(mark.by().at()) ? next : mark);
    }
  }

  private void block(Block block) {
    block
        .suggestions()
        .forEach(change -> all.add(new Suggestion.OfBlock(block.id(), change, block.text())));
    List<Suggestion> letters = new ArrayList<>();
    List<Stretch> stretches = stretches(block);
    while (!stretches.isEmpty()) {
      Stretch stretch = stretches.removeFirst();
      letters.add(
          switch (stretch.mark()) {
            case Mark.Remarked remarked ->
                new Suggestion.Formatting(
                    span(block, stretch),
                    text(block, stretch),
                    remarked.before(),
                    remarked.after(),
                    remarked.by());
            case Mark.Inserted inserted -> change(block, stretch, stretches);
            case Mark.Deleted deleted -> change(block, stretch, stretches);
          });
    }
    letters.sort(Comparator.comparingInt(one -> one.place().map(Position::offset).orElse(0)));
    all.addAll(letters);
  }

  /** With its counterpart, where the same author took away and put in at one place. */
  private static Suggestion change(Block block, Stretch stretch, List<Stretch> others) {
    for (Stretch other : others) {
      if (other.from() == stretch.to()
          && !(other.mark() instanceof Mark.Remarked)
          && other.mark().getClass() != stretch.mark().getClass()
          && other.mark().by().author().equals(stretch.mark().by().author())) {
        others.remove(other);
        boolean deletion = stretch.mark() instanceof Mark.Deleted;
        Stretch deleted = deletion ? stretch : other;
        Stretch inserted = deletion ? other : stretch;
        Stamp first = stretch.mark().by();
        Stamp second = other.mark().by();
        return new Suggestion.Replacement(
            span(block, deleted),
            span(block, inserted),
            text(block, deleted),
            text(block, inserted),
            second.at().isBefore(first.at()) ? second : first);
      }
    }
    return stretch.mark() instanceof Mark.Deleted
        ? new Suggestion.Deletion(span(block, stretch), text(block, stretch), stretch.mark().by())
        : new Suggestion.Insertion(span(block, stretch), text(block, stretch), stretch.mark().by());
  }

  /** In the order in which they begin. */
  private static List<Stretch> stretches(Block block) {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    for (Run run : block.prose().runs()) {
      int end = start + run.text().length();
      for (Mark mark : run.marks()) {
        if (mark instanceof Mark.Suggestion suggestion && !comesWith(block, suggestion)) {
          extend(stretches, start, end, suggestion);
        }
      }
      start = end;
    }
    stretches.sort(
        Comparator.comparingInt(Stretch::from).thenComparing(stretch -> stretch.mark().toString()));
    return stretches;
  }

  private static void extend(
      List<Stretch> stretches, int start, int end, Mark.Suggestion suggestion) {
    for (int index = 0; index < stretches.size(); index++) {
      if (stretches.get(index).goesOn(start, suggestion)) {
        stretches.set(index, stretches.get(index).with(end, suggestion));
        return;
      }
    }
    stretches.add(new Stretch(start, end, suggestion));
  }

  /** Whether letters are new because their block is, by the same author. */
  static boolean comesWith(Block block, Mark.Suggestion suggestion) {
    return suggestion instanceof Mark.Inserted inserted
        && block
            .cameWhole()
            .filter(one -> one.by().author().equals(inserted.by().author()))
            .isPresent();
  }

  private static Span span(Block block, Stretch stretch) {
    return new Span(block.id(), stretch.from(), stretch.to());
  }

  private static String text(Block block, Stretch stretch) {
    return block.text().substring(stretch.from(), stretch.to());
  }
}
