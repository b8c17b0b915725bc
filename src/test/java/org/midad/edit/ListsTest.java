package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {

  @Test
  void aSignTypedAtTheStartOfAParagraphMakesAnItem() {
    for (String sign : List.of("- ", "* ", "• ", "– ", "1. ", "12) ", "٣. ", "٣- ")) {
      Page.of("headline:h", "paragraph:" + sign + "|ab")
          .then(Lists::begin)
          .shows("headline:h", "list_item:|ab");
    }
  }

  @Test
  void elsewhereTheSameLettersStayWhatTheyAre() {
    for (String line :
        List.of(
            "paragraph:-|ab",
            "paragraph:- a|b",
            "paragraph:a- |b",
            "paragraph:1 |b",
            "paragraph:2015. |b",
            "paragraph:<- >b",
            "quote:- |b",
            "byline:- |b")) {
      Page page = Page.of("headline:h", line);
      assertThat(Lists.begin(page.state(), Fixtures.STAMP)).as(line).isEmpty();
    }
  }
}
