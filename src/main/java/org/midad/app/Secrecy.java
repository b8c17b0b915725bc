package org.midad.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midad.deliver.Secret;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.store.Backups;
import org.midad.store.Encryption;
import org.midad.store.Library;

/** Whether what a library keeps on the disk can be read without a passphrase. */
public final class Secrecy {
  private final Library library;
  private final CurrentPerson person;
  private final Targets targets;
  private final Clock clock;

  Secrecy(Library library, CurrentPerson person, Targets targets, Clock clock) {
    this.library = library;
    this.person = person;
    this.targets = targets;
    this.clock = clock;
  }

  /** Whether the library is encrypted; does not read the disk. */
  public boolean isOn() {
    return library.sealing().isEncrypted();
  }

  /** The library's folder, absolute. */
  public Path folder() {
    return library.folder();
  }

  /** Why a person may not decide about encryption, or empty; does not read the disk. */
  public Optional<Refusal> deciding(Person somebody) {
    return Permissions.overseeing(somebody);
  }

  /**
   * Decides that the library is to be encrypted. Where nobody works yet, anyone may decide.
   *
   * @param replacing whether the copies in plain text beside it are deleted, once an encrypted
   *     backup has been made
   * @return what is to be carried out once the library is closed
   * @throws Problem the reason of {@link #deciding}, or {@code problem.encryption.on}
   */
  public Conversion encrypting(Passphrase passphrase, boolean replacing) {
    decide(true);
    return new Conversion.Encrypt(passphrase, replacing, targets.rememberedSecrets());
  }

  /**
   * Decides that the library is to lie in plain text again.
   *
   * @return what is to be carried out once the library is closed
   * @throws Problem the reason of {@link #deciding}, {@code problem.passphrase.wrong}, or {@code
   *     problem.encryption.off}
   */
  public Conversion decrypting(Passphrase passphrase) {
    Encryption.check(folder(), passphrase);
    decide(false);
    return new Conversion.Decrypt(passphrase);
  }

  private void decide(boolean encrypted) {
    if (!library.people().all().isEmpty()) {
      Refusal.require(deciding(person.require()));
    }
    if (encrypted == isOn()) {
      throw new Problem(encrypted ? "problem.encryption.on" : "problem.encryption.off", folder());
    }
    told(encrypted ? "LIBRARY_ENCRYPTED" : "LIBRARY_DECRYPTED");
  }

  /**
   * Lets another passphrase open the library, and the one before it no more. Backups that were made
   * before go on opening with theirs.
   *
   * @throws Problem the reason of {@link #deciding}, {@code problem.passphrase.wrong}, or {@code
   *     problem.encryption.off}
   */
  public void change(Passphrase before, Passphrase after) {
    if (!library.people().all().isEmpty()) {
      Refusal.require(deciding(person.require()));
    }
    Encryption.rewrap(folder(), before, after, PasswordCost.RECOMMENDED);
    told("PASSPHRASE_CHANGED");
  }

  /** Copies of the library beside it that anybody can read who finds them. */
  public List<Path> plainCopies() {
    return library.backups().inPlain();
  }

  private void told(String action) {
    String by = library.people().all().isEmpty() ? "" : person.require().id();
    library.audit().append(clock.instant(), by, action, "");
  }

  /**
   * Carries out what was decided, on a library that nobody has open.
   *
   * @param clock tells when a backup is made
   * @return the copies in plain text beside it that anybody can read who finds them
   * @throws Problem as {@link Encryption#encrypt} and {@link Encryption#decrypt}, or {@code
   *     problem.backup.unwritten}: then it is encrypted, and the copies are all there
   */
  public static List<Path> carryOut(
      Path folder, Conversion conversion, Clock clock, Progress progress) {
    return switch (conversion) {
      case Conversion.Encrypt on -> encrypt(folder, on, clock, progress);
      case Conversion.Decrypt off -> {
        Encryption.decrypt(folder, off.passphrase(), progress::at);
        yield List.of();
      }
    };
  }

  private static List<Path> encrypt(
      Path folder, Conversion.Encrypt wish, Clock clock, Progress progress) {
    Encryption.encrypt(folder, wish.passphrase(), PasswordCost.RECOMMENDED, progress::at);
    try (Library library = Library.open(folder, Optional.of(wish.passphrase()))) {
      for (Map.Entry<String, Secret> secret : wish.secrets().entrySet()) {
        library.secrets().write(secret.getKey(), secret.getValue().reveal());
      }
      Backups backups = library.backups();
      if (wish.replacing() && !backups.inPlain().isEmpty()) {
        backups.make(backups.folder(), clock.instant(), done -> {});
        backups.removePlain();
      }
      return backups.inPlain();
    } catch (IOException e) {
      throw new Problem(e, "problem.target.secret", folder);
    }
  }
}
