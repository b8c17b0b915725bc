package org.midad.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.midad.arabic.Isolates;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Story;

/**
 * A story's text as IPTC's NITF 3.6, News Industry Text Format, which stands inside of NewsML-G2.
 * NITF knows no direction: it is told by the W3C's attributes for that, {@code its:dir}.
 *
 * @see <a href="https://iptc.org/standards/nitf/">NITF</a>
 * @see <a href="https://www.w3.org/TR/its20/#directionality">ITS 2.0</a>
 */
record Nitf(Story story, Issue issue) {
  static final String NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/";
  static final String ITS = "http://www.w3.org/2005/11/its";

  String write() {
    String language = Html.attribute("xml:lang", story.meta().language());
    return "<nitf"
        + Html.attribute("xmlns", NAMESPACE)
        + Html.attribute("xmlns:its", ITS)
        + " its:version=\"2.0\""
        + Html.attribute("baselang", story.meta().language())
        + ">\n<head>\n<title>"
        + Html.escape(story.text(BlockKind.HEADLINE))
        + "</title>\n"
        + management()
        + "</head>\n<body"
        + language
        + direction(story.meta().direction())
        + ">\n"
        + head()
        + content()
        + "</body>\n</nitf>\n";
  }

  /** The direction of a document whose own language of XML has no attribute for it. */
  static String itsDirection(Direction direction) {
    return Html.attribute("xmlns:its", ITS) + " its:version=\"2.0\"" + direction(direction);
  }

  /** Which leaving of the story it is, what readers may have of it, and why. */
  private String management() {
    String uri = NinjsParts.uri(story);
    StringBuilder data = new StringBuilder("<docdata");
    data.append(Html.attribute("management-status", NinjsParts.status(issue)));
    if (issue.follows() != null) {
      data.append(Html.attribute("management-doc-idref", NinjsParts.uri(issue.follows())));
    }
    data.append(">\n");
    if (issue.isCorrection()) {
      data.append("<correction")
          .append(Html.attribute("info", issue.cause()))
          .append(Html.attribute("id-string", uri))
          .append("/>\n");
    }
    data.append("<doc-id").append(Html.attribute("id-string", uri)).append("/>\n");
    if (issue.isWithdrawal() && !issue.cause().isEmpty()) {
      data.append("<ed-msg").append(Html.attribute("info", issue.cause())).append("/>\n");
    }
    return data.append("<du-key")
        .append(Html.attribute("key", uri))
        .append(Html.attribute("generation", Integer.toString(issue.version())))
        .append("/>\n</docdata>\n")
        .toString();
  }

  private String head() {
    String over =
        line("hl1", BlockKind.HEADLINE, "")
            + line("hl2", BlockKind.KICKER, " class=\"kicker\"")
            + line("hl2", BlockKind.DECK, " class=\"deck\"");
    // A "hedline" without its first line is none.
    String headline = over.isEmpty() || over.startsWith("<hl1") ? over : "<hl1/>\n" + over;
    return "<body.head>\n"
        + (headline.isEmpty() ? "" : "<hedline>\n" + headline + "</hedline>\n")
        + line("byline", BlockKind.BYLINE, "")
        + line("dateline", BlockKind.DATELINE, "")
        + "</body.head>\n";
  }

  /** Place and name have no marks in NITF. */
  private String line(String name, BlockKind kind, String attributes) {
    return story
        .first(kind)
        .filter(block -> !block.prose().isEmpty())
        .map(block -> {
          boolean plain = kind == BlockKind.BYLINE || kind == BlockKind.DATELINE;
          return element(
              name + attributes + direction(block),
              plain ? Html.escape(block.text()) : prose(block.prose()));
        })
        .orElse("");
  }

  private String content() {
    StringBuilder content = new StringBuilder("<body.content>\n");
    List<Block> blocks =
        story.blocks().stream()
            .filter(block -> block.kind().isBody() || block.kind() == BlockKind.FIGURE)
            .filter(block -> block.kind() == BlockKind.FIGURE || !block.prose().isEmpty())
            .toList();
    boolean list = false;
    for (Block block : blocks) {
      boolean item = block.kind() == BlockKind.LIST_ITEM;
      if (item != list) {
        content.append(item ? "<ul>\n" : "</ul>\n");
        list = item;
      }
      content.append(part(block));
    }
    return content.append(list ? "</ul>\n" : "").append("</body.content>\n").toString();
  }

  private String part(Block block) {
    String text = prose(block.prose());
    String direction = direction(block);
    return switch (block.kind()) {
      case FIGURE -> media(block);
      case CROSSHEAD -> element("hl2" + direction, text);
      case QUOTE -> "<bq><block>" + element("p" + direction, text).strip() + "</block></bq>\n";
      case LIST_ITEM -> element("li" + direction, text);
      case PARAGRAPH, KICKER, HEADLINE, DECK, DATELINE, BYLINE -> element("p" + direction, text);
    };
  }

  private String media(Block block) {
    Figure figure = block.picture();
    StringBuilder reference = new StringBuilder("<media-reference");
    Figure.Media media = figure.media();
    if (media != null) {
      reference
          .append(Html.attribute("source", FileName.of(media)))
          .append(Html.attribute("mime-type", media.type()))
          .append(Html.attribute("width", Integer.toString(media.width())))
          .append(Html.attribute("height", Integer.toString(media.height())))
          .append(" units=\"pixels\"");
    }
    if (!figure.alternative().isEmpty()) {
      reference.append(Html.attribute("alternate-text", figure.alternative()));
    }
    if (!figure.rights().isEmpty()) {
      reference.append(Html.attribute("copyright", figure.rights()));
    }
    return "<media media-type=\"image\">\n"
        + reference
        + "/>\n"
        + (block.prose().isEmpty()
            ? ""
            : element("media-caption" + direction(block), prose(block.prose())))
        + (figure.credit().isEmpty() ? "" : element("media-producer", Html.escape(figure.credit())))
        + "</media>\n";
  }

  /** The attribute of a part that runs against the story, or against its letters; else nothing. */
  private String direction(Block block) {
    Direction page = story.meta().direction();
    return Html.isToldBy(block, page) ? "" : direction(block.direction(page));
  }

  private static String direction(Direction direction) {
    return Html.attribute("its:dir", Html.name(direction));
  }

  /** With Latin words held apart, as in HTML. */
  private static String prose(Prose prose) {
    StringBuilder xml = new StringBuilder();
    int from = 0;
    for (Isolates.Stretch stretch : Isolates.leftToRight(prose.text())) {
      xml.append(runs(prose.slice(from, stretch.from())))
          .append("<lang its:dir=\"ltr\">")
          .append(runs(prose.slice(stretch.from(), stretch.to())))
          .append("</lang>");
      from = stretch.to();
    }
    return xml.append(runs(prose.slice(from, prose.length()))).toString();
  }

  private static String runs(Prose prose) {
    return prose.runs().stream().map(Nitf::run).collect(Collectors.joining());
  }

  private static String run(Run run) {
    String xml = Html.escape(run.text());
    if (run.marks().contains(new Mark.Superscript())) {
      xml = "<em class=\"superscript\">" + xml + "</em>";
    }
    if (run.marks().contains(new Mark.Italic())) {
      xml = "<em class=\"italic\">" + xml + "</em>";
    }
    if (run.marks().contains(new Mark.Bold())) {
      xml = "<em class=\"bold\">" + xml + "</em>";
    }
    for (Mark mark : run.marks()) {
      Optional<String> address =
          mark instanceof Mark.Link link ? Html.safeAddress(link.address()) : Optional.empty();
      if (address.isPresent()) {
        xml = "<a" + Html.attribute("href", address.get()) + ">" + xml + "</a>";
      }
    }
    return xml;
  }

  /**
   * @param tag a name with its attributes
   */
  private static String element(String tag, String inner) {
    int end = tag.indexOf(' ');
    return "<" + tag + ">" + inner + "</" + (end < 0 ? tag : tag.substring(0, end)) + ">\n";
  }
}
