package org.midad.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a story is to reach one target: decided once, and carried out until it has arrived, or
 * somebody gives it up.
 *
 * @param target id of the target
 * @param override why embargo and schedule do not hold it back, in the words of whoever said so;
 *     null as a rule
 * @param tries how often it was tried, from 0
 * @param next when it is tried again, while it waits
 * @param failure what the last try ended with, or null
 * @param address where it can be found, once it has arrived; null before, and where there is none
 */
public record Delivery(
    UUID id,
    String target,
    Decision decision,
    @Nullable String override,
    State state,
    int tries,
    Instant next,
    @Nullable Failure failure,
    @Nullable String address) {

  /**
   * What somebody has decided to leave, for one target or several.
   *
   * @param revision what is sent, whatever becomes of the story meanwhile
   * @param version which leaving of the story it is, counted from 1
   * @param leaving the moment that is told as that of the leaving; every try tells the same
   * @param publication what readers have afterwards
   * @param notBefore the embargo's end or the moment that was set; {@link Instant#EPOCH} for at
   *     once
   * @param person id of the {@link Person} who decided
   * @param at when
   */
  public record Decision(
      StoryId story,
      RevisionId revision,
      int version,
      Instant leaving,
      Publication publication,
      Instant notBefore,
      String person,
      Instant at) {}

  /** One that was just decided. */
  public static Delivery of(Decision decision, String target) {
    return new Delivery(
        UUID.randomUUID(), target, decision, null, State.WAITING, 0, decision.at(), null, null);
  }

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

  public StoryId story() {
    return decision.story();
  }

  public RevisionId revision() {
    return decision.revision();
  }

  public int version() {
    return decision.version();
  }

  public Publication publication() {
    return decision.publication();
  }

  /** The same for another target, as if it had just been decided. */
  public Delivery toward(String other, Instant now) {
    return new Delivery(
        UUID.randomUUID(), other, decision, override, State.WAITING, 0, now, null, null);
  }

  /** The same with embargo and schedule put aside. */
  public Delivery overridden(String reason, Instant now) {
    return new Delivery(id, target, decision, reason, State.WAITING, tries, now, failure, null);
  }

  /** The same after all of it has arrived. */
  public Delivery arrived(@Nullable String place) {
    return new Delivery(id, target, decision, override, State.DELIVERED, tries, next, null, place);
  }

  /** The same after something has happened to it. */
  public Delivery with(State changed, int tried, Instant again, @Nullable Failure why) {
    return new Delivery(id, target, decision, override, changed, tried, again, why, address);
  }
}
