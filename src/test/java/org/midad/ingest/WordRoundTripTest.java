package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.midad.export.Docx;
import org.midad.export.Issue;
import org.midad.export.PictureFiles;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.review.Suggestions;

/** What we write for Word, we read again. */
class WordRoundTripTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00:00+03:00");
  private static final byte[] FILE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

  @Property(tries = 300)
  void aStoryComesBackFromWordWithItsPartsMarksDirectionsAndPictures(@ForAll Random random)
      throws IOException {
    Story story = withPictures(new RandomArticle(random, NOW).story(), random);
    Recognised read = thereAndBack(story, new Docx());
    assertThat(Told.of(read.story().blocks())).isEqualTo(Told.of(story.blocks()));
    assertThat(read.story().meta().language()).isEqualTo(story.meta().language());
    assertThat(read.leftOut()).isEmpty();
    for (int at = 0; at < story.blocks().size(); at++) {
      Figure figure = story.blocks().get(at).figure();
      Block back = read.story().blocks().get(at);
      if (figure != null) {
        assertThat(back.picture().credit()).isEqualTo(figure.credit());
        assertThat(back.picture().rights()).isEqualTo(figure.rights());
        assertThat(read.pictures().get(back.id())).isEqualTo(figure.media() == null ? null : FILE);
      }
    }
  }

  @Property(tries = 1000)
  void soDoItsSuggestionsAndComments(@ForAll Random random) throws IOException {
    Story story =
        new RandomReview(random).of(withPictures(new RandomArticle(random, NOW).story(), random));
    Recognised read = thereAndBack(story, new Docx(true));
    assertThat(Told.of(read.story())).isEqualTo(Told.of(story));
    assertThat(read.leftOut()).isEmpty();
  }

  @Test
  void whatWasMovedGoesThereAndComesHere() throws IOException {
    Stamp by = new Stamp("هدى", Instant.parse("2026-11-20T09:00:00Z"));
    Block headline = Block.of(BlockKind.HEADLINE, "عنوان");
    Block moved =
        Block.of(
                BlockKind.PARAGRAPH,
                Prose.of("أولى").plus(Prose.of(" جديدة", Set.of(new Mark.Inserted(by)))))
            .withSuggestions(List.of(new BlockSuggestion.Moved(headline.id(), by)));
    List<Block> blocks = List.of(headline, Block.of(BlockKind.PARAGRAPH, "ثانية"), moved);
    Story story = new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
    Story back = thereAndBack(story, new Docx(true)).story();
    for (UnaryOperator<Story> settled :
        List.<UnaryOperator<Story>>of(Suggestions::accepted, Suggestions::rejected)) {
      assertThat(Told.of(settled.apply(back))).isEqualTo(Told.of(settled.apply(story)));
    }
  }

  /** Word does not track where a link leads. */
  @Test
  void aLinkThatLeadsElsewhereIsTextThatWentAndCame() throws IOException {
    Stamp by = new Stamp("هدى", Instant.parse("2026-11-20T09:00:00Z"));
    Mark.Link old = new Mark.Link("https://example.org/old");
    Mark.Link changed = new Mark.Link("https://example.org/new");
    Prose prose =
        Prose.of("انظر ")
            .plus(Prose.of("البيان", Set.of(changed, new Mark.Remarked(old, changed, by))));
    List<Block> blocks =
        List.of(Block.of(BlockKind.HEADLINE, "عنوان"), Block.of(BlockKind.PARAGRAPH, prose));
    Story story = new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
    Story back = thereAndBack(story, new Docx(true)).story();
    assertThat(Told.of(Suggestions.accepted(back))).isEqualTo(Told.of(Suggestions.accepted(story)));
    assertThat(Told.of(Suggestions.rejected(back))).isEqualTo(Told.of(Suggestions.rejected(story)));
  }

  private static Recognised thereAndBack(Story story, Docx format) throws IOException {
    Issue issue =
        new Issue(2, Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC, "الخليج")
            .correcting("الاسم هو «العلوي»");
    Path file = Files.createTempFile("story", ".docx");
    try {
      Files.write(file, format.write(story, issue, new OnePicture()));
      return Documents.read(file, NOW).stories().getFirst();
    } finally {
      Files.delete(file);
    }
  }

  /** Each with a caption: of a figure without picture and caption Word shows nothing. */
  private static Story withPictures(Story story, Random random) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : story.blocks()) {
      Figure figure = block.figure();
      if (figure == null) {
        blocks.add(block);
        continue;
      }
      Figure.Media media = new Figure.Media("a".repeat(64), "image/png", 1200, 800);
      Figure drawn = random.nextBoolean() ? figure.withMedia(media) : figure.withAlternative("");
      blocks.add(Block.of(drawn, ("تعليق " + block.text()).strip()));
    }
    return story.withBlocks(blocks);
  }

  private static final class OnePicture implements PictureFiles {
    @Override
    public byte[] asHeld(Figure.Media media) {
      return FILE;
    }

    @Override
    public byte[] upright(Figure.Media media) {
      return FILE;
    }
  }
}
