package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.review.Strictness.BEYOND_SPELLING;
import static org.midad.review.Strictness.EXACT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

class ComparingTest {
  private static final Story EMPTY = new Story(StoryId.create(), List.of(), StoryMeta.EMPTY);

  /** What is deleted stands in square brackets, what is inserted in braces. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "قال الوزير أمس|قال الوزير أمس|قال الوزير أمس",
        "قال الوزير أمس|قال الرئيس أمس|قال [الوزير]{الرئيس} أمس",
        "قال الوزير أمس|أكد الرئيس أمس|[قال الوزير]{أكد الرئيس} أمس",
        "قال الوزير أمس|قال الوزير|قال الوزير[ أمس]",
        "قال الوزير|قال الوزير أمس|قال الوزير{ أمس}",
        "قال الوزير|وقال الوزير|[قال]{وقال} الوزير",
        "الوزير قال|أمس الوزير قال|{أمس }الوزير قال",
        "قال أمس|قال الوزير أمس|قال {الوزير }أمس",
        "قال الوزير أمس|قال أمس|قال [الوزير ]أمس",
        "قُتل 13 شخصا|قُتل 15 شخصا|قُتل [13]{15} شخصا",
        "بلغ السعر 1.5 مليون|بلغ السعر 1.8 مليون|بلغ السعر [1.5]{1.8} مليون",
        "قال: لن يمر|قال: «لن يمر»|قال: {«}لن يمر{»}",
        "مسلحو داعش.|مسلحو داعش!|مسلحو داعش[.]{!}",
        "في الأمن|في الامن|في [الأمن]{الامن}",
        "صيغة ninjs 3.1|صيغة NITF 3.1|صيغة [ninjs]{NITF} 3.1",
        "قال  الوزير|قال الوزير|قال[  ]{ }الوزير",
        "مُحمد هنا|محمد هنا|[مُحمد]{محمد} هنا"
      })
  void wholeWordsChange(String before, String after, String shown) {
    assertThat(shown(before, after, EXACT)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "في الأمن والإعلام|في الامن والاعلام",
        "مستشفى بغداد|مستشفي بغداد",
        "جامعة بغداد|جامعه بغداد",
        "مُحَمَّد|محمد",
        "بغـــداد|بغداد",
        "بين ١٣ و۱۵|بين 13 و15",
        "قال: «لن يمر»|قال: \"لن يمر\"",
        "قال: «لن يمر»|قال: “لن يمر”",
        "قال الوزير|قال  الوزير",
        "قال : نعم|قال: نعم",
        "عبد الله هنا|عبدالله هنا",
        "شيء|شئ",
        "مسؤول|مسئول"
      })
  void spellingAloneIsHidden(String before, String after) {
    assertThat(shown(before, after, BEYOND_SPELLING)).isEqualTo(after);
    assertThat(shown(before, after, EXACT)).isNotEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "في جامعة بغداد|في جامعه البصرة|في جامعه [بغداد]{البصرة}",
        "قال الأمن أمس|قال الامن|قال الامن[ أمس]",
        "قال نعم|قال: نعم|قال{:} نعم",
        "from US|from us|from [US]{us}"
      })
  void whatIsMoreThanSpellingStaysAndIsSpeltAsNow(String before, String after, String shown) {
    assertThat(shown(before, after, BEYOND_SPELLING)).isEqualTo(shown);
  }

  @Test
  void aWordWhoseMarksChangedHasChanged() {
    Prose plain = Prose.of("قال الوزير");
    Prose bold = plain.mark(4, 10, new Mark.Bold());
    assertThat(WordDifferences.of(plain, bold, EXACT))
        .containsExactly(
            new Piece(Piece.Kind.SAME, Prose.of("قال ")),
            new Piece(Piece.Kind.DELETED, Prose.of("الوزير")),
            new Piece(Piece.Kind.INSERTED, Prose.of("الوزير", Set.of(new Mark.Bold()))));
    assertThat(WordDifferences.of(plain, bold, BEYOND_SPELLING))
        .containsExactly(new Piece(Piece.Kind.SAME, bold));
  }

  private static final Block ONE = paragraph("أعلنت وزارة الصحة أمس عن افتتاح مستشفى جديد");
  private static final Block TWO = paragraph("وقال الوزير إن المستشفى يضم مئتي سرير للأطفال");
  private static final Block THREE = paragraph("ويأتي المشروع ضمن خطة تستمر خمس سنوات كاملة");
  private static final Block FOUR = paragraph("وشهدت العاصمة أمطارا غزيرة منذ ساعات الصباح");

  @Test
  void aMovedParagraphIsOneMoveAndNothingElse() {
    assertThat(kinds(story(ONE, TWO, THREE, FOUR), story(FOUR, ONE, TWO, THREE)))
        .containsExactly("MovedHere", "Same", "Same", "Same", "MovedAway");
    assertThat(kinds(story(ONE, TWO, THREE, FOUR), story(TWO, THREE, ONE, FOUR)))
        .containsExactly("MovedAway", "Same", "Same", "MovedHere", "Same");
  }

  @Test
  void aPastedCopyIsKnownByItsText() {
    Block copy = paragraph(TWO.text());
    Block close = paragraph("وقال الوزير إن المستشفى الجديد يضم مئتي سرير للأطفال");
    assertThat(kinds(story(ONE, TWO, THREE), story(ONE, copy, THREE)))
        .containsExactly("Same", "Same", "Same");
    assertThat(kinds(story(ONE, TWO, THREE), story(copy, ONE, THREE)))
        .containsExactly("MovedHere", "Same", "MovedAway", "Same");
    assertThat(kinds(story(ONE, TWO, THREE), story(ONE, close, THREE)))
        .containsExactly("Same", "Changed", "Same");
    assertThat(kinds(story(ONE, TWO, THREE), story(ONE, FOUR, THREE)))
        .containsExactly("Same", "Deleted", "Inserted", "Same");
  }

  @Test
  void aNewHeadlineIsTheOldOneWrittenAnew() {
    Story before = story(Block.of(BlockKind.HEADLINE, "افتتاح مستشفى"), ONE);
    Story after = story(Block.of(BlockKind.HEADLINE, "صحة الأطفال أولا"), ONE);
    assertThat(kinds(before, after)).containsExactly("Changed", "Same");
  }

  @Test
  void fieldsAndTagsAreComparedToo() {
    Tag health = new Tag(Tag.Scheme.SECTION, "health", "صحة");
    Tag local = new Tag(Tag.Scheme.SECTION, "local", "محليات");
    StoryMeta before =
        StoryMeta.EMPTY.withSlug("a").withTags(List.of(health, Tag.keyword("بغداد")));
    StoryMeta after =
        StoryMeta.EMPTY
            .withSlug("b")
            .withTags(List.of(local, Tag.keyword("البصرة")))
            .withUrgency(2)
            .withNote("عاجل");
    assertThat(Comparing.compare(EMPTY.withMeta(before), EMPTY.withMeta(after), EXACT).fields())
        .containsExactly(
            new FieldChange(FieldChange.SLUG, "a", "b"),
            new FieldChange(FieldChange.SECTION, "صحة", "محليات"),
            new FieldChange(FieldChange.KEYWORD, "بغداد", ""),
            new FieldChange(FieldChange.KEYWORD, "", "البصرة"),
            new FieldChange(FieldChange.URGENCY, "5", "2"),
            new FieldChange(FieldChange.NOTE, "", "عاجل"));
  }

  @Test
  void aPartWithAnotherRoleDirectionOrCreditHasChangedWhateverItsText() {
    Block crosshead = ONE.withKind(BlockKind.CROSSHEAD).withDirection(Direction.LEFT_TO_RIGHT);
    Block picture = Block.of(Figure.PENDING, "مريض في المستشفى");
    Block credited =
        new Block(
            picture.id(),
            BlockKind.FIGURE,
            picture.prose(),
            new Figure(null, "رويترز", "سرير وطبيب", "© رويترز"),
            null);
    Comparison comparison =
        Comparing.compare(story(ONE, picture), story(crosshead, credited), BEYOND_SPELLING);
    assertThat(comparison.parts())
        .containsExactly(
            new Part.Changed(ONE, crosshead, List.of(same(ONE))),
            new Part.Changed(picture, credited, List.of(same(picture))));
    assertThat(comparison.fields())
        .containsExactly(
            new FieldChange(FieldChange.KIND, "block-kind.paragraph", "block-kind.crosshead"),
            new FieldChange(FieldChange.DIRECTION, "direction.by-text", "direction.left-to-right"),
            new FieldChange(FieldChange.CREDIT, "", "رويترز"),
            new FieldChange(FieldChange.ALTERNATIVE, "", "سرير وطبيب"),
            new FieldChange(FieldChange.RIGHTS, "", "© رويترز"));
  }

  private static Piece same(Block block) {
    return new Piece(Piece.Kind.SAME, block.prose());
  }

  private static Block paragraph(String text) {
    return Block.of(BlockKind.PARAGRAPH, text);
  }

  private static Story story(Block... blocks) {
    return EMPTY.withBlocks(List.of(blocks));
  }

  private static List<String> kinds(Story before, Story after) {
    return Comparing.compare(before, after, EXACT).parts().stream()
        .map(part -> part.getClass().getSimpleName())
        .toList();
  }

  private static String shown(String before, String after, Strictness strictness) {
    return WordDifferences.of(Prose.of(before), Prose.of(after), strictness).stream()
        .flatMap(ComparingTest::shown)
        .collect(Collectors.joining());
  }

  private static Stream<String> shown(Piece piece) {
    String text = piece.prose().text();
    return switch (piece.kind()) {
      case SAME -> Stream.of(text);
      case INSERTED -> Stream.of("{", text, "}");
      case DELETED -> Stream.of("[", text, "]");
    };
  }
}
