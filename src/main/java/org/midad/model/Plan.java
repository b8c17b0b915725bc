package org.midad.model;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has decided about a story beside its text and its stage. Moments keep the time zone
 * in which they were meant: six in the evening in Baghdad stays so on a machine in London.
 *
 * @param assignee id of the {@link Person} whose turn it is, or null
 * @param due when the work has to be done, or null
 * @param embargo حظر النشر: before this moment the story must not leave the house; null for none
 * @param scheduled when the story is to leave, never before the embargo; null while it is in no
 *     hurry to
 * @param follows the story that this one is an update of, or null
 * @param kill that somebody wants the story withdrawn, and a second person has not decided yet;
 *     null as a rule
 */
public record Plan(
    @Nullable String assignee,
    @Nullable ZonedDateTime due,
    @Nullable ZonedDateTime embargo,
    @Nullable ZonedDateTime scheduled,
    @Nullable StoryId follows,
    @Nullable KillRequest kill) {

  /**
   * Somebody's wish to withdraw a story that readers have.
   *
   * @param by id of the {@link Person}
   * @param reason as it will be told
   */
  public record KillRequest(String by, String reason) {}

  /** Nothing is decided yet. */
  public static final Plan NONE = new Plan(null, null, null, null, null, null);

  public Plan {
    if (scheduled != null
        && embargo != null
        && scheduled.toInstant().isBefore(embargo.toInstant())) {
      throw new IllegalArgumentException("scheduled before the embargo ends");
    }
  }

  public Plan withAssignee(@Nullable String changed) {
    return new Plan(changed, due, embargo, scheduled, follows, kill);
  }

  public Plan withDue(@Nullable ZonedDateTime changed) {
    return new Plan(assignee, changed, embargo, scheduled, follows, kill);
  }

  public Plan withEmbargo(@Nullable ZonedDateTime changed) {
    return new Plan(assignee, due, changed, scheduled, follows, kill);
  }

  public Plan withScheduled(@Nullable ZonedDateTime changed) {
    return new Plan(assignee, due, embargo, changed, follows, kill);
  }

  public Plan withFollows(@Nullable StoryId changed) {
    return new Plan(assignee, due, embargo, scheduled, changed, kill);
  }

  public Plan withKill(@Nullable KillRequest changed) {
    return new Plan(assignee, due, embargo, scheduled, follows, changed);
  }
}
