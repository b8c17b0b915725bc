package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.Problem;

/**
 * Reads what is made to break a reader in a process that has little memory, and counts its work.
 */
class HostileFilesTest {
  /** In megabytes: less than any computer gives a Java program by itself. */
  private static final int HEAP = 256;

  /** Of the processor's work. */
  private static final long PATIENCE_MILLISECONDS = 10_000;

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");

  @TempDir Path folder;

  @Test
  void eachIsReadOrRefusedInLittleMemoryAndTime() throws Exception {
    Map<String, String> expected = HostileFiles.write(folder);
    Map<String, String> said = new TreeMap<>();
    Map<String, Long> took = new TreeMap<>();
    Process reader = start(String.join(",", expected.keySet()));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(reader.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", -1);
        said.put(parts[0], parts[1]);
        took.put(parts[0], Long.parseLong(parts[2]));
      }
    } finally {
      reader.destroyForcibly().waitFor();
    }
    assertThat(said).isEqualTo(expected);
    assertThat(took).allSatisfy((name, time) -> assertThat(time).isLessThan(PATIENCE_MILLISECONDS));
  }

  @Test
  void whatIsSaidNamesTheFileInBothLanguages() throws IOException {
    for (Refused.Cause cause : Refused.Cause.values()) {
      Problem problem = Documents.problem(new Refused(cause), Path.of("خبر.docx"));
      for (String language : List.of("ar", "en")) {
        assertThat(
                Messages.load(Locale.of(language)).of(problem.key(), problem.arguments().toArray()))
            .contains("خبر.docx");
      }
    }
  }

  /** The key of the problem, or how far it was read. */
  static String said(Path file) {
    try {
      String text =
          Documents.read(file, NOW).stories().getFirst().story().blocks().stream()
              .map(Block::text)
              .collect(Collectors.joining());
      return text.contains(HostileFiles.BELOW) ? HostileFiles.TO_THE_GROUND : HostileFiles.READ;
    } catch (Problem problem) {
      return problem.key();
    }
  }

  private Process start(String names) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP + "m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            HostileFiles.class.getName(),
            folder.toString(),
            names)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
