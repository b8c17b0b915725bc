package org.midad.export;

import java.nio.charset.StandardCharsets;
import org.midad.arabic.Counts;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Story;
import org.midad.model.StoryMeta;

/**
 * IPTC's NewsML-G2 2.35, a news item in XML, with the text as NITF inside: of the two that it may
 * be, XHTML and NITF, Superdesk reads the second whole.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">the standard</a>
 */
public final class NewsmlG2 implements Format {
  static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

  private final XmlFields fields = new XmlFields(FieldTable.of("newsml-g2"));

  @Override
  public String extension() {
    return "xml";
  }

  @Override
  public boolean namesPictures() {
    return true;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + item(story, issue);
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /** A story as it goes to readers, as an element. */
  String item(Story story, Issue issue) {
    StoryMeta meta = story.meta();
    return start("newsItem", NinjsParts.uri(story), issue, meta.language(), meta.direction())
        + itemMeta("ninat:text", story.text(BlockKind.HEADLINE), issue)
        + contentMeta(story)
        + contentSet(story, issue)
        + "</newsItem>\n";
  }

  /** The start of an item's element, with the vocabularies that are used in it. */
  static String start(String name, String uri, Issue issue, String language, Direction direction) {
    return "<"
        + name
        + Html.attribute("xmlns", NAMESPACE)
        + " standard=\"NewsML-G2\" standardversion=\"2.35\" conformance=\"power\""
        + Html.attribute("guid", uri)
        + Html.attribute("version", Integer.toString(issue.version()))
        + Html.attribute("xml:lang", language)
        + Html.attribute("dir", Html.name(direction))
        + ">\n"
        + catalogs();
  }

  /** IPTC's short names for its vocabularies, and ours. */
  private static String catalogs() {
    return """
    <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
    <catalog>
    <scheme alias="part" uri="urn:midad:part:"/>
    <scheme alias="section" uri="urn:midad:section:"/>
    <scheme alias="topic" uri="urn:midad:topic:"/>
    </catalog>
    """;
  }

  /**
   * @param nature of the item, from IPTC's vocabulary of them
   */
  static String itemMeta(String nature, String title, Issue issue) {
    return "<itemMeta>\n<itemClass"
        + Html.attribute("qcode", nature)
        + "/>\n<provider"
        + (issue.newspaper().isEmpty()
            ? Html.attribute("literal", "midad") + "/>"
            : Html.attribute("literal", issue.newspaper())
                + "><name>"
                + Html.escape(issue.newspaper())
                + "</name></provider>")
        + "\n<versionCreated>"
        + NinjsParts.MOMENT.format(issue.at())
        + "</versionCreated>\n<pubStatus"
        + Html.attribute("qcode", "stat:" + NinjsParts.status(issue))
        + "/>\n<generator>Midad</generator>\n"
        + (title.isEmpty() ? "" : "<title>" + Html.escape(title) + "</title>\n")
        + after(issue)
        + "</itemMeta>\n";
  }

  /**
   * What a later version is, why it is one, and which story came before this one.
   *
   * @see <a href="http://cv.iptc.org/newscodes/signal/">IPTC's signals</a>
   */
  private static String after(Issue issue) {
    String note =
        issue.cause().isEmpty() ? "" : "<edNote>" + Html.escape(issue.cause()) + "</edNote>\n";
    String signal =
        issue.isCorrection()
            ? "<signal qcode=\"sig:correction\"/>\n"
            : issue.version() > 1 ? "<signal qcode=\"sig:update\"/>\n" : "";
    String link =
        issue.follows() == null
            ? ""
            : "<link rel=\"irel:previousVersion\""
                + Html.attribute("residref", NinjsParts.uri(issue.follows()))
                + "/>\n";
    return note + signal + link;
  }

  private String contentMeta(Story story) {
    StoryMeta meta = story.meta();
    String dateline = Typed.withoutColon(story.text(BlockKind.DATELINE));
    return "<contentMeta>\n<urgency>"
        + meta.urgency()
        + "</urgency>\n"
        + (meta.dated() == null
            ? ""
            : fields.element(HouseField.DATED, NinjsParts.MOMENT.format(meta.dated())))
        + (dateline.isEmpty()
            ? ""
            : "<located><name>" + Html.escape(dateline) + "</name></located>\n")
        + "<language"
        + Html.attribute("tag", meta.language())
        + "/>\n"
        + fields.tags(meta)
        + fields.element(HouseField.SLUG, meta.slug())
        + text(HouseField.HEADLINE, story, BlockKind.HEADLINE)
        + text(HouseField.KICKER, story, BlockKind.KICKER)
        + text(HouseField.DECK, story, BlockKind.DECK)
        + fields.element(HouseField.DATELINE, dateline)
        + fields.element(HouseField.BYLINE, Typed.withoutColon(story.text(BlockKind.BYLINE)))
        + fields.element(HouseField.SUMMARY, Typed.summary(story))
        + "</contentMeta>\n";
  }

  private String text(HouseField field, Story story, BlockKind kind) {
    Direction page = story.meta().direction();
    return story
        .first(kind)
        .map(block -> fields.element(field, block.text(), Html.direction(block, page)))
        .orElse("");
  }

  private static String contentSet(Story story, Issue issue) {
    Counts counts = Counts.of(BodyText.plain(story));
    return "<contentSet>\n<inlineXML contenttype=\"application/nitf+xml\""
        + Html.attribute("wordcount", Integer.toString(counts.words()))
        + Html.attribute("charcount", Integer.toString(counts.characters()))
        + Html.attribute("xml:lang", story.meta().language())
        + Html.attribute("dir", Html.name(story.meta().direction()))
        + ">\n"
        + new Nitf(story, issue).write()
        + "</inlineXML>\n</contentSet>\n";
  }
}
