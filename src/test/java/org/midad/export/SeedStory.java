package org.midad.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/**
 * The page that Midad was made for, put together by line numbers, and not by our own recogniser.
 */
final class SeedStory {
  static final Path SHARED = Path.of("..", "shared");
  static final Issue ISSUE =
      new Issue(3, Instant.parse("2021-12-05T10:20:30.456Z"), ZoneId.of("Asia/Baghdad"), "الخليج");

  /** The story that this one is an update of. */
  static final StoryId EARLIER = StoryId.parse("0b5f9a52-3c9e-4a8e-8a1b-6f0d7a1c2b3d");

  static final Issue CORRECTED = ISSUE.following(EARLIER).correcting("الاسم هو «العلوي»");
  static final Issue WITHDRAWN = ISSUE.following(EARLIER).withdrawing("خبر لم يثبت");

  private SeedStory() {}

  /** The same story as it may leave. */
  static List<Issue> issues() {
    return List.of(
        ISSUE, CORRECTED, WITHDRAWN, ISSUE.correcting("\"<&'\uD83D"), ISSUE.withdrawing(""));
  }

  static List<String> lines() {
    Path article = Path.of("assets/samples/seed-article.txt");
    try {
      return Files.readAllLines(article).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Story story() {
    List<String> lines = lines();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of(BlockKind.KICKER, lines.get(1)));
    blocks.add(Block.of(BlockKind.HEADLINE, lines.get(2)));
    blocks.add(Block.of(Figure.PENDING, lines.get(5)));
    blocks.add(Block.of(BlockKind.DATELINE, "بغداد:"));
    blocks.add(Block.of(BlockKind.BYLINE, "زيدان الربيعي:"));
    lines.subList(7, 12).forEach(line -> blocks.add(Block.of(BlockKind.PARAGRAPH, line)));
    StoryMeta meta =
        new StoryMeta(
            "baghdad-erbil-military-talks",
            "ar",
            List.of(
                new Tag(Tag.Scheme.SECTION, "politics", "سياسة"),
                Tag.keyword("العراق"),
                new Tag(Tag.Scheme.TOPIC, "medtop:20000056", "نزاع مسلح")),
            3,
            OffsetDateTime.parse("2021-12-05T01:10:00+03:00"),
            "ملاحظة للديسك وحده");
    return new Story(StoryId.parse("5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10"), blocks, meta);
  }

  /** One of everything that a story may hold. */
  static Story full() {
    Prose marked =
        Prose.of("أعلن ")
            .plus(Prose.of("«الناتو»", Set.of(new Mark.Bold())))
            .plus(Prose.of(" في "))
            .plus(Prose.of("بيان", Set.of(new Mark.Link("https://example.org/?a=1&b=2"))))
            .plus(Prose.of("1", Set.of(new Mark.Superscript())));
    Figure picture =
        new Figure(
            new Figure.Media("a".repeat(64), "image/jpeg", 1200, 800),
            "واع",
            "قاعة اجتماع",
            "© واع");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of(BlockKind.HEADLINE, "عنوان"));
    blocks.add(Block.of(BlockKind.DECK, "عنوان ثانوي"));
    blocks.add(Block.of(picture, "صورة أولى"));
    blocks.add(Block.of(BlockKind.PARAGRAPH, marked));
    blocks.add(Block.of(BlockKind.CROSSHEAD, "عنوان فرعي"));
    blocks.add(Block.of(Figure.PENDING, "صورة ثانية"));
    blocks.add(Block.of(BlockKind.LIST_ITEM, "أولا"));
    blocks.add(Block.of(BlockKind.LIST_ITEM, "ثانيا"));
    blocks.add(Block.of(BlockKind.QUOTE, "اقتباس"));
    blocks.add(Block.of(BlockKind.LIST_ITEM, "أخيرا"));
    return story().withBlocks(blocks);
  }

  static Path shared(String path) {
    Path file = SHARED.resolve(path);
    assumeTrue(Files.exists(file), "left out: " + file + " is missing");
    return file;
  }
}
