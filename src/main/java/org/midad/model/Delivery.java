package org.midad.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a revision of a story is to reach one target: decided once, and carried out until it has
 * arrived, or somebody gives it up.
 *
 * @param revision what is sent, whatever becomes of the story meanwhile
 * @param target id of the target
 * @param version which leaving of the story it is, counted from 1
 * @param leaving the moment that is told as that of the leaving; every try tells the same
 * @param publication what readers have afterwards
 * @param notBefore the embargo's end or the moment that was set; {@link Instant#EPOCH} for at once
 * @param person id of the {@link Person} who decided
 * @param tries how often it was tried, from 0
 * @param next when it is tried again, while it waits
 * @param failure what the last try ended with, or null
 */
public record Delivery(
    UUID id,
    StoryId story,
    RevisionId revision,
    String target,
    int version,
    Instant leaving,
    Publication publication,
    Instant notBefore,
    String person,
    Instant decided,
    State state,
    int tries,
    Instant next,
    @Nullable Failure failure) {

  /** How far it is. */
  public enum State {
    /** It waits for its moment, or for the next try. */
    WAITING,
    /** A try is under way, or was when the program ended. */
    UNDER_WAY,
    /** The target has confirmed all of it. */
    DELIVERED,
    /** The target said no, or was tried as often as it makes sense: a person has to look. */
    STOPPED,
    /** A person has given it up. */
    CANCELLED;

    /** Whether nothing more will be done by itself. */
    public boolean isOver() {
      return this == DELIVERED || this == CANCELLED;
    }
  }

  /**
   * Why a try did not succeed.
   *
   * @param key of a {@link Problem}
   * @param arguments of the problem, as text
   * @param said what the other side answered, or empty
   */
  public record Failure(String key, List<String> arguments, String said) {
    public Failure {
      arguments = List.copyOf(arguments);
    }
  }

  /** The same after something has happened to it. */
  public Delivery with(State changed, int tried, Instant again, @Nullable Failure why) {
    return new Delivery(
        id,
        story,
        revision,
        target,
        version,
        leaving,
        publication,
        notBefore,
        person,
        decided,
        changed,
        tried,
        again,
        why);
  }
}
