package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.StoryMeta;

/**
 * The story as the one item of an RSS 2.0 feed, its whole text as HTML in {@code content:encoded}.
 * We do not know under which address the story will stand: its own name is in the place of one. RSS
 * has no attribute for direction: it is told by the W3C's, {@code its:dir}; and none for a later
 * version and an earlier story: they are told by Atom's elements.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 */
public final class Rss implements Format {
  /** RFC 822 with the four digits of the year that RSS prefers. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

  private final XmlFields fields = new XmlFields(FieldTable.of("rss"));

  @Override
  public String extension() {
    return "rss";
  }

  @Override
  public boolean namesPictures() {
    return true;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    StoryMeta meta = story.meta();
    String name = "urn:uuid:" + story.id();
    // An item has a title or a description at least.
    String title = Typed.title(story, name);
    String channel = issue.newspaper().isEmpty() ? title : issue.newspaper();
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:atom=\"http://www.w3.org/2005/Atom\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:media=\"http://search.yahoo.com/mrss/\""
                + Nitf.itsDirection(meta.direction())
                + Html.attribute("xml:lang", meta.language())
                + ">\n<channel>\n");
    element(xml, "title", channel);
    element(xml, "link", name);
    element(xml, "description", channel);
    element(xml, "language", meta.language());
    xml.append("<item>\n");
    xml.append(fields.element(HouseField.HEADLINE, title));
    xml.append("<guid isPermaLink=\"false\">").append(name).append("</guid>\n");
    xml.append(fields.element(HouseField.DATED, MOMENT.format(issue.dated(meta))));
    element(xml, "atom:updated", NinjsParts.MOMENT.format(issue.at()));
    xml.append(Atom.earlier("atom:link", issue));
    xml.append(fields.element(HouseField.KICKER, story.text(BlockKind.KICKER)));
    xml.append(fields.element(HouseField.DECK, story.text(BlockKind.DECK)));
    xml.append(fields.element(HouseField.SUMMARY, Typed.summary(story)));
    xml.append(fields.element(HouseField.BYLINE, Typed.withoutColon(story.text(BlockKind.BYLINE))));
    xml.append(fields.tags(meta));
    for (Block block : NinjsParts.figures(story)) {
      Figure.Media media = block.picture().media();
      if (media != null) {
        picture(xml, block, media);
      }
    }
    element(xml, "content:encoded", HtmlFragment.text(story, issue));
    xml.append("</item>\n</channel>\n</rss>\n");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void picture(StringBuilder xml, Block block, Figure.Media media) {
    xml.append("<media:content medium=\"image\"")
        .append(Html.attribute("url", FileName.of(media)))
        .append(Html.attribute("type", media.type()))
        .append(Html.attribute("width", Integer.toString(media.width())))
        .append(Html.attribute("height", Integer.toString(media.height())))
        .append(">\n")
        .append(fields.element(HouseField.CAPTION, block.text()))
        .append(fields.element(HouseField.CREDIT, block.picture().credit()))
        .append(fields.element(HouseField.RIGHTS, block.picture().rights()))
        .append("</media:content>\n");
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append("<" + name + ">").append(Html.escape(text)).append("</" + name + ">\n");
  }
}
