package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.midad.app.SameThreadTasks;
import org.midad.arabic.Counts;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.PrintColumn;
import org.midad.typeset.PrintLines;
import org.midad.ui.editor.StoryCounter.Question;
import org.midad.ui.kit.Notices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long a story is, while it is being written. */
class CountingModelTest {
  private static final FontBook FONTS = FontBook.load();
  private static final PrintColumn COLUMN = new PrintColumn(45, FontFamily.NASKH, 9, 11);

  private final LateTasks tasks = new LateTasks();
  private final CountingModel counting =
      new CountingModel(new PrintLines(FONTS), tasks, new Notices());

  private static Story story(Block... blocks) {
    return new Story(StoryId.create(), List.of(blocks), StoryMeta.EMPTY);
  }

  private Tally tally() {
    return counting.tallyProperty().get();
  }

  private static Question question(Story story, Span... selected) {
    return new Question(story, List.of(selected), COLUMN);
  }

  @Test
  void theRunningTextIsCountedAndItsHeaderIsNot() {
    counting.ask(
        question(
            story(
                Block.of(BlockKind.HEADLINE, "عنوان من أربع كلمات"),
                Block.of(BlockKind.PARAGRAPH, "قُتِلَ 13 شخصًا. وعاد الباقون."),
                Block.of(BlockKind.QUOTE, "لن يمر"))));
    tasks.doAll();
    // قتل 13 شخصا / وعاد الباقون / لن يمر; letters with their vowels are one, spaces and points
    // count.
    assertThat(tally().text()).isEqualTo(new Counts(7, 32, 3));
    assertThat(tally().lines()).isEqualTo(2);
    assertThat(tally().centimetres()).isEqualTo(COLUMN.centimetres(2));
    assertThat(tally().selected()).isEmpty();
  }

  @Test
  void whatIsSelectedIsCountedApart() {
    Block first = Block.of(BlockKind.PARAGRAPH, "كشفت قيادة العمليات");
    Block second = Block.of(BlockKind.PARAGRAPH, "أمس السبت");
    counting.ask(
        question(story(first, second), new Span(first.id(), 5, 19), new Span(second.id(), 0, 9)));
    tasks.doAll();
    assertThat(tally().selected()).hasValue(new Counts(4, 23, 2));
    assertThat(tally().text().words()).isEqualTo(5);
  }

  @Test
  void ofThoseThatWaitTheLastQuestionAloneIsAnswered() {
    Block block = Block.of(BlockKind.PARAGRAPH, "كلمة");
    List<Integer> told = new ArrayList<>();
    counting.tallyProperty().subscribe(now -> told.add(now.text().words()));
    Story story = story(block);
    for (int words = 1; words <= 5; words++) {
      story = story.withBlock(block.withProse(Prose.of("كلمة ".repeat(words))));
      counting.ask(question(story));
    }
    tasks.doAll();
    assertThat(told).containsExactly(0, 1, 5);
  }

  @Test
  void aLongStoryIsCountedInPiecesThatLetOthersPass() {
    Block[] blocks = new Block[250];
    for (int index = 0; index < blocks.length; index++) {
      blocks[index] = Block.of(BlockKind.PARAGRAPH, "كلمة");
    }
    counting.ask(question(story(blocks)));
    tasks.doOne();
    assertThat(tally()).isEqualTo(Tally.NONE);
    tasks.doOne();
    tasks.doOne();
    assertThat(tally().text().words()).isEqualTo(250);
    assertThat(tally().lines()).isEqualTo(250);
  }

  @Test
  void anotherColumnHasOtherLines() {
    Story story = story(Block.of(BlockKind.PARAGRAPH, "كشفت قيادة العمليات ".repeat(10)));
    counting.ask(question(story));
    tasks.doAll();
    int lines = tally().lines();
    counting.ask(new Question(story, List.of(), new PrintColumn(95, FontFamily.NASKH, 9, 11)));
    tasks.doAll();
    assertThat(tally().lines()).isBetween(1, lines / 2 + 1);
  }

  @Test
  void countingWhatChangedComesToTheSameAsCountingAll() throws IOException {
    Path corpus = Path.of("../shared/data/corpus/saudinewsnet-2015-08-01.json.gz");
    Assumptions.assumeTrue(Files.exists(corpus), "left out: ../shared is missing");
    JsonNode articles;
    try (var json = new GZIPInputStream(Files.newInputStream(corpus))) {
      articles = JsonMapper.shared().readTree(json);
    }
    CountingModel kept =
        new CountingModel(new PrintLines(FONTS), new SameThreadTasks(), new Notices());
    List<Block> blocks = new ArrayList<>();
    for (int index = 0; index < 20; index++) {
      articles
          .get(index)
          .get("content")
          .asString()
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> blocks.add(Block.of(BlockKind.PARAGRAPH, line)));
      Story story = story(blocks.toArray(new Block[0]));
      kept.ask(question(story));
      Counts whole = Counts.of(blocks.stream().map(Block::text).collect(Collectors.joining("\n")));
      Tally tally = kept.tallyProperty().get();
      assertThat(tally.text().words()).isEqualTo(whole.words());
      assertThat(tally.text().characters()).isEqualTo(whole.characters());
      CountingModel afresh =
          new CountingModel(new PrintLines(FONTS), new SameThreadTasks(), new Notices());
      afresh.ask(question(story));
      assertThat(tally).isEqualTo(afresh.tallyProperty().get());
      Block first = blocks.getFirst();
      blocks.set(0, first.withProse(first.prose().plus(Prose.of(" وأضاف البيان."))));
    }
  }
}
