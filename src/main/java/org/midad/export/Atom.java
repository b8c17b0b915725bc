package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryMeta;

/**
 * The story as an entry of Atom, which is a document of its own (RFC 4287, section 2), its whole
 * text as HTML in it. Atom has no attribute for direction: it is told by the W3C's, {@code
 * its:dir}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
public final class Atom implements Format {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private final XmlFields fields = new XmlFields(FieldTable.of("atom"));

  @Override
  public String extension() {
    return "atom";
  }

  @Override
  public boolean namesPictures() {
    return true;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    StoryMeta meta = story.meta();
    String name = "urn:uuid:" + story.id();
    String byline = Typed.withoutColon(story.text(BlockKind.BYLINE));
    // An entry has a title, and an author.
    String title = Typed.title(story, name);
    String author =
        !byline.isEmpty() ? byline : issue.newspaper().isEmpty() ? "Midad" : issue.newspaper();
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<entry xmlns=\"http://www.w3.org/2005/Atom\""
            + Nitf.itsDirection(meta.direction())
            + Html.attribute("xml:lang", meta.language())
            + ">\n<id>"
            + name
            + "</id>\n"
            + fields.element(HouseField.HEADLINE, title)
            + fields.element(HouseField.KICKER, story.text(BlockKind.KICKER))
            + fields.element(HouseField.DECK, story.text(BlockKind.DECK))
            + "<updated>"
            + NinjsParts.MOMENT.format(issue.at())
            + "</updated>\n"
            + fields.element(HouseField.DATED, MOMENT.format(issue.dated(meta).withNano(0)))
            + fields.element(HouseField.BYLINE, author)
            + fields.element(HouseField.SUMMARY, Typed.summary(story))
            + fields.tags(meta)
            + "<content type=\"html\">"
            + Html.escape(HtmlFragment.text(story, issue))
            + "</content>\n</entry>\n";
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
