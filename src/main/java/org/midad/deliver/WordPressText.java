package org.midad.deliver;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;
import org.midad.deliver.Address.ThemePicture;
import org.midad.export.FileName;
import org.midad.export.HtmlFragment;
import org.midad.export.Typed;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;

/**
 * What a post of WordPress says: our fragment of HTML, less what the site prints around a post, and
 * cleaned, since WordPress lets an editor's scripts through.
 *
 * @param title HTML, as all of them
 * @param content tells its language and direction
 */
record WordPressText(String title, String content, String excerpt) {
  /** What our fragment is made of, and no more. */
  static final Safelist ALLOWED =
      new Safelist()
          .addTags("div", "p", "h2", "blockquote", "ul", "li", "figure", "figcaption", "img")
          .addTags("a", "strong", "em", "sup", "small", "span")
          .addAttributes(":all", "lang", "dir", "class")
          .addAttributes("a", "href", "rel")
          .addAttributes("img", "src", "alt", "width", "height")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addProtocols("img", "src", "http", "https");

  /**
   * @param pictures where the site has their files
   */
  static WordPressText of(Parcel parcel, Map<Figure.Media, URI> pictures, ThemePicture theme) {
    return new WordPressText(
        escape(parcel.story().text(BlockKind.HEADLINE)),
        content(parcel, pictures, theme),
        escape(Typed.summary(parcel.story())));
  }

  /** The picture that stands over a story, which the site's theme shows over the post. */
  static Optional<Block> over(Parcel parcel) {
    return parcel.story().blocks().stream()
        .takeWhile(block -> !block.kind().isBody())
        .filter(block -> block.figure() != null && block.picture().media() != null)
        .findFirst();
  }

  /** Text as HTML. */
  static String escape(String text) {
    return new TextNode(Typed.printable(text)).outerHtml();
  }

  /** Whether two pieces of HTML are the same to a browser. */
  static boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }

  private static String normal(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return document.body().html().strip();
  }

  private static String content(
      Parcel parcel, Map<Figure.Media, URI> pictures, ThemePicture theme) {
    byte[] fragment = new HtmlFragment().write(parcel.story(), parcel.issue(), parcel.pictures());
    Document document = Jsoup.parseBodyFragment(new String(fragment, StandardCharsets.UTF_8));
    document.outputSettings().prettyPrint(false);
    Element article = document.expectFirst("article");
    // The theme has an article of its own, with the title in it.
    article.tagName("div").clearAttributes();
    article.attr("lang", parcel.story().meta().language());
    article.attr("dir", direction(parcel));
    article.select("h1").remove();
    // No theme knows these parts, which are no text like what follows.
    article
        .select("p.kicker, p.deck")
        .forEach(part -> part.html("<strong>" + part.html() + "</strong>"));
    article.select("figcaption").forEach(WordPressText::tellSource);
    over(parcel)
        .map(block -> article.selectFirst("figure:has(img[src=" + file(block) + "])"))
        .ifPresent(figure -> leaveToTheme(article, figure, theme));
    pictures.forEach((media, place) ->
        article.select("img[src=" + FileName.of(media) + "]").attr("src", place.toString()));
    // A place for a picture that is still to come is of no use to readers.
    article.select("figure:not(:has(img))").remove();
    // An author's text loses bdi; by its dir the other is isolated as well.
    article.select("bdi").tagName("span");
    article.select("span[class=word]").removeAttr("class");
    return clean(article);
  }

  /** What of the picture over a story the site's theme does not show stands in its text. */
  private static void leaveToTheme(Element article, Element figure, ThemePicture theme) {
    switch (theme) {
      case NOTHING -> {}
      case WITH_CAPTION -> figure.remove();
      case BARE -> {
        Element caption = figure.selectFirst("figcaption");
        figure.remove();
        if (caption != null && caption.hasText()) {
          // As the two generations of themes call one; some have no style for either.
          caption.tagName("p").addClass("wp-element-caption wp-caption-text");
          article.prependChild(caption.html("<small>" + caption.html() + "</small>"));
        }
      }
    }
  }

  /** A page that has no style for it shows where the caption ends. */
  private static void tellSource(Element caption) {
    Element source = caption.selectFirst(".credit");
    if (source != null && !caption.text().equals(source.text())) {
      source.prependText("(").appendText(")");
    }
  }

  private static String file(Block block) {
    return FileName.of(Objects.requireNonNull(block.picture().media()));
  }

  private static String direction(Parcel parcel) {
    return switch (parcel.story().meta().direction()) {
      case RIGHT_TO_LEFT -> "rtl";
      case LEFT_TO_RIGHT -> "ltr";
    };
  }

  private static String clean(Element article) {
    Document.OutputSettings settings = new Document.OutputSettings().prettyPrint(false);
    article.textNodes().stream().filter(TextNode::isBlank).toList().forEach(TextNode::remove);
    for (Element list : article.select("ul, figure, blockquote")) {
      list.textNodes().stream().filter(TextNode::isBlank).toList().forEach(TextNode::remove);
    }
    // WordPress makes breaks of the ends of lines.
    return Jsoup.clean(article.outerHtml().replace('\n', ' '), "", ALLOWED, settings);
  }

  /** Text of HTML, such as a term's name, which comes back escaped. */
  static String unescape(String html) {
    return Parser.unescapeEntities(html, false);
  }
}
