package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What InDesign asks of a file of InCopy; Adobe gives no schema of it. */
class IcmlTest {
  @Test
  void theSeedIsThereLetterForLetterEachPartInItsStyle() throws Exception {
    List<String> lines = SeedStory.lines();
    List<Element> paragraphs = all(parse(SeedStory.story()), "ParagraphStyleRange");
    assertThat(paragraphs)
        .extracting(
            each -> each.getAttribute("AppliedParagraphStyle").replace("ParagraphStyle/", ""))
        .startsWith("Kicker", "Headline", "Caption", "Dateline", "Byline", "Body");
    assertThat(content(paragraphs.get(0))).isEqualTo(lines.get(1));
    for (int at = 0; at < 5; at++) {
      assertThat(content(paragraphs.get(5 + at))).isEqualTo(lines.get(7 + at));
    }
  }

  private static String content(Element paragraph) {
    return all(paragraph, "Content").stream()
        .map(Element::getTextContent)
        .collect(Collectors.joining());
  }

  @Test
  void paragraphsRunRightToLeftUnderTheComposerThatJoinsArabic() throws Exception {
    Document document = parse(SeedStory.story());
    assertThat(all(document, "StoryPreference").getFirst().getAttribute("StoryDirection"))
        .isEqualTo("RightToLeftDirection");
    assertThat(all(document, "ParagraphStyleRange"))
        .allSatisfy(each -> {
          assertThat(each.getAttribute("ParagraphDirection")).isEqualTo("RightToLeftDirection");
          assertThat(all(each, "Composer").getFirst().getTextContent())
              .isEqualTo("HL Composer Optyca");
        });
    assertThat(all(document, "CharacterStyleRange").getFirst().getAttribute("AppliedLanguage"))
        .isEqualTo("$ID/Arabic");
  }

  @Test
  void latinWordsAreHeldApartAndALatinParagraphRunsItsOwnWay() throws Exception {
    Story story =
        SeedStory.story()
            .withBlocks(
                List.of(
                    Block.of(BlockKind.PARAGRAPH, "طائرة F-16 جديدة"),
                    Block.of(BlockKind.PARAGRAPH, "Reuters said")));
    Document document = parse(story);
    assertThat(
            all(document, "CharacterStyleRange").stream()
                .filter(
                    each -> each.getAttribute("CharacterDirection").equals("LeftToRightDirection"))
                .map(Element::getTextContent))
        .containsExactly("F-16", "Reuters said");
    assertThat(all(document, "ParagraphStyleRange").getLast().getAttribute("ParagraphDirection"))
        .isEqualTo("LeftToRightDirection");
  }

  @Test
  void whoMadeAPictureStandsBelowItsCaption() throws Exception {
    List<Element> paragraphs = all(parse(SeedStory.full()), "ParagraphStyleRange");
    assertThat(paragraphs.subList(2, 4))
        .extracting(IcmlTest::content)
        .containsExactly("صورة أولى", "واع");
    assertThat(paragraphs.get(3).getAttribute("AppliedParagraphStyle"))
        .isEqualTo("ParagraphStyle/Credit");
  }

  @Test
  void everyStyleThatIsAppliedIsNamed() throws Exception {
    Document document = parse(SeedStory.full());
    List<String> named =
        all(document, "ParagraphStyle").stream().map(each -> each.getAttribute("Self")).toList();
    assertThat(all(document, "ParagraphStyleRange"))
        .allSatisfy(each -> assertThat(each.getAttribute("AppliedParagraphStyle")).isIn(named));
  }

  @Test
  void marksListsAndLinksAreKept() throws Exception {
    Document document = parse(SeedStory.full());
    List<Element> ranges = all(document, "CharacterStyleRange");
    assertThat(ranges)
        .anyMatch(each ->
            each.getAttribute("FontStyle").equals("Bold")
                && each.getTextContent().equals("«الناتو»"))
        .anyMatch(each -> each.getAttribute("Position").equals("Superscript"));
    Element link = all(document, "HyperlinkTextSource").getFirst();
    assertThat(link.getTextContent()).isEqualTo("بيان");
    assertThat(all(document, "Hyperlink").getFirst().getAttribute("Source"))
        .isEqualTo(link.getAttribute("Self"));
    assertThat(all(document, "HyperlinkURLDestination").getFirst().getAttribute("DestinationURL"))
        .isEqualTo("https://example.org/?a=1&b=2");
    assertThat(
            all(document, "ParagraphStyleRange").stream()
                .filter(each -> each.hasAttribute("BulletsAndNumberingListType")))
        .hasSize(3);
  }

  private static Document parse(Story story) throws Exception {
    byte[] bytes = new Icml().write(story, SeedStory.ISSUE, PictureFiles.NONE);
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static List<Element> all(Document document, String name) {
    return all(document.getDocumentElement(), name);
  }

  private static List<Element> all(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getElementsByTagName(name);
    for (int at = 0; at < nodes.getLength(); at++) {
      found.add((Element) nodes.item(at));
    }
    return found;
  }
}
