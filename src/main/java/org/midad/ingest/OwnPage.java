package org.midad.ingest;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of the newspaper's site, or its article alone, as we export it: what stands around the
 * story is no text of it.
 */
final class OwnPage {
  private static final String AROUND = "style, .bar, .when, .correction, ul.keywords, footer.slots";

  private OwnPage() {}

  /**
   * Takes the furniture out of a page, if it is one of ours.
   *
   * @return the language that it says it is in, if it is ours
   */
  static Optional<String> tidy(Document page) {
    if (page.selectFirst("meta[name=midad:story], article[data-midad-story]") == null) {
      return Optional.empty();
    }
    page.select(AROUND).remove();
    page.select(".line").forEach(OwnPage::part);
    for (Element figure : page.select("figure")) {
      Element caption = figure.selectFirst("figcaption");
      Element credit = figure.selectFirst("figcaption > .credit");
      Element image = picture(figure);
      if (credit != null) {
        image.attr(HtmlPicture.CREDIT, credit.text());
        credit.remove();
      }
      if (figure.hasAttr(HtmlPicture.RIGHTS)) {
        image.attr(HtmlPicture.RIGHTS, figure.attr(HtmlPicture.RIGHTS));
      }
      // A picture that nobody has described is called by its caption.
      if (caption != null && image.attr("alt").equals(caption.text())) {
        image.attr("alt", "");
      }
    }
    Element told = page.selectFirst("article[lang], html[lang]");
    return Optional.of(told == null ? "" : told.attr("lang"));
  }

  /** Place and name stand in one line on the page, and are parts of their own in a story. */
  private static void part(Element line) {
    line.select("> .dateline, > .byline").tagName("p");
    line.unwrap();
  }

  /** The picture, also where only its place is in the page. */
  private static Element picture(Element figure) {
    Element image = figure.selectFirst("img");
    if (image != null) {
      return image;
    }
    Element place = figure.selectFirst("[role=img]");
    return figure.prependElement("img").attr("alt", place == null ? "" : place.attr("aria-label"));
  }
}
