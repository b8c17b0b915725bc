package org.midad.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list that ships with the program: one entry to a line, {@code #} before a remark. */
final class WordList {
  private WordList() {}

  static List<String> load(String name) {
    String file = "/org/midad/assets/vocabularies/" + name;
    try (InputStream bytes = WordList.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("the program is incomplete: " + file);
      }
      return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
