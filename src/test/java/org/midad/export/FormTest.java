package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Story;

/** What a form says of itself is what is in its files. */
class FormTest {
  private static final String ADDRESS = "https://example.org/only-here";

  @ParameterizedTest
  @EnumSource
  void itTellsWhereLinksLeadIfItSaysSo(Form form) throws IOException {
    Story linked =
        SeedStory.story()
            .withBlocks(
                List.of(
                    Block.of(BlockKind.HEADLINE, "العنوان"),
                    Block.of(
                        BlockKind.PARAGRAPH, Prose.of("هنا", Set.of(new Mark.Link(ADDRESS))))));
    byte[] file = form.format().write(linked, SeedStory.ISSUE, PictureFiles.NONE);
    assertThat(whole(form, file).contains(ADDRESS)).isEqualTo(form.hasLinks());
  }

  @ParameterizedTest
  @EnumSource
  void itShowsPicturesOrNamesThemIfItSaysSo(Form form) throws IOException {
    Figure.Media media = new Figure.Media("a".repeat(64), "image/png", 1, 1);
    Story pictured =
        SeedStory.story()
            .withBlocks(
                List.of(
                    Block.of(BlockKind.HEADLINE, "العنوان"),
                    Block.of(new Figure(media, "واع", "جسر"), "تعليق"),
                    Block.of(BlockKind.PARAGRAPH, "المتن")));
    byte[] file = form.format().write(pictured, SeedStory.ISSUE, new OnePicture());
    assertThat(pictures(form, file)).isEqualTo(form.hasPictures());
  }

  /** The same, whatever is asked for. */
  private static final class OnePicture implements PictureFiles {
    @Override
    public byte[] asHeld(Figure.Media media) {
      try {
        return Files.readAllBytes(Path.of("src/test/resources/pictures/plain.png"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public byte[] upright(Figure.Media media) {
      return asHeld(media);
    }
  }

  private static boolean pictures(Form form, byte[] file) throws IOException {
    return switch (form) {
      case PDF -> {
        try (PDDocument document = Loader.loadPDF(file)) {
          yield document.getPage(0).getResources().getXObjectNames().iterator().hasNext();
        }
      }
      case DOCX -> unzipped(file).contains("<w:drawing>");
      default -> whole(form, file).contains("a".repeat(64));
    };
  }

  private static String whole(Form form, byte[] file) throws IOException {
    return switch (form) {
      case DOCX -> unzipped(file);
      case PDF -> {
        try (PDDocument document = Loader.loadPDF(file)) {
          yield document.getPage(0).getAnnotations().toString();
        }
      }
      default -> new String(file, StandardCharsets.UTF_8).replace("\\/", "/");
    };
  }

  private static String unzipped(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
