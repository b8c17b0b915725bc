package org.midad.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a format has one of the house's fields, as a cell of the table of fields says it.
 *
 * @param outer the names of what it stands in, from the outermost on; none as a rule
 * @param name of the field or element
 * @param many whether it is one more in a list of that name
 * @param with what the entry holds, by its keys in their order; values in braces are filled in
 */
record FieldPlace(List<String> outer, String name, boolean many, Map<String, String> with) {
  private static final Pattern CELL =
      Pattern.compile("((?:[\\w:.-]+/)*)([\\w:.-]+)(?:\\[([^\\[\\]]*)])?");

  FieldPlace {
    outer = List.copyOf(outer);
    with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
  }

  /**
   * @throws IllegalArgumentException if the cell is none of a kind that the table explains
   */
  static FieldPlace parse(String cell) {
    Matcher parts = CELL.matcher(cell);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no place for a field: " + cell);
    }
    Map<String, String> with = new LinkedHashMap<>();
    String inside = parts.group(3);
    if (inside != null && !inside.isBlank()) {
      for (String pair : inside.split(",", -1)) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw new IllegalArgumentException("no key=value in " + cell);
        }
        with.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    List<String> outer = new ArrayList<>(List.of(parts.group(1).split("/", -1)));
    outer.removeIf(String::isEmpty);
    return new FieldPlace(outer, parts.group(2), inside != null, with);
  }

  /** What the entry holds for a value; keys for which it has nothing are left out. */
  Map<String, String> filled(FieldValue value) {
    Map<String, String> filled = new LinkedHashMap<>();
    with.forEach((key, pattern) -> {
      String text = value.fill(pattern);
      if (!text.isEmpty()) {
        filled.put(key, text);
      }
    });
    return filled;
  }
}
