package org.midad.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Other people's files, which lie beside the project and not in it. */
final class Shared {
  private Shared() {}

  static Path file(String path) {
    Path file = Path.of("../shared").resolve(path);
    assumeTrue(Files.exists(file), "left out: " + file + " is missing");
    return file;
  }
}
