package org.midad.deliver;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.midad.export.Form;
import org.midad.export.Format;
import org.midad.export.HtmlPage;
import org.midad.export.Issue;
import org.midad.export.Markdown;
import org.midad.export.PictureFiles;
import org.midad.export.Sha256;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** Stories on their way out. */
final class Parcels {
  static final Instant NOW = Instant.parse("2026-11-24T01:10:00Z");
  static final List<Format> FORMATS = List.of(new HtmlPage(), new Markdown());

  private Parcels() {}

  static Story story(String slug) {
    return new Story(
        StoryId.create(),
        List.of(
            Block.of(BlockKind.HEADLINE, "بغداد وأربيل توحدان الجهود العسكرية"),
            Block.of(BlockKind.PARAGRAPH, "كشفت قيادة العمليات المشتركة، أمس السبت")),
        StoryMeta.EMPTY.withSlug(slug));
  }

  static Parcel of(Story story, int version) {
    return new Parcel(UUID.randomUUID(), story, issue(version), PictureFiles.NONE);
  }

  /** With pictures of these sizes in bytes, of which no two are the same. */
  static Parcel withPictures(String slug, int... sizes) {
    Map<String, byte[]> files = new HashMap<>();
    Random random = new Random(slug.hashCode());
    List<Block> blocks = new ArrayList<>(story(slug).blocks());
    IntStream.of(sizes)
        .forEach(size -> {
          byte[] bytes = new byte[size];
          random.nextBytes(bytes);
          String hash = HexFormat.of().formatHex(Sha256.of(bytes));
          files.put(hash, bytes);
          Figure.Media media = new Figure.Media(hash, "image/jpeg", 80, 60);
          blocks.add(Block.of(new Figure(media, "واع", "جسر"), "تعليق"));
        });
    return new Parcel(UUID.randomUUID(), story(slug).withBlocks(blocks), issue(1), pictures(files));
  }

  private static Issue issue(int version) {
    return new Issue(version, NOW, ZoneId.of("Asia/Baghdad"), "الخليج");
  }

  private static PictureFiles pictures(Map<String, byte[]> files) {
    return new PictureFiles() {
      @Override
      public byte[] asHeld(Figure.Media media) {
        return Optional.ofNullable(files.get(media.sha256()))
            .orElseThrow(() -> new Problem("problem.picture.missing", media.sha256()));
      }

      @Override
      public byte[] upright(Figure.Media media) {
        return asHeld(media);
      }
    };
  }

  /** What a parcel has to have become in the end: bytes by the names of files. */
  static Map<String, byte[]> files(Parcel parcel) {
    Map<String, byte[]> files = new HashMap<>();
    OutgoingFile.of(parcel, FORMATS).forEach(file -> files.put(file.name(1), file.bytes().get()));
    return files;
  }

  static Target target(Address address) {
    return new Target("t1", "الموقع", address, List.of(Form.HTML, Form.MARKDOWN));
  }

  /** Remembers as long as a test lasts. */
  static Ledger ledger() {
    return ledger(new HashMap<>());
  }

  /** Likewise, and tells each entry as it is made. */
  static Ledger watched(List<String> told) {
    Ledger ledger = ledger();
    return new Ledger() {
      @Override
      public Optional<String> find(String name) {
        return ledger.find(name);
      }

      @Override
      public void put(String name, String value) {
        told.add(value);
        ledger.put(name, value);
      }
    };
  }

  static Ledger ledger(Map<String, String> entries) {
    return new Ledger() {
      @Override
      public Optional<String> find(String name) {
        return Optional.ofNullable(entries.get(name));
      }

      @Override
      public void put(String name, String value) {
        entries.put(name, value);
      }
    };
  }

  /**
   * The ledger of a program that dies at one of its entries.
   *
   * @param entry from 0
   * @param written whether that entry is on disk by then
   */
  static Ledger dying(Map<String, String> entries, int entry, boolean written) {
    AtomicInteger left = new AtomicInteger(entry);
    Ledger ledger = ledger(entries);
    return new Ledger() {
      @Override
      public Optional<String> find(String name) {
        return ledger.find(name);
      }

      @Override
      public void put(String name, String value) {
        boolean last = left.getAndDecrement() == 0;
        if (!last || written) {
          ledger.put(name, value);
        }
        if (last) {
          throw new Death();
        }
      }
    };
  }

  /** Nobody catches this. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }
}
