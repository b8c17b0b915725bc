package org.midad.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.check.HouseRules;
import org.midad.check.HouseStyle;
import org.midad.check.Rule;
import org.midad.check.Severity;
import org.midad.check.StyleBook;
import org.midad.model.Head;
import org.midad.model.Needs;
import org.midad.store.Library;

/**
 * The gates that ask what is found in a story: no error may stand in it but one that somebody lets
 * stand, and says why. Reads the disk.
 */
final class FindingGate {
  private final Library library;
  private final PictureSizes sizes;
  private final Clock clock;

  FindingGate(Library library, PictureSizes sizes, Clock clock) {
    this.library = library;
    this.sizes = sizes;
    this.clock = clock;
  }

  /** On the way to the approved ones: house style and what a story needs to leave. */
  Optional<Refusal> proved(Head head) {
    List<Rule> rules = new ArrayList<>(HouseRules.preflight());
    rules.addAll(HouseRules.all());
    return clean(head, rules);
  }

  /** On the way out of the house: what a story needs, and what the newsroom itself calls errors. */
  Optional<Refusal> ready(Head head) {
    return clean(head, HouseRules.preflight());
  }

  /** On the way to places: what each of them would refuse. */
  Optional<Refusal> taken(Head head, List<Needs> targets) {
    StoryCheck check =
        new StoryCheck(
            section -> HouseRules.refusals(sizes), HouseStyle.DEFAULT, List.of(), targets, clock);
    return check.check(head.story(), head.plan()).stream()
        .map(found -> found.finding().message())
        .map(message -> new Refusal("refusal.target", message.arguments()))
        .findFirst();
  }

  private Optional<Refusal> clean(Head head, List<Rule> rules) {
    StyleBook book = CurrentStyle.of(library);
    StoryCheck check =
        new StoryCheck(
            section ->
                book.rules(rules, section).stream()
                    .filter(rule -> rule.severity() == Severity.ERROR)
                    .toList(),
            book.style(),
            library.waivers().of(head.story().id()),
            List.of(),
            clock);
    long standing =
        check.check(head.story(), head.plan()).stream()
            .filter(found -> found.waiver().isEmpty())
            .count();
    return standing == 0 ? Optional.empty() : Optional.of(new Refusal("refusal.errors", standing));
  }
}
