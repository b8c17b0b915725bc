package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.store.Library;

/** What the tests of the use cases begin with: one person of each role, and a second later each. */
final class Newsrooms {
  static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  private Newsrooms() {}

  static UseCases over(Library library) {
    for (Role role : Role.values()) {
      library.people().put(person(role));
    }
    return UseCases.over(library, clock());
  }

  static Clock clock() {
    return new Ticking(Instant.parse("2026-11-24T06:00:00Z"));
  }

  static Person person(Role role) {
    return new Person(role.name().toLowerCase(Locale.ROOT), role.name(), role);
  }

  /** A story that may be submitted. */
  static Story complete(StoryId id) {
    return new Story(
        id,
        List.of(
            Block.of(BlockKind.HEADLINE, "بغداد وأربيل"),
            Block.of(BlockKind.BYLINE, "زيدان الربيعي"),
            Block.of(BlockKind.PARAGRAPH, "كشفت القيادة نتائج الاجتماع.")),
        StoryMeta.EMPTY.withSlug("talks"));
  }

  /** That something is refused for this reason. */
  static void assertProblem(String key, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
  }

  /** A second passes with every look at it, so that newest first is known. */
  private static final class Ticking extends Clock {
    private Instant now;

    Ticking(Instant start) {
      now = start;
    }

    @Override
    public ZoneId getZone() {
      return BAGHDAD;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofSeconds(1));
      return now;
    }
  }
}
