package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Problem;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

class DocxTest {
  private static final Figure.Media MEDIA =
      new Figure.Media("ab".repeat(32), "image/png", 1200, 800);
  private static final byte[] FILE = {1, 2, 3};
  private static final PictureFiles PICTURES =
      new PictureFiles() {
        @Override
        public byte[] asHeld(Figure.Media media) {
          throw new AssertionError("Word does not turn pictures itself");
        }

        @Override
        public byte[] upright(Figure.Media media) {
          return FILE;
        }
      };

  @Test
  void everyPartHasAStyleThatIsThere() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (BlockKind kind : BlockKind.values()) {
      blocks.add(
          kind == BlockKind.FIGURE
              ? Block.of(new Figure(MEDIA, "رويترز", "جسر"), "تعليق")
              : Block.of(kind, kind.name()));
    }
    Map<String, byte[]> parts = parts(story(blocks));
    List<String> styles =
        document(parts).select("w|p").stream()
            .map(paragraph -> paragraph.expectFirst("w|pStyle").attr("w:val"))
            .toList();
    assertThat(styles)
        .containsExactly(
            "MidadKicker",
            "Title",
            "Subtitle",
            "MidadPicture",
            "Caption",
            "MidadCredit",
            "MidadDateline",
            "MidadByline",
            "Normal",
            "Heading2",
            "Quote",
            "ListBullet");
    assertThat(xml(parts, "word/styles.xml").select("w|style").eachAttr("w:styleId"))
        .containsAll(styles)
        .contains("Hyperlink");
    assertThat(xml(parts, "word/numbering.xml").select("w|pStyle").attr("w:val"))
        .isEqualTo("ListBullet");
  }

  @Test
  void arabicRunsFromRightToLeftAndLatinInItDoesNot() throws IOException {
    Document document =
        document(
            parts(story(List.of(Block.of(BlockKind.PARAGRAPH, "طائرة F-16 عام 2014 (الأولى)")))));
    assertThat(document.select("w|p > w|pPr > w|bidi")).hasSize(1);
    assertThat(document.select("w|sectPr > w|bidi")).hasSize(1);
    assertThat(runs(document)).containsExactly("rtl:طائرة ", "F-16", "rtl: عام 2014 (الأولى)");
  }

  @Test
  void aLatinPartRunsFromLeftToRightUnlessItsWriterSaysOtherwise() throws IOException {
    Block latin = Block.of(BlockKind.PARAGRAPH, "Baghdad قال 3 days (F-16)");
    Document document =
        document(parts(story(List.of(latin, turned(latin, Direction.RIGHT_TO_LEFT)))));
    List<Element> paragraphs = document.select("w|p");
    assertThat(paragraphs.get(0).select("w|bidi")).isEmpty();
    assertThat(paragraphs.get(1).select("w|bidi")).hasSize(1);
    assertThat(runs(paragraphs.get(0))).containsExactly("Baghdad ", "rtl:قال 3", " days (F-16)");
  }

  @Test
  void marksAreSaidForBothScripts() throws IOException {
    Prose prose =
        new Prose(
            List.of(
                new Run("ثقيل", Set.of(new Mark.Bold(), new Mark.Italic())),
                new Run("1", Set.of(new Mark.Superscript())),
                new Run("بيان", Set.of(new Mark.Link("https://example.org/?a=1&b=2"))),
                new Run("لا", Set.of(new Mark.Link("javascript:alert(1)")))));
    Map<String, byte[]> parts = parts(story(List.of(Block.of(BlockKind.PARAGRAPH, prose))));
    Document document = document(parts);
    assertThat(document.expectFirst("w|r").select("w|rPr > *").stream().map(Element::tagName))
        .containsExactly("w:b", "w:bCs", "w:i", "w:iCs", "w:rtl");
    assertThat(document.select("w|vertAlign").attr("w:val")).isEqualTo("superscript");
    Element link = document.expectFirst("w|hyperlink");
    assertThat(link.text()).isEqualTo("بيان");
    Element target =
        xml(parts, "word/_rels/document.xml.rels").expectFirst("[Id=" + link.attr("r:id") + "]");
    assertThat(target.attr("Target")).isEqualTo("https://example.org/?a=1&b=2");
    assertThat(target.attr("TargetMode")).isEqualTo("External");
    assertThat(document.select("w|hyperlink")).hasSize(1);
  }

  @Test
  void aPictureStandsInTheDocumentWithItsAlternativeText() throws IOException {
    Block figure = Block.of(new Figure(MEDIA, "", "جسر \"قديم\""), "تعليق");
    Map<String, byte[]> parts = parts(story(List.of(figure, turned(figure, null))));
    Document document = document(parts);
    assertThat(document.select("wp|docPr").eachAttr("descr"))
        .containsExactly("جسر \"قديم\"", "جسر \"قديم\"");
    assertThat(document.select("wp|docPr").eachAttr("id")).doesNotHaveDuplicates();
    Element extent = document.expectFirst("wp|extent");
    assertThat(Long.parseLong(extent.attr("cx"))).isEqualTo(5_731_510);
    assertThat(Long.parseLong(extent.attr("cy"))).isEqualTo(3_821_007);
    String id = document.expectFirst("a|blip").attr("r:embed");
    String target =
        xml(parts, "word/_rels/document.xml.rels").expectFirst("[Id=" + id + "]").attr("Target");
    assertThat(parts.get("word/" + target)).isEqualTo(FILE);
    assertThat(parts.keySet()).filteredOn(name -> name.startsWith("word/media/")).hasSize(1);
    assertThatThrownBy(
            () -> new Docx().write(story(List.of(figure)), SeedStory.ISSUE, PictureFiles.NONE))
        .isInstanceOf(Problem.class);
  }

  @Test
  void everyPartIsWellFormedXmlOfAKnownType() throws IOException {
    Map<String, byte[]> parts = parts(SeedStory.story());
    Document types = xml(parts, "[Content_Types].xml");
    Set<String> known = new TreeSet<>(types.select("Override").eachAttr("PartName"));
    Set<String> endings = new TreeSet<>(types.select("Default").eachAttr("Extension"));
    assertThat(parts).isNotEmpty();
    parts.forEach((name, bytes) -> {
      assertThat(known.contains("/" + name) || endings.contains(name.replaceAll(".*\\.", "")))
          .as(name)
          .isTrue();
      assertWellFormed(bytes);
    });
    known.forEach(name -> assertThat(parts).containsKey(name.substring(1)));
  }

  @Test
  void equalStoriesGiveEqualBytes() {
    assertThat(bytes(SeedStory.story())).isEqualTo(bytes(SeedStory.story()));
  }

  @Test
  void theDocumentKnowsItsTitleAndItsWriter() throws IOException {
    Document properties = xml(parts(SeedStory.story()), "docProps/core.xml");
    assertThat(properties.select("dc|title").text()).isEqualTo(SeedStory.lines().get(2));
    assertThat(properties.select("dc|creator").text()).isEqualTo("زيدان الربيعي");
    assertThat(properties.select("dcterms|created").text()).isEqualTo("2021-12-05T10:20:30Z");
  }

  @Test
  void everyLetterOfTheSeedArticleArrives() throws IOException {
    assertThat(document(parts(SeedStory.story())).select("w|p").stream().map(DocxTest::text))
        .containsExactlyElementsOf(SeedStory.story().blocks().stream().map(Block::text).toList());
  }

  private static Block turned(Block block, @Nullable Direction direction) {
    return new Block(BlockId.create(), block.kind(), block.prose(), block.figure(), direction);
  }

  private static Story story(List<Block> blocks) {
    return new Story(
        StoryId.parse("5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10"), blocks, StoryMeta.EMPTY);
  }

  private static byte[] bytes(Story story) {
    return new Docx().write(story, SeedStory.ISSUE, PICTURES);
  }

  private static Map<String, byte[]> parts(Story story) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(story)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document document(Map<String, byte[]> parts) {
    return xml(parts, "word/document.xml");
  }

  private static Document xml(Map<String, byte[]> parts, String name) {
    return Jsoup.parse(new String(parts.get(name), StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  private static List<String> runs(Element part) {
    return part.select("w|r").stream()
        .map(run -> (run.select("w|rtl").isEmpty() ? "" : "rtl:") + text(run))
        .toList();
  }

  private static String text(Element part) {
    return String.join("", part.select("w|t").stream().map(Element::wholeText).toList());
  }

  private static void assertWellFormed(byte[] xml) {
    try {
      DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml));
    } catch (Exception e) {
      throw new AssertionError(new String(xml, StandardCharsets.UTF_8), e);
    }
  }
}
