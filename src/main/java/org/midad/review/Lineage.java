package org.midad.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.midad.arabic.Letters;
import org.midad.model.Block;
import org.midad.model.Story;

/** Which part of a version came of which part of the one before: kept, split or joined. */
final class Lineage {
  private final Pairs pairs;
  private final boolean[] joined;
  private final boolean[] goesOn;

  Lineage(Story before, Story after) {
    pairs = Pairs.certain(before, after);
    joined = new boolean[before.blocks().size()];
    goesOn = new boolean[after.blocks().size()];
    for (int was = 0; was < joined.length; was++) {
      int is = pairs.afterOf(was);
      if (is >= 0 && before.blocks().get(was).figure() == null) {
        List<Block> old = run(before.blocks(), was, pairs::afterOf);
        List<Block> now = run(after.blocks(), is, pairs::beforeOf);
        follow(now, old, goesOn, is);
        follow(old, now, joined, was);
      }
    }
  }

  /** The place in the later version of a part of the earlier one, or -1. */
  int afterOf(int was) {
    return pairs.afterOf(was);
  }

  /** The place in the earlier version of a part of the later one, or -1. */
  int beforeOf(int is) {
    return pairs.beforeOf(is);
  }

  /** Whether a part of the earlier version was joined with the one before it. */
  boolean joined(int was) {
    return joined[was];
  }

  /** Whether a new part of the later version goes on with the text of the one before it. */
  boolean goesOn(int is) {
    return goesOn[is];
  }

  /** A part that both versions have, and the texts behind it that only one of them has. */
  private static List<Block> run(List<Block> blocks, int head, IntUnaryOperator partner) {
    int end = head + 1;
    while (end < blocks.size() && partner.applyAsInt(end) < 0 && blocks.get(end).figure() == null) {
      end++;
    }
    return blocks.subList(head, end);
  }

  /** Marks what came out of the other version's run, as far as the run's head has not kept it. */
  private static void follow(List<Block> run, List<Block> other, boolean[] marks, int head) {
    if (run.size() == 1) {
      return;
    }
    String rest = other.stream().map(Block::text).collect(Collectors.joining(" "));
    Map<String, Integer> words = new HashMap<>();
    Letters.words(rest).forEach(word -> words.merge(word, 1, Integer::sum));
    take(words, run.getFirst().text());
    for (int index = 1; index < run.size(); index++) {
      String text = run.get(index).text();
      // Where a word was cut in two, or two words run together, the letters tell.
      boolean whole =
          !text.isBlank() && rest.contains(text) && !run.getFirst().text().contains(text);
      if (take(words, text) || whole) {
        Arrays.fill(marks, head + 1, head + index + 1, true);
      }
    }
  }

  /** Takes a text's words out of others, and tells whether most of them were there. */
  private static boolean take(Map<String, Integer> words, String text) {
    int count = 0;
    int found = 0;
    for (String word : Letters.words(text)) {
      count++;
      if (words.getOrDefault(word, 0) > 0) {
        words.merge(word, -1, Integer::sum);
        found++;
      }
    }
    return count > 0 && 2 * found >= count;
  }
}
