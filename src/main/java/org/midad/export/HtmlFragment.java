package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.midad.arabic.Messages;
import org.midad.model.BlockKind;
import org.midad.model.Story;

/**
 * The story as one element of HTML, to be put into a page of somebody else's: its language and
 * direction are told, its style is the page's. It holds no script and nothing that a page prints
 * around a story.
 */
public record HtmlFragment() implements Format {
  @Override
  public String extension() {
    return "fragment.html";
  }

  @Override
  public boolean namesPictures() {
    return true;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    return text(story, issue).getBytes(StandardCharsets.UTF_8);
  }

  /** The same as text. */
  static String text(Story story, Issue issue) {
    PageParts parts =
        new PageParts(story, issue, Messages.load(Locale.forLanguageTag(story.meta().language())));
    return "<article"
        + Html.attribute("lang", story.meta().language())
        + Html.told(story.meta().direction())
        + Html.attribute("data-midad-story", "urn:uuid:" + story.id())
        + ">\n"
        + parts.part("p class=\"kicker\"", BlockKind.KICKER)
        + parts.part("h1", BlockKind.HEADLINE)
        + parts.part("p class=\"deck\"", BlockKind.DECK)
        + parts.figures()
        + parts.line()
        + BodyText.html(story, Html::isolated, parts::figure)
        + "\n"
        + parts.correction()
        + "</article>\n";
  }
}
