package org.midad.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.arabic.Isolates;
import org.midad.model.Direction;
import org.midad.model.Prose;

/** What is shown beside a text, such as what was deleted from it, changes the order of nothing. */
class TextAsideTest {
  private static final FontBook FONTS = FontBook.load();
  private static final float WIDE = 4000;

  private final Typesetter typesetter = new Typesetter(FONTS);
  private final ParagraphStyle style =
      ParagraphStyle.of(FontFamily.NASKH, FontWeight.REGULAR, 18, 1.7f);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "وصلت | 12 | 20 طائرة",
        "وصلت 20 | 12 | طائرة",
        "وكالة | Reuters | Agence France-Presse الفرنسية",
        "وكالة Agence | Reuters | France-Presse الفرنسية",
        "طائرة F-16 | و15 | وC-130 أيضا",
        "قال «نعم | و(لا) | 20» ثم F-16",
        "بين 2024 | 2023 | و2027 على دفعات",
        "he said | نعم 15 | 20 words",
        "said نعم | لا | 20 words",
      })
  void theRestStandsInTheOrderInWhichItStandsAlone(String start, String gone, String end) {
    String before = start + " ";
    String aside = gone + " ";
    ParagraphLayout alone = set(before + end, List.of());
    ParagraphLayout both =
        set(
            before + aside + end,
            List.of(new Isolates.Stretch(before.length(), before.length() + aside.length())));
    List<Integer> order = order(both, before.length() + aside.length() + end.length());
    order.removeIf(at -> at >= before.length() && at < before.length() + aside.length());
    order.replaceAll(at -> at < before.length() ? at : at - aside.length());
    assertThat(order).isEqualTo(order(alone, before.length() + end.length()));
  }

  private ParagraphLayout set(String text, List<Isolates.Stretch> aside) {
    return typesetter.layOut(Prose.of(text), style, WIDE, Direction.of(text), aside);
  }

  /** The letters from left to right as the eye sees them. */
  private static List<Integer> order(ParagraphLayout layout, int length) {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < length; at++) {
      if (!Character.isWhitespace(layout.text().charAt(at))) {
        order.add(at);
      }
    }
    order.sort(
        Comparator.comparingDouble(
            at -> layout.selection(at, at + 1).getFirst().getBounds2D().getCenterX()));
    return order;
  }
}
