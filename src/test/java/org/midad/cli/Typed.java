package org.midad.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.midad.app.Rebuilt;
import org.midad.app.Restored;
import org.midad.app.UseCases;
import org.midad.model.Passphrase;
import org.midad.store.Library;

/** One command as somebody types it, and what the terminal then shows. */
record Typed(int exit, String out, String err) {

  /** Types a command where no window can open: opening one is told on {@code out}. */
  static Typed command(String... arguments) {
    return command((word, prompt) -> Optional.empty(), arguments);
  }

  /** The same by somebody who knows a password. */
  static Typed command(Secret secret, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = Terminal.of(out, err, secret);
    int exit =
        new CommandLineInterface(
                terminal, Typed::open, Typed::restore, Typed::rebuild, new ToldViews(terminal))
            .run(arguments);
    return new Typed(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Never the usual library: it may be somebody's own. */
  private static Libraries.Opened open(Optional<Path> folder, Optional<Passphrase> passphrase) {
    Library library = Library.open(folder.orElseThrow(), passphrase);
    Clock clock = Clock.system(ZoneId.of("Asia/Baghdad"));
    return new Libraries.Opened(UseCases.over(library, clock), library::close);
  }

  private static Rebuilt rebuild(Optional<Path> place, Optional<Passphrase> passphrase) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T04:00:00Z"), ZoneId.of("Asia/Baghdad"));
    return Rebuilt.of(place.orElseThrow(), passphrase, clock, done -> {});
  }

  private static Restored restore(
      Path backup, Optional<Passphrase> passphrase, Optional<Path> place) {
    return Restored.from(
        backup, passphrase, place.orElseThrow(), Instant.parse("2026-11-26T04:00:00Z"), done -> {});
  }

  private record ToldViews(Terminal terminal) implements Views {
    @Override
    public int window(Start start) {
      return told("window", start, Optional.empty());
    }

    @Override
    public int tour(Start start, Optional<Path> pictures) {
      return told("tour", start, pictures);
    }

    private int told(String view, Start start, Optional<Path> pictures) {
      terminal
          .out()
          .printf(
              "%s library=%s person=%s language=%s pictures=%s bundles=%s%n",
              view,
              start.library(),
              start.person(),
              start.messages().locale(),
              pictures,
              start.bundles());
      return 0;
    }
  }
}
