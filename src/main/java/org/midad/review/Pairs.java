package org.midad.review;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Letters;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Story;

/**
 * Which part of one version is which of the other: by its name first, then, as a pasted copy has
 * new names, by its text, then by most of its words.
 */
final class Pairs {
  /** How many of two parts' words must be common to both for them to be one. */
  private static final double ALIKE = 0.5;

  private static final int NONE = -1;

  private final List<Block> before;
  private final List<Block> after;
  private final int[] afterOf;
  private final int[] beforeOf;

  private Pairs(Story before, Story after) {
    this.before = before.blocks();
    this.after = after.blocks();
    afterOf = new int[this.before.size()];
    beforeOf = new int[this.after.size()];
    Arrays.fill(afterOf, NONE);
    Arrays.fill(beforeOf, NONE);
    for (int was = 0; was < afterOf.length; was++) {
      int is = after.indexOf(this.before.get(was).id());
      if (is >= 0 && fit(was, is)) {
        pair(was, is);
      }
    }
  }

  static Pairs of(Story before, Story after) {
    Pairs pairs = certain(before, after);
    pairs.byWords();
    return pairs;
  }

  /** The pairs of which there is no doubt: parts that are only alike are none. */
  static Pairs certain(Story before, Story after) {
    Pairs pairs = new Pairs(before, after);
    pairs.byText();
    pairs.byRole();
    return pairs;
  }

  /** The place in the later version of a part of the earlier one, or -1. */
  int afterOf(int was) {
    return afterOf[was];
  }

  /** The place in the earlier version of a part of the later one, or -1. */
  int beforeOf(int is) {
    return beforeOf[is];
  }

  /** Which parts of the later version stand where they stood. The other pairs have moved. */
  boolean[] staying() {
    return Rising.longest(beforeOf);
  }

  private void byText() {
    List<Integer> was = free(afterOf);
    List<Integer> is = free(beforeOf);
    List<Look> looks = was.stream().map(index -> look(before.get(index))).toList();
    List<Look> others = is.stream().map(index -> look(after.get(index))).toList();
    // In their order first, so that of several parts with one text none seems to have moved.
    int left = 0;
    int right = 0;
    for (Change change : new MyersDiffWithLinearSpace<Look>().computeDiff(looks, others, null)) {
      while (left < change.startOriginal) {
        pair(was.get(left++), is.get(right++));
      }
      left = change.endOriginal;
      right = change.endRevised;
    }
    while (left < was.size()) {
      pair(was.get(left++), is.get(right++));
    }
    Map<Look, Integer> waiting = new HashMap<>();
    for (int index : free(beforeOf)) {
      waiting.putIfAbsent(look(after.get(index)), index);
    }
    for (int index : free(afterOf)) {
      Look look = look(before.get(index));
      Integer found = look.isBlank() ? null : waiting.remove(look);
      if (found != null) {
        pair(index, found);
      }
    }
  }

  /** What tells a part to its reader. */
  private record Look(@Nullable Figure figure, String text) {
    boolean isBlank() {
      return figure == null && text.isEmpty();
    }
  }

  private static Look look(Block block) {
    return new Look(block.figure(), Letters.fold(block.text()));
  }

  /** A story has one headline: another is the same part written anew. */
  private void byRole() {
    for (int was : free(afterOf)) {
      BlockKind kind = before.get(was).kind();
      if (kind.standsOnce()) {
        for (int is : free(beforeOf)) {
          if (after.get(is).kind() == kind) {
            pair(was, is);
          }
        }
      }
    }
  }

  private record Likeness(int was, int is, double part) {}

  private void byWords() {
    List<Integer> olds = free(afterOf);
    List<Integer> news = free(beforeOf);
    if (olds.isEmpty() || news.isEmpty()) {
      return;
    }
    Map<String, List<Integer>> places = new HashMap<>();
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int is : news) {
      Set<String> words = words(after.get(is));
      sizes.put(is, words.size());
      words.forEach(word -> places.computeIfAbsent(word, key -> new ArrayList<>()).add(is));
    }
    List<Likeness> likenesses = new ArrayList<>();
    for (int was : olds) {
      Set<String> words = words(before.get(was));
      Map<Integer, Integer> common = new LinkedHashMap<>();
      for (String word : words) {
        places.getOrDefault(word, List.of()).forEach(is -> common.merge(is, 1, Integer::sum));
      }
      common.forEach((is, count) -> {
        double part = 2.0 * count / (words.size() + sizes.getOrDefault(is, 0));
        if (part >= ALIKE && fit(was, is)) {
          likenesses.add(new Likeness(was, is, part));
        }
      });
    }
    likenesses.sort(
        Comparator.comparingDouble(Likeness::part)
            .reversed()
            .thenComparingInt(Likeness::was)
            .thenComparingInt(Likeness::is));
    for (Likeness likeness : likenesses) {
      if (afterOf[likeness.was] == NONE && beforeOf[likeness.is] == NONE) {
        pair(likeness.was, likeness.is);
      }
    }
  }

  private static Set<String> words(Block block) {
    return new HashSet<>(Letters.words(block.text()));
  }

  /** A picture is never the same part as a text. */
  private boolean fit(int was, int is) {
    return (before.get(was).figure() == null) == (after.get(is).figure() == null);
  }

  private static List<Integer> free(int[] others) {
    List<Integer> free = new ArrayList<>();
    for (int index = 0; index < others.length; index++) {
      if (others[index] == NONE) {
        free.add(index);
      }
    }
    return free;
  }

  private void pair(int was, int is) {
    afterOf[was] = is;
    beforeOf[is] = was;
  }
}
