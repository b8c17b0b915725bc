package org.midad.app;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.midad.check.Checker;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.HouseStyle;
import org.midad.check.Message;
import org.midad.check.Occasion;
import org.midad.check.Rule;
import org.midad.model.BlockId;
import org.midad.model.Needs;
import org.midad.model.Plan;
import org.midad.model.Story;
import org.midad.model.Tag;
import org.midad.model.Waiver;

/**
 * Checks one story again and again while it is written, by the rules and waivers that held when it
 * was begun. It serves one thread, and does not read the disk.
 */
public final class StoryCheck {
  private final Function<String, List<Rule>> rules;
  private final HouseStyle style;
  private final List<Needs> targets;
  private final Map<About, Waiver> waivers = new HashMap<>();
  private final Clock clock;
  private @Nullable Checker checker;
  private String section = "";

  /** A rule, and of what it speaks. */
  private record About(String rule, String subject) {}

  /**
   * @param rules those that are switched on for a section, by its code
   * @param waivers that hold in this story
   * @param targets what the places need that it may leave for
   */
  StoryCheck(
      Function<String, List<Rule>> rules,
      HouseStyle style,
      List<Waiver> waivers,
      List<Needs> targets,
      Clock clock) {
    this.rules = rules;
    this.style = style;
    this.targets = List.copyOf(targets);
    this.clock = clock;
    waivers.forEach(waiver -> this.waivers.put(new About(waiver.rule(), waiver.subject()), waiver));
  }

  /** What a rule is about, for whoever wonders. */
  public record Explained(Message title, Message reason, Message example) {}

  /** All that is found, in the order in which a reader meets it. */
  public List<Judged> check(Story story, Plan plan) {
    return judged(checker(story).check(story, occasion(plan)));
  }

  /** The same for some parts, as far as that needs no look at the others; much quicker. */
  public List<Judged> glance(Story story, Plan plan, Predicate<BlockId> parts) {
    return judged(checker(story).glance(story, occasion(plan), parts));
  }

  /**
   * All ways to put a finding right, the best first. May take some milliseconds, unlike those that
   * the finding brought.
   */
  public List<Fix> fixes(Finding finding) {
    return checker == null ? finding.fixes() : checker.fixes(finding);
  }

  /** What the rule that found something is about; nothing once it is switched off. */
  public Optional<Explained> explain(Finding finding) {
    return checker == null
        ? Optional.empty()
        : checker
            .rule(finding.rule())
            .map(rule -> new Explained(rule.title(), rule.reason(), rule.example()));
  }

  private List<Judged> judged(List<Finding> findings) {
    return findings.stream()
        .map(finding ->
            new Judged(
                finding,
                Optional.ofNullable(waivers.get(new About(finding.rule(), finding.about())))))
        .toList();
  }

  private Checker checker(Story story) {
    String now = story.meta().section().map(Tag::code).orElse("");
    Checker ready = checker;
    if (ready == null || !section.equals(now)) {
      ready = new Checker(rules.apply(now));
      checker = ready;
      section = now;
    }
    return ready;
  }

  private Occasion occasion(Plan plan) {
    return new Occasion(clock.instant(), clock.getZone(), style, plan, targets);
  }
}
