package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Story;

/**
 * The story in CommonMark 0.31. Direction is a matter of whoever shows it, by the first letter of
 * each part; a part that the writer turned otherwise says so in HTML, which Markdown lets stand.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/">the specification</a>
 */
public record Markdown() implements Format {
  @Override
  public String extension() {
    return "md";
  }

  @Override
  public boolean namesPictures() {
    return true;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    return of(Notices.corrected(story, issue).blocks()).getBytes(StandardCharsets.UTF_8);
  }

  /** Blocks in their order; those without text or picture are left out. Ends with a line feed. */
  public static String of(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    Block above = null;
    for (Block block : blocks) {
      if (!block.text().isBlank() || (block.figure() != null && block.figure().media() != null)) {
        if (above != null) {
          text.append(PlainText.between(above, block));
        }
        text.append(turned(block, part(block)));
        above = block;
      }
    }
    return text.append('\n').toString();
  }

  private static String part(Block block) {
    String text = MarkdownProse.of(block.prose());
    return switch (block.kind()) {
      case HEADLINE -> "# " + text;
      case CROSSHEAD -> "## " + text;
      case QUOTE -> "> " + text;
      case LIST_ITEM -> "- " + text;
      case FIGURE -> figure(block.picture(), text);
      case KICKER, DECK, DATELINE, BYLINE, PARAGRAPH -> text;
    };
  }

  /** The picture, and in the next line of the same paragraph its caption and who made it. */
  private static String figure(Figure figure, String caption) {
    String credit = MarkdownProse.escape(figure.credit());
    String words =
        credit.isBlank() ? caption : caption.isBlank() ? credit : caption + " (" + credit + ")";
    if (figure.media() == null) {
      return words;
    }
    String picture =
        "!["
            + MarkdownProse.escape(figure.alternative())
            + "]("
            + FileName.of(figure.media())
            + ")";
    return words.isBlank() ? picture : picture + "\\\n" + words;
  }

  /** Only where its first letter tells otherwise than the writer chose; in a list it cannot be. */
  private static String turned(Block block, String markdown) {
    Direction chosen = block.direction();
    if (chosen == null
        || chosen == Direction.of(block.text())
        || block.kind() == BlockKind.LIST_ITEM) {
      return markdown;
    }
    return "<div dir=\"" + Html.name(chosen) + "\">\n\n" + markdown + "\n\n</div>";
  }
}
