package org.midad.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.midad.model.Needs;
import org.midad.model.Plan;
import org.midad.model.Story;
import org.midad.model.Tag;

/**
 * When and for whom a story is checked.
 *
 * @param zone of the newsroom
 * @param targets what the places need that the story may leave for
 */
public record Occasion(Instant now, ZoneId zone, HouseStyle style, Plan plan, List<Needs> targets) {
  public Occasion {
    targets = List.copyOf(targets);
  }

  /** Of a newsroom that delivers nowhere yet. */
  public Occasion(Instant now, ZoneId zone, HouseStyle style, Plan plan) {
    this(now, zone, style, plan, List.of());
  }

  /** The names of the targets that are so, in one line; empty if none is. */
  String targets(Predicate<Needs> which) {
    return targets.stream().filter(which).map(Needs::target).collect(Collectors.joining(" · "));
  }

  /** Likewise of those that have a need. */
  String targets(Needs.Need need) {
    return targets(target -> target.all().contains(need));
  }

  /** What the texts of a story are judged by. */
  public Circumstances circumstances(Story story) {
    OffsetDateTime dated = story.meta().dated();
    LocalDate day =
        dated == null
            ? LocalDate.ofInstant(now, zone)
            : dated.atZoneSameInstant(zone).toLocalDate();
    return new Circumstances(
        day, story.meta().language(), story.meta().section().map(Tag::code).orElse(""), style);
  }
}
