package org.midad.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** A column of texts. */
final class TextArray {
  private TextArray() {}

  /** In their order; none where the column is null. */
  static List<String> of(ResultSet row, String column) throws SQLException {
    Array texts = row.getArray(column);
    return texts == null
        ? List.of()
        : Arrays.stream((Object[]) texts.getArray()).map(String::valueOf).toList();
  }
}
