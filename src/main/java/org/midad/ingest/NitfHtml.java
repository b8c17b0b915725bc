package org.midad.ingest;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * IPTC's NITF, News Industry Text Format, as HTML, which is then read like any other. It does not
 * recurse, so no depth of nesting overflows it.
 *
 * @see <a href="https://iptc.org/standards/nitf/">NITF</a>
 */
final class NitfHtml implements NodeFilter {
  private final StringBuilder html = new StringBuilder();

  private NitfHtml() {}

  /**
   * @param nitf the element of that name
   */
  static String of(Element nitf) {
    NitfHtml walk = new NitfHtml();
    nitf.filter(walk);
    return walk.html.toString();
  }

  /** The name of an element without its prefix. */
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      html.append(Entities.escape(text.getWholeText()));
    } else if (node instanceof Element element) {
      String name = name(element);
      switch (name) {
        // What a reader does not see of an article, or sees elsewhere once more.
        case "head",
            "abstract",
            "media-metadata",
            "media-object",
            "media-producer",
            "distributor",
            "rights",
            "series",
            "note",
            "body.end" -> {
          return FilterResult.SKIP_ENTIRELY;
        }
        case "media-reference" -> {
          picture(element);
          return FilterResult.SKIP_ENTIRELY;
        }
        default -> start(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = tag(element);
      if (!tag.isEmpty() && !tag.equals("br")) {
        html.append("</").append(tag).append('>');
      }
    }
    return FilterResult.CONTINUE;
  }

  private void start(Element element) {
    String tag = tag(element);
    if (tag.isEmpty()) {
      return;
    }
    html.append('<').append(tag);
    String part = part(element);
    if (!part.isEmpty()) {
      attribute("class", part);
    }
    attribute("dir", element.attr("its:dir"));
    if (tag.equals("a")) {
      attribute("href", element.attr("href"));
    }
    html.append('>');
  }

  /** What plays the part of an element in HTML; the empty string for its text alone. */
  private static String tag(Element element) {
    return switch (name(element)) {
      case "hl1" -> "h1";
      case "hl2" -> inHead(element) ? "p" : "h2";
      case "byline", "dateline", "p" -> "p";
      case "bq" -> "blockquote";
      case "ul", "ol", "li", "a", "br", "pre", "table", "tr", "td", "th" -> name(element);
      case "em" -> emphasis(element);
      case "lang" -> "bdi";
      case "media" -> "figure";
      case "media-caption" -> "figcaption";
      case "nitf",
          "body",
          "body.head",
          "body.content",
          "hedline",
          "block",
          "hr",
          "dl",
          "dt",
          "dd" ->
          "div";
      default -> "";
    };
  }

  private static String emphasis(Element element) {
    String look = element.className().toLowerCase(Locale.ROOT);
    return look.contains("bold") ? "b" : look.contains("super") ? "sup" : "i";
  }

  /** The part of a story that a line of the header is. */
  private static String part(Element element) {
    return switch (name(element)) {
      case "hl2" -> !inHead(element) ? "" : element.hasClass("kicker") ? "kicker" : "deck";
      case "byline" -> "byline";
      case "dateline" -> "dateline";
      default -> "";
    };
  }

  private static boolean inHead(Element element) {
    Element parent = element.parent();
    return parent != null && name(parent).equals("hedline");
  }

  private void picture(Element reference) {
    Element media = reference.parent();
    Element before = reference.previousElementSibling();
    // A second reference is the same picture in another size.
    if (media == null || (before != null && name(before).equals("media-reference"))) {
      return;
    }
    html.append("<img");
    attribute("alt", reference.attr("alternate-text"));
    attribute("src", reference.attr("source"));
    String credit =
        media.children().stream()
            .filter(child -> name(child).equals("media-producer"))
            .map(Element::text)
            .findFirst()
            .orElse(reference.attr("source-credit"));
    attribute(HtmlPicture.CREDIT, credit);
    attribute(HtmlPicture.RIGHTS, reference.attr("copyright"));
    html.append('>');
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      html.append(' ').append(name).append("=\"").append(Entities.escape(value)).append('"');
    }
  }
}
