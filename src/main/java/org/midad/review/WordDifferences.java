package org.midad.review;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.midad.model.Prose;
import org.midad.review.Piece.Kind;

/**
 * What changed between two texts, word by word. Only words are matched, by the longest sequence
 * that both texts hold, and the spaces follow them: matched too, they would hold a rewritten
 * sentence together where it has nothing else in common.
 */
final class WordDifferences {
  private final Passage before;
  private final Passage after;
  private final Strictness strictness;
  private final List<Stretch> stretches = new ArrayList<>();

  /** A piece by its place: of what is deleted in the earlier text, else in the later. */
  private record Stretch(Kind kind, int from, int to) {}

  private WordDifferences(Passage before, Passage after, Strictness strictness) {
    this.before = before;
    this.after = after;
    this.strictness = strictness;
  }

  /** The pieces of both texts, in the order of reading; of two neighbours no kind is the same. */
  static List<Piece> of(Prose before, Prose after, Strictness strictness) {
    WordDifferences differences =
        new WordDifferences(
            Passage.of(before, strictness), Passage.of(after, strictness), strictness);
    differences.collect();
    return differences.stretches.stream().map(differences::piece).toList();
  }

  /** What stands between two texts of words that both have, by place. */
  static List<Edit> edits(Prose before, Prose after) {
    WordDifferences differences =
        new WordDifferences(
            Passage.of(before, Strictness.EXACT),
            Passage.of(after, Strictness.EXACT),
            Strictness.EXACT);
    differences.collect();
    List<Edit> edits = new ArrayList<>();
    int was = 0;
    int is = 0;
    for (Stretch stretch : differences.stretches) {
      int length = stretch.to - stretch.from;
      switch (stretch.kind) {
        case SAME -> {
          was += length;
          is += length;
        }
        case DELETED -> {
          edits.add(new Edit(was, was + length, is, is));
          was += length;
        }
        case INSERTED -> {
          Edit last = edits.isEmpty() ? null : edits.getLast();
          if (last != null && last.to() == was && last.sideTo() == is) {
            edits.removeLast();
            edits.add(new Edit(last.from(), was, last.sideFrom(), is + length));
          } else {
            edits.add(new Edit(was, was, is, is + length));
          }
          is += length;
        }
      }
    }
    return edits;
  }

  private void collect() {
    int was = 0;
    int is = 0;
    for (Match match : matches()) {
      between(was, match.before, is, match.after);
      add(Kind.SAME, after.gapEnd(match.after), after.gapStart(match.after + 1));
      was = match.before + 1;
      is = match.after + 1;
    }
    between(was, before.size(), is, after.size());
  }

  /** Two words, one of each text, that are the same. */
  private record Match(int before, int after) {}

  private List<Match> matches() {
    // A word that the other text has nowhere is in no common sequence: without such words even two
    // long texts with nothing in common are compared at once.
    List<Integer> was = common(before, new HashSet<>(after.keys()));
    List<Integer> is = common(after, new HashSet<>(before.keys()));
    List<Change> changes =
        new MyersDiffWithLinearSpace<Object>()
            .computeDiff(keys(before, was), keys(after, is), null);
    List<Match> matches = new ArrayList<>();
    int left = 0;
    int right = 0;
    for (Change change : changes) {
      while (left < change.startOriginal) {
        matches.add(new Match(was.get(left++), is.get(right++)));
      }
      left = change.endOriginal;
      right = change.endRevised;
    }
    while (left < was.size()) {
      matches.add(new Match(was.get(left++), is.get(right++)));
    }
    return matches;
  }

  private static List<Integer> common(Passage passage, Set<Object> others) {
    List<Integer> words = new ArrayList<>();
    for (int word = 0; word < passage.size(); word++) {
      if (others.contains(passage.keys().get(word))) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<Object> keys(Passage passage, List<Integer> words) {
    List<Object> keys = new ArrayList<>(words.size());
    words.forEach(word -> keys.add(passage.keys().get(word)));
    return keys;
  }

  /** The words that are not matched between two matches, and the gaps around them. */
  private void between(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    int was = before.gapStart(fromBefore);
    int wasEnd = before.gapEnd(toBefore);
    int is = after.gapStart(fromAfter);
    int isEnd = after.gapEnd(toAfter);
    if (spelledAlike(fromBefore, toBefore, fromAfter, toAfter)) {
      add(Kind.SAME, is, isEnd);
      return;
    }
    Prose start = after.gap(fromAfter);
    Prose end = after.gap(toAfter);
    boolean startsAlike = alike(before.gap(fromBefore), start);
    boolean endsAlike = alike(before.gap(toBefore), end);
    if (startsAlike && endsAlike && (fromBefore == toBefore || fromAfter == toAfter)) {
      // One of the texts has no word here, and so one gap, which goes with its equal.
      startsAlike = before.gap(fromBefore).equals(start) || !before.gap(toBefore).equals(end);
      endsAlike = !startsAlike;
    }
    int changed = startsAlike ? after.gapEnd(fromAfter) : is;
    int changedEnd = endsAlike ? after.gapStart(toAfter) : isEnd;
    add(Kind.SAME, is, changed);
    add(
        Kind.DELETED,
        startsAlike ? before.gapEnd(fromBefore) : was,
        endsAlike ? before.gapStart(toBefore) : wasEnd);
    add(Kind.INSERTED, changed, changedEnd);
    add(Kind.SAME, changedEnd, isEnd);
  }

  private boolean alike(Prose gap, Prose other) {
    return switch (strictness) {
      case EXACT -> gap.equals(other);
      case BEYOND_SPELLING -> true;
    };
  }

  /** «عبد الله» and «عبدالله»: the same letters, parted otherwise. */
  private boolean spelledAlike(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    return switch (strictness) {
      case EXACT -> false;
      case BEYOND_SPELLING ->
          joined(before.keys().subList(fromBefore, toBefore))
              .equals(joined(after.keys().subList(fromAfter, toAfter)));
    };
  }

  private static String joined(List<Object> keys) {
    StringBuilder joined = new StringBuilder();
    keys.forEach(joined::append);
    return joined.toString();
  }

  /** Stretches of one kind that follow one another are neighbours in their text, too. */
  private void add(Kind kind, int from, int to) {
    if (from < to) {
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null && last.kind == kind) {
        stretches.set(stretches.size() - 1, new Stretch(kind, last.from, to));
      } else {
        stretches.add(new Stretch(kind, from, to));
      }
    }
  }

  private Piece piece(Stretch stretch) {
    Passage text =
        switch (stretch.kind) {
          case SAME, INSERTED -> after;
          case DELETED -> before;
        };
    return new Piece(stretch.kind, text.prose().slice(stretch.from, stretch.to));
  }
}
