package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

class PartSearchTest {
  private static final Messages ARABIC = Messages.load(Locale.of("ar"));

  @Test
  void aNumberMeansAPartOfTheBodyInEitherKindOfDigits() {
    assertThat(found("2")).containsExactly("الخلفية");
    assertThat(found("٢")).containsExactly("الخلفية");
    assertThat(found("1")).containsExactly("كشفت القيادة", "واو", "تعليق 13", "ومضى 10");
    assertThat(found("10")).containsExactly("واو", "ومضى 10");
  }

  @Test
  void aNameMeansThePartsThatAreCalledSo() {
    assertThat(found("العنوان الرئيسي")).containsExactly("بغداد وأربيل");
    assertThat(found("استهلال")).containsExactly("كشفت القيادة");
    assertThat(found("صورة")).containsExactly("تعليق 13");
    assertThat(found("عنوان فرعي")).containsExactly("الخلفية");
  }

  @Test
  void wordsAreFoundInEverySpelling() {
    assertThat(found("اربيل")).containsExactly("بغداد وأربيل");
    assertThat(found("الخلفيه")).containsExactly("الخلفية");
    assertThat(found("لا شيء كهذا")).isEmpty();
  }

  @Test
  void nothingWrittenFindsAllInTheirOrder() {
    assertThat(found("")).hasSize(12).startsWith("بغداد وأربيل", "تعليق 13", "كشفت القيادة");
  }

  private static List<String> found(String query) {
    Story story =
        new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.HEADLINE, "بغداد وأربيل"),
                Block.of(Figure.PENDING, "تعليق 13"),
                Block.of(BlockKind.PARAGRAPH, "كشفت القيادة"),
                Block.of(BlockKind.CROSSHEAD, "الخلفية"),
                Block.of(BlockKind.PARAGRAPH, "ومضى 10"),
                Block.of(BlockKind.PARAGRAPH, "ألف"),
                Block.of(BlockKind.PARAGRAPH, "باء"),
                Block.of(BlockKind.PARAGRAPH, "جيم"),
                Block.of(BlockKind.PARAGRAPH, "دال"),
                Block.of(BlockKind.PARAGRAPH, "هاء"),
                Block.of(BlockKind.PARAGRAPH, "زاي"),
                Block.of(BlockKind.PARAGRAPH, "واو")),
            StoryMeta.EMPTY);
    return new PartSearch(story, ARABIC::of, ARABIC.of("go-to.lead"))
        .find(query).stream().map(part -> part.block().text()).toList();
  }
}
