package org.midad.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.midad.StartedDesk;
import org.midad.app.DeskAsLeft;
import org.midad.app.UseCases;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.store.DataFolder;
import org.midad.store.Library;

/**
 * Measures how long the packaged Midad takes from the start of its process to a window in which a
 * story can be chosen, beside an empty window of AtlantaFX that no cache helps and no library of
 * Midad's slows. Both in turn, for the machine's speed changes.
 */
public final class StartBench {
  /** One start differs from the next by a tenth. */
  private static final int TURNS = 15;

  private static final int STORIES = 50;

  private final Path packaged;
  private final Path classes;

  private StartBench(Path packaged, Path classes) {
    this.packaged = packaged;
    this.classes = classes;
  }

  /** How long something took, in milliseconds. */
  private record Took(double clock, double processor) {}

  /**
   * @param arguments the folder of the articles, the folder for the results, what packaging has
   *     made, and where the classes of the benchmarks are
   */
  public static void main(String[] arguments) throws Exception {
    Report report = new Report(System.out);
    StartBench bench = new StartBench(Path.of(arguments[2]), Path.of(arguments[3]));
    bench.run(Corpus.read(Path.of(arguments[0])).stories(STORIES), report);
    report.write(Path.of(arguments[1], "start.json"));
    System.exit(report.allKept() ? 0 : 1);
  }

  private void run(List<Story> stories, Report report) throws IOException {
    Path home = Files.createTempDirectory("midad-start");
    Map<String, String> environment = Map.of("XDG_DATA_HOME", home.toString());
    Path library = DataFolder.of("Linux", home, environment);
    try (Library opened = Library.open(library)) {
      UseCases cases = UseCases.over(opened, Clock.system(ZoneId.systemDefault()));
      cases.accounts().found("زيدان الربيعي", Role.REPORTER, "ar");
      stories.forEach(story -> cases.desk().bring(story));
      DeskAsLeft.keep(cases);
    }
    // As the launcher starts it.
    String cache = "-XX:AOTCache=" + packaged.resolve("bin/midad.aot");
    String everything = packaged.resolve("lib/*").toString();
    String atlanta = jar("atlantafx-base");
    List<Took> desks = new ArrayList<>();
    List<Took> empty = new ArrayList<>();
    List<Took> pages = new ArrayList<>();
    for (int turn = 0; turn <= TURNS; turn++) {
      Took one = start(EmptyWindow.class, "", atlanta, List.of("-XX:AOTMode=off"), environment);
      List<String> cached =
          List.of("-XX:+UseSerialGC", "-XX:NewSize=112m", cache, "-XX:AOTMode=on");
      Took other = start(StartedDesk.class, "list", everything, cached, environment);
      Took third = start(StartedDesk.class, "story", everything, cached, environment);
      // The first of each reads the files from the disk.
      if (turn > 0) {
        empty.add(one);
        desks.add(other);
        pages.add(third);
      }
    }
    report.add("an empty window of AtlantaFX, median", "ms", clock(empty), null);
    report.add("the same, of CPU", "ms", processor(empty), null);
    report.add("Midad's window with a story to choose, median", "ms", clock(desks), null);
    report.add("the same, of CPU", "ms", processor(desks), null);
    report.add("times an empty window, by clock", "ratio", clock(desks) / clock(empty), 1.2);
    report.add("times an empty window, of CPU", "ratio", processor(desks) / processor(empty), null);
    report.add("until the page of a story chosen at once, median", "ms", clock(pages), null);
    report.add("the same, of CPU", "ms", processor(pages), null);
  }

  /** One of the libraries that were packaged. */
  private String jar(String name) throws IOException {
    try (Stream<Path> libraries = Files.list(packaged.resolve("lib"))) {
      return libraries
          .filter(library -> library.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  private Took start(
      Class<?> program,
      String until,
      String libraries,
      List<String> options,
      Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--enable-native-access=javafx.graphics",
            "--module-path=" + packaged.resolve("lib/javafx"),
            "--add-modules=javafx.controls",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "--class-path=" + libraries + File.pathSeparator + classes,
            program.getName(),
            until));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    long began = System.nanoTime();
    Process process = builder.start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(StartedDesk.USABLE)) {
          double clock = (System.nanoTime() - began) / 1e6;
          double processor = Double.parseDouble(line.substring(StartedDesk.USABLE.length()));
          return new Took(clock, processor);
        }
      }
    } finally {
      process.destroyForcibly();
    }
    throw new IOException(program + " showed no window");
  }

  private static double clock(List<Took> all) {
    return median(all.stream().map(Took::clock).toList());
  }

  private static double processor(List<Took> all) {
    return median(all.stream().map(Took::processor).toList());
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }
}
