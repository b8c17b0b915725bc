package org.midad.export;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.midad.arabic.Counts;
import org.midad.arabic.Messages;
import org.midad.arabic.PageTime;
import org.midad.arabic.ReadingTime;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.Tag;

/**
 * The parts of an exported page, in the order in which a reader meets them. A part of which the
 * story has nothing is left out.
 *
 * @param words the page's fixed texts, in the story's language
 */
record PageParts(Story story, Issue issue, Messages words) {

  /** Section, and the reader's choice of text size: buttons of one group, with no script. */
  String bar() {
    String section =
        story
            .meta()
            .section()
            .map(tag -> element("span class=\"section\"", Html.escape(tag.name())))
            .orElse("");
    return "<div class=\"bar\">\n"
        + section
        + "<fieldset class=\"text-size\">"
        + element("legend", Html.escape(words.of("export.page.text-size")))
        + size("small", words.of("export.page.text-size-small"), "")
        + size("normal", words.of("export.page.text-size-normal"), " checked")
        + size("large", words.of("export.page.text-size-large"), "")
        + "</fieldset>\n</div>\n";
  }

  String header() {
    String when =
        element("time" + Html.attribute("datetime", moment()), Html.escape(timeOfDay()))
            + (issue.isWithdrawal() ? "" : element("span", Html.escape(readingTime())));
    return part("p class=\"kicker\"", BlockKind.KICKER)
        + part("h1", BlockKind.HEADLINE)
        + part("p class=\"deck\"", BlockKind.DECK)
        + element("p class=\"when\"", when)
        + "\n";
  }

  /** The pictures that stand over the text. */
  String figures() {
    return BodyText.figuresOverText(story).stream()
        .map(block -> figure(block) + "\n")
        .collect(Collectors.joining());
  }

  /** Place and name in one line before the text, each told for who reads the page back. */
  String line() {
    String line =
        part("span class=\"dateline\"", BlockKind.DATELINE)
            + part("span class=\"byline\"", BlockKind.BYLINE);
    return line.isEmpty() ? "" : element("p class=\"line\"", line.strip()) + "\n";
  }

  String text() {
    return line()
        + "<div class=\"text\">\n"
        + BodyText.html(story, Html::isolated, this::figure)
        + "\n</div>\n";
  }

  /** What was put right, under the text. */
  String correction() {
    String line = Notices.correction(story, issue);
    return line.isEmpty()
        ? ""
        : element("p class=\"correction\" role=\"note\"", Html.isolated(line)) + "\n";
  }

  String keywords() {
    List<Tag> keywords = story.meta().tags(Tag.Scheme.KEYWORD);
    if (keywords.isEmpty() || issue.isWithdrawal()) {
      return "";
    }
    String items =
        keywords.stream()
            .map(keyword -> element("li", Html.isolated(keyword.name())))
            .collect(Collectors.joining());
    return element(
            "ul class=\"keywords\""
                + Html.attribute("aria-label", words.of("export.page.keywords")),
            items)
        + "\n";
  }

  /** Places that the site fills. */
  String slots() {
    String notifications =
        issue.newspaper().isEmpty()
            ? words.of("export.page.notifications-unnamed")
            : words.of("export.page.notifications", issue.newspaper());
    return "<footer class=\"slots\">\n<section data-midad-slot=\"ratings\">"
        + element("h2", Html.escape(words.of("export.page.ratings")))
        + element("p", Html.escape(words.of("export.page.ratings-invitation")))
        + "</section>\n<section data-midad-slot=\"notifications\">"
        + element("p", Html.escape(notifications))
        + "</section>\n</footer>\n";
  }

  /** When the story is dated, in ISO 8601. */
  String moment() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(issue.dated(story.meta()).withNano(0));
  }

  private String timeOfDay() {
    LocalTime time = issue.dated(story.meta()).toLocalTime();
    return words.locale().getLanguage().equals("ar")
        ? PageTime.format(time)
        : DateTimeFormatter.ofPattern("h:mm a", words.locale()).format(time);
  }

  private String readingTime() {
    String body = story.body().stream().map(Block::text).collect(Collectors.joining("\n"));
    return ReadingTime.phrase(ReadingTime.minutes(Counts.of(body).words()), words);
  }

  String part(String tag, BlockKind kind) {
    return story
        .first(kind)
        .filter(block -> !block.prose().isEmpty())
        .map(block ->
            element(
                    tag + Html.direction(block, story.meta().direction()),
                    Html.isolated(block.prose()))
                + "\n")
        .orElse("");
  }

  String figure(Block block) {
    Figure figure = block.picture();
    String name = figure.alternative().isEmpty() ? block.text() : figure.alternative();
    String credit =
        figure.credit().isEmpty()
            ? ""
            : element("span class=\"credit\"", Html.isolated(figure.credit()));
    return "<figure"
        + (figure.rights().isEmpty() ? "" : Html.attribute("data-midad-rights", figure.rights()))
        + ">"
        + (figure.media() == null
            ? element(
                "div class=\"picture\" data-midad-slot=\"picture\" role=\"img\""
                    + Html.attribute("aria-label", name),
                "")
            : picture(figure.media(), name))
        + element(
            "figcaption" + Html.direction(block, story.meta().direction()),
            Html.isolated(block.prose())
                // A page without our style shows them side by side.
                + (block.prose().isEmpty() || credit.isEmpty() ? "" : " ")
                + credit)
        + "</figure>";
  }

  /** With its size, so that the text does not jump when the picture comes. */
  private static String picture(Figure.Media media, String name) {
    return "<img class=\"picture\""
        + Html.attribute("src", FileName.of(media))
        + Html.attribute("alt", name)
        + Html.attribute("width", Integer.toString(media.width()))
        + Html.attribute("height", Integer.toString(media.height()))
        + ">";
  }

  private static String size(String name, String label, String checked) {
    String id = "text-size-" + name;
    return "<input type=\"radio\" name=\"text-size\""
        + Html.attribute("id", id)
        + checked
        + ">"
        + element("label" + Html.attribute("for", id), Html.escape(label));
  }

  /**
   * @param tag a name of our own with its attributes, each written by {@link Html#attribute} or
   *     fixed
   * @param inner HTML already
   */
  private static String element(String tag, String inner) {
    int end = tag.indexOf(' ');
    return "<" + tag + ">" + inner + "</" + (end < 0 ? tag : tag.substring(0, end)) + ">";
  }
}
