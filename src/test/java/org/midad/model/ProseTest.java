package org.midad.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProseTest {
  private static final Mark BOLD = new Mark.Bold();
  private static final Mark ITALIC = new Mark.Italic();
  private static final Mark FIRST_LINK = new Mark.Link("https://example.com/1");
  private static final Mark SECOND_LINK = new Mark.Link("https://example.com/2");

  private final Prose plain = Prose.of("بغداد وأربيل");

  @Test
  void neighboursOfEqualMarksAreOneRun() {
    Prose prose =
        new Prose(
            List.of(
                new Run("بغ", Set.of(BOLD)),
                new Run("داد", Set.of(BOLD)),
                new Run(" وأربيل", Set.of())));
    assertThat(prose.runs())
        .containsExactly(new Run("بغداد", Set.of(BOLD)), new Run(" وأربيل", Set.of()));
  }

  @Test
  void aTextTakenApartAndPutTogetherIsEqual() {
    Prose marked = plain.mark(2, 8, BOLD);
    for (int cut = 0; cut <= marked.length(); cut++) {
      assertThat(marked.slice(0, cut).plus(marked.slice(cut, marked.length()))).isEqualTo(marked);
    }
  }

  @Test
  void takingAMarkAwayAgainLeavesTheTextAsItWas() {
    assertThat(plain.mark(0, 5, BOLD).runs()).hasSize(2);
    assertThat(plain.mark(0, 5, BOLD).unmark(0, 5, BOLD)).isEqualTo(plain);
    assertThat(plain.mark(3, 3, BOLD)).isEqualTo(plain);
  }

  @Test
  void marksGoTogetherUnlessTheyExcludeEachOther() {
    assertThat(plain.mark(0, 5, BOLD).mark(0, 5, ITALIC).marksAt(5))
        .containsExactlyInAnyOrder(BOLD, ITALIC);
    assertThat(plain.mark(0, 5, FIRST_LINK).mark(0, 5, SECOND_LINK).marksAt(5))
        .containsExactly(SECOND_LINK);
  }

  @Test
  void marksAreThoseOfTheLetterBeforeAndAtTheStartOfTheFirst() {
    Prose marked = plain.mark(0, 5, BOLD);
    assertThat(marked.marksAt(0)).containsExactly(BOLD);
    assertThat(marked.marksAt(5)).containsExactly(BOLD);
    assertThat(marked.marksAt(6)).isEmpty();
    assertThat(Prose.EMPTY.marksAt(0)).isEmpty();
  }

  @Test
  void replacingEverythingByNothingGivesTheEmptyText() {
    Prose emptied = plain.replace(0, plain.length(), Prose.EMPTY);
    assertThat(emptied).isEqualTo(Prose.EMPTY);
    assertThat(emptied.isEmpty()).isTrue();
    assertThat(Prose.of("")).isEqualTo(Prose.EMPTY);
  }

  @Test
  void anOffsetOutsideTheTextIsRefused() {
    assertThatThrownBy(() -> plain.slice(0, plain.length() + 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> plain.replace(3, 2, Prose.EMPTY))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> plain.marksAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aRunIsNeitherEmptyNorBrokenNorLinkedTwice() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Run("", Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Prose.of("سطر\nوسطر"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Run("مداد", Set.of(FIRST_LINK, SECOND_LINK)));
  }
}
