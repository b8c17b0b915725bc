package org.midad.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.midad.export.Csv;
import org.midad.ingest.CsvFile;
import org.midad.model.Problem;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;

/**
 * The name register as a table: a line for each name, with the columns {@code kind} (person, place
 * or body, or in Arabic شخص, مكان, جهة), {@code name}, {@code variants} (parted by a vertical
 * line), {@code title}, {@code latin}, {@code note}. Only the name has to be there.
 */
final class NameTable {
  private static final List<String> COLUMNS =
      List.of("kind", "name", "variants", "title", "latin", "note");

  private static final String BETWEEN = "|";

  private NameTable() {}

  /**
   * @throws Problem {@code problem.csv.quotes} for what is no table; {@code
   *     problem.register.column} if it has no column {@code name}; {@code problem.register.kind}
   *     with a line's number, from 1, and what stands there
   */
  static List<RegisteredName> read(byte[] table) {
    List<List<String>> rows = CsvFile.rows(table);
    List<String> columns =
        rows.isEmpty()
            ? List.of()
            : rows.getFirst().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (!columns.contains("name")) {
      throw new Problem("problem.register.column");
    }
    List<RegisteredName> names = new ArrayList<>();
    for (int line = 1; line < rows.size(); line++) {
      List<String> row = rows.get(line);
      if (!field(row, columns, "name").isBlank()) {
        names.add(
            new RegisteredName(
                UUID.randomUUID(),
                kind(field(row, columns, "kind").strip(), line + 1),
                field(row, columns, "name"),
                Arrays.asList(field(row, columns, "variants").split("[|\\n]", -1)),
                field(row, columns, "title"),
                field(row, columns, "latin"),
                field(row, columns, "note")));
      }
    }
    return names;
  }

  private static String field(List<String> row, List<String> columns, String name) {
    int column = columns.indexOf(name);
    return column < 0 || column >= row.size() ? "" : row.get(column);
  }

  private static Kind kind(String word, int line) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "", "person", "شخص" -> Kind.PERSON;
      case "place", "مكان" -> Kind.PLACE;
      case "body", "جهة" -> Kind.BODY;
      default -> throw new Problem("problem.register.kind", line, word);
    };
  }

  static byte[] write(List<RegisteredName> names) {
    Csv table = new Csv(COLUMNS);
    for (RegisteredName name : names) {
      table.row(
          List.of(
              name.kind().name().toLowerCase(Locale.ROOT),
              name.name(),
              String.join(BETWEEN, name.variants()),
              name.title(),
              name.latin(),
              name.note()));
    }
    return table.bytes();
  }

  static RegisteredName withId(RegisteredName name, UUID id) {
    return new RegisteredName(
        id, name.kind(), name.name(), name.variants(), name.title(), name.latin(), name.note());
  }
}
