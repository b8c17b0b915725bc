package org.midad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.model.Passphrase;
import org.midad.model.Problem;

/**
 * Opens what may be encrypted. The passphrase comes from a file, the environment or whoever sits at
 * the terminal, in this order; nobody is asked for one that is not needed.
 */
final class Unlocking {
  private final Optional<Path> file;
  private final Secret secret;
  private final Messages messages;
  private @Nullable Passphrase asked;

  Unlocking(Optional<Path> file, Secret secret, Messages messages) {
    this.file = file;
    this.secret = secret;
    this.messages = messages;
  }

  /**
   * @param opening is tried without a passphrase first
   * @throws Problem as {@code opening}, or {@code problem.file.missing} or {@code -unreadable} if
   *     the passphrase's file is not there
   */
  <T> T open(Function<Optional<Passphrase>, T> opening) {
    try {
      return opening.apply(Optional.ofNullable(asked));
    } catch (Problem problem) {
      if (!problem.key().equals("problem.passphrase.needed")) {
        throw problem;
      }
      return opening.apply(Optional.of(passphrase().orElseThrow(() -> problem)));
    }
  }

  /** That of the library; the second time nobody is asked. */
  Optional<Passphrase> passphrase() {
    if (asked == null) {
      asked =
          known()
              .or(() ->
                  secret
                      .ask(Secret.Word.PASSPHRASE, messages.of("cli.passphrase"))
                      .map(Passphrase::new))
              .orElse(null);
    }
    return Optional.ofNullable(asked);
  }

  /** Without asking anybody. */
  Optional<Passphrase> known() {
    return file.map(Unlocking::read)
        .or(() -> secret.known(Secret.Word.PASSPHRASE))
        .map(Passphrase::new);
  }

  /**
   * One that the library is to have: whoever types it types it twice.
   *
   * @param file that it stands in, if it does
   * @throws Problem {@code problem.passphrase.empty} or {@code -differs}
   */
  Passphrase chosen(Optional<Path> file, Secret.Word word) {
    Optional<String> known = file.map(Unlocking::read).or(() -> secret.known(word));
    String chosen =
        known
            .or(() -> secret.ask(word, messages.of("cli.passphrase.new")))
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> new Problem("problem.passphrase.empty"));
    if (known.isEmpty()
        && !secret.ask(word, messages.of("cli.passphrase.again")).equals(Optional.of(chosen))) {
      throw new Problem("problem.passphrase.differs");
    }
    return new Passphrase(chosen);
  }

  /** The first line: editors end it. */
  private static String read(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (NoSuchFileException e) {
      throw new Problem(e, "problem.file.missing", file);
    } catch (IOException e) {
      throw new Problem(e, "problem.file.unreadable", file);
    }
  }
}
