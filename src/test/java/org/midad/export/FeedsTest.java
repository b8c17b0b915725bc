package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A story in a feed: what RSS 2.0, which has no schema, and RFC 4287 demand of one. */
class FeedsTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @ParameterizedTest
  @MethodSource("stories")
  void anItemOfRssHasWhatTheSpecificationDemands(Story story) throws Exception {
    Document rss = parse(new Rss(), story);
    Element root = rss.getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("rss");
    assertThat(root.getAttribute("version")).isEqualTo("2.0");
    Element channel = only(root, "channel");
    assertThat(only(channel, "link").getTextContent()).startsWith("urn:");
    Element item = only(channel, "item");
    assertThat(only(item, "title").getTextContent()).isNotBlank();
    assertThat(only(item, "guid").getAttribute("isPermaLink")).isEqualTo("false");
    assertThat(
            OffsetDateTime.parse(
                only(item, "pubDate").getTextContent(), DateTimeFormatter.RFC_1123_DATE_TIME))
        .isNotNull();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void anEntryOfAtomIsValidWhateverBecomesOfIt(Story story) throws Exception {
    StringWriter wrong = new StringWriter();
    PropertyMapBuilder told = new PropertyMapBuilder();
    told.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(wrong));
    ValidationDriver schema =
        new ValidationDriver(told.toPropertyMap(), CompactSchemaReader.getInstance());
    try (InputStream atom = FeedsTest.class.getResourceAsStream("/schemas/atom.rnc")) {
      assertThat(schema.loadSchema(new InputSource(atom))).isTrue();
    }
    for (Issue issue : SeedStory.issues()) {
      byte[] entry = new Atom().write(story, issue, PictureFiles.NONE);
      assertThat(schema.validate(new InputSource(new ByteArrayInputStream(entry))))
          .as(wrong::toString)
          .isTrue();
    }
    byte[] broken =
        new String(
                new Atom().write(story, SeedStory.ISSUE, PictureFiles.NONE), StandardCharsets.UTF_8)
            .replaceFirst("<id>.*</id>", "")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(schema.validate(new InputSource(new ByteArrayInputStream(broken)))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void anEntryOfAtomHasWhatTheStandardDemands(Story story) throws Exception {
    Element entry = parse(new Atom(), story).getDocumentElement();
    assertThat(entry.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(entry.getAttribute("xml:lang")).isEqualTo("ar");
    assertThat(only(entry, "id").getTextContent()).startsWith("urn:uuid:");
    assertThat(only(entry, "title").getTextContent()).isNotBlank();
    assertThat(OffsetDateTime.parse(only(entry, "updated").getTextContent())).isNotNull();
    assertThat(only(only(entry, "author"), "name").getTextContent()).isNotBlank();
    assertThat(only(entry, "content").getAttribute("type")).isEqualTo("html");
  }

  @Test
  void theSeedIsInBothLetterForLetterAndTellsItsDirection() throws Exception {
    Story story = SeedStory.story();
    Element item = only(only(parse(new Rss(), story).getDocumentElement(), "channel"), "item");
    Element entry = parse(new Atom(), story).getDocumentElement();
    assertThat(only(item, "title").getTextContent()).isEqualTo(story.text(BlockKind.HEADLINE));
    assertThat(only(entry, "title").getTextContent()).isEqualTo(story.text(BlockKind.HEADLINE));
    assertThat(only(item, "dc:creator").getTextContent()).isEqualTo("زيدان الربيعي");
    assertThat(only(item, "pubDate").getTextContent()).isEqualTo("Sun, 05 Dec 2021 01:10:00 +0300");
    assertThat(only(entry, "published").getTextContent()).isEqualTo("2021-12-05T01:10:00+03:00");
    assertThat(children(item, "category"))
        .extracting(Element::getTextContent)
        .containsExactly("سياسة", "العراق", "نزاع مسلح");
    assertThat(children(entry, "category"))
        .extracting(each -> each.getAttribute("term"))
        .containsExactly("politics", "العراق", "medtop:20000056");
    for (Element root : List.of(parse(new Rss(), story).getDocumentElement(), entry)) {
      assertThat(root.getAttributeNS(Nitf.ITS, "dir")).isEqualTo("rtl");
      assertThat(root.getAttribute("xml:lang")).isEqualTo("ar");
    }
    for (Element content : List.of(only(item, "content:encoded"), only(entry, "content"))) {
      org.jsoup.nodes.Element article =
          Jsoup.parseBodyFragment(content.getTextContent()).expectFirst("article");
      assertThat(article.attr("dir")).isEqualTo("rtl");
      assertThat(article.select("p").eachText()).containsAll(SeedStory.lines().subList(7, 12));
    }
  }

  @Test
  void aPictureIsToldWithItsCaptionAndCredit() throws Exception {
    Element channel = only(parse(new Rss(), SeedStory.full()).getDocumentElement(), "channel");
    Element picture = only(only(channel, "item"), "media:content");
    assertThat(picture.getAttribute("url")).isEqualTo("a".repeat(64) + ".jpg");
    assertThat(only(picture, "media:description").getTextContent()).isEqualTo("صورة أولى");
    assertThat(only(picture, "media:credit").getTextContent()).isEqualTo("واع");
    assertThat(only(picture, "media:copyright").getTextContent()).isEqualTo("© واع");
  }

  private static List<Story> stories() {
    return List.of(
        SeedStory.story(),
        SeedStory.full(),
        new Story(StoryId.create(), List.of(), StoryMeta.EMPTY));
  }

  private static Document parse(Format format, Story story) throws Exception {
    byte[] bytes = format.write(story, SeedStory.ISSUE, PictureFiles.NONE);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("ملاحظة");
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static Element only(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertThat(found).as(name).hasSize(1);
    return found.getFirst();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int at = 0; at < nodes.getLength(); at++) {
      if (nodes.item(at) instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
