package org.midad;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import org.midad.app.Conversion;
import org.midad.app.Rebuilt;
import org.midad.app.Restored;
import org.midad.app.Secrecy;
import org.midad.arabic.Messages;
import org.midad.cli.Libraries;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.ui.shell.ProblemWindow;
import org.midad.ui.shell.RepairWindow;
import org.midad.ui.shell.UnlockWindow;
import org.midad.ui.shell.WaitingWindow;

/**
 * Opens a library for a window, asking for its passphrase if it is encrypted, and encrypts or
 * restores it while it is closed. Not for the FX thread, and never interrupted.
 */
final class Door {
  private final Libraries libraries;
  private final Messages messages;
  private final Looks looks;
  private final Clock clock;

  Door(Libraries libraries, Messages messages, Looks looks, Clock clock) {
    this.libraries = libraries;
    this.messages = messages;
    this.looks = looks;
    this.clock = clock;
  }

  /**
   * @param folder or empty for the usual one
   * @param known is tried before anybody is asked
   * @return nothing if the person would rather not say it
   */
  Optional<Libraries.Opened> open(Optional<Path> folder, Optional<Passphrase> known)
      throws InterruptedException {
    try {
      return Optional.of(libraries.open(folder, known));
    } catch (Problem problem) {
      if (Rebuilt.isNeeded(problem)) {
        return rebuild(problem, folder, known);
      }
      if (!Passphrase.isLacking(problem)) {
        throw problem;
      }
      Path asked = Path.of(String.valueOf(problem.arguments().getFirst()));
      return ask(asked, folder);
    }
  }

  private Optional<Libraries.Opened> ask(Path locked, Optional<Path> folder)
      throws InterruptedException {
    AtomicReference<Optional<Passphrase>> said = new AtomicReference<>(Optional.empty());
    try {
      return ask(
          locked,
          answer -> {
            said.set(answer);
            return libraries.open(folder, answer);
          });
    } catch (Problem problem) {
      if (!Rebuilt.isNeeded(problem)) {
        throw problem;
      }
      return rebuild(problem, folder, said.get());
    }
  }

  private <T> Optional<T> ask(Path locked, Function<Optional<Passphrase>, T> opening)
      throws InterruptedException {
    BlockingQueue<Optional<Passphrase>> answers = new LinkedBlockingQueue<>();
    UnlockWindow window =
        onScreen(fonts -> new UnlockWindow(locked, messages, fonts, answers::add));
    try {
      while (true) {
        Optional<Passphrase> answer = answers.take();
        if (answer.isEmpty()) {
          return Optional.empty();
        }
        try {
          return Optional.of(opening.apply(answer));
        } catch (Problem problem) {
          if (!Passphrase.isLacking(problem)) {
            throw problem;
          }
          Platform.runLater(() -> window.refuse(problem));
        }
      }
    } finally {
      Platform.runLater(window::close);
    }
  }

  /** Offers to rebuild a damaged library, tells what came of it, and opens it. */
  private Optional<Libraries.Opened> rebuild(
      Problem damage, Optional<Path> folder, Optional<Passphrase> passphrase)
      throws InterruptedException {
    BlockingQueue<Boolean> answer = new LinkedBlockingQueue<>();
    FontBook book = looks.fonts();
    Platform.runLater(() -> RepairWindow.ask(damage, messages, book, answer::add));
    if (!answer.take()) {
      return Optional.empty();
    }
    Path library = Path.of(String.valueOf(damage.arguments().getFirst()));
    WaitingWindow window =
        onScreen(fonts -> new WaitingWindow(messages.of("rebuild.underway"), messages, fonts));
    Rebuilt rebuilt;
    try {
      rebuilt =
          Rebuilt.of(library, passphrase, clock, done -> Platform.runLater(() -> window.at(done)));
    } finally {
      Platform.runLater(window::close);
    }
    CountDownLatch read = new CountDownLatch(1);
    List<String> sentences =
        rebuilt.report().stream()
            .map(each -> messages.of(each.key(), each.arguments().toArray()))
            .toList();
    Platform.runLater(() -> RepairWindow.report(sentences, messages, book, read::countDown));
    read.await();
    return open(folder, passphrase);
  }

  /**
   * Encrypts or decrypts a closed library; if that fails, tells why.
   *
   * @return what opens it afterwards, if it is known
   */
  Optional<Passphrase> convert(Path library, Conversion conversion) throws InterruptedException {
    String words =
        switch (conversion) {
          case Conversion.Encrypt any -> messages.of("secrecy.encrypting");
          case Conversion.Decrypt any -> messages.of("secrecy.decrypting");
        };
    WaitingWindow window = onScreen(fonts -> new WaitingWindow(words, messages, fonts));
    Optional<Problem> failed = Optional.empty();
    try {
      Secrecy.carryOut(
          library, conversion, clock, done -> Platform.runLater(() -> window.at(done)));
    } catch (Problem problem) {
      failed = Optional.of(problem);
    } finally {
      Platform.runLater(window::close);
    }
    if (failed.isPresent()) {
      tell(failed.get());
    }
    return Optional.of(conversion.passphrase());
  }

  /**
   * Lets a backup take the place of a closed library; if that fails, tells why, and it stays.
   *
   * @param known is tried before anybody is asked
   */
  Optional<Restored> restore(Path library, Path backup, Optional<Passphrase> known)
      throws InterruptedException {
    try {
      return Optional.of(restoreNow(library, backup, known));
    } catch (Problem problem) {
      if (!Passphrase.isLacking(problem)) {
        tell(problem);
        return Optional.empty();
      }
      return ask(backup, passphrase -> restoreNow(library, backup, passphrase));
    }
  }

  private Restored restoreNow(Path library, Path backup, Optional<Passphrase> passphrase) {
    WaitingWindow window =
        onScreen(fonts -> new WaitingWindow(messages.of("restore.underway"), messages, fonts));
    try {
      return Restored.from(
          backup,
          passphrase,
          library,
          clock.instant(),
          done -> Platform.runLater(() -> window.at(done)));
    } finally {
      Platform.runLater(window::close);
    }
  }

  /** Says a problem where there is no other window, until it has been read. */
  void tell(Problem problem) throws InterruptedException {
    CountDownLatch read = new CountDownLatch(1);
    FontBook fonts = looks.fonts();
    Platform.runLater(() -> {
      try {
        ProblemWindow.show(problem, messages, fonts, read::countDown);
      } catch (RuntimeException e) {
        // The terminal is told the problem in any case.
        read.countDown();
        throw e;
      }
    });
    read.await();
  }

  /** The FX thread does not wait for the fonts: whoever asks does. */
  private <T> T onScreen(Function<FontBook, T> making) {
    FontBook fonts = looks.fonts();
    return CompletableFuture.supplyAsync(() -> making.apply(fonts), Platform::runLater).join();
  }
}
