package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.export.Csv;
import org.midad.model.Problem;

class CsvFileTest {
  @Test
  void ourOwnTableComesBack() {
    List<List<String>> rows =
        List.of(
            List.of("الاسم", "ملاحظة", "Latin"),
            List.of("خضر «جيجة»", "سطر أول\nسطر \"ثان\"، وثالث", "=SUM(A1)"),
            List.of("-", "", "a,b;c\td"),
            List.of("'", "'مقتبس'", " "));
    Csv table = new Csv(rows.getFirst());
    rows.subList(1, rows.size()).forEach(table::row);
    assertThat(CsvFile.rows(table.bytes())).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code,name\na,سياسة\n",
        "code;name\r\na;سياسة",
        "code\tname\n\n\"a\"\t\"سياسة\"\n\t\n"
      })
  void commaSemicolonAndTabAllPartFields(String text) {
    List<List<String>> expected = List.of(List.of("code", "name"), List.of("a", "سياسة"));
    assertThat(CsvFile.rows(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(CsvFile.rows(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(expected);
    assertThat(CsvFile.rows(text.getBytes(Charset.forName("windows-1256")))).isEqualTo(expected);
  }

  @Test
  void emptyFieldsAtTheEndAreFields() {
    assertThat(CsvFile.rows("a,b,c\n1,,\n,,3,".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("a", "b", "c"), List.of("1", "", ""), List.of("", "", "3", ""));
    assertThat(CsvFile.rows(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,\"2\n3,4", "a,b\n1,\"2\"3\n"})
  void anOpenQuotationMarkIsToldWithItsLine(String text) {
    assertThatThrownBy(() -> CsvFile.rows(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.key()).isEqualTo("problem.csv.quotes");
              assertThat(problem.arguments()).containsExactly(2);
            });
  }
}
