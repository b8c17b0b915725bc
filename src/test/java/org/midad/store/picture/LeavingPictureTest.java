package org.midad.store.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Problem;
import org.midad.store.Photographs;

class LeavingPictureTest {
  /** What would tell where the picture was made, with what, or by which hands. */
  private static final String[] SECRETS = {
    "Qayyara-Marker", "GPS", "8675309", "OLYMPUS", "Olympus", "ExifTool", "Photoshop 3.0", "film"
  };

  @ParameterizedTest
  @ValueSource(strings = {"agency.jpg", "agency.png", "agency.gif"})
  void nothingThatLeavesTellsWhereThePictureWasMade(String name) throws IOException {
    byte[] given = PictureNotesTest.file(name);
    assertThat(letters(given)).contains("Qayyara-Marker");
    for (byte[] leaving :
        new byte[][] {LeavingPicture.asHeld(given), LeavingPicture.upright(given)}) {
      assertThat(letters(leaving)).doesNotContain(SECRETS);
      assertThat(Whereabouts.in(leaving)).isEmpty();
      assertThat(LeavingPicture.asHeld(leaving)).as("leaves as it came").isEqualTo(leaving);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"agency.jpg", "agency.png"})
  void whoseAPictureIsStaysInIt(String name) throws IOException {
    byte[] given = PictureNotesTest.file(name);
    for (byte[] leaving :
        new byte[][] {LeavingPicture.asHeld(given), LeavingPicture.upright(given)}) {
      PictureNotes notes = PictureNotes.of(leaving);
      assertThat(notes.creator()).isEqualTo("أحمد جلال");
      assertThat(notes.creditLine()).isEqualTo("رويترز");
      assertThat(notes.copyright()).isEqualTo("© رويترز 2026");
      assertThat(notes.rights()).isEqualTo("© رويترز 2026 – للنشر الصحفي وحده");
      assertThat(notes.caption()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.png", "plain.gif", "plain.jpeg"})
  void aPictureThatSaysNothingLeavesAsItIs(String name) throws IOException {
    byte[] given = PictureNotesTest.file(name);
    assertThat(LeavingPicture.asHeld(given)).isEqualTo(given);
    assertThat(LeavingPicture.upright(given)).isEqualTo(given);
  }

  /** Of all eight ways a camera is held, for photographs and for drawings. */
  @ParameterizedTest
  @CsvSource({"jpeg,1", "jpeg,2", "jpeg,3", "jpeg,4", "jpeg,5", "jpeg,6", "jpeg,7", "jpeg,8"})
  void thePointsOfAPictureLeaveAsTheyWereGiven(String format, int orientation) throws IOException {
    byte[] given = Photographs.held(Photographs.quarters(format, 120, 80), orientation);
    PictureFile seen = PictureFile.of(given);
    byte[] held = LeavingPicture.asHeld(given);
    assertThat(PictureFile.of(held).orientation()).isEqualTo(Orientation.of(orientation));
    assertThat(PictureFile.of(held).pixels(200).argb()).isEqualTo(seen.pixels(200).argb());
    PictureFile upright = PictureFile.of(LeavingPicture.upright(given));
    assertThat(upright.isUpright()).isTrue();
    assertThat(upright.width()).isEqualTo(seen.width());
    assertThat(upright.height()).isEqualTo(seen.height());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aDrawingThatLiesIsTurnedToThePoint(int orientation) throws IOException {
    byte[] plain = PictureNotesTest.file("plain.png");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(plain, 0, 33);
    PngParts.write(file, PngParts.EXIF, Orientation.of(orientation).exif());
    file.write(plain, 33, plain.length - 33);
    PictureFile given = PictureFile.of(file.toByteArray());
    assertThat(given.width()).isEqualTo(orientation < 5 ? 120 : 80);
    assertThat(PictureFile.of(LeavingPicture.asHeld(file.toByteArray())).pixels(200).argb())
        .isEqualTo(given.pixels(200).argb());
    PictureFile upright = PictureFile.of(LeavingPicture.upright(file.toByteArray()));
    assertThat(upright.isUpright()).isTrue();
    assertThat(upright.type()).isEqualTo("image/png");
    assertThat(upright.pixels(200).argb()).isEqualTo(given.pixels(200).argb());
  }

  @Test
  void theInksOfPrintLeaveAsTheyWere() throws IOException {
    byte[] given = Photographs.printed(120, 80);
    assertThat(PictureFile.of(LeavingPicture.asHeld(given)).pixels(120).argb())
        .isEqualTo(PictureFile.of(given).pixels(120).argb());
  }

  /** Wherever the file is broken off, or a byte of it broken. */
  @ParameterizedTest
  @ValueSource(strings = {"agency.jpg", "agency.png", "agency.gif"})
  void aBrokenFileTellsNoMoreThanAWholeOne(String name) throws IOException {
    byte[] whole = PictureNotesTest.file(name);
    Random random = new Random();
    for (int at = 3; at < whole.length; at++) {
      leaving(Arrays.copyOf(whole, at))
          .ifPresent(leaving -> assertThat(letters(leaving)).doesNotContain("yyara-Marker"));
      byte[] broken = whole.clone();
      broken[at] = (byte) random.nextInt();
      leaving(broken).ifPresent(PictureFile::of);
    }
  }

  private static Optional<byte[]> leaving(byte[] given) {
    try {
      return Optional.of(LeavingPicture.asHeld(given));
    } catch (Problem noPicture) {
      assertThat(noPicture.key()).startsWith("problem.picture.");
      return Optional.empty();
    }
  }

  private static String letters(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
