package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Story;

/**
 * A story from right to left, a Latin word in it, and a paragraph from left to right: each format
 * tells all three in the way that its readers know.
 */
class EveryFormatTellsDirectionTest {
  /**
   * How a format tells that a text runs from right to left, that a word in it is Latin, and that a
   * paragraph runs the other way; the empty string where its readers see that by the letters.
   */
  private record Signs(String rightToLeft, String latinWord, String otherWay) {}

  @ParameterizedTest
  @MethodSource("org.midad.export.EveryFormat#made")
  void itTellsTheStorysDirectionALatinWordsAndAnEnglishParagraphs(Format format) {
    Story story =
        SeedStory.story()
            .withBlocks(
                List.of(
                    Block.of(BlockKind.HEADLINE, "عنوان"),
                    Block.of(BlockKind.PARAGRAPH, "طائرة F-16 جديدة"),
                    Block.of(BlockKind.PARAGRAPH, "بيان 1")
                        .withDirection(Direction.LEFT_TO_RIGHT)));
    String written = text(format, format.write(story, SeedStory.ISSUE, PictureFiles.NONE));
    Signs signs = signs(format);
    assertThat(written).contains(signs.rightToLeft(), signs.latinWord(), signs.otherWay());
  }

  private static Signs signs(Format format) {
    return switch (format) {
      case HtmlPage page ->
          new Signs(
              "<html lang=\"ar\" dir=\"rtl\">",
              "<bdi class=\"word\" dir=\"ltr\">F-16</bdi>",
              "<p dir=\"ltr\">بيان 1</p>");
      case HtmlFragment fragment ->
          new Signs(
              "<article lang=\"ar\" dir=\"rtl\"",
              "<bdi class=\"word\" dir=\"ltr\">F-16</bdi>",
              "<p dir=\"ltr\">بيان 1</p>");
      case Rss rss ->
          new Signs(
              "its:dir=\"rtl\" xml:lang=\"ar\"",
              "dir=&quot;ltr&quot;&gt;F-16&lt;/bdi&gt;",
              "&lt;p dir=&quot;ltr&quot;&gt;بيان 1");
      case Atom atom ->
          new Signs(
              "its:dir=\"rtl\" xml:lang=\"ar\"",
              "dir=&quot;ltr&quot;&gt;F-16&lt;/bdi&gt;",
              "&lt;p dir=&quot;ltr&quot;&gt;بيان 1");
      case NewsArticle article -> new Signs("\"@direction\" : \"rtl\"", "", "");
      case Ninjs ninjs -> json();
      case FirstNinjs ninjs -> json();
      case NewsmlG2 newsml ->
          new Signs(
              "xml:lang=\"ar\" dir=\"rtl\"",
              "<lang its:dir=\"ltr\">F-16</lang>",
              "<p its:dir=\"ltr\">بيان 1</p>");
      case PdfProof proof -> new Signs("/Direction /R2L", "", "");
      case Icml icml ->
          new Signs(
              "StoryDirection=\"RightToLeftDirection\"",
              "CharacterDirection=\"LeftToRightDirection\"><Content>F-16<",
              "ParagraphDirection=\"LeftToRightDirection\"");
      case Docx docx ->
          new Signs("<w:bidi/>", "<w:r><w:t xml:space=\"preserve\">F-16</w:t>", "بيان");
      case Markdown markdown -> new Signs("", "", "<div dir=\"ltr\">\n\nبيان 1");
      case PlainText text -> new Signs("", "", "\u200Eبيان 1");
    };
  }

  private static Signs json() {
    return new Signs(
        "<p dir=\\\"rtl\\\">طائرة",
        "<bdi dir=\\\"ltr\\\">F-16</bdi>",
        "<p dir=\\\"ltr\\\">بيان 1</p>");
  }

  private static String text(Format format, byte[] written) {
    if (!(format instanceof Docx)) {
      return new String(written, StandardCharsets.UTF_8);
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      throw new AssertionError("no text in the document");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
