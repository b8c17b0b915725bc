package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void aTableIsWrittenAsTheRfcWantsItAndSpreadsheetsReadArabicInIt() {
    Csv table = new Csv(List.of("a", "b"));
    table.row(List.of("قال «نعم»", "said \"yes\", then\r\nleft"));
    assertThat(new String(table.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF\"a\",\"b\"\r\n\"قال «نعم»\",\"said \"\"yes\"\", then\r\nleft\"\r\n");
  }

  @Test
  void nothingBeginsAFormula() {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
      Csv table = new Csv(List.of());
      table.row(List.of(formula));
      assertThat(new String(table.bytes(), StandardCharsets.UTF_8)).contains("\"'" + formula);
    }
  }
}
