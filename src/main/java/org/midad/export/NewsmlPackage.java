package org.midad.export;

import java.nio.charset.StandardCharsets;

/**
 * Several stories as one message of IPTC's NewsML-G2 2.35: a package item that lists them in their
 * order, and the items themselves behind it.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">the standard</a>
 */
public final class NewsmlPackage implements PackageFormat {
  private final NewsmlG2 items = new NewsmlG2();

  @Override
  public String extension() {
    return items.extension();
  }

  @Override
  public byte[] print(StoryPackage stories) {
    StringBuilder xml = new StringBuilder(65_536);
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<newsMessage")
        .append(Html.attribute("xmlns", NewsmlG2.NAMESPACE))
        .append(">\n<header>\n<sent>")
        .append(NinjsParts.MOMENT.format(stories.issue().at()))
        .append("</sent>\n</header>\n<itemSet>\n")
        .append(packageItem(stories));
    for (StoryPackage.Leaving leaving : stories.leavings()) {
      xml.append(items.item(leaving.story(), leaving.issue()));
    }
    xml.append("</itemSet>\n</newsMessage>\n");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String packageItem(StoryPackage stories) {
    String name = stories.name();
    return NewsmlG2.start(
            "packageItem", stories.uri(), stories.issue(), stories.language(), stories.direction())
        + NewsmlG2.itemMeta("ninat:composite", name, stories.issue())
        + "<contentMeta>\n<language"
        + Html.attribute("tag", stories.language())
        + "/>\n<headline>"
        + Html.escape(name)
        + "</headline>\n</contentMeta>\n<groupSet root=\"main\">\n"
        + "<group id=\"main\" role=\"group:main\" mode=\"pgrmod:seq\">\n"
        + references(stories)
        + "</group>\n</groupSet>\n</packageItem>\n";
  }

  private static String references(StoryPackage stories) {
    StringBuilder xml = new StringBuilder();
    for (StoryPackage.Leaving leaving : stories.leavings()) {
      xml.append("<itemRef")
          .append(Html.attribute("residref", NinjsParts.uri(leaving.story())))
          .append(Html.attribute("version", Integer.toString(leaving.issue().version())))
          .append(" contenttype=\"application/vnd.iptc.g2.newsitem+xml\">\n")
          .append("<itemClass qcode=\"ninat:text\"/>\n<pubStatus")
          .append(Html.attribute("qcode", "stat:" + NinjsParts.status(leaving.issue())))
          .append("/>\n<title>")
          .append(Html.escape(Typed.title(leaving.story(), "")))
          .append("</title>\n</itemRef>\n");
    }
    return xml.toString();
  }
}
