package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Figure;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Pixels;
import org.midad.model.Problem;

/** A large picture that is seen small is made small once. */
class SmallPicturesTest {
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

  @Test
  void itIsMadeOnceAndKeptBesideTheLargeOne() throws IOException {
    Figure.Media media = library.media().put(Photographs.quarters("jpeg", 2000, 1000)).media();
    assertThat(small()).isEmpty();
    Pixels shown = library.media().show(media, 156);
    assertThat(shown.width()).isEqualTo(156);
    assertThat(shown.height()).isEqualTo(78);
    Path small = small().getFirst();
    assertThat(Files.size(small)).isLessThan(Files.size(large()));
    // Another picture in its place shows that the large one is not read again.
    Files.write(small, Photographs.quarters("png", 640, 640));
    assertThat(library.media().show(media, 100).height()).isEqualTo(100);
    assertThat(library.media().show(media, 1000).height()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void itStandsUprightHoweverTheCameraWasHeld(int orientation) throws IOException {
    byte[] file = Photographs.held(Photographs.quarters("jpeg", 1600, 1200), orientation);
    Figure.Media media = library.media().put(file).media();
    Pixels made = library.media().show(media, 80);
    Pixels kept = library.media().show(media, 80);
    assertThat(kept.argb()).isEqualTo(made.argb());
    assertThat(kept.height()).isEqualTo(orientation < 5 ? 60 : 107);
    Pixels large = library.media().show(media, 1000);
    for (double x : new double[] {0.25, 0.75}) {
      for (double y : new double[] {0.25, 0.75}) {
        assertThat(point(kept, x, y)).isEqualTo(point(large, x, y));
      }
    }
  }

  @Test
  void oneThatIsMissingOrBrokenIsMadeAnew() throws IOException {
    Figure.Media media = library.media().put(Photographs.quarters("jpeg", 2000, 1000)).media();
    Pixels shown = library.media().show(media, 156);
    Path small = small().getFirst();
    byte[] bomb = Photographs.quarters("png", 60, 40);
    ByteBuffer header = ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
    CRC32 sum = new CRC32();
    sum.update(bomb, 12, 17);
    header.putInt(29, (int) sum.getValue());
    for (byte[] broken : List.of(new byte[0], new byte[] {1, 2, 3}, bomb)) {
      Files.write(small, broken);
      assertThat(library.media().show(media, 156).argb()).isEqualTo(shown.argb());
      assertThat(Files.size(small)).isGreaterThan(broken.length);
    }
    Files.delete(small);
    assertThat(library.media().show(media, 156).argb()).isEqualTo(shown.argb());
    assertThat(small()).hasSize(1);
  }

  @Test
  void ofAPictureThatIsGoneNothingStays() throws IOException {
    Figure.Media media = library.media().put(Photographs.quarters("jpeg", 2000, 1000)).media();
    library.media().show(media, 156);
    Files.delete(large());
    assertThatThrownBy(() -> library.media().show(media, 156))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.key()).isEqualTo("problem.picture.missing"));
    assertThat(small()).isEmpty();
  }

  @Test
  void oneThatIsNoPictureOfTheLibraryIsNoneOfItsFiles() throws IOException {
    Figure.Media media = library.media().put(Photographs.quarters("jpeg", 2000, 1000)).media();
    library.media().show(media, 156);
    assertThat(MediaFiles.all(folder)).hasSize(1);
    assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
  }

  @Test
  void inAnEncryptedLibraryItIsSealed() throws IOException {
    Path sealed = Files.createDirectories(folder.resolve("sealed"));
    Passphrase passphrase = new Passphrase("عبارة طويلة");
    LibraryKey.random().write(sealed, passphrase, new PasswordCost(64, 1, 1));
    try (Library encrypted = Library.open(sealed, Optional.of(passphrase))) {
      Figure.Media media = encrypted.media().put(Photographs.quarters("jpeg", 2000, 1000)).media();
      Pixels made = encrypted.media().show(media, 156);
      assertThat(encrypted.media().show(media, 156).argb()).isEqualTo(made.argb());
      try (Stream<Path> files = Files.walk(sealed.resolve("media"))) {
        assertThat(files.filter(Files::isRegularFile))
            .hasSize(2)
            .allSatisfy(file -> {
              assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                  .doesNotContain("JFIF");
              assertThat(file.toString()).doesNotContain(media.sha256());
            });
      }
    }
  }

  private List<Path> small() throws IOException {
    return files().filter(file -> file.toString().endsWith(".small")).toList();
  }

  private Path large() throws IOException {
    return files().filter(file -> !file.toString().endsWith(".small")).findFirst().orElseThrow();
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("media"))) {
      return files.filter(Files::isRegularFile).toList().stream();
    }
  }

  /** The colour there, without the shades that come from packing. */
  private static int point(Pixels pixels, double x, double y) {
    int row = (int) (y * pixels.height());
    int column = (int) (x * pixels.width());
    int argb = pixels.argb()[row * pixels.width() + column];
    return argb & 0x808080;
  }
}
