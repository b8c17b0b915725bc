package org.midad.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.midad.export.Docx;
import org.midad.export.Format;
import org.midad.export.HtmlPage;
import org.midad.export.Issue;
import org.midad.export.Ninjs;
import org.midad.export.PictureFiles;
import org.midad.model.Story;

/** Measures how many real stories, each of them another, become files in a second. */
final class FormatBench {
  private static final int STORIES = 1_000;

  private static final int CORES = 2;

  /** Until the compiler has seen the code often enough. */
  private static final int WARM_UP = 5;

  private static final int ROUNDS = 7;

  private static final Issue ISSUE =
      new Issue(1, Instant.parse("2026-11-24T08:00:00Z"), ZoneId.of("Asia/Baghdad"), "الخليج");

  private final List<Story> stories;
  private final Report report;

  FormatBench(Corpus corpus, Report report) {
    this.stories = corpus.stories(STORIES);
    this.report = report;
  }

  void run() throws InterruptedException, ExecutionException {
    measure("stories to ninjs", new Ninjs(), 2_000);
    measure("stories to HTML", new HtmlPage(), 1_000);
    measure("stories to DOCX", new Docx(), 200);
  }

  private void measure(String name, Format format, double least)
      throws InterruptedException, ExecutionException {
    Work rounds = new Work();
    double processor = 0;
    try (ExecutorService cores = Executors.newFixedThreadPool(CORES)) {
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        rounds.start();
        double busiest = write(cores, format);
        rounds.stop();
        if (round < WARM_UP) {
          rounds.drop();
        } else {
          rounds.next();
          processor += busiest / ROUNDS;
        }
      }
    }
    report.addLeast(
        name, "a second", STORIES * 1e3 / rounds.wall(0.5), STORIES * 1e3 / processor, least);
  }

  /** Milliseconds of the thread that had the most to do. */
  private double write(ExecutorService cores, Format format)
      throws InterruptedException, ExecutionException {
    List<Callable<Double>> parts = new ArrayList<>();
    for (int core = 0; core < CORES; core++) {
      int first = core;
      parts.add(() -> {
        Work work = new Work();
        work.start();
        for (int at = first; at < stories.size(); at += CORES) {
          format.write(stories.get(at), ISSUE, PictureFiles.NONE);
        }
        work.stop();
        work.next();
        return work.processor(1);
      });
    }
    double busiest = 0;
    for (Future<Double> part : cores.invokeAll(parts)) {
      busiest = Math.max(busiest, part.get());
    }
    return busiest;
  }
}
