package org.midad.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.Secrecy;
import org.midad.model.Passphrase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code midad encrypt}: only who has the passphrase reads what is on the disk. */
@Command(name = "encrypt", description = "cli.encrypt")
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
    Passphrase chosen;
    try (Session session = midad.session()) {
      Secrecy secrecy = session.useCases().secrecy();
      folder = secrecy.folder();
      if (secrecy.isOn()) {
        // Says so before anybody is asked for a passphrase.
        secrecy.decide(true);
      }
      chosen = midad.unlocking().chosen(midad.passphraseFile(), Secret.Word.PASSPHRASE);
      secrecy.decide(true);
    }
    List<Path> plain = Secrecy.encrypt(folder, chosen, replace, Clock.systemUTC(), done -> {});
    List<String> copies = plain.stream().map(Path::toString).toList();
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
      // Of a library that is not encrypted none was asked for, and none is needed to say so.
      Optional<Passphrase> before =
          secrecy.isOn() ? midad.unlocking().passphrase() : Optional.of(new Passphrase(""));
      Passphrase after =
          secrecy.isOn()
              ? midad.unlocking().chosen(Optional.ofNullable(fresh), Secret.Word.NEW_PASSPHRASE)
              : new Passphrase("");
      secrecy.change(before.orElseThrow(), after);
      midad.answer(
          new Answer(secrecy.folder().toString(), true, List.of()),
          List.of(midad.messages().of("cli.encrypt.changed", secrecy.folder().toString())));
    }
  }

  private void remove() {
    Path folder;
    try (Session session = midad.session()) {
      folder = session.useCases().secrecy().folder();
      session.useCases().secrecy().decide(false);
    }
    Secrecy.decrypt(folder, midad.unlocking().passphrase().orElseThrow(), done -> {});
    midad.answer(
        new Answer(folder.toString(), false, List.of()),
        List.of(midad.messages().of("cli.encrypt.removed", folder.toString())));
  }

  /**
   * What {@code --json} promises.
   *
   * @param plainCopies files and folders beside the library that can still be read by anybody
   */
  private record Answer(String library, boolean encrypted, List<String> plainCopies) {}
}
