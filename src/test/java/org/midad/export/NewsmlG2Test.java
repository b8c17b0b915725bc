package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class NewsmlG2Test {
  private static final String NAR = "http://iptc.org/std/nar/2006-10-01/";

  @ParameterizedTest
  @MethodSource("stories")
  void anItemIsValid(Story story) throws Exception {
    Schema schema = NewsmlSchemas.of("NewsML-G2_2.35-spec-All-Power.xsd", "nitf-3-6.xsd");
    for (Issue issue : SeedStory.issues()) {
      schema.newValidator().validate(new DOMSource(item(story, issue)));
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void theTextInItIsValidNitf(Story story) throws Exception {
    Schema schema = NewsmlSchemas.of("nitf-3-6.xsd");
    for (Issue issue : SeedStory.issues()) {
      Node nitf = item(story, issue).getElementsByTagNameNS(Nitf.NAMESPACE, "nitf").item(0);
      schema.newValidator().validate(new DOMSource(nitf));
    }
  }

  @Test
  void everyTextOfTheSeedComesOutLetterForLetter() throws Exception {
    Document item = item(SeedStory.story());
    List<String> lines = SeedStory.lines();
    assertThat(text(item, Nitf.NAMESPACE, "hl1")).isEqualTo(lines.get(2));
    assertThat(text(item, Nitf.NAMESPACE, "hl2")).isEqualTo(lines.get(1));
    assertThat(text(item, Nitf.NAMESPACE, "media-caption")).isEqualTo(lines.get(5));
    assertThat(text(item, Nitf.NAMESPACE, "dateline")).isEqualTo("بغداد:");
    for (int at = 0; at < 5; at++) {
      assertThat(item.getElementsByTagNameNS(Nitf.NAMESPACE, "p").item(at).getTextContent())
          .isEqualTo(lines.get(7 + at));
    }
  }

  @Test
  void whatIsKnownOfTheStoryIsToldAndTheNoteToColleaguesIsNot() throws Exception {
    Document item = item(SeedStory.story());
    Element root = item.getDocumentElement();
    assertThat(root.getAttribute("guid"))
        .isEqualTo("urn:uuid:5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10");
    assertThat(root.getAttribute("version")).isEqualTo("3");
    assertThat(root.getAttribute("xml:lang")).isEqualTo("ar");
    assertThat(root.getAttribute("dir")).isEqualTo("rtl");
    assertThat(text(item, NAR, "slugline")).isEqualTo("baghdad-erbil-military-talks");
    assertThat(text(item, NAR, "by")).isEqualTo("زيدان الربيعي");
    assertThat(text(item, NAR, "located")).isEqualTo("بغداد");
    assertThat(text(item, NAR, "urgency")).isEqualTo("3");
    assertThat(text(item, NAR, "contentCreated")).isEqualTo("2021-12-04T22:10:00+00:00");
    assertThat(text(item, NAR, "versionCreated")).isEqualTo("2021-12-05T10:20:30+00:00");
    assertThat(new String(write(SeedStory.story()), StandardCharsets.UTF_8))
        .contains(
            "<pubStatus qcode=\"stat:usable\"/>",
            "qcode=\"section:politics\"><name>سياسة</name>",
            "qcode=\"medtop:20000056\"><name>نزاع مسلح</name>",
            "<keyword>العراق</keyword>")
        .doesNotContain("ملاحظة");
  }

  @Test
  void latinWordsAreHeldApartAndPartsThatRunAgainstTheStorySaySo() {
    Story story =
        SeedStory.story()
            .withBlocks(
                List.of(
                    Block.of(BlockKind.PARAGRAPH, "طائرة F-16 جديدة"),
                    Block.of(BlockKind.PARAGRAPH, "Reuters said")));
    assertThat(new String(write(story), StandardCharsets.UTF_8))
        .contains(
            "<body xml:lang=\"ar\" its:dir=\"rtl\">",
            "<p>طائرة <lang its:dir=\"ltr\">F-16</lang> جديدة</p>",
            "<p its:dir=\"ltr\"><lang its:dir=\"ltr\">Reuters said</lang></p>");
  }

  private static Stream<Story> stories() {
    Story odd =
        SeedStory.full()
            .withMeta(
                SeedStory.full()
                    .meta()
                    .withTags(
                        List.of(
                            new Tag(Tag.Scheme.SECTION, "محليات: بغداد", "محليات"),
                            new Tag(Tag.Scheme.TOPIC, "موضوع خاص", "خاص"))))
            .withBlocks(List.of(Block.of(BlockKind.DECK, "نصف \uD83D و \uFFFF & <b>")));
    return Stream.of(
        SeedStory.story(),
        SeedStory.full(),
        odd,
        new Story(StoryId.create(), List.of(), StoryMeta.EMPTY));
  }

  private static byte[] write(Story story) {
    return new NewsmlG2().write(story, SeedStory.ISSUE, PictureFiles.NONE);
  }

  private static Document item(Story story) throws Exception {
    return item(story, SeedStory.ISSUE);
  }

  private static Document item(Story story, Issue issue) throws Exception {
    byte[] xml = new NewsmlG2().write(story, issue, PictureFiles.NONE);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static String text(Document item, String namespace, String name) {
    return item.getElementsByTagNameNS(namespace, name).item(0).getTextContent().strip();
  }
}
