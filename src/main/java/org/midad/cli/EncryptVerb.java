package org.midad.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.Conversion;
import org.midad.app.Secrecy;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code midad encrypt}: only who has the passphrase reads what is on the disk. */
@Command(description = "cli.encrypt")
final class EncryptVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @ArgGroup private Other other = new Other();

  /** What is done instead of encrypting. */
  static final class Other {
    @Option(names = "--change", descriptionKey = "cli.encrypt.change")
    private boolean change;

    @Option(names = "--remove", descriptionKey = "cli.encrypt.remove")
    private boolean remove;
  }

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      descriptionKey = "cli.encrypt.new-passphrase")
  private @Nullable Path fresh;

  @Option(names = "--replace-plain-backups", descriptionKey = "cli.encrypt.replace")
  private boolean replace;

  EncryptVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    if (other.change) {
      change();
    } else if (other.remove) {
      remove();
    } else {
      encrypt();
    }
    return ExitCode.OK;
  }

  private void encrypt() {
    Path folder;
    Conversion wish;
    try (Session session = midad.session()) {
      Secrecy secrecy = session.useCases().secrecy();
      folder = secrecy.folder();
      if (secrecy.isOn()) {
        // Before anybody is asked for a passphrase that is of no use.
        throw new Problem("problem.encryption.on", folder);
      }
      Passphrase chosen = midad.unlocking().chosen(midad.passphraseFile(), Secret.Word.PASSPHRASE);
      wish = secrecy.encrypting(chosen, replace);
    }
    List<String> copies =
        Secrecy.carryOut(folder, wish, Clock.systemUTC(), done -> {}).stream()
            .map(Path::toString)
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add(midad.messages().of("cli.encrypt.done", folder.toString()));
    if (!copies.isEmpty()) {
      lines.add(midad.messages().of("cli.encrypt.plain", copies.size()));
      lines.addAll(copies);
    }
    midad.answer(new Answer(folder.toString(), true, copies), lines);
  }

  private void change() {
    try (Session session = midad.session()) {
      Secrecy secrecy = session.useCases().secrecy();
      Path folder = secrecy.folder();
      Passphrase before = before(secrecy);
      Passphrase after =
          midad.unlocking().chosen(Optional.ofNullable(fresh), Secret.Word.NEW_PASSPHRASE);
      secrecy.change(before, after);
      midad.answer(
          new Answer(folder.toString(), true, List.of()),
          List.of(midad.messages().of("cli.encrypt.changed", folder.toString())));
    }
  }

  private void remove() {
    Path folder;
    Conversion wish;
    try (Session session = midad.session()) {
      Secrecy secrecy = session.useCases().secrecy();
      folder = secrecy.folder();
      wish = secrecy.decrypting(before(secrecy));
    }
    Secrecy.carryOut(folder, wish, Clock.systemUTC(), done -> {});
    midad.answer(
        new Answer(folder.toString(), false, List.of()),
        List.of(midad.messages().of("cli.encrypt.removed", folder.toString())));
  }

  /** Who opened an encrypted library knows its passphrase. */
  private Passphrase before(Secrecy secrecy) {
    if (!secrecy.isOn()) {
      throw new Problem("problem.encryption.off", secrecy.folder());
    }
    return midad.unlocking().passphrase().orElseThrow();
  }

  /**
   * What {@code --json} promises.
   *
   * @param plainCopies files and folders beside the library that can still be read by anybody
   */
  private record Answer(String library, boolean encrypted, List<String> plainCopies) {}
}
