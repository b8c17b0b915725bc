package org.midad.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one format calls the house's fields: a column of {@code assets/formats/fields.md}, which is
 * there to be read by people too.
 *
 * @param format its name in the first row
 * @param cells as the table says it; a field for which the format has no place is not in it
 */
public record FieldNames(String format, Map<HouseField, String> cells) {
  private static final String FILE = "/org/midad/assets/formats/fields.md";

  public FieldNames {
    cells = Collections.unmodifiableMap(new EnumMap<>(cells));
  }

  /** Read once, when it is first asked for: every format goes by it. */
  private static final class Table {
    static final List<FieldNames> COLUMNS = read();
  }

  /** The whole table, in the order of its columns. */
  public static List<FieldNames> all() {
    return Table.COLUMNS;
  }

  private static List<FieldNames> read() {
    try (InputStream table = FieldNames.class.getResourceAsStream(FILE)) {
      if (table == null) {
        throw new IllegalStateException("the program is incomplete: " + FILE);
      }
      return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of a table written in Markdown; its first row names the formats. */
  static List<FieldNames> parse(String markdown) {
    List<List<String>> rows =
        markdown
            .lines()
            .filter(line -> line.startsWith("|"))
            .map(FieldNames::cells)
            .filter(cells -> !cells.getFirst().startsWith("---"))
            .toList();
    List<FieldNames> columns = new ArrayList<>();
    for (int column = 1; column < (rows.isEmpty() ? 0 : rows.getFirst().size()); column++) {
      Map<HouseField, String> cells = new EnumMap<>(HouseField.class);
      for (List<String> row : rows.subList(1, rows.size())) {
        String cell = column < row.size() ? row.get(column) : "";
        if (!cell.isEmpty()) {
          cells.put(field(row), cell);
        }
      }
      columns.add(new FieldNames(rows.getFirst().get(column), cells));
    }
    return List.copyOf(columns);
  }

  private static HouseField field(List<String> row) {
    try {
      return HouseField.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the table of fields is damaged: " + row, e);
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.substring(1).split("\\|")).stream().map(String::strip).toList();
  }
}
