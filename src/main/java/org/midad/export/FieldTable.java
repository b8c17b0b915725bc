package org.midad.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where one format has the house's fields: a column of {@code assets/formats/fields.md}, which is
 * there to be read by people too.
 */
record FieldTable(Map<HouseField, FieldPlace> places) {
  private static final String FILE = "/org/midad/assets/formats/fields.md";

  FieldTable {
    places = Map.copyOf(places);
  }

  /**
   * Reads the column of a format.
   *
   * @throws IllegalStateException if the table is damaged, or has no such column
   */
  static FieldTable of(String format) {
    try (InputStream table = FieldTable.class.getResourceAsStream(FILE)) {
      if (table == null) {
        throw new IllegalStateException("the program is incomplete: " + FILE);
      }
      return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8), format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The column of a format in a table written in Markdown; its first row names the formats. */
  static FieldTable parse(String markdown, String format) {
    List<List<String>> rows =
        markdown
            .lines()
            .filter(line -> line.startsWith("|"))
            .map(FieldTable::cells)
            .filter(cells -> !cells.getFirst().startsWith("---"))
            .toList();
    int column = rows.isEmpty() ? -1 : rows.getFirst().indexOf(format);
    if (column < 1) {
      throw new IllegalStateException("the table of fields has no column " + format);
    }
    Map<HouseField, FieldPlace> places = new EnumMap<>(HouseField.class);
    for (List<String> row : rows.subList(1, rows.size())) {
      String cell = column < row.size() ? row.get(column) : "";
      if (!cell.isEmpty()) {
        try {
          places.put(
              HouseField.valueOf(row.getFirst().toUpperCase(Locale.ROOT)), FieldPlace.parse(cell));
        } catch (IllegalArgumentException e) {
          throw new IllegalStateException("the table of fields is damaged: " + row, e);
        }
      }
    }
    return new FieldTable(places);
  }

  Optional<FieldPlace> place(HouseField field) {
    return Optional.ofNullable(places.get(field));
  }

  private static List<String> cells(String line) {
    return List.of(line.substring(1).split("\\|")).stream().map(String::strip).toList();
  }
}
