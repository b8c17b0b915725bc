package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.model.Stamp;

class LinksTest {
  private static final String ONE = "https://example.com/1";
  private static final String TWO = "https://example.com/2";

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a?b=c#d, https://example.com/a?b=c#d",
    "http://example.com, http://example.com",
    "' HTTPS://Example.com ', HTTPS://Example.com",
    "https://ar.example.org/بغداد, https://ar.example.org/بغداد",
    "https://موقع.عرب/خبر, https://موقع.عرب/خبر",
    "example.com/a, https://example.com/a",
    "www.example.com, https://www.example.com",
    "desk@example.com, mailto:desk@example.com",
    "mailto:desk@example.com?subject=x, mailto:desk@example.com?subject=x"
  })
  void anAddressOfAPageOrAMailboxIsTaken(String written, String meant) {
    assertThat(Links.address(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://a.org/x",
        "https:",
        "https://",
        "https:///x",
        "http://a b.com",
        "بغداد",
        "mailto:",
        "mailto:x",
        "a.b",
        "//example.com",
        "/example"
      })
  void everythingElseIsRefused(String written) {
    assertThatThrownBy(() -> Links.address(written))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.key()).isEqualTo("problem.link"));
  }

  @Test
  void whatIsSelectedGetsAnAddressAndAnother() {
    Page page = Page.of("headline:h", "paragraph:a<bc>d").then(set(ONE));
    assertThat(links(page)).isEqualTo("a[bc 1]d");
    assertThat(Links.at(page.state())).hasValue(new Mark.Link(ONE));
    assertThat(links(page.then(set(TWO)))).isEqualTo("a[bc 2]d");
    assertThat(links(page.then(Links::remove))).isEqualTo("abcd");
  }

  @Test
  void theCaretMeansTheWholeLinkAroundIt() {
    Page linked = Page.of("headline:h", "paragraph:a<bcd>e").then(set(ONE));
    Page bold = caret(linked, 2);
    bold =
        new Page(bold.state().withSelection(selection(bold, 1, 3)))
            .then((state, stamp) -> Marking.toggle(state, new Mark.Bold(), stamp));
    for (int offset = 1; offset <= 4; offset++) {
      Page page = caret(bold, offset);
      assertThat(links(page.then(set(TWO)))).isEqualTo("a[bc 2][d 2]e");
      assertThat(links(page.then(Links::remove))).isEqualTo("abcde");
    }
    assertThat(Links.at(caret(bold, 0).state())).isEmpty();
    assertThat(Links.at(caret(bold, 5).state())).isEmpty();
  }

  @Test
  void withNothingSelectedTheAddressItselfIsWritten() {
    Page page = Page.of("headline:h", "paragraph:a|b");
    assertThat(links(page.then(set(ONE)))).isEqualTo("a[https://example.com/1 1]b");
    assertThat(links(page.then(set("mailto:a@b.org")))).isEqualTo("a[a@b.org g]b");
    assertThat(Links.remove(page.state(), Fixtures.STAMP)).isEmpty();
  }

  private static Page caret(Page page, int offset) {
    return new Page(page.state().withSelection(selection(page, offset, offset)));
  }

  private static Selection selection(Page page, int from, int to) {
    var block = page.state().story().blocks().getLast().id();
    return new Selection(new Position(block, from), new Position(block, to));
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> set(String address) {
    return (state, stamp) -> Links.set(state, address, stamp);
  }

  /** The last part's text, its links in brackets with the last letter of their address. */
  private static String links(Page page) {
    StringBuilder text = new StringBuilder();
    page.state()
        .story()
        .blocks()
        .getLast()
        .prose()
        .runs()
        .forEach(run -> text.append(shown(run.text(), run.marks())));
    return text.toString();
  }

  private static String shown(String text, Set<Mark> marks) {
    return marks.stream()
        .filter(Mark.Link.class::isInstance)
        .map(mark -> ((Mark.Link) mark).address())
        .findFirst()
        .map(address -> "[" + text + " " + address.substring(address.length() - 1) + "]")
        .orElse(text);
  }
}
