package org.midad.ingest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a rule or an element says of its look: CSS properties and their values. */
record Declarations(Map<String, String> values) {
  static final Declarations NONE = new Declarations(Map.of());

  /** Of the text between the braces of a rule, or in a {@code style} attribute. */
  static Declarations parse(String css) {
    if (css.isBlank()) {
      return NONE;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String declaration : css.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = plain(declaration.substring(colon + 1));
        int important = value.indexOf('!');
        values.put(
            plain(declaration.substring(0, colon)),
            important < 0 ? value : value.substring(0, important).strip());
      }
    }
    return new Declarations(values);
  }

  /** The value in lower-case letters, or the empty string. */
  String get(String property) {
    return values.getOrDefault(property, "");
  }

  /** These and others, which outweigh them. */
  Declarations plus(Declarations others) {
    Map<String, String> both = new LinkedHashMap<>(values);
    others.values.forEach((property, value) -> {
      both.remove(property);
      both.put(property, value);
    });
    return new Declarations(both);
  }

  void forEach(BiConsumer<String, String> each) {
    values.forEach(each);
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
