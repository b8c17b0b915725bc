package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.midad.deliver.Address.ThemePicture;
import org.midad.deliver.Parcel.Change;
import org.midad.export.PictureFiles;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Story;

class WordPressTextTest {
  private final WebParcels parcels = new WebParcels();

  private WordPressText text(Story story) {
    return text(story, ThemePicture.BARE);
  }

  private WordPressText text(Story story, ThemePicture theme) {
    Map<Figure.Media, URI> places = new HashMap<>();
    PictureFiles.named(story)
        .forEach(media ->
            places.put(media, URI.create("https://example.org/" + media.sha256() + ".png")));
    return WordPressText.of(parcels.parcel(story, 1, Change.PUBLISH), places, theme);
  }

  private Story with(Block... more) {
    Story story = parcels.story();
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.addAll(List.of(more));
    return story.withBlocks(blocks);
  }

  @Test
  void everyPartOfAStoryComesThroughTheAllowList() {
    Prose marked =
        Prose.of("قوي", Set.of(new Mark.Bold()))
            .plus(Prose.of("مائل", Set.of(new Mark.Italic())))
            .plus(Prose.of("2", Set.of(new Mark.Superscript())))
            .plus(Prose.of("رابط", Set.of(new Mark.Link("https://example.org/?a=1&b=2"))));
    Element content =
        content(
            with(
                Block.of(BlockKind.CROSSHEAD, "فرعي"),
                Block.of(BlockKind.QUOTE, "اقتباس"),
                Block.of(BlockKind.PARAGRAPH, marked)));
    assertThat(content.attr("lang")).isEqualTo("ar");
    assertThat(content.attr("dir")).isEqualTo("rtl");
    assertThat(content.expectFirst("h2").text()).isEqualTo("فرعي");
    assertThat(content.expectFirst("blockquote p").text()).isEqualTo("اقتباس");
    assertThat(content.expectFirst("ul li").text()).isEqualTo("أولا");
    assertThat(content.expectFirst("p:not([class]) strong").text()).isEqualTo("قوي");
    assertThat(content.expectFirst("em").text()).isEqualTo("مائل");
    assertThat(content.expectFirst("sup").text()).isEqualTo("2");
    assertThat(content.expectFirst("a").attr("href")).isEqualTo("https://example.org/?a=1&b=2");
    assertThat(content.expectFirst("p.deck").text()).isEqualTo("عنوان ثانوي");
    assertThat(content.expectFirst("figure img").attr("alt")).isEqualTo("ثانية");
    assertThat(content.expectFirst("figcaption").text()).isEqualTo("صورة ثانية");
  }

  @Test
  void whatTheSitePrintsItselfIsNotInTheText() {
    Element content = content(with());
    assertThat(content.select("h1")).isEmpty();
    assertThat(content.select("img")).hasSize(1);
    assertThat(content.select("img").attr("src")).startsWith("https://example.org/");
  }

  @Test
  void whatTheThemeDoesNotShowOfThePictureStandsInTheText() {
    Element bare = content(with(), ThemePicture.BARE);
    assertThat(bare.child(0).hasClass("wp-caption-text")).isTrue();
    assertThat(bare.child(0).text()).isEqualTo("صورة الاجتماع (واع)");
    assertThat(content(with(), ThemePicture.WITH_CAPTION).text()).doesNotContain("صورة الاجتماع");
    Element figure = content(with(), ThemePicture.NOTHING).expectFirst("figure");
    assertThat(figure.expectFirst("img").attr("alt")).isEqualTo("قاعة");
    assertThat(figure.expectFirst("figcaption").text()).isEqualTo("صورة الاجتماع (واع)");
  }

  @Test
  void aPlaceForAPictureThatIsStillToComeIsLeftOut() {
    assertThat(content(with(Block.of(Figure.PENDING, "لاحقا"))).text()).doesNotContain("لاحقا");
  }

  @Test
  void latinWordsAreHeldApartByWhatSurvivesAnAuthorsAccount() {
    Element content = content(with());
    assertThat(content.select("bdi")).isEmpty();
    assertThat(content.select("span[dir=ltr]").eachText()).contains("Apple");
  }

  @Test
  void whatSomebodyTypedIsTextAndNeverMarkup() {
    String attack = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    Story story =
        with(
            Block.of(BlockKind.PARAGRAPH, attack),
            Block.of(
                BlockKind.PARAGRAPH,
                Prose.of("انقر", Set.of(new Mark.Link("javascript:alert(1)")))));
    Block headline = story.first(BlockKind.HEADLINE).orElseThrow();
    WordPressText text = text(story.withBlock(headline.withProse(Prose.of(attack))));
    assertThat(text.title()).doesNotContain("<");
    assertThat(text.content()).doesNotContain("<script", "onerror=alert(1)>", "javascript:");
    assertThat(Jsoup.parseBodyFragment(text.content()).text()).contains(attack);
  }

  @Test
  void noLineEndsStandBetweenTheParts() {
    Story story =
        with(Block.of(BlockKind.DATELINE, "بغداد:"), Block.of(BlockKind.BYLINE, "زيدان الربيعي:"));
    assertThat(text(story).content()).contains("بغداد:").doesNotContain("\n");
  }

  private Element content(Story story) {
    return content(story, ThemePicture.BARE);
  }

  private Element content(Story story, ThemePicture theme) {
    return Jsoup.parseBodyFragment(text(story, theme).content()).body().child(0);
  }
}
