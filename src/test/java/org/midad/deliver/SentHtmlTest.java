package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.midad.deliver.Parcel.Change;
import org.midad.export.FirstNinjs;
import org.midad.export.Ninjs;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes into somebody else's page is made of few elements, whatever somebody typed. */
class SentHtmlTest {
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "h2", "blockquote", "ul", "li", "figure", "figcaption")
          .addTags("a", "strong", "em", "sup", "bdi")
          .addAttributes(":all", "dir")
          .addAttributes("figure", "data-association")
          .addAttributes("a", "href", "rel")
          .addProtocols("a", "href", "http", "https", "mailto");

  private static final List<String> ATTACKS =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "</p><iframe src=//evil.example></iframe>",
          "<svg/onload=alert(1)>",
          "&lt;script&gt;",
          "]]><!--");

  private static Story hostile() {
    Story story = new WebParcels().story();
    List<Block> blocks = new ArrayList<>();
    for (Block block : story.blocks()) {
      blocks.add(block.withProse(Prose.of(String.join(" ", ATTACKS) + " و")));
    }
    for (String address :
        List.of("javascript:alert(1)", "data:text/html,<script>", "https://a.example/\"onclick=")) {
      Prose link = Prose.of("انقر Apple", Set.of(new Mark.Link(address), new Mark.Bold()));
      blocks.add(Block.of(BlockKind.PARAGRAPH, link));
      blocks.add(Block.of(BlockKind.QUOTE, link));
    }
    return story.withBlocks(blocks);
  }

  @Test
  void noNinjsHoldsMoreThanTheAllowListHas() {
    Parcel parcel = new WebParcels().parcel(hostile(), 1, Change.PUBLISH);
    JsonMapper mapper = new JsonMapper();
    JsonNode third = mapper.readTree(StoryForm.write(parcel, new Ninjs()));
    JsonNode first = mapper.readTree(StoryForm.write(parcel, FirstNinjs.superdesk()));
    for (String html :
        List.of(third.at("/bodies/0/value").asString(), first.path("body_html").asString())) {
      assertThat(html).contains("<p", "Apple", "&lt;");
      assertThat(Jsoup.isValid(html, ALLOWED)).as(html).isTrue();
    }
    assertThat(first.path("description_html").asString("")).doesNotContain("<script", "<img");
  }

  @Test
  void noPostHoldsMoreThanTheAllowListHas() {
    WordPressText text =
        WordPressText.of(
            new WebParcels().parcel(hostile(), 1, Change.PUBLISH),
            Map.of(),
            Address.ThemePicture.NOTHING);
    assertThat(Jsoup.isValid(text.content(), WordPressText.ALLOWED)).isTrue();
    assertThat(Jsoup.parseBodyFragment(text.content()).select("script, iframe, svg")).isEmpty();
    assertThat(text.title() + text.excerpt()).doesNotContain("<");
  }
}
