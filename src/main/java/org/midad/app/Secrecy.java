package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
  private final Clock clock;

  Secrecy(Library library, CurrentPerson person, Clock clock) {
    this.library = library;
    this.person = person;
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
   * Writes down that the library is to be encrypted, or not any more. Where nobody works yet,
   * anyone may decide. It is done, by {@link #encrypt} or {@link #decrypt}, once the library is
   * closed.
   *
   * @throws Problem the reason of {@link #deciding}, or {@code problem.encryption.on} or {@code
   *     -off} if it is so already
   */
  public void decide(boolean encrypted) {
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

  /**
   * Makes sure that a passphrase is the library's.
   *
   * @throws Problem {@code problem.passphrase.wrong}, or {@code problem.encryption.off}
   */
  public void check(Passphrase passphrase) {
    Encryption.check(folder(), passphrase);
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
   * Encrypts a library that nobody has open.
   *
   * @param replacing whether the copies in plain text beside it are deleted, once an encrypted
   *     backup has been made
   * @param clock tells when that was
   * @return the copies in plain text that there still are
   * @throws Problem as {@link Encryption#encrypt}, or {@code problem.backup.unwritten}: then it is
   *     encrypted, and the copies are all there
   */
  public static List<Path> encrypt(
      Path folder, Passphrase passphrase, boolean replacing, Clock clock, Progress progress) {
    Encryption.encrypt(folder, passphrase, PasswordCost.RECOMMENDED, progress::at);
    try (Library library = Library.open(folder, Optional.of(passphrase))) {
      Backups backups = library.backups();
      if (replacing && !backups.inPlain().isEmpty()) {
        backups.make(backups.folder(), clock.instant(), done -> {});
        backups.removePlain();
      }
      return backups.inPlain();
    }
  }

  /**
   * Carries out what was decided, on a library that nobody has open.
   *
   * @throws Problem as {@link #encrypt} and {@link #decrypt}
   */
  public static void carryOut(Path folder, Conversion conversion, Clock clock, Progress progress) {
    switch (conversion) {
      case Conversion.Encrypt on ->
          encrypt(folder, on.passphrase(), on.replacing(), clock, progress);
      case Conversion.Decrypt off -> decrypt(folder, off.passphrase(), progress);
    }
  }

  /**
   * Lets a library that nobody has open lie in plain text again.
   *
   * @throws Problem as {@link Encryption#decrypt}
   */
  public static void decrypt(Path folder, Passphrase passphrase, Progress progress) {
    Encryption.decrypt(folder, passphrase, progress::at);
  }
}
