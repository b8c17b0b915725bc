package org.midad.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where one format has the house's fields, as the table of fields says it. */
record FieldTable(Map<HouseField, FieldPlace> places) {
  FieldTable {
    places = Map.copyOf(places);
  }

  /**
   * Reads the column of a format.
   *
   * @throws IllegalStateException if the table is damaged, or has no such column
   */
  static FieldTable of(String format) {
    return of(FieldNames.all(), format);
  }

  /** The same of another table. */
  static FieldTable of(List<FieldNames> columns, String format) {
    FieldNames names =
        columns.stream()
            .filter(column -> column.format().equals(format))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("the table of fields has no column " + format));
    Map<HouseField, FieldPlace> places = new EnumMap<>(HouseField.class);
    names
        .cells()
        .forEach((field, cell) -> {
          try {
            places.put(field, FieldPlace.parse(cell));
          } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the table of fields is damaged: " + field, e);
          }
        });
    return new FieldTable(places);
  }

  Optional<FieldPlace> place(HouseField field) {
    return Optional.ofNullable(places.get(field));
  }
}
