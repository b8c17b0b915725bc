package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;

class FragmentPasteTest {

  @Test
  void oneParagraphGoesIntoTheLineWithItsMarks() {
    Prose marked = new Prose(List.of(new Run("ثقيل", Set.of(new Mark.Bold()))));
    Page page =
        Page.of("headline:عنوان", "paragraph:قبل |بعد")
            .then(paste(Block.of(BlockKind.PARAGRAPH, marked)))
            .shows("headline:عنوان", "paragraph:قبل ثقيل|بعد");
    assertThat(page.state().story().blocks().getLast().prose().runs())
        .contains(new Run("ثقيل", Set.of(new Mark.Bold())));
  }

  @Test
  void ofSeveralTheFirstAndTheLastJoinTheTextAround() {
    Page.of("headline:ع", "paragraph:قبل |بعد")
        .then(paste("paragraph:أ", "quote:ب", "paragraph:ج "))
        .shows("headline:ع", "paragraph:قبل أ", "quote:ب", "paragraph:ج |بعد");
    Page.of("headline:ع", "paragraph:قبل |بعد")
        .then(paste("crosshead:أ", "list_item:ب"))
        .shows("headline:ع", "paragraph:قبل ", "crosshead:أ", "list_item:ب|", "paragraph:بعد");
    Page.of("headline:ع", "quote:|بعد")
        .then(paste("paragraph:أ", "paragraph:ب "))
        .shows("headline:ع", "paragraph:أ", "quote:ب |بعد");
    Page.of("headline:ع", "paragraph:قبل |")
        .then(paste("paragraph:أ", "paragraph:ب"))
        .shows("headline:ع", "paragraph:قبل أ", "paragraph:ب|");
  }

  @Test
  void anEmptyBlockGivesWay() {
    Page.of("headline:ع", "paragraph:|", "paragraph:ي")
        .then(paste("quote:أ", "figure:ب"))
        .shows("headline:ع", "quote:أ", "figure:ب|", "paragraph:ي");
    Page.of("headline:ع", "paragraph:|")
        .then(paste("figure:ب"))
        .shows("headline:ع", "figure:ب|", "paragraph:");
    Page.of("headline:ع", "quote:|").then(paste("paragraph:أ")).shows("headline:ع", "quote:أ|");
  }

  @Test
  void inAListPlainParagraphsBecomeItems() {
    Page.of("headline:ع", "list_item:قبل|")
        .then(paste("paragraph: أ", "paragraph:ب"))
        .shows("headline:ع", "list_item:قبل أ", "list_item:ب|");
  }

  @Test
  void aSecondHeadlineBecomesACrossheadAndOtherSecondPartsParagraphs() {
    Page.of("kicker:ت", "headline:ع", "paragraph:نص|")
        .then(paste("kicker:ت٢", "headline:ع٢", "paragraph:نص٢"))
        .shows("kicker:ت", "headline:ع", "paragraph:نصت٢", "crosshead:ع٢", "paragraph:نص٢|");
  }

  @Test
  void partsOfTheHeaderFillThoseThatWait() {
    Page.of("kicker:", "headline:|", "byline:", "paragraph:")
        .then(paste("headline:ع", "deck:تحته", "figure:صورة", "byline:زيدان:", "paragraph:نص"))
        .shows(
            "kicker:", "headline:ع", "deck:تحته", "figure:صورة", "byline:زيدان:", "paragraph:نص|");
  }

  @Test
  void inTheHeaderTheFirstTextGoesInAndTheRestBehindIt() {
    Page.of("headline:قبل|بعد", "byline:ك", "paragraph:ن")
        .then(paste("paragraph:أ", "quote:ب"))
        .shows("headline:قبلأبعد", "byline:ك", "quote:ب|", "paragraph:ن");
    Page.of("headline:ع", "figure:تعليق |", "paragraph:")
        .then(paste("paragraph:أ", "paragraph:ب"))
        .shows("headline:ع", "figure:تعليق أ", "paragraph:ب|");
  }

  @Test
  void whatIsSelectedGoes() {
    Page.of("headline:ع", "paragraph:قبل <وسط", "quote:وسط> بعد")
        .then(paste("paragraph:أ", "paragraph:ب"))
        .shows("headline:ع", "paragraph:قبل أ", "paragraph:ب| بعد");
  }

  @Test
  void aChosenDirectionComesAlong() {
    Block block =
        Block.of(BlockKind.PARAGRAPH, "F-16 طائرة").withDirection(Direction.RIGHT_TO_LEFT);
    Page page = Page.of("headline:ع", "paragraph:|").then(paste(block));
    assertThat(page.state().story().blocks().getLast().direction())
        .isEqualTo(Direction.RIGHT_TO_LEFT);
  }

  @Test
  void aPictureIsTakenWithItsCaptionAndAStretchOfACaptionWithoutIt() {
    Page page = Page.of("headline:ع", "paragraph:<أ", "figure:تعليق", "paragraph:ب>");
    assertThat(kinds(Pasting.taken(page.state()).orElseThrow()))
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.FIGURE, BlockKind.PARAGRAPH);
    Page caption = Page.of("headline:ع", "figure:تع<ليق", "paragraph:ب>");
    assertThat(kinds(Pasting.taken(caption.state()).orElseThrow()))
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
    assertThat(Pasting.taken(Page.of("headline:ع|", "paragraph:ب").state())).isEmpty();
  }

  /** Nothing of the text is lost, the story stays one to write in, and undo takes it all back. */
  @Property
  void whateverIsPastedWhereverItIsThere(@ForAll Random random) {
    RandomStories stories = new RandomStories(random);
    Story story = writable(stories.story());
    Fragment fragment = new Fragment(stories.story().blocks());
    EditorState state =
        EditorState.of(story, new Selection(place(story, random), place(story, random)));
    Transaction pasted = Pasting.fragment(state, fragment, Fixtures.STAMP).orElseThrow();
    Story after = pasted.apply(story);
    List<Integer> expected = letters(story.blocks());
    state
        .selected()
        .forEach(span ->
            text(state, span).chars().forEach(letter -> expected.remove(Integer.valueOf(letter))));
    expected.addAll(letters(fragment.blocks()));
    assertThat(letters(after.blocks())).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(after.first(BlockKind.HEADLINE)).isPresent();
    assertThat(after.body()).isNotEmpty();
    assertThat(marks(after.blocks())).containsAll(marks(fragment.blocks()));
    EditorState shown = state.apply(pasted);
    assertThat(shown.selection().empty()).isTrue();
    Story back = after;
    for (Step step : pasted.invert(story)) {
      back = step.apply(back);
    }
    assertThat(back).isEqualTo(story);
  }

  /** What is copied of whole blocks and pasted over itself is what was there. */
  @Property
  void ourOwnCopyComesBackAsItWas(@ForAll Random random) {
    Story story = writable(new RandomStories(random).story());
    List<Block> body =
        story.blocks().stream()
            .filter(block -> block.kind().isBody() && !block.prose().isEmpty())
            .toList();
    if (body.size() < 2) {
      return;
    }
    EditorState all =
        EditorState.of(
            story, new Selection(Parts.start(body.getFirst()), Parts.end(body.getLast())));
    int from = story.indexOf(body.getFirst().id());
    int to = story.indexOf(body.getLast().id()) + 1;
    if (story.blocks().subList(from, to).stream().anyMatch(block -> !isCarried(block))) {
      return;
    }
    Fragment taken = Pasting.taken(all).orElseThrow();
    Story pasted = Pasting.fragment(all, taken, Fixtures.STAMP).orElseThrow().apply(story);
    assertThat(nameless(pasted.blocks())).isEqualTo(nameless(story.blocks()));
  }

  @Test
  void aWholeStoryComesBackAsItWas() {
    Page page =
        Page.of(
            "kicker:<ت",
            "headline:ع",
            "deck:د",
            "figure:صورة",
            "dateline:بغداد:",
            "byline:زيدان:",
            "paragraph:نص",
            "crosshead:ف",
            "figure:ثانية",
            "list_item:١",
            "quote:قول>");
    Fragment taken = Pasting.taken(page.state()).orElseThrow();
    Story over =
        Pasting.fragment(page.state(), taken, Fixtures.STAMP)
            .orElseThrow()
            .apply(page.state().story());
    assertThat(nameless(over.blocks())).isEqualTo(nameless(page.state().story().blocks()));
    EditorState blank = EditorState.of(Blank.article());
    Story anew = Pasting.fragment(blank, taken, Fixtures.STAMP).orElseThrow().apply(blank.story());
    assertThat(nameless(anew.blocks())).isEqualTo(nameless(page.state().story().blocks()));
  }

  /** A headline in the midst of a body is no story that a writer makes. */
  private static boolean isCarried(Block block) {
    return !block.kind().standsOnce() && !Parts.emptyText(block);
  }

  private static Story writable(Story story) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    if (story.first(BlockKind.HEADLINE).isEmpty()) {
      blocks.addFirst(Block.of(BlockKind.HEADLINE, ""));
    }
    if (story.body().isEmpty()) {
      blocks.add(Block.of(BlockKind.PARAGRAPH, ""));
    }
    return story.withBlocks(blocks);
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> paste(String... lines) {
    return paste(Page.of(lines).state().story().blocks().toArray(Block[]::new));
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> paste(Block... blocks) {
    return (state, stamp) -> Pasting.fragment(state, new Fragment(List.of(blocks)), stamp);
  }

  private static List<BlockKind> kinds(Fragment fragment) {
    return fragment.blocks().stream().map(Block::kind).toList();
  }

  private static List<Block> nameless(List<Block> blocks) {
    return blocks.stream()
        .map(block ->
            new Block(
                new BlockId("any"), block.kind(), block.prose(), block.figure(), block.direction()))
        .toList();
  }

  private static Position place(Story story, Random random) {
    Block block = story.blocks().get(random.nextInt(story.blocks().size()));
    return new Position(block.id(), random.nextInt(block.prose().length() + 1));
  }

  private static String text(EditorState state, Span span) {
    return state.story().block(span.block()).text().substring(span.from(), span.to());
  }

  private static List<Integer> letters(List<Block> blocks) {
    List<Integer> letters = new ArrayList<>();
    blocks.forEach(block -> block.text().chars().forEach(letters::add));
    return letters;
  }

  /** Each letter with its marks: RandomStories draws no letter twice. */
  private static List<Run> marks(List<Block> blocks) {
    List<Run> marks = new ArrayList<>();
    for (Block block : blocks) {
      for (Run run : block.prose().runs()) {
        run.text().chars().forEach(letter -> marks.add(new Run("" + (char) letter, run.marks())));
      }
    }
    return marks;
  }
}
