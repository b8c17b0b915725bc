package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real key ring of GNOME's, in a session of its own. */
class SecretToolTest {
  private static final Map<String, String> SITE =
      Map.of("application", "midad", "library", "test", "target", "site");

  @TempDir Path folder;

  @Test
  void whereThereIsNoKeyRingNothingIsKept() {
    SystemKeyRing none = new SecretTool(Map.of("PATH", System.getenv("PATH")));
    assertThat(none.isThere()).isFalse();
    assertThat(none.put("Midad", SITE, "secret")).isFalse();
    assertThat(none.find(SITE)).isEmpty();
    assertThat(new SecretTool(Map.of("PATH", folder.toString())).isThere()).isFalse();
  }

  @Test
  void aRealKeyRingKeepsSecretsAsTheyAre() throws Exception {
    for (String program : List.of("dbus-run-session", "gnome-keyring-daemon", "secret-tool")) {
      assumeTrue(isThere(program), "left out: there is no " + program + " here");
    }
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove("DISPLAY");
    environment.put("HOME", folder.toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("XDG_RUNTIME_DIR", Files.createDirectories(folder.resolve("run")).toString());
    ProcessBuilder session =
        new ProcessBuilder(
            "dbus-run-session",
            "--",
            "sh",
            "-c",
            "echo ring | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"
                + " echo $DBUS_SESSION_BUS_ADDRESS; cat >/dev/null");
    session.environment().clear();
    session.environment().putAll(environment);
    Process ring = session.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = ring.inputReader(StandardCharsets.UTF_8)) {
      environment.put("DBUS_SESSION_BUS_ADDRESS", out.readLine());
      SystemKeyRing tool = new SecretTool(environment);
      assertThat(tool.isThere()).isTrue();
      assertThat(tool.find(SITE)).isEmpty();
      for (String secret : List.of("كلمة سرّ", "two\nlines\n", " spaces ", "another")) {
        assertThat(tool.put("Midad", SITE, secret)).isTrue();
        assertThat(tool.find(SITE)).contains(secret);
      }
      assertThat(kept()).isNotEmpty().noneMatch(text -> text.contains("another"));
      tool.remove(SITE);
      assertThat(tool.find(SITE)).isEmpty();
    } finally {
      ring.getOutputStream().close();
      ring.descendants().forEach(ProcessHandle::destroy);
      ring.destroy();
      ring.waitFor();
    }
  }

  /** What the ring wrote to the disk. */
  private List<String> kept() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> {
            try {
              return Files.readString(file, StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
