package org.midad.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a vocabulary that ships with the program. */
final class Vocabulary {
  private Vocabulary() {}

  static JsonNode load(String name) {
    String file = "/org/midad/assets/vocabularies/" + name;
    try (InputStream json = Vocabulary.class.getResourceAsStream(file)) {
      if (json == null) {
        throw new IllegalStateException("the program is incomplete: " + file);
      }
      return JsonMapper.shared().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
