package org.midad.ui.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** The seed article, its parts told apart by hand. */
public final class SeedStory {
  private SeedStory() {}

  public static Story read() {
    List<String> lines;
    try {
      lines =
          Files.readAllLines(Path.of("assets/samples/seed-article.txt")).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int kicker = find(lines, "الكاظمي يبحث");
    int caption = find(lines, "اجتماع القيادات");
    int places = find(lines, "بغداد: زيدان");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of(BlockKind.KICKER, lines.get(kicker)));
    blocks.add(Block.of(BlockKind.HEADLINE, lines.get(kicker + 1)));
    blocks.add(Block.of(Figure.PENDING, lines.get(caption)));
    blocks.add(Block.of(BlockKind.DATELINE, "بغداد:"));
    blocks.add(Block.of(BlockKind.BYLINE, "زيدان الربيعي:"));
    lines
        .subList(places + 1, find(lines, "التقييمات"))
        .forEach(line -> blocks.add(Block.of(BlockKind.PARAGRAPH, line)));
    return new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
  }

  private static int find(List<String> lines, String start) {
    for (int index = 0; index < lines.size(); index++) {
      if (lines.get(index).startsWith(start)) {
        return index;
      }
    }
    throw new IllegalStateException("the seed article has no line that begins with " + start);
  }
}
