package org.midad.deliver;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.midad.deliver.Parcel.Change;
import org.midad.export.Issue;
import org.midad.export.PictureFiles;
import org.midad.export.Sha256;
import org.midad.ingest.RawArticle;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/** Stories on their way, with pictures that are really there. */
final class WebParcels {
  static final Instant LEAVING = Instant.parse("2026-11-24T07:00:00Z");

  private final Map<Figure.Media, byte[]> files = new HashMap<>();

  final PictureFiles pictures =
      new PictureFiles() {
        @Override
        public byte[] asHeld(Figure.Media media) {
          return Optional.ofNullable(files.get(media)).orElseThrow();
        }

        @Override
        public byte[] upright(Figure.Media media) {
          return asHeld(media);
        }
      };

  /** The page that Midad was made for, read as the desk reads it, with a picture in its place. */
  Story seed(Path article) throws IOException {
    Story read =
        RawArticle.recognise(
                Files.readString(article), OffsetDateTime.parse("2026-11-24T09:00:00+03:00"))
            .story();
    Block place = read.first(BlockKind.FIGURE).orElseThrow();
    Figure figure =
        new Figure(
            picture(1200, 675, 0x7A5C3E), "واع", "قادة من الجيش والبيشمركة حول طاولة اجتماع");
    List<Tag> tags = new ArrayList<>(read.meta().tags());
    tags.removeIf(tag -> tag.scheme() == Tag.Scheme.SECTION);
    tags.add(new Tag(Tag.Scheme.SECTION, "politics", "سياسة"));
    return read.withBlock(place.withFigure(figure)).withMeta(read.meta().withTags(tags));
  }

  /** A short story with two pictures, one over and one among its text. */
  Story story() {
    return story(640, 320);
  }

  /** The same with pictures so small that a site makes no smaller ones of them. */
  Story light() {
    return story(64, 32);
  }

  private Story story(int over, int among) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of(BlockKind.HEADLINE, "عنوان فيه <b> و& و\"اقتباس\""));
    blocks.add(Block.of(BlockKind.DECK, "عنوان ثانوي"));
    blocks.add(
        Block.of(
            new Figure(picture(over, over * 9 / 16, 0x336699), "واع", "قاعة"), "صورة الاجتماع"));
    blocks.add(Block.of(BlockKind.PARAGRAPH, "أعلنت شركة Apple أن \"النتائج\" جاهزة… 5x3"));
    blocks.add(
        Block.of(new Figure(picture(among, among * 9 / 16, 0x996633), "", "ثانية"), "صورة ثانية"));
    blocks.add(Block.of(BlockKind.LIST_ITEM, "أولا"));
    StoryMeta meta =
        new StoryMeta(
            "",
            "ar",
            List.of(
                new Tag(Tag.Scheme.SECTION, "economy", "اقتصاد & أعمال"),
                Tag.keyword("العراق"),
                Tag.keyword("R&D")),
            3,
            null,
            "للديسك وحده");
    return new Story(StoryId.create(), blocks, meta);
  }

  Parcel parcel(Story story, int version, Change change) {
    return parcel(story, version, change, LEAVING.plusSeconds(version));
  }

  Parcel parcel(Story story, int version, Change change, Instant at) {
    Issue issue = new Issue(version, at, ZoneId.of("Asia/Baghdad"), "صحيفة الاختبار");
    return new Parcel(
        UUID.randomUUID(),
        story,
        change == Change.WITHDRAW ? issue.withdrawing("خبر كاذب") : issue,
        pictures);
  }

  private Figure.Media picture(int width, int height, int color) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, color + ((x / 8 + y / 8) & 0x1F));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] file = bytes.toByteArray();
    Figure.Media media = new Figure.Media(Sha256.hex(file), "image/png", width, height);
    files.put(media, file);
    return media;
  }

  /** A ledger that lives as long as the test. */
  static final class Memory implements Ledger {
    private final Map<String, String> entries = new HashMap<>();

    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(entries.get(name));
    }

    @Override
    public void put(String name, String value) {
      entries.put(name, value);
    }
  }
}
