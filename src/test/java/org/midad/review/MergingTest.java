package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.edit.JoinBlocks;
import org.midad.edit.SplitBlock;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Direction;
import org.midad.model.FieldSuggestion;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.ThreadId;

class MergingTest {
  private static final Stamp THEIR = new Stamp("salma", Instant.ofEpochSecond(99));
  private static final Block ONE = paragraph("أعلنت وزارة الصحة أمس عن افتتاح مستشفى جديد");
  private static final Block TWO = paragraph("وقال الوزير إن المستشفى يضم مئتي سرير للأطفال");
  private static final Block THREE = paragraph("ويأتي المشروع ضمن خطة تستمر خمس سنوات كاملة");
  private static final Block NEW = paragraph("وشهدت العاصمة أمطارا غزيرة منذ ساعات الصباح");
  private static final Block OTHER = paragraph("وأضاف أن العمل يبدأ بداية الشهر المقبل");
  private static final Story BASE =
      new Story(StoryId.create(), List.of(ONE, TWO, THREE), StoryMeta.EMPTY);

  /** What they would take out of our text stands in square brackets, what they put in in braces. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "قال الوزير أمس|قال الرئيس أمس|قال الوزير اليوم|قال الرئيس اليوم",
        "قال الوزير أمس|قال الرئيس أمس|قال الرئيس أمس|قال الرئيس أمس",
        "قال الوزير أمس|قال الرئيس أمس|قال السفير أمس|قال [الرئيس]{السفير} أمس",
        "قال الوزير أمس|قال أمس|قال الوزير اليوم|قال اليوم",
        "قال الوزير أمس|قال الوزير|قال الوزير اليوم|قال الوزير{ اليوم}",
        "قال الوزير أمس|أكد الوزير أمس|قال أمس|أكد أمس",
        "قال الوزير أمس هنا|قال هنا|قال الوزير هنا|قال هنا",
        "قال الوزير أمس هنا|قال أمس هنا|قال الوزير هنا|قال هنا",
        "قال الوزير|قال الوزير أمس|قال الوزير هنا|قال الوزير [أمس]{هنا}",
        "قال الوزير|قال الوزير أمس|قال الوزير أمس هنا|قال الوزير أمس{ هنا}",
        "قال الوزير|أمس قال الوزير|قال الوزير هنا|أمس قال الوزير هنا",
        "قال الوزير نعم أمس|قال الرئيس لا أمس|قال السفير كلا أمس|قال [الرئيس لا]{السفير كلا} أمس",
        "قُتل 13 شخصا|قُتل 15 شخصا|قُتل 16 شخصا|قُتل [15]{16} شخصا",
        "قال: لن يمر|قال: «لن يمر»|أكد: لن يمر|أكد: «لن يمر»"
      })
  void wordsAreMergedOneByOne(String base, String ours, String theirs, String shown) {
    Merged merged = merge(with(base), with(ours), with(theirs));
    assertThat(shown(merged.story().blocks().getFirst())).isEqualTo(shown);
    assertThat(merged.conflicts().isEmpty()).isEqualTo(shown.matches("[^\\[{]*"));
  }

  @Test
  void aConflictTellsBothReadings() {
    Merged merged = merge(with("قال الوزير أمس"), with("قال الرئيس أمس"), with("قال السفير أمس"));
    assertThat(merged.conflicts())
        .containsExactly(new Conflict.Words(ONE.id(), Prose.of("الرئيس"), Prose.of("السفير")));
    assertDecides(merged, with("قال الرئيس أمس"), with("قال السفير أمس"));
  }

  @Test
  void aParagraphThatOneSideSplitKeepsWhatTheOtherChangedInIt() {
    BlockId half = new BlockId("half");
    Story split =
        new SplitBlock(new Position(TWO.id(), TWO.text().indexOf("يضم")), half, BlockKind.PARAGRAPH)
            .apply(BASE);
    Story changed = replaced(replaced(BASE, "الوزير", "السفير"), "سرير", "غرفة");
    List<String> due =
        List.of(ONE.text(), "وقال السفير إن المستشفى ", "يضم مئتي غرفة للأطفال", THREE.text());
    assertThat(clean(BASE, split, changed)).isEqualTo(due);
    assertThat(clean(BASE, changed, split)).isEqualTo(due);
    Story both =
        new SplitBlock(
                new Position(TWO.id(), TWO.text().indexOf("يضم")),
                new BlockId("again"),
                BlockKind.PARAGRAPH)
            .apply(BASE);
    assertThat(merge(BASE, split, both)).isEqualTo(new Merged(split, List.of()));
  }

  @Test
  void paragraphsThatOneSideJoinedKeepWhatTheOtherChangedInThem() {
    Story joined = new JoinBlocks(ONE.id(), TWO.id()).apply(BASE);
    Story changed = replaced(replaced(BASE, "الصحة", "العمل"), "سرير", "غرفة");
    List<String> due =
        List.of(
            "أعلنت وزارة العمل أمس عن افتتاح مستشفى جديد"
                + "وقال الوزير إن المستشفى يضم مئتي غرفة للأطفال",
            THREE.text());
    assertThat(clean(BASE, joined, changed)).isEqualTo(due);
    assertThat(clean(BASE, changed, joined)).isEqualTo(due);
  }

  @Test
  void paragraphsOfBothStayAndOursStandFirst() {
    assertThat(texts(merge(BASE, story(ONE, NEW, TWO, THREE), story(ONE, OTHER, TWO, THREE))))
        .containsExactly(ONE.text(), NEW.text(), OTHER.text(), TWO.text(), THREE.text());
    assertThat(
            texts(
                merge(
                    BASE,
                    story(NEW, ONE, TWO),
                    story(ONE, TWO, THREE, Block.of(NEW.kind(), NEW.text())))))
        .as("the same written by both")
        .containsExactly(NEW.text(), ONE.text(), TWO.text());
  }

  @Test
  void whatOneSideMovedTheOtherMayChange() {
    Story moved = story(TWO, THREE, ONE);
    Story changed = replaced(BASE, "الصحة", "العمل");
    assertThat(clean(BASE, moved, changed))
        .isEqualTo(List.of(TWO.text(), THREE.text(), changed.blocks().getFirst().text()));
    Block copy = Block.of(ONE.kind(), ONE.prose());
    assertThat(clean(BASE, story(TWO, THREE, copy), changed))
        .as("cut and pasted, which gives it another name")
        .isEqualTo(List.of(TWO.text(), THREE.text(), changed.blocks().getFirst().text()));
  }

  @Test
  void whatBothMovedStandsWhereTheyPutItAndCanGoBackToOurPlace() {
    Merged merged =
        merge(
            story(ONE, TWO, THREE, NEW), story(TWO, THREE, ONE, NEW), story(TWO, THREE, NEW, ONE));
    assertThat(texts(merged)).containsExactly(TWO.text(), THREE.text(), NEW.text(), ONE.text());
    assertThat(merged.story().block(ONE.id()).suggestions())
        .containsExactly(new BlockSuggestion.Moved(THREE.id(), THEIR));
    assertThat(merged.conflicts()).containsExactly(new Conflict.Place(ONE.id()));
    assertDecides(merged, story(TWO, THREE, ONE, NEW), story(TWO, THREE, NEW, ONE));
  }

  @Test
  void whatOneSideTookOutAndTheOtherChangedStays() {
    Story changed = replaced(BASE, "سرير", "غرفة");
    Merged gone = merge(BASE, story(ONE, THREE), changed);
    assertThat(gone.story().block(TWO.id()).suggestions())
        .containsExactly(new BlockSuggestion.Inserted(null, THEIR));
    assertThat(gone.story().block(TWO.id()).prose())
        .isEqualTo(Prose.of(changed.block(TWO.id()).text(), Set.of(new Mark.Inserted(THEIR))));
    assertThat(gone.conflicts()).containsExactly(new Conflict.Gone(TWO.id(), true));
    Merged going = merge(BASE, changed, story(ONE, THREE));
    assertThat(going.story().block(TWO.id()).suggestions())
        .containsExactly(new BlockSuggestion.Removed(null, THEIR));
    assertThat(going.conflicts()).containsExactly(new Conflict.Gone(TWO.id(), false));
    assertThat(clean(BASE, BASE.withMeta(BASE.meta().withSlug("x")), story(ONE, THREE)))
        .isEqualTo(List.of(ONE.text(), THREE.text()));
    assertDecides(gone, story(ONE, THREE), changed);
    assertDecides(going, changed, story(ONE, THREE));
  }

  @Test
  void oneOfTwoHeadlinesIsSuggestedForTheOther() {
    Block ours = Block.of(BlockKind.HEADLINE, "افتتاح مستشفى");
    Block theirs = Block.of(BlockKind.HEADLINE, "صحة الأطفال أولا");
    Merged merged = merge(BASE, story(ours, ONE, TWO, THREE), story(theirs, ONE, TWO, THREE));
    assertThat(merged.story().blocks()).hasSize(4);
    assertThat(shown(merged.story().blocks().getFirst()))
        .isEqualTo("[افتتاح مستشفى]{صحة الأطفال أولا}");
    assertThat(merged.conflicts())
        .containsExactly(new Conflict.Words(ours.id(), ours.prose(), theirs.prose()));
    assertDecides(
        merged,
        story(ours, ONE, TWO, THREE),
        story(ours.withProse(theirs.prose()), ONE, TWO, THREE));
  }

  @Test
  void aPartThatWouldStandTwiceIsAParagraphWithAllItsText() {
    Block headline = Block.of(BlockKind.HEADLINE, "صحة الأطفال أولا");
    Merged merged =
        merge(
            BASE,
            story(ONE.withKind(BlockKind.HEADLINE), TWO, THREE),
            story(headline, ONE, TWO, THREE));
    assertThat(merged.story().block(ONE.id()).kind()).isEqualTo(BlockKind.HEADLINE);
    assertThat(merged.story().block(headline.id()))
        .isEqualTo(headline.withKind(BlockKind.PARAGRAPH));
    assertThat(merged.conflicts())
        .containsExactly(
            new Conflict.Field(
                headline.id(),
                new FieldChange(FieldChange.KIND, "block-kind.paragraph", "block-kind.headline")));
  }

  @Test
  void marksOfBothAreOnTheWordsThatBothMarked() {
    Merged merged =
        merge(
            BASE,
            BASE.withBlock(ONE.withProse(ONE.prose().mark(0, 12, new Mark.Bold()))),
            BASE.withBlock(ONE.withProse(ONE.prose().mark(6, 18, new Mark.Italic()))));
    assertThat(merged.story().block(ONE.id()).prose())
        .isEqualTo(ONE.prose().mark(0, 12, new Mark.Bold()).mark(6, 18, new Mark.Italic()));
    assertThat(merged.conflicts()).isEmpty();
  }

  @Test
  void oneOfTwoLinksIsSuggestedForTheOther() {
    Mark ours = new Mark.Link("https://example.com/1");
    Mark theirs = new Mark.Link("https://example.com/2");
    Merged merged =
        merge(
            BASE,
            BASE.withBlock(ONE.withProse(ONE.prose().mark(0, 5, ours))),
            BASE.withBlock(ONE.withProse(ONE.prose().mark(0, 5, theirs))));
    assertThat(merged.story().block(ONE.id()).prose())
        .isEqualTo(
            ONE.prose().mark(0, 5, theirs).mark(0, 5, new Mark.Remarked(ours, theirs, THEIR)));
    assertThat(merged.conflicts()).hasSize(1);
  }

  @Test
  void whatIsToldOfAPartIsMergedApartFromItsText() {
    Merged merged =
        merge(
            BASE,
            BASE.withBlock(ONE.withKind(BlockKind.QUOTE)),
            BASE.withBlock(
                ONE.withKind(BlockKind.CROSSHEAD).withDirection(Direction.LEFT_TO_RIGHT)));
    assertThat(merged.story().block(ONE.id()))
        .isEqualTo(
            ONE.withKind(BlockKind.CROSSHEAD)
                .withDirection(Direction.LEFT_TO_RIGHT)
                .withSuggestions(List.of(new BlockSuggestion.Recast(BlockKind.QUOTE, THEIR))));
    assertThat(merged.conflicts())
        .containsExactly(
            new Conflict.Field(
                ONE.id(),
                new FieldChange(FieldChange.KIND, "block-kind.quote", "block-kind.crosshead")));
  }

  @Test
  void aPicturesFieldsAreMergedOneByOne() {
    Block picture = Block.of(new Figure(null, "", "طبيب"), "مريض في المستشفى");
    Merged merged =
        merge(
            story(picture),
            story(picture.withFigure(new Figure(null, "رويترز", "طبيب وسرير"))),
            story(picture.withFigure(new Figure(null, "أ ف ب", "طبيب", "© أ ف ب"))));
    Figure accepted = new Figure(null, "أ ف ب", "طبيب وسرير", "© أ ف ب");
    Figure rejected = new Figure(null, "رويترز", "طبيب وسرير", "© أ ف ب");
    assertThat(merged.story().blocks())
        .containsExactly(
            picture
                .withFigure(accepted)
                .withSuggestions(List.of(new BlockSuggestion.Repictured(rejected, THEIR))));
    assertThat(merged.conflicts())
        .containsExactly(
            new Conflict.Field(
                picture.id(), new FieldChange(FieldChange.CREDIT, "رويترز", "أ ف ب")));
  }

  @Test
  void fieldsAreMergedOneByOne() {
    Tag health = new Tag(Tag.Scheme.SECTION, "health", "صحة");
    Tag local = new Tag(Tag.Scheme.SECTION, "local", "محليات");
    Tag baghdad = Tag.keyword("بغداد");
    Tag basra = Tag.keyword("البصرة");
    Tag old = Tag.keyword("قديم");
    StoryMeta base = StoryMeta.EMPTY.withTags(List.of(old));
    Merged merged =
        merge(
            BASE.withMeta(base),
            BASE.withMeta(base.withSlug("a").withUrgency(2).withTags(List.of(health, baghdad))),
            BASE.withMeta(
                base.withSlug("b").withNote("عاجل").withTags(List.of(old, local, basra))));
    assertThat(merged.story().meta())
        .isEqualTo(
            base.withSlug("b")
                .withUrgency(2)
                .withNote("عاجل")
                .withTags(List.of(baghdad, local, basra))
                .withSuggestions(
                    List.of(
                        new FieldSuggestion.Slug("a", THEIR),
                        new FieldSuggestion.TagRemoved(health, 0, THEIR),
                        new FieldSuggestion.TagAdded(local, THEIR))));
    assertThat(merged.conflicts())
        .containsExactly(
            new Conflict.Field(null, new FieldChange(FieldChange.SLUG, "a", "b")),
            new Conflict.Field(null, new FieldChange(FieldChange.SECTION, "صحة", "محليات")));
  }

  @Test
  void commentsOfBothStandInOneThreadAndTheLaterSettlesIt() {
    Stamp by = new Stamp("zaidan", Instant.ofEpochSecond(1));
    CommentThread thread =
        new CommentThread(new ThreadId("t"), "", List.of(new Comment(by, "راجع", List.of())), null);
    Comment early = new Comment(new Stamp("salma", Instant.ofEpochSecond(2)), "نعم", List.of());
    Comment late = new Comment(new Stamp("zaidan", Instant.ofEpochSecond(3)), "لا", List.of());
    Stamp settled = new Stamp("salma", Instant.ofEpochSecond(4));
    Story base = BASE.withThreads(List.of(thread));
    CommentThread ours = thread.answered(late);
    CommentThread theirs = thread.answered(early).withResolved(settled);
    assertThat(
            merge(base, BASE.withThreads(List.of(ours)), BASE.withThreads(List.of(theirs)))
                .story()
                .threads())
        .containsExactly(
            new CommentThread(thread.id(), "", List.of(thread.first(), early, late), settled));
    Comment last = new Comment(new Stamp("zaidan", Instant.ofEpochSecond(5)), "لا", List.of());
    assertThat(
            merge(
                    base,
                    BASE.withThreads(List.of(thread.answered(last))),
                    BASE.withThreads(List.of(theirs)))
                .story()
                .threads()
                .getFirst()
                .settled())
        .as("answered since")
        .isEqualTo(Optional.empty());
  }

  @Test
  void suggestionsOfBothSidesStay() {
    Stamp zaidan = new Stamp("zaidan", Instant.ofEpochSecond(1));
    Merged merged =
        merge(
            BASE,
            BASE.withBlock(ONE.withProse(ONE.prose().mark(0, 5, new Mark.Deleted(zaidan)))),
            BASE.withBlock(ONE.withProse(ONE.prose().mark(3, 8, new Mark.Deleted(THEIR))))
                .withBlock(TWO.withSuggestions(List.of(new BlockSuggestion.Removed(null, THEIR)))));
    assertThat(merged.story().block(ONE.id()).prose())
        .isEqualTo(
            ONE.prose().mark(3, 8, new Mark.Deleted(THEIR)).mark(0, 5, new Mark.Deleted(zaidan)));
    assertThat(merged.story().block(TWO.id()).leaving()).isTrue();
    assertThat(merged.conflicts()).isEmpty();
  }

  /** What is left to decide where nothing was changed by one side alone. */
  private static void assertDecides(Merged merged, Story ours, Story theirs) {
    assertThat(Suggestions.rejected(merged.story())).isEqualTo(ours);
    assertThat(Suggestions.accepted(merged.story())).isEqualTo(theirs);
  }

  private static Merged merge(Story base, Story ours, Story theirs) {
    return Merging.merge(base, ours, theirs, THEIR);
  }

  private static Block paragraph(String text) {
    return Block.of(BlockKind.PARAGRAPH, text);
  }

  private static Story story(Block... blocks) {
    return BASE.withBlocks(List.of(blocks));
  }

  private static Story with(String text) {
    return story(ONE.withProse(Prose.of(text)));
  }

  private static Story replaced(Story story, String word, String with) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : story.blocks()) {
      blocks.add(block.withProse(Prose.of(block.text().replace(word, with))));
    }
    return story.withBlocks(blocks);
  }

  /** The texts of what came out without a conflict. */
  private static List<String> clean(Story base, Story ours, Story theirs) {
    Merged merged = merge(base, ours, theirs);
    assertThat(merged.conflicts()).isEmpty();
    return texts(merged);
  }

  private static List<String> texts(Merged merged) {
    return merged.story().blocks().stream().map(Block::text).toList();
  }

  private static String shown(Block block) {
    return block.prose().runs().stream().map(MergingTest::shown).collect(Collectors.joining());
  }

  private static String shown(Run run) {
    if (run.marks().equals(Set.of(new Mark.Deleted(THEIR)))) {
      return "[" + run.text() + "]";
    }
    return run.marks().equals(Set.of(new Mark.Inserted(THEIR)))
        ? "{" + run.text() + "}"
        : run.text();
  }
}
