package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.model.Figure;
import org.midad.model.Pixels;
import org.midad.model.Problem;

class MediaFilesTest {
  private static final int RED = 0xFFFF0000;
  private static final int GREEN = 0xFF00FF00;
  private static final int BLUE = 0xFF0000FF;
  private static final int WHITE = 0xFFFFFFFF;

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Library.open(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @ParameterizedTest
  @CsvSource({"jpeg,image/jpeg", "png,image/png", "gif,image/gif"})
  void aPictureIsKeptAsItWasAndKnownByItsBytes(String format, String type) throws IOException {
    byte[] bytes = Photographs.quarters(format, 60, 40);
    Path file = Files.write(folder.resolve("called-by-the-wrong-name.txt"), bytes);
    Figure.Media media = library.media().put(file).media();
    assertThat(media.type()).isEqualTo(type);
    assertThat(media.width()).isEqualTo(60);
    assertThat(media.height()).isEqualTo(40);
    library.close();
    library = Library.open(folder);
    assertThat(library.media().read(media)).isEqualTo(bytes);
    assertThat(library.media().readUpright(media)).isEqualTo(bytes);
  }

  @Test
  void theSamePictureIsKeptOnce() throws IOException {
    byte[] bytes = Photographs.quarters("png", 60, 40);
    assertThat(library.media().put(bytes)).isEqualTo(library.media().put(bytes.clone()));
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aPictureFromTheClipboardComesBackPointByPoint() {
    int[] argb = {RED, GREEN, BLUE, WHITE, 0x80123456, 0xFF000001};
    Figure.Media media = library.media().put(new Pixels(3, 2, argb));
    assertThat(media.type()).isEqualTo("image/png");
    assertThat(library.media().show(media, 100).argb()).isEqualTo(argb);
  }

  @Test
  void aWidePictureIsShownAsNarrowAsItIsWanted() throws IOException {
    Figure.Media media = library.media().put(Photographs.quarters("jpeg", 1200, 800)).media();
    Pixels shown = library.media().show(media, 100);
    assertThat(shown.width()).isEqualTo(100);
    assertThat(shown.height()).isEqualTo(67);
    assertCorners(shown, RED, GREEN, BLUE, WHITE);
    assertThat(library.media().show(media, 5000).width()).isEqualTo(1200);
  }

  /** By the table of Exif: which corner of the scene the file's first row and column are. */
  @ParameterizedTest
  @CsvSource({
    "1,RED,GREEN,BLUE,WHITE",
    "2,GREEN,RED,WHITE,BLUE",
    "3,WHITE,BLUE,GREEN,RED",
    "4,BLUE,WHITE,RED,GREEN",
    "5,RED,BLUE,GREEN,WHITE",
    "6,BLUE,RED,WHITE,GREEN",
    "7,WHITE,GREEN,BLUE,RED",
    "8,GREEN,WHITE,RED,BLUE"
  })
  void aPictureStandsUprightHoweverTheCameraWasHeld(
      int orientation, String first, String second, String third, String fourth)
      throws IOException {
    byte[] bytes = Photographs.held(Photographs.quarters("jpeg", 120, 80), orientation);
    Figure.Media media = library.media().put(bytes).media();
    assertThat(media.width()).isEqualTo(orientation < 5 ? 120 : 80);
    assertThat(media.height()).isEqualTo(orientation < 5 ? 80 : 120);
    Pixels shown = library.media().show(media, 60);
    assertThat(shown.width()).isEqualTo(60);
    assertCorners(shown, color(first), color(second), color(third), color(fourth));
    assertThat(library.media().read(media)).isEqualTo(bytes);
    Figure.Media upright = library.media().put(library.media().readUpright(media)).media();
    assertThat(upright.width()).isEqualTo(media.width());
    assertCorners(
        library.media().show(upright, 60),
        color(first),
        color(second),
        color(third),
        color(fourth));
  }

  @Test
  void aPictureInTheInksOfPrintIsSeenInItsColours() throws IOException {
    byte[] bytes = Photographs.printed(120, 80);
    Figure.Media media = library.media().put(bytes).media();
    assertThat(media.width()).isEqualTo(120);
    assertCorners(library.media().show(media, 60), RED, GREEN, BLUE, WHITE);
    assertThat(library.media().read(media)).isEqualTo(bytes);
  }

  @Test
  void whatIsNoPictureIsNotKept() throws IOException {
    byte[] png = Photographs.quarters("png", 60, 40);
    assertRefused("problem.picture.kind", "<svg/>".getBytes(StandardCharsets.UTF_8));
    assertRefused("problem.picture.kind", "RIFF....WEBPVP8 ".getBytes(StandardCharsets.UTF_8));
    assertRefused("problem.picture.kind", new byte[0]);
    assertRefused("problem.picture.unreadable", Arrays.copyOf(png, 20));
    assertRefused("problem.picture.unreadable", Arrays.copyOf(png, 60));
    assertRefused("problem.picture.too-large", Arrays.copyOf(png, (50 << 20) + 1));
    assertThat(kept()).isEmpty();
  }

  /** Some kilobytes of zeros, packed, that become 30,000 × 30,000 points. */
  @Test
  void aPictureThatBlowsUpIsRefusedUndecoded() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
      byte[] row = new byte[1 + 30_000 / 8];
      for (int y = 0; y < 30_000; y++) {
        out.write(row);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(Photographs.quarters("png", 60, 40), 0, 8);
    chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(30_000).putInt(30_000).put((byte) 1).array());
    chunk(png, "IDAT", packed.toByteArray());
    chunk(png, "IEND", new byte[0]);
    assertThat(png.size()).isLessThan(200_000);
    assertRefused("problem.picture.too-many-points", png.toByteArray());
    assertThat(kept()).isEmpty();
  }

  /** A second header that makes more of it than the first: no decoder follows the second. */
  @Test
  void aPhotographWhoseHeaderLiesIsNoLargerThanItSays() throws IOException {
    byte[] jpeg = Photographs.quarters("jpeg", 60, 40);
    int frame = 2;
    while ((jpeg[frame + 1] & 0xFF) != 0xC0) {
      frame += 2 + ((jpeg[frame + 2] & 0xFF) << 8 | (jpeg[frame + 3] & 0xFF));
    }
    byte[] large = jpeg.clone();
    ByteBuffer.wrap(large).putShort(frame + 5, (short) 60_000).putShort(frame + 7, (short) 60_000);
    assertRefused("problem.picture.too-many-points", large);
    int length = 2 + ((jpeg[frame + 2] & 0xFF) << 8 | (jpeg[frame + 3] & 0xFF));
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.write(jpeg, 0, frame + length);
    twice.write(large, frame, jpeg.length - frame);
    assertThatThrownBy(() -> library.media().put(twice.toByteArray())).isInstanceOf(Problem.class);
    assertThat(kept()).isEmpty();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
    byte[] named =
        ByteBuffer.allocate(4 + data.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 sum = new CRC32();
    sum.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** Decoded it would take gigabytes: its header is enough to refuse it. */
  @Test
  void aPictureOfTooManyPointsIsRefusedUndecoded() throws IOException {
    byte[] png = Photographs.quarters("png", 60, 40);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, 60_000).putInt(20, 60_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    assertRefused("problem.picture.too-many-points", png);
  }

  @Test
  void aPictureThatIsGoneOrDamagedIsToldAndCanBePutAgain() throws IOException {
    byte[] bytes = Photographs.quarters("png", 60, 40);
    Figure.Media media = library.media().put(bytes).media();
    Path file = kept().getFirst();
    byte[] damaged = bytes.clone();
    damaged[bytes.length / 2]++;
    Files.write(file, damaged);
    assertProblem("problem.picture.damaged", () -> library.media().read(media));
    Files.delete(file);
    assertProblem("problem.picture.missing", () -> library.media().show(media, 10));
    assertThat(library.media().put(bytes).media()).isEqualTo(media);
    Files.write(file, damaged);
    assertThat(library.media().put(bytes).media()).isEqualTo(media);
    assertThat(library.media().read(media)).isEqualTo(bytes);
    assertProblem("problem.file.missing", () -> library.media().put(folder.resolve("none.png")));
    assertProblem("problem.file.unreadable", () -> library.media().put(folder));
  }

  /** Twelve times, a Midad that puts pictures without end is killed (SIGKILL) at some moment. */
  @Test
  void aPictureThatWasNamedIsWholeWheneverMidadIsKilled() throws Exception {
    library.close();
    Random random = new Random();
    List<String> named = new ArrayList<>();
    for (int kill = 0; kill < 12; kill++) {
      Process midad = start(folder);
      try (BufferedReader output = OtherMidad.output(midad)) {
        named.add(output.readLine());
        Thread.sleep(random.nextInt(60));
        midad.toHandle().destroyForcibly();
        output.lines().filter(line -> line.length() == 64).forEach(named::add);
      } finally {
        midad.destroyForcibly().waitFor();
      }
    }
    library = Library.open(folder);
    assertThat(named).hasSizeGreaterThanOrEqualTo(12);
    for (String name : named) {
      assertThat(library.media().read(new Figure.Media(name, "image/png", 1, 1))).isNotEmpty();
    }
    assertThat(kept()).allSatisfy(file -> assertThat(file.toString()).doesNotEndWith(".part"));
  }

  /** Puts pictures without end, and says the name of each that was kept. */
  public static void main(String[] arguments) {
    try (Library library = Library.open(Path.of(arguments[0]))) {
      Random random = new Random();
      for (; ; ) {
        int[] argb = random.ints(200 * 200).toArray();
        System.out.println(library.media().put(new Pixels(200, 200, argb)).sha256());
      }
    }
  }

  private static Process start(Path library) throws IOException {
    return OtherMidad.start(MediaFilesTest.class, library.toString());
  }

  private void assertRefused(String key, byte[] bytes) {
    assertProblem(key, () -> library.media().put(bytes));
  }

  private static void assertProblem(String key, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
  }

  private List<Path> kept() throws IOException {
    Path media = folder.resolve("media");
    if (!Files.exists(media)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(media)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static int color(String name) {
    return switch (name) {
      case "RED" -> RED;
      case "GREEN" -> GREEN;
      case "BLUE" -> BLUE;
      default -> WHITE;
    };
  }

  /** The middles of the quarters, since at their edges a JPEG's colours run. */
  private static void assertCorners(Pixels shown, int... expected) {
    int[] x = {shown.width() / 4, shown.width() * 3 / 4};
    int[] y = {shown.height() / 4, shown.height() * 3 / 4};
    for (int corner = 0; corner < 4; corner++) {
      int point = shown.argb()[y[corner / 2] * shown.width() + x[corner % 2]];
      for (int shift = 0; shift < 32; shift += 8) {
        assertThat(point >>> shift & 0xFF)
            .as("corner %s of %08x, part %s", corner, point, shift)
            .isCloseTo(expected[corner] >>> shift & 0xFF, within(12));
      }
    }
  }
}
