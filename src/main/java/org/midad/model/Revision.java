package org.midad.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of a story: what is saved, sent, compared and synchronised.
 *
 * @param plan what the desk has decided beside
 * @param parents what it was made from: none for a story's first, one as a rule, two after a merge
 * @param author id of the {@link Person}
 * @param at to the millisecond, so that its written form gives the same moment back
 * @param note what the author said with it, such as why a story was returned; empty as a rule
 * @param device what the machine is called that it was made on; null where nobody knows
 */
public record Revision(
    Story story,
    Stage stage,
    Publication publication,
    Plan plan,
    List<RevisionId> parents,
    String author,
    Instant at,
    Reason reason,
    String note,
    @Nullable String device) {
  /** In characters, of a device's name. */
  public static final int LONGEST_DEVICE = 64;

  /** Why a revision was made. */
  public enum Reason {
    CREATED,
    IMPORTED,
    AUTOSAVED,
    SAVED,
    SUBMITTED,
    TAKEN_BACK,
    ACCEPTED,
    RETURNED,
    PASSED_TO_PROOF,
    APPROVED,
    REOPENED,
    ASSIGNED,
    EMBARGOED,
    EMBARGO_LIFTED,
    SCHEDULED,
    UNSCHEDULED,
    HELD,
    RELEASED,
    SPIKED,
    UNSPIKED,
    /** Written and not saved when Midad ended, and brought back from the journal. */
    RECOVERED,
    /** An earlier revision's text became the newest again. */
    RESTORED,
    MERGED,
    EXPORTED,
    CORRECTION_BEGUN,
    CORRECTION_DROPPED,
    CORRECTED,
    UPDATE_BEGUN,
    KILL_ASKED,
    KILL_DECLINED,
    KILLED,
    /** Somebody broke another's lock; the parent is what the other had written. */
    TAKEN_OVER,
    /** Written under a lock that was broken meanwhile: kept beside the way, never the head. */
    KEPT_ASIDE;

    /** Whether somebody decided something, and did not merely write. */
    public boolean isDecision() {
      return this != AUTOSAVED && this != SAVED && this != RECOVERED && this != KEPT_ASIDE;
    }
  }

  public Revision {
    parents = List.copyOf(parents);
    if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("a revision's moment is kept to the millisecond: " + at);
    }
  }

  Revision withStory(Story changed) {
    return new Revision(
        changed, stage, publication, plan, parents, author, at, reason, note, device);
  }
}
