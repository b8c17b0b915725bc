package org.midad.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.midad.model.Block;
import org.midad.model.BlockSuggestion;
import org.midad.model.Mark;
import org.midad.model.Person;
import org.midad.model.Run;
import org.midad.model.Story;
import org.midad.review.Comments;
import org.midad.review.Suggestions;

/**
 * Whether somebody may write what they wrote, judged by what came of it, so that no view has to be
 * trusted. Everybody who may open a story may speak of it. Whoever may only suggest leaves the text
 * as it is without suggestions, and what others suggest too, unless they may decide on that.
 */
final class Written {
  private final Story before;
  private final Story after;
  private final Person writer;

  Written(Story before, Story after, Person writer) {
    this.before = before;
    this.after = after;
    this.writer = writer;
  }

  /** Why it may not be, or empty. */
  Optional<Refusal> refused(Access access) {
    return switch (access) {
      case Access.Edit() -> Optional.empty();
      case Access.Suggest(var reason, var decides) ->
          isSuggestion() || (decides && isDecision()) ? Optional.empty() : Optional.of(reason);
      case Access.Read(var reason) -> isComment() ? Optional.empty() : Optional.of(reason);
    };
  }

  /** Whether nothing was done but to speak of the story. */
  boolean isComment() {
    return Comments.isComment(before, after, writer.id());
  }

  /** Whether nothing was done but to suggest, and to speak of the story. */
  private boolean isSuggestion() {
    return text(before).equals(text(after))
        && others(before).equals(others(after))
        && saysOnlyOwn();
  }

  private boolean saysOnlyOwn() {
    return Comments.isComment(before, before.withThreads(after.threads()), writer.id());
  }

  private static Story text(Story story) {
    return Suggestions.rejected(Comments.without(story));
  }

  /** What others suggest: for how many letters, for which blocks, and for the story's fields. */
  private Map<Object, Integer> others(Story story) {
    Map<Object, Integer> others = new HashMap<>();
    for (Block block : story.blocks()) {
      for (BlockSuggestion suggestion : block.suggestions()) {
        if (isOther(suggestion.by().author())) {
          // Both halves of a block that was split may carry it.
          others.put(suggestion, 1);
        }
      }
      for (Run run : block.prose().runs()) {
        for (Mark mark : run.marks()) {
          if (mark instanceof Mark.Suggestion suggestion && isOther(suggestion.by().author())) {
            others.merge(suggestion, run.text().length(), Integer::sum);
          }
        }
      }
    }
    story.meta().suggestions().stream()
        .filter(suggestion -> isOther(suggestion.by().author()))
        .forEach(suggestion -> others.put(suggestion, 1));
    return others;
  }

  /**
   * Whether suggestions were but accepted and rejected, or that taken back: no letter is new to the
   * text that nobody suggested, and none is gone from it that nobody wanted gone. One's own
   * suggestions are for others to accept.
   */
  private boolean isDecision() {
    return holds(letters(before, this::possible), letters(after, this::certain))
        && holds(letters(after, this::possible), letters(before, this::certain))
        && keepsParts()
        && saysOnlyOwn();
  }

  /** Letters that may be in the text once all that others suggest is decided. */
  private boolean possible(Set<Mark> marks) {
    return marks.stream()
        .noneMatch(mark -> mark instanceof Mark.Inserted(var by) && isOwn(by.author()));
  }

  /** Letters that are in the text whatever is decided on what others suggest. */
  private boolean certain(Set<Mark> marks) {
    return marks.stream()
        .noneMatch(mark ->
            mark instanceof Mark.Inserted
                || (mark instanceof Mark.Deleted(var by) && isOther(by.author())));
  }

  private static Map<Integer, Integer> letters(Story story, Predicate<Set<Mark>> counted) {
    Map<Integer, Integer> letters = new HashMap<>();
    for (Block block : story.blocks()) {
      for (Run run : block.prose().runs()) {
        if (counted.test(marks(block, run))) {
          run.text().codePoints().forEach(letter -> letters.merge(letter, 1, Integer::sum));
        }
      }
    }
    return letters;
  }

  /** With what is suggested for the block as a whole. */
  private static Set<Mark> marks(Block block, Run run) {
    Set<Mark> marks = new HashSet<>(run.marks());
    for (BlockSuggestion suggestion : block.suggestions()) {
      if (suggestion instanceof BlockSuggestion.Inserted(var splitFrom, var by)
          && splitFrom == null) {
        marks.add(new Mark.Inserted(by));
      } else if (suggestion instanceof BlockSuggestion.Removed(var joins, var by)
          && joins == null) {
        marks.add(new Mark.Deleted(by));
      }
    }
    return marks;
  }

  private static boolean holds(Map<Integer, Integer> all, Map<Integer, Integer> some) {
    return some.entrySet().stream()
        .allMatch(letter -> letter.getValue() <= all.getOrDefault(letter.getKey(), 0));
  }

  /** Parts, kinds and fields change only where something is, or was, suggested for such a thing. */
  private boolean keepsParts() {
    Set<Object> parts = parts(before);
    boolean same = parts.equals(parts(after)) && before.meta().equals(after.meta());
    return same || hasWhole(before) || hasWhole(after);
  }

  private static Set<Object> parts(Story story) {
    Set<Object> parts = new HashSet<>();
    story.blocks().forEach(block -> parts.add(Map.entry(block.id(), block.kind())));
    return parts;
  }

  private static boolean hasWhole(Story story) {
    return !story.meta().suggestions().isEmpty()
        || story.blocks().stream().anyMatch(block -> !block.suggestions().isEmpty());
  }

  private boolean isOwn(String author) {
    return author.equals(writer.id());
  }

  private boolean isOther(String author) {
    return !isOwn(author);
  }
}
