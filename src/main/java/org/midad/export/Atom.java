package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryMeta;

/**
 * The story as an entry of Atom, which is a document of its own (RFC 4287, section 2), its whole
 * text as HTML in it. Atom has no attribute for direction: it is told by the W3C's, {@code
 * its:dir}. A story that is withdrawn is told by a document that deletes its entry.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6721">RFC 6721, which deletes entries</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5829">RFC 5829, which names earlier ones</a>
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
    String xml = issue.isWithdrawal() ? deleted(story, issue) : entry(story, issue);
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /** Readers of a feed are told that it was withdrawn, and editors elsewhere why. */
  private static String deleted(Story story, Issue issue) {
    StoryMeta meta = story.meta();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""
        + Nitf.itsDirection(meta.direction())
        + Html.attribute("xml:lang", meta.language())
        + Html.attribute("ref", NinjsParts.uri(story))
        + Html.attribute("when", NinjsParts.MOMENT.format(issue.at()))
        + ">\n<at:comment>"
        + Html.escape(story.text(BlockKind.PARAGRAPH))
        + "</at:comment>\n</at:deleted-entry>\n";
  }

  private String entry(Story story, Issue issue) {
    StoryMeta meta = story.meta();
    String name = NinjsParts.uri(story);
    String byline = Typed.withoutColon(story.text(BlockKind.BYLINE));
    // An entry has a title, and an author.
    String title = Typed.title(story, name);
    String author =
        !byline.isEmpty() ? byline : issue.newspaper().isEmpty() ? "Midad" : issue.newspaper();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
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
        + earlier("link", issue)
        + fields.element(HouseField.DATED, MOMENT.format(issue.dated(meta).withNano(0)))
        + fields.element(HouseField.BYLINE, author)
        + fields.element(HouseField.SUMMARY, Typed.summary(story))
        + fields.tags(meta)
        + "<content type=\"html\">"
        + Html.escape(HtmlFragment.text(story, issue))
        + "</content>\n</entry>\n";
  }

  /**
   * The link to the story that one is an update of, or nothing.
   *
   * @param name the element's, with the prefix that the document has for Atom
   */
  static String earlier(String name, Issue issue) {
    return issue.follows() == null
        ? ""
        : "<"
            + name
            + " rel=\"predecessor-version\""
            + Html.attribute("href", NinjsParts.uri(issue.follows()))
            + "/>\n";
  }
}
