package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.model.BlockKind;
import org.midad.model.Revision;
import org.midad.model.Story;
import org.midad.review.Comparison;
import org.midad.review.FieldChange;
import org.midad.review.Strictness;

/**
 * What changed between two versions of a story, as a page to be printed or sent: one file, with no
 * script and no picture. Its own words are in the reader's language, the story in the story's. What
 * was added is underlined and what was deleted struck through, so that it is told without colour.
 */
public final class ComparisonReport {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final OwnStyle style = OwnStyle.load("comparison-report.css");
  private final Messages words;
  private final ZoneId zone;

  /**
   * One of the two.
   *
   * @param author as colleagues call the person
   * @param reason why it was saved, or null where it is not saved yet
   */
  public record Version(Story story, String author, Instant at, Revision.@Nullable Reason reason) {}

  /**
   * @param words in the language of whoever reads the report
   * @param zone the newsroom's
   */
  public ComparisonReport(Messages words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** The file, in UTF-8. */
  public byte[] write(Version before, Version after, Comparison comparison, Strictness strictness) {
    Story story = after.story();
    String name = Typed.title(story, "");
    String title = words.of("report.title");
    StringBuilder page = new StringBuilder(16_384);
    page.append("<!doctype html>\n<html")
        .append(Html.attribute("lang", words.locale().getLanguage()))
        .append(Html.attribute("dir", words.isRightToLeft() ? "rtl" : "ltr"))
        .append(">\n<head>\n<meta charset=\"utf-8\">\n<meta")
        .append(" http-equiv=\"Content-Security-Policy\"")
        .append(Html.attribute("content", style.policy("'none'")))
        .append(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(Html.escape(name.isEmpty() ? title : title + " – " + name))
        .append("</title>\n<style>")
        .append(style.text())
        .append("</style>\n</head>\n<body>\n<header>\n<p class=\"what\">")
        .append(Html.escape(title))
        .append("</p>\n<h1 dir=\"auto\">")
        .append(Html.isolated(name))
        .append("</h1>\n");
    versions(page, before, after);
    notes(page, comparison, strictness);
    page.append("</header>\n");
    fields(page, comparison);
    page.append("<article")
        .append(Html.attribute("lang", story.meta().language()))
        .append(Html.attribute("dir", Html.name(story.meta().direction())))
        .append(">\n");
    new ReportParts(page, words, story.meta().direction()).write(comparison.parts());
    return page.append("</article>\n</body>\n</html>\n")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private void versions(StringBuilder page, Version before, Version after) {
    page.append("<table class=\"versions\">\n");
    row(
        page,
        "th scope=\"col\"",
        "",
        words.of("report.headline"),
        words.of("report.author"),
        words.of("report.time"),
        words.of("report.reason"));
    version(page, words.of("report.before"), before);
    version(page, words.of("report.after"), after);
    page.append("</table>\n");
  }

  private void version(StringBuilder page, String name, Version version) {
    row(
        page,
        "td",
        name,
        version.story().text(BlockKind.HEADLINE),
        version.author(),
        MOMENT.format(version.at().atZone(zone)),
        version.reason() == null ? words.of("report.unsaved") : words.of(version.reason()));
  }

  private void notes(StringBuilder page, Comparison comparison, Strictness strictness) {
    if (strictness == Strictness.BEYOND_SPELLING) {
      note(page, "report.beyond-spelling");
    }
    if (comparison.isSame()) {
      note(page, "report.same");
    } else {
      page.append("<p class=\"note\"><ins>")
          .append(Html.escape(words.of("report.inserted")))
          .append("</ins> <del>")
          .append(Html.escape(words.of("report.deleted")))
          .append("</del></p>\n");
    }
  }

  private void note(StringBuilder page, String key) {
    page.append("<p class=\"note\">").append(Html.escape(words.of(key))).append("</p>\n");
  }

  private void fields(StringBuilder page, Comparison comparison) {
    if (comparison.fields().isEmpty()) {
      return;
    }
    page.append("<table class=\"fields\">\n");
    row(
        page,
        "th scope=\"col\"",
        words.of("report.field"),
        words.of("report.before"),
        words.of("report.after"));
    for (FieldChange change : comparison.fields()) {
      row(
          page,
          "td",
          words.of(change.key()),
          told(change, change.before()),
          told(change, change.after()));
    }
    page.append("</table>\n");
  }

  private String told(FieldChange change, String value) {
    if (value.isEmpty()) {
      return "–";
    }
    return switch (change.key()) {
      case FieldChange.KIND, FieldChange.DIRECTION -> words.of(value);
      case FieldChange.DATED -> MOMENT.format(OffsetDateTime.parse(value));
      default -> value;
    };
  }

  /** A row that is named by its first cell. */
  private static void row(StringBuilder page, String tag, String name, String... cells) {
    String first = tag.equals("td") ? "th scope=\"row\"" : tag;
    page.append("<tr><").append(first).append('>').append(Html.escape(name)).append("</th>");
    for (String cell : cells) {
      page.append('<')
          .append(tag)
          .append(" dir=\"auto\">")
          .append(Html.isolated(cell))
          .append("</")
          .append(tag, 0, 2)
          .append('>');
    }
    page.append("</tr>\n");
  }
}
