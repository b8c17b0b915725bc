package org.midad.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.midad.edit.Span;
import org.midad.model.BlockId;
import org.midad.model.Story;

/**
 * Checks one story, again and again while it is written: what was found in a text is found again
 * without reading it as long as the text and its circumstances stay. One of them serves one thread.
 */
public final class Checker {
  private final List<TextRule> textRules = new ArrayList<>();
  private final List<StoryRule> storyRules = new ArrayList<>();
  private final Map<String, Rule> byName = new HashMap<>();
  private final Map<BlockId, ReadText> texts = new HashMap<>();
  private final Map<ReadText, List<Finding>> found = new HashMap<>();
  private @Nullable Circumstances circumstances;

  /**
   * @param rules those that are switched on, each under its own name
   */
  public Checker(List<? extends Rule> rules) {
    for (Rule rule : rules) {
      switch (rule) {
        case TextRule text -> textRules.add(text);
        case StoryRule story -> storyRules.add(story);
      }
      if (byName.put(rule.name(), rule) != null) {
        throw new IllegalArgumentException("two rules of one name: " + rule.name());
      }
    }
  }

  /**
   * All that is found: first what speaks of the story and its fields, then in the order of reading.
   */
  public List<Finding> check(Story story, Occasion occasion) {
    Reading reading = read(story, occasion);
    List<Finding> all = new ArrayList<>();
    reading.texts().forEach(text -> all.addAll(check(text)));
    storyRules.forEach(rule -> all.addAll(rule.check(reading, occasion)));
    return ordered(story, all);
  }

  /**
   * What is found in some parts, by the rules that need no more than one text; a later check of the
   * whole does not read them again.
   */
  public List<Finding> glance(Story story, Occasion occasion, Predicate<BlockId> parts) {
    List<Finding> some = new ArrayList<>();
    for (ReadText text : read(story, occasion).texts()) {
      if (parts.test(text.block())) {
        some.addAll(check(text));
      }
    }
    return ordered(story, some);
  }

  /**
   * All ways to put a finding right, the best first. May take some milliseconds, unlike those that
   * the finding brought.
   */
  public List<Fix> fixes(Finding finding) {
    List<Fix> fixes = new ArrayList<>(finding.fixes());
    Rule rule = byName.get(finding.rule());
    if (rule != null) {
      rule.corrections(finding.subject()).stream()
          .map(words -> Reading.fix(finding, words))
          .flatMap(Optional::stream)
          .forEach(fixes::add);
    }
    return fixes;
  }

  /** The rule that found something, while it is switched on. */
  public Optional<Rule> rule(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private Reading read(Story story, Occasion occasion) {
    Circumstances now = occasion.circumstances(story);
    if (!now.equals(circumstances)) {
      found.clear();
      circumstances = now;
    }
    Reading reading = Reading.of(story, texts);
    found.keySet().retainAll(new HashSet<>(reading.texts()));
    return reading;
  }

  private List<Finding> check(ReadText text) {
    Circumstances now = circumstances;
    List<Finding> known = found.get(text);
    if (known != null || now == null) {
      return known == null ? List.of() : known;
    }
    List<Finding> fresh =
        textRules.stream()
            .flatMap(
                rule -> rule.check(text, now).stream().map(hit -> Reading.finding(rule, text, hit)))
            .toList();
    found.put(text, fresh);
    return fresh;
  }

  private List<Finding> ordered(Story story, List<Finding> all) {
    Set<Place> spoken = new HashSet<>();
    all.stream().filter(one -> !yields(one)).forEach(one -> spoken.add(one.place()));
    return all.stream()
        .distinct()
        .filter(one -> !yields(one) || !spoken.contains(one.place()))
        .sorted(
            Comparator.<Finding>comparingInt(one -> block(story, one))
                .thenComparingInt(one -> one.span().map(Span::from).orElse(-1))
                .thenComparing(Finding::severity)
                .thenComparingInt(one -> -one.span().map(Span::to).orElse(0)))
        .toList();
  }

  private boolean yields(Finding finding) {
    Rule rule = byName.get(finding.rule());
    return rule != null && rule.yields();
  }

  /** The part that a finding leads to, or -1. */
  private static int block(Story story, Finding finding) {
    return switch (finding.place()) {
      case Place.Letters letters -> story.indexOf(letters.span().block());
      case Place.Picture picture -> story.indexOf(picture.block());
      case Place.Missing missing -> -1;
      case Place.Field field -> -1;
    };
  }
}
