package org.midad.ingest;

import java.util.ArrayList;
import java.util.List;
import org.midad.model.Problem;

/**
 * A table of comma-separated values as RFC 4180 has it, and as spreadsheets write it: in any
 * encoding that Arabic texts come in, with semicolons or tabs where a country's comma is taken. An
 * apostrophe that keeps a spreadsheet from running a field, as our own tables have it, is taken
 * away.
 */
public final class CsvFile {
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final String text;
  private final char comma;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private int line = 1;
  private int at;

  private CsvFile(String text) {
    this.text = text;
    String head = text.lines().findFirst().orElse("");
    char found = ',';
    for (char other : new char[] {';', '\t'}) {
      found = count(head, other) > count(head, found) ? other : found;
    }
    comma = found;
  }

  /**
   * The rows of a table, that with the columns' names too; none of nothing but empty fields.
   *
   * @throws Problem {@code problem.csv.quotes} with the number of the line, from 1, where a field
   *     begins whose quotation mark is never closed or is closed in its middle
   */
  public static List<List<String>> rows(byte[] bytes) {
    return new CsvFile(TextEncoding.decode(bytes)).read();
  }

  private static long count(String text, char sign) {
    return text.chars().filter(letter -> letter == sign).count();
  }

  private List<List<String>> read() {
    while (at < text.length()) {
      row.add(field());
      if (at < text.length() && text.charAt(at) == comma) {
        at++;
        if (at == text.length()) {
          row.add("");
        }
      } else {
        endLine();
      }
    }
    endRow();
    return rows;
  }

  private void endLine() {
    if (text.startsWith("\r\n", at)) {
      at++;
    }
    at++;
    line++;
    endRow();
  }

  private void endRow() {
    if (row.stream().anyMatch(field -> !field.isBlank())) {
      rows.add(List.copyOf(row));
    }
    row = new ArrayList<>();
  }

  private String field() {
    if (at < text.length() && text.charAt(at) == '"') {
      return unguarded(quoted());
    }
    int start = at;
    while (at < text.length() && !endsField()) {
      at++;
    }
    return unguarded(text.substring(start, at));
  }

  private boolean endsField() {
    char sign = text.charAt(at);
    return sign == comma || sign == '\n' || sign == '\r';
  }

  private String quoted() {
    int begun = line;
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char sign = text.charAt(at++);
      if (sign != '"') {
        line += sign == '\n' ? 1 : 0;
        field.append(sign);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append(text.charAt(at++));
      } else if (at == text.length() || endsField()) {
        return field.toString();
      } else {
        throw new Problem("problem.csv.quotes", begun);
      }
    }
    throw new Problem("problem.csv.quotes", begun);
  }

  private static String unguarded(String field) {
    return field.length() > 1 && field.charAt(0) == '\'' && FORMULA.indexOf(field.charAt(1)) >= 0
        ? field.substring(1)
        : field;
  }
}
