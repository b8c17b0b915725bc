package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.midad.arabic.Messages;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/**
 * The story as a page of the newspaper's site: one file, in the story's language and direction. It
 * holds no script, and its Content-Security-Policy lets none run; the one style is named by its
 * hash. What search engines ask for stands in its head as {@link NewsArticle}. Pictures are the
 * files that stand beside it. What only the site can give (ratings, notifications, pictures that
 * are still to come) has its place marked by {@code data-midad-slot}.
 */
public final class HtmlPage implements Format {
  private final OwnStyle style = OwnStyle.load("exported-page.css");
  private final NewsArticle article = new NewsArticle();
  private final String policy = style.policy("'self'");

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public boolean namesPictures() {
    return true;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    Locale locale = Locale.forLanguageTag(story.meta().language());
    PageParts parts = new PageParts(story, issue, Messages.load(locale));
    StringBuilder page = new StringBuilder(16_384);
    page.append("<!doctype html>\n<html")
        .append(Html.attribute("lang", story.meta().language()))
        .append(Html.attribute("dir", Html.name(story.meta().direction())))
        .append(">\n");
    head(page, story, issue, parts);
    page.append("<body>\n<article")
        .append(issue.isWithdrawal() ? " class=\"withdrawn\"" : "")
        .append(">\n")
        .append(parts.bar())
        .append(parts.header())
        .append(parts.figures())
        .append(parts.text())
        .append(parts.correction())
        .append(parts.keywords())
        .append(issue.isWithdrawal() ? "" : parts.slots())
        .append("</article>\n</body>\n</html>\n");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head(StringBuilder page, Story story, Issue issue, PageParts parts) {
    StoryMeta meta = story.meta();
    String headline = story.text(BlockKind.HEADLINE);
    page.append("<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
        .append(Html.attribute("content", policy))
        .append(">\n");
    named(page, "viewport", "width=device-width, initial-scale=1");
    page.append("<title>").append(Html.escape(Typed.title(story, ""))).append("</title>\n");
    named(page, "description", Typed.summary(story));
    named(page, "author", Typed.withoutColon(story.text(BlockKind.BYLINE)));
    property(page, "og:type", "article");
    property(page, "og:title", headline);
    property(page, "og:description", Typed.summary(story));
    property(page, "og:site_name", issue.newspaper());
    property(page, "article:published_time", parts.moment());
    property(page, "article:modified_time", NinjsParts.MOMENT.format(issue.at()));
    meta.section().ifPresent(section -> property(page, "article:section", section.name()));
    for (Tag keyword : meta.tags(Tag.Scheme.KEYWORD)) {
      property(page, "article:tag", keyword.name());
    }
    named(page, "midad:story", "urn:uuid:" + story.id());
    named(page, "midad:slug", meta.slug());
    named(page, "midad:version", Integer.toString(issue.version()));
    if (issue.isWithdrawal()) {
      named(page, "robots", "noindex");
    }
    page.append(article.element(story, issue));
    page.append("<style>").append(style.text()).append("</style>\n</head>\n");
  }

  private static void named(StringBuilder page, String name, String content) {
    meta(page, "name", name, content);
  }

  private static void property(StringBuilder page, String name, String content) {
    meta(page, "property", name, content);
  }

  private static void meta(StringBuilder page, String kind, String name, String content) {
    if (!content.isEmpty()) {
      page.append("<meta")
          .append(Html.attribute(kind, name))
          .append(Html.attribute("content", content))
          .append(">\n");
    }
  }
}
