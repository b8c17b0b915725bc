package org.midad.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.midad.app.Accounts;
import org.midad.app.Queue;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.StorySummary;

/** A library while a verb works in it, in the name of whoever was asked for. */
final class Session implements AutoCloseable {
  private final Libraries.Opened library;

  /**
   * @param unlocking asks for the passphrase of an encrypted library
   * @param secret the password of whoever acts, if that person has one
   * @throws Problem if the library cannot be opened, or knows no such person, or the password is
   *     not the person's
   */
  Session(Libraries libraries, Start start, Unlocking unlocking, Secret secret) {
    this.library = unlocking.open(passphrase -> libraries.open(start.library(), passphrase));
    try {
      sitDown(start, secret);
    } catch (RuntimeException e) {
      library.close();
      throw e;
    }
  }

  /** Where people have passwords, nobody acts for somebody else unasked. */
  private void sitDown(Start start, Secret secret) {
    Accounts accounts = useCases().accounts();
    Optional<String> asked =
        start.person().or(() -> accounts.current().isPresent() ? Optional.empty() : last(accounts));
    asked.ifPresent(id -> accounts.actAs(id, password(accounts, id, start, secret)));
    if (accounts.current().isEmpty() && accounts.isFounded()) {
      accounts.require();
    }
  }

  private static Optional<String> last(Accounts accounts) {
    return accounts.last().map(Person::id);
  }

  private static String password(Accounts accounts, String id, Start start, Secret secret) {
    return accounts.withPassword().contains(id)
        ? secret.ask(Secret.Word.PASSWORD, start.messages().of("cli.password", id)).orElse("")
        : "";
  }

  UseCases useCases() {
    return library.useCases();
  }

  List<StorySummary> list(Queue queue) {
    return useCases().desk().list(queue, 0, Integer.MAX_VALUE);
  }

  /**
   * The story whose id begins so.
   *
   * @throws Problem {@code problem.story.unknown} if there is none, {@code problem.story.ambiguous}
   *     if there are several
   */
  Head find(String beginning) {
    String asked = beginning.toLowerCase(Locale.ROOT);
    List<StorySummary> found =
        list(Queue.ARCHIVE).stream()
            .filter(story -> story.id().toString().startsWith(asked))
            .toList();
    if (found.isEmpty()) {
      throw new Problem("problem.story.unknown", beginning);
    }
    if (found.size() > 1) {
      throw new Problem("problem.story.ambiguous", beginning, found.size());
    }
    return useCases().desk().open(found.getFirst().id());
  }

  @Override
  public void close() {
    library.close();
  }
}
