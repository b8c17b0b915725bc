package org.midad.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.midad.model.PasswordCost;
import org.midad.model.Problem;
import org.midad.store.Library;
import org.midad.store.Passwords;

/**
 * Checks passwords. After a few wrong ones in a row the next try has to wait, twice as long each
 * time. A try counts as wrong on disk before it is looked at, so that ending the program in the
 * middle of one, or starting it anew, gains nobody a try.
 */
final class PasswordCheck {
  /** NIST SP 800-63B asks for eight at least, and for no rules about what they are. */
  static final int SHORTEST = 8;

  /** More than anybody types; hashing must not be given megabytes. */
  static final int LONGEST = 256;

  /** So many are mistyped now and then. */
  private static final int FREE = 3;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final Passwords passwords;
  private final PasswordCost cost;
  private final Clock clock;

  PasswordCheck(Library library, PasswordCost cost, Clock clock) {
    this.passwords = library.passwords();
    this.cost = cost;
    this.clock = clock;
  }

  Set<String> owners() {
    return passwords.owners();
  }

  /**
   * A new password as it is kept. Takes about half a second.
   *
   * @throws Problem {@code problem.password.short} or {@code -long}
   */
  String hash(String password) {
    int letters = password.codePointCount(0, password.length());
    if (letters < SHORTEST) {
      throw new Problem("problem.password.short", SHORTEST);
    }
    if (letters > LONGEST) {
      throw new Problem("problem.password.long", LONGEST);
    }
    return PasswordHash.of(password, cost).write();
  }

  /**
   * @param hash of {@link #hash}
   */
  void put(String person, String hash) {
    passwords.put(person, hash);
  }

  void remove(String person) {
    passwords.remove(person);
  }

  /** How long the next try has to wait; zero if it need not. */
  Duration waiting(String person) {
    return passwords.find(person).map(this::waiting).orElse(Duration.ZERO);
  }

  private Duration waiting(Passwords.Kept kept) {
    Duration whole = wait(kept.failures());
    // A clock that was set back neither shortens a wait nor makes it longer than it was.
    Duration passed = Duration.between(kept.failed(), clock.instant());
    Duration left = passed.isNegative() ? whole : whole.minus(passed);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration wait(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /**
   * Does nothing if it is the person's password, or the person has none.
   *
   * @throws Problem {@code problem.password.wrong}, or {@code problem.password.wait} while a try
   *     has to wait, with the seconds
   */
  void require(String person, String password) {
    Passwords.Kept kept = passwords.find(person).orElse(null);
    if (kept == null) {
      return;
    }
    Instant now = clock.instant();
    Duration left = waiting(kept);
    if (left.isPositive()) {
      if (now.isBefore(kept.failed())) {
        passwords.note(person, kept.failures(), now);
      }
      throw new Problem("problem.password.wait", left.plusMillis(999).toSeconds());
    }
    passwords.note(person, kept.failures() + 1, now);
    PasswordHash hash = PasswordHash.read(kept.hash());
    if (password.length() > LONGEST * 2 || !hash.matches(password)) {
      throw new Problem("problem.password.wrong");
    }
    if (hash.cost().equals(cost)) {
      passwords.note(person, 0, now);
    } else {
      passwords.put(person, PasswordHash.of(password, cost).write());
    }
  }
}
