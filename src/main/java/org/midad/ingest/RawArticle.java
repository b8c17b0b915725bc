package org.midad.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.midad.arabic.ReadingTime;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/**
 * The raw text of an article, as it is copied from a newspaper's page, taken apart into the parts
 * of a story by its structure: short lines above the first paragraph, a time, a reading time, a
 * line of place and writer. Where the structure does not tell, text stays in the body.
 */
public final class RawArticle {
  static final PageFurniture FURNITURE = PageFurniture.load();

  /** So far down a line of place and writer may stand. */
  private static final int LINES_OF_A_HEAD = 12;

  private static final int WORDS_OF_A_CROSSHEAD = 6;

  private RawArticle() {}

  /**
   * Makes a story of a text.
   *
   * @param now gives the date and the offset to a time that stands alone
   * @throws Problem {@code problem.ingest.empty} if the text holds nothing
   */
  public static Recognised recognise(String raw, OffsetDateTime now) {
    List<String> all = RawText.lines(raw);
    if (all.isEmpty()) {
      throw new Problem("problem.ingest.empty");
    }
    BitSet furniture = furniture(all);
    List<String> lines =
        IntStream.range(0, all.size()).filter(i -> !furniture.get(i)).mapToObj(all::get).toList();
    int bodyStart = bodyStart(lines);
    ArticleHead head = new ArticleHead(bodyStart < lines.size());
    List<String> leftOut = new ArrayList<>();
    PageMoment moment = null;
    int kept = 0;
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      if (furniture.get(i)) {
        leftOut.add(line);
      } else if (kept++ < bodyStart) {
        Optional<PageMoment> told = PageMoment.parse(line);
        if (told.isEmpty() && !ReadingTime.isPhrase(line)) {
          head.add(line);
          continue;
        }
        head.passTime();
        if (told.isPresent() && moment == null) {
          moment = told.get();
        } else {
          leftOut.add(line);
        }
      }
    }
    List<Block> blocks = new ArrayList<>(head.blocks());
    blocks.addAll(body(lines.subList(bodyStart, lines.size())));
    StoryMeta meta =
        new StoryMeta(
            "",
            RawText.isLatin(lines) ? "en" : "ar",
            List.of(),
            StoryMeta.EMPTY.urgency(),
            moment == null ? null : moment.at(now),
            "");
    return new Recognised(new Story(StoryId.create(), blocks, meta), leftOut);
  }

  /** The lines that belong to the page; none where there would be nothing else. */
  private static BitSet furniture(List<String> lines) {
    int first = firstParagraph(lines);
    int last = lines.size() - 1;
    while (last > first && !RawText.isParagraph(lines.get(last))) {
      last--;
    }
    BitSet furniture = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      furniture.set(i, FURNITURE.holds(lines.get(i), i < first || i > last));
    }
    if (furniture.cardinality() == lines.size()) {
      furniture.clear();
    }
    return furniture;
  }

  /** The first line of the running text, or the number of lines if there is none. */
  private static int bodyStart(List<String> lines) {
    int paragraph = firstParagraph(lines);
    for (int i = 0; i < Math.min(lines.size(), LINES_OF_A_HEAD); i++) {
      if (RawText.words(lines.get(i)) >= RawText.WORDS_OF_A_PARAGRAPH) {
        return paragraph;
      }
      boolean signed =
          lines.get(i).endsWith(":")
              && Signature.parse(lines.get(i))
                  .filter(signature -> signature.certainty() == Signature.Certainty.SURE)
                  .isPresent();
      if (signed) {
        return i + 1;
      }
    }
    return paragraph;
  }

  private static int firstParagraph(List<String> lines) {
    int index = 0;
    while (index < lines.size() && !RawText.isParagraph(lines.get(index))) {
      index++;
    }
    return index;
  }

  private static List<Block> body(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean between =
          i > 0
              && i + 1 < lines.size()
              && RawText.isParagraph(lines.get(i - 1))
              && RawText.isParagraph(lines.get(i + 1));
      BlockKind kind =
          between && isCrosshead(lines.get(i)) ? BlockKind.CROSSHEAD : BlockKind.PARAGRAPH;
      blocks.add(Block.of(kind, lines.get(i)));
    }
    return blocks;
  }

  /** A few bare words: no sentence, no speech, no item of a list. */
  private static boolean isCrosshead(String line) {
    return RawText.words(line) <= WORDS_OF_A_CROSSHEAD
        && line.matches("\\p{L}.*[\\p{L}\\p{M}\\p{N}]");
  }
}
