package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line neither begins with what closes nor ends with what opens. */
class LineBreakPlacesTest {
  @ParameterizedTest
  @CsvSource({
    "«بِع الجواميس»، فعرفت, «بِع |الجواميس»، |فعرفت",
    "قال: «نعم»؛ ثم, قال: |«نعم»؛ |ثم",
    "(نص)؟ نص, (نص)؟ |نص",
    "بنسبة 22%، وبعد, بنسبة |22%، |وبعد",
    "من 10-12 يوما, من |10-12 |يوما",
    "نص (F-16) نص, نص |(F-16) |نص",
    "انتظر…، ثم, انتظر…، |ثم"
  })
  void aLineMayEndAtTheBars(String text, String expected) {
    List<String> pieces = new ArrayList<>();
    int[] places = LineBreakPlaces.of(text);
    for (int i = 1; i < places.length; i++) {
      pieces.add(text.substring(places[i - 1], places[i]));
    }
    assertThat(String.join("|", pieces)).isEqualTo(expected);
  }
}
