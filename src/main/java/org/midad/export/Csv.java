package org.midad.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values by RFC 4180: every field in quotation marks, lines ended by
 * CRLF, in UTF-8 behind a byte order mark, without which Excel takes Arabic for something else.
 *
 * <p>A field that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP
 * advises ("CSV Injection"): what a reporter wrote must not run on the machine of whoever reads it.
 */
public final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What begins a formula; the last four are the same signs as East Asian keyboards write them. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final ByteArrayOutputStream table = new ByteArrayOutputStream();

  /** Of these columns. */
  public Csv(List<String> names) {
    table.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    row(names);
  }

  /** Adds a line. */
  public void row(List<String> fields) {
    String line = fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    table.writeBytes(line.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return table.toByteArray();
  }

  private static String field(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
