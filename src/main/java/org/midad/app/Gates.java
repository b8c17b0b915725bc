package org.midad.app;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Plan;
import org.midad.model.Story;
import org.midad.review.Suggestions;

/** What a story needs before it leaves a stage, whoever wants it to. */
final class Gates {
  private Gates() {}

  /** On the way forward; a story that went back, or aside, may be as unready as it is. */
  static Optional<Refusal> leaving(Transition transition, Head head) {
    return switch (transition) {
      case SUBMIT, ACCEPT -> complete(head.story());
      case PASS_TO_PROOF, APPROVE -> complete(head.story()).or(() -> settled(head.story()));
      case CORRECT ->
          head.plan().kill() == null
              ? Optional.empty()
              : Optional.of(new Refusal("refusal.kill-asked"));
      case REOPEN, UNSCHEDULE, HOLD, SPIKE, DROP_CORRECTION -> staying(head);
      case TAKE_BACK, RETURN, RELEASE, UNSPIKE, ASK_KILL, KILL, KEEP -> Optional.empty();
    };
  }

  /** What was decided to leave stays as it is until it has, or somebody cancels that. */
  private static Optional<Refusal> staying(Head head) {
    return head.leaving() ? Optional.of(new Refusal("refusal.leaving")) : Optional.empty();
  }

  /** Whether a story's moment to leave the house is still to come. */
  static Optional<Refusal> early(Head head, Instant now) {
    Plan plan = head.plan();
    return notBefore(plan.embargo(), now, "refusal.embargo")
        .or(() -> notBefore(plan.scheduled(), now, "refusal.scheduled"));
  }

  /** Before a story gets a moment at which it leaves. */
  static Optional<Refusal> scheduling(Head head, ZonedDateTime moment, Instant now) {
    ZonedDateTime embargo = head.plan().embargo();
    if (!moment.toInstant().isAfter(now)) {
      return Optional.of(new Refusal("refusal.moment-past"));
    }
    return ready(head)
        .or(() ->
            embargo == null
                ? Optional.empty()
                : notBefore(embargo, moment.toInstant(), "refusal.scheduled-before-embargo"));
  }

  /** On the way out of the house, at whatever moment embargo and schedule allow. */
  static Optional<Refusal> leaving(Head head) {
    return ready(head);
  }

  private static Optional<Refusal> ready(Head head) {
    if (head.plan().kill() != null) {
      return Optional.of(new Refusal("refusal.kill-asked"));
    }
    return switch (head.stage()) {
      case APPROVED, SCHEDULED, EXPORTED, CORRECTING, CORRECTED ->
          complete(head.story()).or(() -> settled(head.story())).or(() -> captions(head.story()));
      case KILLED -> Optional.of(new Refusal("refusal.killed"));
      case DRAFT, INCOMING, REVIEW, PROOF, HELD, SPIKED ->
          Optional.of(new Refusal("refusal.not-approved"));
    };
  }

  private static Optional<Refusal> notBefore(
      @Nullable ZonedDateTime moment, Instant now, String otherwise) {
    return moment == null || !now.isBefore(moment.toInstant())
        ? Optional.empty()
        : Optional.of(new Refusal(otherwise, moment));
  }

  private static Optional<Refusal> settled(Story story) {
    return Suggestions.any(story)
        ? Optional.of(new Refusal("refusal.suggestions"))
        : Optional.empty();
  }

  private static Optional<Refusal> captions(Story story) {
    return story.blocks().stream()
            .anyMatch(block -> block.kind() == BlockKind.FIGURE && block.text().isBlank())
        ? Optional.of(new Refusal("refusal.caption"))
        : Optional.empty();
  }

  private static Optional<Refusal> complete(Story story) {
    if (story.meta().slug().isBlank()) {
      return Optional.of(new Refusal("refusal.slug"));
    }
    if (story.text(BlockKind.HEADLINE).isBlank()) {
      return Optional.of(new Refusal("refusal.headline"));
    }
    if (story.body().stream().map(Block::text).allMatch(String::isBlank)) {
      return Optional.of(new Refusal("refusal.body"));
    }
    return Optional.empty();
  }
}
