package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** The proof as another program reads it. */
class PdfProofTest {
  @TempDir Path folder;

  private final PdfProof proof = new PdfProof();

  @Test
  void theWordsOfTheSeedAreFoundInTheOrderInWhichTheyWereWritten() throws IOException {
    // PDFBox turns quotation marks round, as if files named them by their look.
    assertSeed(
        words(text(SeedStory.story())).replace('«', '<').replace('»', '«').replace('<', '»'));
  }

  @Test
  void popplerFindsThemToo() throws Exception {
    Path file =
        Files.write(folder.resolve("proof.pdf"), write(SeedStory.story(), PictureFiles.NONE));
    Process process;
    try {
      process =
          new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      abort("left out: this machine has no pdftotext");
      return;
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    String found = lettersAlone(text);
    for (int line : new int[] {1, 2, 5, 6, 7, 8, 9, 10, 11}) {
      assertThat(found).contains(lettersAlone(SeedStory.lines().get(line)));
    }
  }

  /** Words alone: where signs stand between them, each program says in a way of its own. */
  private static String lettersAlone(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }

  private static void assertSeed(String text) {
    List<String> lines = SeedStory.lines();
    for (int line : new int[] {1, 2, 5, 6, 7, 8, 9, 10, 11}) {
      assertThat(text).contains(words(lines.get(line)));
    }
    assertThat(text).contains("baghdad-erbil-military-talks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "كَتَبَ الوَلَدُ الدَّرْسَ.",
        "لا إله إلّا الله، واستقبل وفدًا.",
        "قال ماثيو تولر إن طائرات F-16 وصلت",
        "كان العدد 1234 في العام ١٩٩٠",
        "Reuters said that it is 20 km away."
      })
  void vowelsLigaturesNumbersAndLatinWordsAreReadAsTheyWereWritten(String written)
      throws IOException {
    assertThat(words(text(story(Block.of(BlockKind.PARAGRAPH, written))))).contains(words(written));
  }

  @Test
  void fontsAreInTheFileAsFarAsTheyAreUsed() throws IOException {
    byte[] file = write(SeedStory.story(), PictureFiles.NONE);
    assertThat(file).hasSizeLessThan(200_000);
    try (PDDocument document = Loader.loadPDF(file)) {
      List<PDFont> fonts = fonts(document.getPage(0));
      assertThat(fonts).hasSize(3);
      assertThat(fonts)
          .allSatisfy(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
          });
    }
  }

  @Test
  void theDocumentTellsItsLanguageDirectionAndName() throws IOException {
    try (PDDocument document = Loader.loadPDF(write(SeedStory.story(), PictureFiles.NONE))) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
      assertThat(document.getDocumentCatalog().getViewerPreferences().getReadingDirection())
          .isEqualTo("R2L");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo(SeedStory.story().text(BlockKind.HEADLINE));
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("زيدان الربيعي");
    }
  }

  @Test
  void aLongStoryGoesOnOverPagesAndLosesNoLine() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (int part = 0; part < 60; part++) {
      blocks.add(Block.of(BlockKind.PARAGRAPH, SeedStory.lines().get(8) + " رقم " + part));
    }
    Story story = story(blocks.toArray(Block[]::new));
    try (PDDocument document = Loader.loadPDF(write(story, PictureFiles.NONE))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(5);
      String text = words(new PDFTextStripper().getText(document));
      for (int part = 0; part < 60; part++) {
        assertThat(text).contains("رقم " + part + " ");
      }
      assertThat(ink(new PDFRenderer(document).renderImageWithDPI(2, 36))).isGreaterThan(0.01);
    }
  }

  @Test
  void picturesStandInTheFileOnceWhateverTheirKind() throws IOException {
    PictureFiles files = new Painted();
    Figure.Media photograph = new Figure.Media("a".repeat(64), "image/jpeg", 300, 200);
    Figure.Media drawing = new Figure.Media("b".repeat(64), "image/png", 300, 200);
    Story story =
        story(
            Block.of(new Figure(photograph, "واع", ""), "تعليق"),
            Block.of(BlockKind.PARAGRAPH, "نص"),
            Block.of(new Figure(drawing, "", ""), ""),
            Block.of(new Figure(photograph, "", ""), "مرة أخرى"));
    try (PDDocument document = Loader.loadPDF(write(story, files))) {
      PDResources resources = document.getPage(0).getResources();
      List<COSName> names = new ArrayList<>();
      resources.getXObjectNames().forEach(names::add);
      assertThat(names).hasSize(2);
      assertThat(ink(new PDFRenderer(document).renderImageWithDPI(0, 36))).isGreaterThan(0.1);
    }
    assertThat(text(story)).contains("تعليق");
  }

  @Property(tries = 100)
  void whateverIsWrittenIsPrintedAndTheFileIsWhole(@ForAll Random random) throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (BlockKind kind : BlockKind.values()) {
      Block block = kind == BlockKind.FIGURE ? Block.of(Figure.PENDING, "") : Block.of(kind, "");
      Direction direction =
          random.nextBoolean()
              ? null
              : random.nextBoolean() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
      blocks.add(block.withProse(anything(random)).withDirection(direction));
    }
    byte[] file = write(story(blocks.toArray(Block[]::new)), PictureFiles.NONE);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(document)).contains("baghdad-erbil-military-talks");
      new PDFRenderer(document).renderImageWithDPI(0, 18);
    }
  }

  /** Letters, and all that programs write between them. */
  private static Prose anything(Random random) {
    List<String> parts =
        List.of(
            "كشفت",
            " ",
            "F-16",
            "لا",
            "\u0651",
            "\u200C",
            "\u200D",
            "\u200F",
            "\u200E",
            "\u2067",
            "\u2066",
            "\u2069",
            "\u202B",
            "\u202C",
            "\u00AD",
            "\uFEFF",
            "\uFE0F",
            "\t",
            "😀",
            "👨‍👩‍👧",
            "漢字",
            "\u0300",
            "\uE000",
            "\uD800",
            "\u0007",
            "١٢٣",
            "13",
            "«",
            "»",
            "ـ",
            "\u00A0",
            "\u2028");
    Prose prose = Prose.EMPTY;
    for (int more = random.nextInt(30); more > 0; more--) {
      Set<Mark> marks =
          random.nextInt(3) > 0
              ? Set.of()
              : Set.of(
                  List.of(new Mark.Bold(), new Mark.Italic(), new Mark.Superscript())
                      .get(random.nextInt(3)));
      prose = prose.plus(Prose.of(parts.get(random.nextInt(parts.size())), marks));
    }
    return prose;
  }

  @Test
  void marksDoNotPartTheLine() throws IOException {
    Prose marked =
        Prose.of("نص ")
            .plus(Prose.of("غليظ", Set.of(new Mark.Bold())))
            .plus(Prose.of(" و"))
            .plus(Prose.of("مائل", Set.of(new Mark.Italic())))
            .plus(Prose.of(" هنا"));
    assertThat(words(text(story(Block.of(BlockKind.PARAGRAPH, marked)))))
        .contains("نص غليظ ومائل هنا");
  }

  @Test
  void anEmptyStoryIsAnEmptyPage() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            write(new Story(StoryId.create(), List.of(), StoryMeta.EMPTY), PictureFiles.NONE))) {
      assertThat(document.getNumberOfPages()).isOne();
    }
  }

  @Test
  void equalStoriesGiveEqualBytes() {
    assertThat(new PdfProof().write(SeedStory.story(), SeedStory.ISSUE, PictureFiles.NONE))
        .isEqualTo(write(SeedStory.story(), PictureFiles.NONE));
  }

  private static Story story(Block... blocks) {
    return SeedStory.story().withBlocks(List.of(blocks));
  }

  private byte[] write(Story story, PictureFiles pictures) {
    return proof.write(story, SeedStory.ISSUE, pictures);
  }

  private String text(Story story) throws IOException {
    try (PDDocument document = Loader.loadPDF(write(story, new Painted()))) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** With single spaces: how wide a space is, a reader guesses. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<PDFont> fonts(PDPage page) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (COSName name : page.getResources().getFontNames()) {
      fonts.add(page.getResources().getFont(name));
    }
    return fonts;
  }

  /** How much of a page is not white, from 0 to 1. */
  private static double ink(BufferedImage page) {
    int inked = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        inked += (page.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    return (double) inked / (page.getWidth() * page.getHeight());
  }

  /** Dark pictures of the kind that is asked for. */
  private static final class Painted implements PictureFiles {
    @Override
    public byte[] asHeld(Figure.Media media) {
      try {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, media.type().substring("image/".length()), bytes);
        return bytes.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public byte[] upright(Figure.Media media) {
      return asHeld(media);
    }
  }
}
