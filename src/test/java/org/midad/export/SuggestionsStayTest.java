package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.edit.AddMark;
import org.midad.edit.EditorState;
import org.midad.edit.InsertBlock;
import org.midad.edit.MoveBlock;
import org.midad.edit.ReplaceText;
import org.midad.edit.SetFigure;
import org.midad.edit.SetKind;
import org.midad.edit.SetMeta;
import org.midad.edit.SetThread;
import org.midad.edit.Step;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.ThreadId;
import org.midad.review.Suggesting;

/** Nothing that is only suggested, and nothing said about a story, leaves the house. */
class SuggestionsStayTest {
  private static final Stamp SALMA = new Stamp("salma", Instant.parse("2026-11-25T19:00:00Z"));
  private static final Issue ISSUE =
      new Issue(1, Instant.parse("2026-11-25T20:00:00Z"), ZoneId.of("Asia/Baghdad"), "المدى");

  private final Block headline = Block.of(BlockKind.HEADLINE, "العنوان الأصلي");
  private final Block figure = Block.of(new Figure(null, "المصور", "شارع"), "تعليق");
  private final Block paragraph = Block.of(BlockKind.PARAGRAPH, "قال الوزير أمس");
  private final Block last = Block.of(BlockKind.PARAGRAPH, "وأضاف");
  private final Story story =
      new Story(
          StoryId.create(),
          List.of(headline, figure, paragraph, last),
          StoryMeta.EMPTY.withSlug("minister").withTags(List.of(Tag.keyword("العراق"))));

  private Story suggested() {
    ThreadId thread = new ThreadId("thread");
    List<Step> steps =
        List.of(
            new ReplaceText(headline.id(), 0, 7, Prose.of("مقترح")),
            new AddMark(paragraph.id(), 0, 3, new Mark.Bold()),
            new AddMark(paragraph.id(), 0, 8, new Mark.Commented(thread)),
            new ReplaceText(paragraph.id(), 10, 14, Prose.EMPTY),
            new SetKind(paragraph.id(), BlockKind.QUOTE),
            new SetFigure(figure.id(), new Figure(null, "مقترح", "مقترح")),
            new InsertBlock(paragraph.id(), Block.of(BlockKind.CROSSHEAD, "مقترح")),
            new MoveBlock(last.id(), headline.id()),
            new SetMeta(story.meta().withSlug("suggested").withTags(List.of(Tag.keyword("مقترح")))),
            new SetThread(
                new CommentThread(
                    thread, "قال", List.of(new Comment(SALMA, "مقترح", List.of())), null)));
    return Suggesting.suggest(EditorState.of(story), Transaction.by(SALMA, steps, null))
        .apply(story);
  }

  @Test
  void everyFormatGivesTheSameBytesWithSuggestionsAndWithout() {
    List<String> seen = new ArrayList<>();
    EveryFormat.made()
        .forEach(format -> {
          byte[] bytes = format.write(suggested(), ISSUE, PictureFiles.NONE);
          assertThat(bytes)
              .as(format.extension())
              .isEqualTo(format.write(story, ISSUE, PictureFiles.NONE));
          assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("مقترح");
          seen.add(format.extension());
        });
    assertThat(seen)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(Format.class.getPermittedSubclasses().length);
  }

  @Test
  void noFormatHasAWayAroundIt() {
    assertThat(Format.class.getPermittedSubclasses())
        .allSatisfy(form ->
            assertThat(Arrays.stream(form.getDeclaredMethods()).map(method -> method.getName()))
                .doesNotContain("write"));
  }

  @Test
  void aFileGoesByTheNameThatNobodySuggested() {
    assertThat(FileName.of(suggested(), 1, 1, "txt")).isEqualTo("minister-1.txt");
  }
}
