package org.midad.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The hashes of passwords, and what is known of wrong tries; both outlive the program. */
public final class Passwords {
  /**
   * What is kept of somebody's password.
   *
   * @param hash names its function and its cost
   * @param failures wrong tries in a row
   * @param failed when the last of them was
   */
  public record Kept(String hash, int failures, Instant failed) {}

  private final Library library;

  Passwords(Library library) {
    this.library = library;
  }

  /** Nothing for a person without a password. */
  public Optional<Kept> find(String person) {
    return library.read(handle ->
        handle
            .createQuery("select hash, failures, failed from password where person = :person")
            .bind("person", person)
            .map((row, context) ->
                new Kept(
                    row.getString("hash"),
                    row.getInt("failures"),
                    Instant.ofEpochMilli(row.getLong("failed"))))
            .findOne());
  }

  /** The ids of those who have one. */
  public Set<String> owners() {
    return library.read(handle ->
        new HashSet<>(
            handle.createQuery("select person from password").mapTo(String.class).list()));
  }

  /** Puts a hash in place of any other; wrong tries are forgotten. */
  public void put(String person, String hash) {
    library.write(handle ->
        handle.execute(
            "merge into password (person, hash, failures, failed) values (?, ?, 0, 0)",
            person,
            hash));
  }

  public void remove(String person) {
    library.write(handle -> handle.execute("delete from password where person = ?", person));
  }

  /**
   * Notes wrong tries; does nothing for a person without a password.
   *
   * @param failures how many in a row
   */
  public void note(String person, int failures, Instant failed) {
    library.write(handle ->
        handle.execute(
            "update password set failures = ?, failed = ? where person = ?",
            failures,
            failed.toEpochMilli(),
            person));
  }
}
