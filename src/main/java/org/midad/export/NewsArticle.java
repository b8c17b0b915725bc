package org.midad.export;

import java.time.format.DateTimeFormatter;
import org.midad.arabic.Counts;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Story;
import tools.jackson.databind.node.ObjectNode;

/**
 * What search engines read of an article: schema.org's {@code NewsArticle}, as JSON-LD. The context
 * tells the direction of its texts too.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org</a>
 * @see <a href="https://www.w3.org/TR/json-ld11/#base-direction">JSON-LD 1.1, base direction</a>
 */
public final class NewsArticle implements Format {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private final JsonFields fields = new JsonFields(FieldTable.of("json-ld"));

  @Override
  public String extension() {
    return "jsonld";
  }

  @Override
  public boolean namesPictures() {
    return true;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    return NinjsParts.bytes(article(story, issue));
  }

  /**
   * The same as an element of a page's head: data that a browser does not run. No letter in it can
   * end the element.
   */
  String element(Story story, Issue issue) {
    return "<script type=\"application/ld+json\">"
        + article(story, issue).toString().replace("<", "\\u003c")
        + "</script>\n";
  }

  private ObjectNode article(Story story, Issue issue) {
    String text = BodyText.plain(story);
    ObjectNode article = NinjsParts.item();
    article
        .putArray("@context")
        .add("https://schema.org")
        .addObject()
        .put("@direction", Html.name(story.meta().direction()));
    article.put("@type", "NewsArticle");
    article.put("@id", NinjsParts.uri(story));
    article.put("identifier", NinjsParts.uri(story));
    article.put("version", Integer.toString(issue.version()));
    article.put("creativeWorkStatus", issue.isWithdrawal() ? "Withdrawn" : "Published");
    if (issue.isCorrection()) {
      article
          .putObject("correction")
          .put("@type", "CorrectionComment")
          .put("text", Typed.printable(issue.cause()))
          .put("datePublished", NinjsParts.MOMENT.format(issue.at()));
    }
    if (issue.follows() != null) {
      article.put("isBasedOn", NinjsParts.uri(issue.follows()));
    }
    article.put("inLanguage", story.meta().language());
    fields.put(article, HouseField.DATED, MOMENT.format(issue.dated(story.meta()).withNano(0)));
    article.put("dateModified", NinjsParts.MOMENT.format(issue.at()));
    fields.put(article, HouseField.SLUG, story.meta().slug());
    fields.put(article, HouseField.HEADLINE, story.text(BlockKind.HEADLINE));
    fields.put(article, HouseField.KICKER, story.text(BlockKind.KICKER));
    fields.put(article, HouseField.DECK, story.text(BlockKind.DECK));
    fields.put(article, HouseField.SUMMARY, Typed.summary(story));
    fields.put(article, HouseField.DATELINE, Typed.withoutColon(story.text(BlockKind.DATELINE)));
    fields.put(article, HouseField.BYLINE, Typed.withoutColon(story.text(BlockKind.BYLINE)));
    fields.tags(article, story.meta());
    if (!issue.newspaper().isEmpty()) {
      article
          .putObject("publisher")
          .put("@type", "NewsMediaOrganization")
          .put("name", Typed.printable(issue.newspaper()));
    }
    for (Block block : NinjsParts.figures(story)) {
      image(article.withArray("image").addObject(), block);
    }
    article.put("wordCount", Counts.of(text).words());
    article.put("articleBody", Typed.printable(text));
    return article;
  }

  private void image(ObjectNode image, Block block) {
    image.put("@type", "ImageObject");
    NinjsParts.picture(fields, image, block);
    Figure.Media media = block.picture().media();
    if (media != null) {
      image
          .put("contentUrl", FileName.of(media))
          .put("encodingFormat", media.type())
          .put("width", media.width())
          .put("height", media.height())
          .put("sha256", media.sha256());
    }
  }
}
