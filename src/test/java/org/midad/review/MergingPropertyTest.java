package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.midad.arabic.Words;
import org.midad.edit.RandomStories;
import org.midad.edit.Step;
import org.midad.model.Block;
import org.midad.model.Stamp;
import org.midad.model.Story;

class MergingPropertyTest {
  private static final Stamp THEIR = new Stamp("salma", Instant.ofEpochSecond(99));

  private record Versions(Story base, Story ours, Story theirs) {}

  /** Half of them edited step by step, no letter twice; half written in Arabic and reworked. */
  private static Versions versions(Random random) {
    return random.nextBoolean() ? edited(random) : reworked(random);
  }

  private static Versions edited(Random random) {
    RandomStories chance = new RandomStories(random);
    Story base = chance.story();
    return new Versions(base, edited(chance, random, base), edited(chance, random, base));
  }

  private static Story edited(RandomStories chance, Random random, Story story) {
    Story edited = story;
    for (Step step : chance.steps(story, random.nextInt(12))) {
      edited = step.apply(edited);
    }
    return edited;
  }

  private static Versions reworked(Random random) {
    Changes changes = new Changes(random);
    Story base = changes.story();
    return new Versions(base, changes.change(base), changes.change(base));
  }

  private static Story merged(Story base, Story one, Story other) {
    return Merging.merge(base, one, other, THEIR).story();
  }

  @Property(tries = 2_000)
  void whatOneSideDidIsDone(@ForAll Random random) {
    Versions versions = versions(random);
    Story base = versions.base();
    Story changed = versions.ours();
    assertThat(merged(base, base, changed)).isEqualTo(changed);
    assertThat(merged(base, changed, base)).isEqualTo(changed);
    assertThat(merged(base, changed, changed)).isEqualTo(changed);
  }

  @Property(tries = 3_000)
  void noLetterThatEitherSideWroteIsLostNorOneThatBothKept(@ForAll Random random) {
    Versions versions = edited(random);
    Set<Character> base = letters(versions.base());
    Set<Character> ours = letters(versions.ours());
    Set<Character> theirs = letters(versions.theirs());
    Set<Character> due = new HashSet<>(ours);
    due.addAll(theirs);
    due.removeIf(
        letter -> base.contains(letter) && !(ours.contains(letter) && theirs.contains(letter)));
    assertThat(letters(merged(versions.base(), versions.ours(), versions.theirs())))
        .containsAll(due);
  }

  @Property(tries = 3_000)
  void noWordThatEitherSideWroteIsLost(@ForAll Random random) {
    Versions versions = reworked(random);
    String merged = text(merged(versions.base(), versions.ours(), versions.theirs()));
    Map<String, Integer> base = words(versions.base());
    assertHolds(merged, words(versions.ours()), base);
    assertHolds(merged, words(versions.theirs()), base);
  }

  /** A text holds every word as often as a side has it more than both had. */
  private static void assertHolds(
      String text, Map<String, Integer> side, Map<String, Integer> base) {
    side.forEach((word, count) ->
        assertThat(text.split(Pattern.quote(word), -1).length - 1)
            .as("«%s» in «%s»", word, text)
            .isGreaterThanOrEqualTo(count - base.getOrDefault(word, 0)));
  }

  @Property(tries = 3_000)
  void whatTouchesNothingOfTheOtherSideIsDoneOnBoth(@ForAll Random random) {
    DisjointEdits edits = new DisjointEdits(random);
    Story base = edits.story();
    List<Step> one = edits.steps();
    List<Step> two = edits.steps();
    List<Step> both = new ArrayList<>(one);
    both.addAll(two);
    Story expected = DisjointEdits.apply(base, both);
    Collections.rotate(both, two.size());
    assertThat(DisjointEdits.apply(base, both)).isEqualTo(expected);
    Story ours = DisjointEdits.apply(base, one);
    Story theirs = DisjointEdits.apply(base, two);
    Merged merged = Merging.merge(base, ours, theirs, THEIR);
    assertThat(merged.story()).as("%s and %s", one, two).isEqualTo(expected);
    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged(base, theirs, ours)).isEqualTo(expected);
  }

  @Property(tries = 3_000)
  void whatWeWroteIsThereWhenAllIsRejectedAndWhatTheyWroteWhenItIsAccepted(@ForAll Random random) {
    Versions versions = reworked(random);
    Story merged = merged(versions.base(), versions.ours(), versions.theirs());
    Map<String, Integer> base = words(versions.base());
    assertHolds(text(Suggestions.rejected(merged)), words(versions.ours()), base);
    assertHolds(text(Suggestions.accepted(merged)), words(versions.theirs()), base);
  }

  @Property(tries = 2_000)
  void whereBothRewroteTheSameWordsRejectingGivesOursAndAcceptingTheirs(@ForAll Random random) {
    DisjointEdits words = new DisjointEdits(random);
    Story base = words.story();
    int common = random.nextInt(4);
    Story ours = words.rewritten(common);
    Story theirs = words.rewritten(common);
    Story merged = merged(base, ours, theirs);
    assertThat(Suggestions.rejected(merged)).isEqualTo(ours);
    assertThat(Suggestions.accepted(merged)).isEqualTo(theirs);
  }

  @Property(tries = 1_000)
  void itComesOutTheSameOnEveryDesk(@ForAll Random random) {
    Versions versions = versions(random);
    assertThat(Merging.merge(versions.base(), versions.ours(), versions.theirs(), THEIR))
        .isEqualTo(Merging.merge(versions.base(), versions.ours(), versions.theirs(), THEIR));
  }

  private static Set<Character> letters(Story story) {
    return story.blocks().stream()
        .flatMap(block -> block.text().chars().mapToObj(letter -> (char) letter))
        .collect(Collectors.toSet());
  }

  private static String text(Story story) {
    return story.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private static Map<String, Integer> words(Story story) {
    Map<String, Integer> words = new HashMap<>();
    for (Block block : story.blocks()) {
      Words.of(block.text()).forEach(word -> words.merge(word, 1, Integer::sum));
    }
    return words;
  }
}
