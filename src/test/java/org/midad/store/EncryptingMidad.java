package org.midad.store;

import java.nio.file.Path;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;

/** A Midad that encrypts a library, changes its passphrase and opens it for good, without end. */
final class EncryptingMidad {
  static final Passphrase ONE = new Passphrase("عبارة أولى");
  static final Passphrase TWO = new Passphrase("عبارة ثانية");
  static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

  private EncryptingMidad() {}

  /**
   * @param arguments the library's folder, plain or encrypted with {@link #ONE}
   */
  public static void main(String[] arguments) {
    Path place = Path.of(arguments[0]);
    if (Encryption.isOn(place)) {
      Encryption.decrypt(place, ONE, System.out::println);
    }
    while (true) {
      System.out.println("encrypting");
      Encryption.encrypt(place, ONE, CHEAP, System.out::println);
      System.out.println("changing");
      Encryption.rewrap(place, ONE, TWO, CHEAP);
      Encryption.rewrap(place, TWO, ONE, CHEAP);
      System.out.println("removing");
      Encryption.decrypt(place, ONE, System.out::println);
    }
  }
}
