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
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
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

  private SeedStory() {}

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

  static Path shared(String path) {
    Path file = SHARED.resolve(path);
    assumeTrue(Files.exists(file), "left out: " + file + " is missing");
    return file;
  }
}
