package org.midad.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.midad.app.UseCases;
import org.midad.model.Delivery;
import org.midad.model.Passphrase;
import org.midad.store.Library;

/** A Midad that delivers what is due, and goes on from step to step only when it is told to. */
final class OtherCourier {
  static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Baghdad"));

  /** In an encrypted library the site's password outlives each Midad, whatever the machine has. */
  static final Optional<Passphrase> PASSPHRASE = Optional.of(new Passphrase("نخلة مصباح تموز"));

  private OtherCourier() {}

  /**
   * @param arguments the library's folder
   */
  public static void main(String[] arguments) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Library library = Library.open(Path.of(arguments[0]), PASSPHRASE)) {
      step(orders, "open");
      UseCases.over(library, CLOCK)
          .courier()
          .pass((delivery, done) -> {
            if (done == 0 || delivery.state() != Delivery.State.UNDER_WAY) {
              step(orders, delivery.state().name());
            }
          });
      step(orders, "end");
    }
  }

  private static synchronized void step(BufferedReader orders, String name) {
    System.out.println(name);
    try {
      if (orders.readLine() == null) {
        throw new IllegalStateException("whoever gave the orders is gone");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Process start(Path library) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                OtherCourier.class.getName(),
                library.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
