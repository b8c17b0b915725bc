package org.midad.deliver;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.Problem;

/** A parcel did not arrive, or could not be seen to. */
public final class Undelivered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is to be done about it. */
  public enum Kind {
    /** The other side was not there, or not well: it may be so later. */
    LATER,
    /** It said no, and would say so again: a person has to look. */
    REFUSED
  }

  private final Kind kind;
  private final transient Problem problem;
  private final String said;
  private final transient @Nullable Duration wait;

  /**
   * @param problem what happened, for a person
   * @param said what the other side answered, word by word, at most 2,000 characters; empty where
   *     it said nothing. Never with a secret in it
   */
  public Undelivered(Kind kind, Problem problem, String said) {
    this(kind, problem, said, null);
  }

  /**
   * @param wait how long the other side asked us to stay away
   */
  public Undelivered(Kind kind, Problem problem, String said, @Nullable Duration wait) {
    super(problem.getMessage(), problem);
    this.kind = kind;
    this.problem = problem;
    this.said = said;
    this.wait = wait;
  }

  public Kind kind() {
    return kind;
  }

  public Problem problem() {
    return problem;
  }

  public String said() {
    return said;
  }

  public Optional<Duration> pause() {
    return Optional.ofNullable(wait);
  }
}
