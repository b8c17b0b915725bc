package org.midad.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.midad.WholeDesk;
import org.midad.model.Story;
import org.midad.typeset.FontBook;

/** Measures the editor, and says of every figure whether it keeps its limit. */
public final class EditorBench {
  /** Words of the long story, as a supplement or a book's chapter has them. */
  private static final int LONG = 20_000;

  /** What is left of a growth when nothing grows: the noise of two medians. */
  private static final double FLAT = 1.5;

  /** Keys until the compiler has seen each page's own code often enough: the same for both. */
  private static final int WARM_UP = 1_000;

  private static final int KEYS = 1_000;

  /** A quick reader's wheel: a screen in a fifth of a second. */
  private static final double WHEEL = 60;

  private final Corpus corpus;
  private final FontBook fonts;
  private final Report report;

  private EditorBench(Corpus corpus, FontBook fonts, Report report) {
    this.corpus = corpus;
    this.fonts = fonts;
    this.report = report;
  }

  /**
   * @param arguments the folder of the articles, and the folder for the results
   */
  public static void main(String[] arguments) throws Exception {
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
    Platform.setImplicitExit(false);
    Report report = new Report(System.out);
    Corpus corpus = Corpus.read(Path.of(arguments[0]));
    new EditorBench(corpus, FontBook.load(), report).run();
    new ReviewBench(corpus, FontBook.load(), report).run();
    new ComparingBench(corpus, report).run();
    new CheckedTypingBench(corpus, FontBook.load(), report).run();
    report.write(Path.of(arguments[1], "editor.json"));
    Report formats = new Report(System.out);
    new FormatBench(corpus, formats).run();
    formats.write(Path.of(arguments[1], "formats.json"));
    Report spelling = new Report(System.out);
    new SpellingBench(corpus, spelling).run();
    spelling.write(Path.of(arguments[1], "spelling.json"));
    Report checking = new Report(System.out);
    new CheckBench(corpus, checking).run();
    new NamesBench(corpus, checking).run();
    checking.write(Path.of(arguments[1], "checking.json"));
    Report tags = new Report(System.out);
    new TagBench(corpus, tags).run();
    tags.write(Path.of(arguments[1], "tags.json"));
    boolean kept =
        report.allKept()
            && formats.allKept()
            && spelling.allKept()
            && tags.allKept()
            && checking.allKept();
    System.out.println(kept ? "all limits kept" : "limits were passed");
    System.exit(kept ? 0 : 1);
  }

  private void run() throws Exception {
    FxPage page = FxPage.alone(fonts);
    page.open(corpus.story(1));
    double empty = heap();
    SwingPage peer = new SwingPage(fonts);
    Story story = corpus.story(LONG);
    opening(page, peer, story);
    typing("a key amid 20,000 words", page, peer);
    page.scrollToEnd(WHEEL);
    report.add("a frame of scrolling, median", page.work(), null, 0.5, null);
    report.add("a frame of scrolling, longest", page.work(), null, 1, 16.0);
    peer.open(corpus.story(1));
    report.add("heap above an empty editor", "MB", heap() - empty, 60.0);
    growth(page);
    try (WholeDesk desk = new WholeDesk(story, fonts)) {
      typing("a key in the whole window", desk.page(), null);
    }
  }

  private void opening(FxPage page, SwingPage peer, Story story) {
    for (String time : new String[] {"first", "again"}) {
      page.work().forget();
      page.open(story);
      peer.work().forget();
      peer.open(story);
      report.add("opening 20,000 words, " + time, page.work().wall(1), peer.work().wall(1), 300);
    }
  }

  private void typing(String what, Page page, @Nullable Page peer) {
    long collecting = collecting();
    Work ours = type(page);
    double collected = collecting() - collecting;
    Work theirs = peer == null ? null : type(peer);
    report.add(
        what + ", median", ours, theirs, 0.5, theirs == null ? null : theirs.processor(0.5) / 3);
    report.add(
        what + ", 99 of 100",
        ours,
        theirs,
        0.99,
        theirs == null ? 8 : Math.min(8, theirs.processor(0.99) / 2));
    report.add(what + ", collector for all", "ms", collected, null);
  }

  /** Milliseconds that the garbage collector stood in the way, up to now. */
  private static long collecting() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  private Work type(Page page) {
    page.caretToMiddle();
    String letters = corpus.letters(WARM_UP + KEYS);
    page.type(letters.substring(0, WARM_UP));
    page.work().forget();
    page.type(letters.substring(WARM_UP));
    return page.work();
  }

  private void growth(FxPage page) {
    page.open(corpus.story(1_000));
    double small = type(page).processor(0.5);
    report.add("a key amid 1,000 words, median", page.work(), null, 0.5, null);
    page.open(corpus.story(100_000));
    double large = type(page).processor(0.5);
    report.add("a key amid 100,000 words, median", page.work(), null, 0.5, null);
    report.add("growth from 1,000 to 100,000 words", "times", large / small, FLAT);
  }

  /** Megabytes in use once the collector has been. */
  private static double heap() {
    for (int time = 0; time < 3; time++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
