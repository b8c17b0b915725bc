package org.midad.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints every figure beside its limit, and keeps them as JSON. Where a thread's processor time is
 * known a limit is put to that, for it is the work that was done; by the clock the same work takes
 * longer while the machine does other things too.
 */
public final class Report {
  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * One thing measured.
   *
   * @param value by the clock where it is a time
   * @param processor the thread's own time, where that is what counts
   * @param peer the value of Swing's {@code JTextPane}, in the same run
   * @param ratio of what counts to the peer's
   * @param limit that what counts must not pass, or must reach where much is good; null where it is
   *     told for comparison
   */
  record Figure(
      String name,
      String unit,
      double value,
      @Nullable Double processor,
      @Nullable Double peer,
      @Nullable Double peerProcessor,
      @Nullable Double ratio,
      @Nullable Double limit,
      @Nullable Boolean kept) {}

  public Report(PrintStream out) {
    this.out = out;
    out.printf(
        "%-50s %9s %9s %9s %9s %9s%n", "", "by clock", "of CPU", "limit", "JTextPane", "its CPU");
  }

  public void add(String name, String unit, double value, @Nullable Double limit) {
    add(new Figure(name, unit, value, null, null, null, null, limit, kept(value, limit)));
  }

  void add(String name, double millis, double peer, double limit) {
    add(
        new Figure(
            name, "ms", millis, null, peer, null, millis / peer, limit, kept(millis, limit)));
  }

  /**
   * What there should be much of.
   *
   * @param processor likewise, by the threads' own time
   * @param least that it must reach
   */
  void addLeast(String name, String unit, double value, double processor, double least) {
    add(new Figure(name, unit, value, processor, null, null, null, least, processor >= least));
  }

  /** Likewise, of work that several threads share: how soon it was done, only the clock tells. */
  void addLeast(String name, String unit, double value, double least) {
    add(new Figure(name, unit, value, null, null, null, null, least, value >= least));
  }

  /**
   * @param part of the pieces of work that took no longer
   */
  void add(String name, Work work, @Nullable Work peer, double part, @Nullable Double limit) {
    double counts = work.processor(part);
    add(
        new Figure(
            name,
            "ms",
            work.wall(part),
            counts,
            peer == null ? null : peer.wall(part),
            peer == null ? null : peer.processor(part),
            peer == null ? null : counts / peer.processor(part),
            limit,
            kept(counts, limit)));
  }

  private static @Nullable Boolean kept(double value, @Nullable Double limit) {
    return limit == null ? null : value <= limit;
  }

  private void add(Figure figure) {
    figures.add(figure);
    out.printf(
        "%-50s %9.2f %9s %9s %9s %9s  %s%n",
        figure.name() + " (" + figure.unit() + ")",
        figure.value(),
        told(figure.processor()),
        told(figure.limit()),
        told(figure.peer()),
        told(figure.peerProcessor()),
        figure.kept() == null ? "" : figure.kept() ? "pass" : "FAIL");
  }

  private static String told(@Nullable Double value) {
    return value == null ? "" : "%.2f".formatted(value);
  }

  public boolean allKept() {
    return figures.stream().noneMatch(figure -> Boolean.FALSE.equals(figure.kept()));
  }

  public void write(Path file) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    told.put("processors", Runtime.getRuntime().availableProcessors());
    told.put("figures", figures);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          file,
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsBytes(told));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
