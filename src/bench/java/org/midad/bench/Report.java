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

/** Prints every figure beside its limit, and keeps them as JSON. */
final class Report {
  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * One thing measured.
   *
   * @param value by the clock where it is a time
   * @param processor the same of the thread's own processor time, where it is a time
   * @param peer the same of Swing's {@code JTextPane}, in the same run
   * @param ratio of the value to the peer's
   * @param limit that the value must not pass, or null where the figure is told for comparison
   */
  record Figure(
      String name,
      String unit,
      double value,
      @Nullable Double processor,
      @Nullable Double peer,
      @Nullable Double ratio,
      @Nullable Double limit,
      @Nullable Boolean kept) {}

  Report(PrintStream out) {
    this.out = out;
    out.printf("%-58s %9s %9s %9s %9s%n", "", "measured", "of CPU", "limit", "JTextPane");
  }

  void add(
      String name,
      String unit,
      double value,
      @Nullable Double processor,
      @Nullable Double peer,
      @Nullable Double limit) {
    Double ratio = peer == null ? null : value / peer;
    Boolean kept = limit == null ? null : value <= limit;
    figures.add(new Figure(name, unit, value, processor, peer, ratio, limit, kept));
    out.printf(
        "%-58s %9.2f %9s %9s %9s  %s%n",
        name + " (" + unit + ")",
        value,
        told(processor),
        told(limit),
        told(peer),
        kept == null ? "" : kept ? "pass" : "FAIL");
  }

  private static String told(@Nullable Double value) {
    return value == null ? "" : "%.2f".formatted(value);
  }

  boolean allKept() {
    return figures.stream().noneMatch(figure -> Boolean.FALSE.equals(figure.kept()));
  }

  void write(Path file) {
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
