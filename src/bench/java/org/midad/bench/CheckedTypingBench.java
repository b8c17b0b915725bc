package org.midad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.midad.app.UseCases;
import org.midad.model.Story;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.editor.CheckedPage;

/** Measures what it costs a key that the story is checked while one types. */
final class CheckedTypingBench {
  private static final int WORDS = 5_000;
  private static final int WARM_UP = 1_000;
  private static final int KEYS = 1_000;
  private static final int PAUSES = 50;

  /** Milliseconds after a key until the window begins to look. */
  private static final double PAUSE = 120;

  /** Milliseconds from a pause on until marks are there: later ones distract. */
  private static final double LIMIT = 300;

  private final Corpus corpus;
  private final FontBook fonts;
  private final Report report;

  CheckedTypingBench(Corpus corpus, FontBook fonts, Report report) {
    this.corpus = corpus;
    this.fonts = fonts;
    this.report = report;
  }

  void run() throws IOException, InterruptedException {
    Story story = corpus.story(WORDS);
    FxPage plain = FxPage.alone(fonts);
    plain.open(story);
    type(plain);
    FxPage page = FxPage.alone(fonts);
    page.open(story);
    Path folder = Files.createTempDirectory("midad-bench");
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, Clock.systemUTC());
      try (CheckedPage checked = FxPage.onFx(() -> new CheckedPage(page.editor(), cases))) {
        type(page);
        tell("a key amid 5,000 words, checked and not, median", page, plain, 0.5);
        tell("a key amid 5,000 words, checked and not, 99 of 100", page, plain, 0.99);
        report.add("marks in 5,000 words", "marks", FxPage.onFx(checked::marks), null);
        report.add("marks met while typing", "marks", FxPage.onFx(checked::met), null);
        pauses(page, checked);
      }
    }
  }

  private void tell(String what, FxPage page, FxPage plain, double part) {
    report.add(what, page.work(), plain.work(), part, null);
    report.add(
        what + ", ratio",
        "times",
        page.work().processor(part) / plain.work().processor(part),
        null);
  }

  private void type(FxPage page) {
    page.caretToMiddle();
    String letters = corpus.letters(WARM_UP + KEYS);
    page.type(letters.substring(0, WARM_UP));
    page.work().forget();
    page.type(letters.substring(WARM_UP));
  }

  /** From the moment that somebody stops typing until what is in view is marked. */
  private void pauses(FxPage page, CheckedPage checked) throws InterruptedException {
    Work waited = new Work();
    for (int pause = 0; pause < PAUSES; pause++) {
      page.type("ا ،");
      CountDownLatch found = new CountDownLatch(1);
      FxPage.onFx(() -> {
        checked.onFound(found);
        waited.start();
        checked.look();
        return true;
      });
      found.await();
      waited.stop();
      waited.next();
    }
    report.add("marks in view after a pause, median", "ms", PAUSE + waited.wall(0.5), LIMIT);
    report.add("marks in view after a pause, longest", "ms", PAUSE + waited.wall(1), LIMIT);
  }
}
