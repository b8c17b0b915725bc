package org.midad.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;

/**
 * The short lines above the running text, and what each of them is. A page prints titles, then the
 * time, then the picture's caption, then place and writer; any of them may be missing.
 */
final class ArticleHead {
  /** A second title so long explains the first one; a headline is shorter. */
  private static final int WORDS_OF_A_DECK = 14;

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:صورة|الصورة|أرشيفية|Photo|Picture)\\b.*|.*\\([^()]{2,25}\\)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final boolean bodyFollows;
  private final List<String> lines = new ArrayList<>();
  private int timeAt;

  /**
   * @param bodyFollows whether a paragraph was found; if not, the lines hold the running text too
   */
  ArticleHead(boolean bodyFollows) {
    this.bodyFollows = bodyFollows;
  }

  void add(String line) {
    lines.add(line);
  }

  /** The time, or the reading time, stands here. */
  void passTime() {
    if (timeAt == 0) {
      timeAt = lines.size();
    }
  }

  /** The parts in the order in which a reader meets them. */
  List<Block> blocks() {
    int signedAt = signedAt();
    int titles = titles(signedAt);
    List<Block> blocks = new ArrayList<>();
    List<BlockKind> kinds = kinds(lines.subList(0, titles));
    boolean captioned = kinds.contains(BlockKind.FIGURE);
    for (int i = 0; i < lines.size(); i++) {
      if (i == signedAt) {
        continue;
      }
      BlockKind kind = i < kinds.size() ? kinds.get(i) : BlockKind.PARAGRAPH;
      boolean belowTime = i >= titles && (i < signedAt || signedAt < timeAt);
      if (belowTime && !captioned && (bodyFollows || signedAt >= 0)) {
        kind = BlockKind.FIGURE;
        captioned = true;
      }
      blocks.add(block(kind, lines.get(i)));
    }
    if (signedAt >= 0) {
      signature(signedAt).ifPresent(signature -> blocks.addAll(signature.blocks()));
    }
    blocks.sort(Comparator.comparing(Block::kind));
    return blocks;
  }

  private boolean isTimed() {
    return timeAt > 0;
  }

  private int titles(int signedAt) {
    int titles = signedAt >= 0 ? signedAt : lines.size();
    if (isTimed()) {
      return Math.min(titles, timeAt);
    }
    return bodyFollows || signedAt >= 0 ? titles : Math.min(titles, 1);
  }

  /** What the titles are, the first few of them. */
  private List<BlockKind> kinds(List<String> titles) {
    int count = titles.size();
    boolean explained = count == 2 && RawText.words(titles.get(1)) >= WORDS_OF_A_DECK;
    boolean captionLast = !isTimed() && count > 1 && CAPTION.matcher(titles.getLast()).matches();
    return switch (Math.min(count, 4)) {
      case 0 -> List.of();
      case 1 -> List.of(BlockKind.HEADLINE);
      case 2 -> {
        if (captionLast) {
          yield List.of(BlockKind.HEADLINE, BlockKind.FIGURE);
        }
        yield explained
            ? List.of(BlockKind.HEADLINE, BlockKind.DECK)
            : List.of(BlockKind.KICKER, BlockKind.HEADLINE);
      }
      case 3 ->
          List.of(
              BlockKind.KICKER, BlockKind.HEADLINE, isTimed() ? BlockKind.DECK : BlockKind.FIGURE);
      default ->
          List.of(
              BlockKind.KICKER,
              BlockKind.HEADLINE,
              BlockKind.DECK,
              isTimed() ? BlockKind.PARAGRAPH : BlockKind.FIGURE);
    };
  }

  /** The line of place and writer, or -1. */
  private int signedAt() {
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      if (signature(i).filter(signature -> belongs(signature, line)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private boolean belongs(Signature signature, int line) {
    boolean last = line == lines.size() - 1;
    boolean belowTime = isTimed() && line >= timeAt;
    return switch (signature.certainty()) {
      case SURE -> line > 0 || (bodyFollows && (last || lines.get(line).endsWith(":")));
      case LIKELY -> line > 0 && (last || !bodyFollows) && (belowTime || !isTimed() || line > 1);
      case POSSIBLE -> last && bodyFollows && belowTime;
    };
  }

  private Optional<Signature> signature(int line) {
    return Signature.parse(lines.get(line));
  }

  private static Block block(BlockKind kind, String text) {
    return kind == BlockKind.FIGURE ? Block.of(Figure.PENDING, text) : Block.of(kind, text);
  }
}
