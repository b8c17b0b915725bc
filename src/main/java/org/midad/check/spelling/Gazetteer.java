package org.midad.check.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The countries, provinces, cities and languages that Unicode's CLDR names in Arabic. */
final class Gazetteer {
  private static final String FILE = "/org/midad/assets/vocabularies/gazetteer/cldr-ar-en.tsv";

  /** Of the columns: what it is, its code, its English name, its Arabic name. */
  private static final int ARABIC = 3;

  private Gazetteer() {}

  /**
   * The words of all names.
   *
   * @throws UncheckedIOException if the program is incomplete
   */
  static Set<String> words() {
    try (InputStream file = Gazetteer.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("the program is incomplete: " + FILE);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1)[ARABIC])
          .flatMap(name -> SpelledWords.of(name).stream())
          .map(SpelledWords.Word::letters)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
