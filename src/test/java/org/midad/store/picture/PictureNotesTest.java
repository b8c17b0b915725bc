package org.midad.store.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files are made by exiftool: see {@code pictures/make}. */
class PictureNotesTest {
  private static final String CAPTION = "جنود عراقيون عند جسر على دجلة، أمس السبت";

  @ParameterizedTest
  @ValueSource(strings = {"agency.jpg", "agency.png"})
  void whatAnAgencySaysInXmpIsRead(String name) throws IOException {
    assertThat(PictureNotes.of(file(name)))
        .isEqualTo(
            new PictureNotes(
                CAPTION,
                "أحمد جلال",
                "رويترز",
                "© رويترز 2026",
                "للنشر الصحفي وحده",
                "جنود يعبرون جسرا",
                LocalDate.of(2026, 11, 21)));
  }

  @ParameterizedTest
  @CsvSource({"utf-8", "utf-8-unsaid", "windows-1256", "iso-8859-6"})
  void arabicOfIptcIsReadInWhateverLettersItIsWritten(String letters) throws IOException {
    PictureNotes notes = PictureNotes.of(file("iptc-" + letters + ".jpg"));
    assertThat(notes.caption()).isEqualTo(CAPTION);
    assertThat(notes.creator()).isEqualTo("أحمد جلال");
    assertThat(notes.credit()).isEqualTo("رويترز");
  }

  @Test
  void aWesternCaptionStaysWestern() throws IOException {
    assertThat(PictureNotes.of(file("iptc-western.jpg")).caption())
        .isEqualTo("Une fête à l’école, côté cour");
  }

  @Test
  void aCameraThatWasToldItsOwnerIsBelieved() throws IOException {
    PictureNotes notes = PictureNotes.of(file("exif.jpg"));
    assertThat(notes.caption()).isEqualTo(CAPTION);
    assertThat(notes.credit()).isEqualTo("أحمد جلال");
    assertThat(notes.copyright()).isEqualTo("الخليج");
    assertThat(notes.rights()).isEqualTo("الخليج");
    assertThat(notes.taken()).isEqualTo(LocalDate.of(2026, 11, 21));
  }

  @ParameterizedTest
  @ValueSource(strings = {"camera.jpg", "plain.jpeg", "plain.png", "plain.gif", "agency.gif"})
  void whatACameraWritesByItselfIsNoCaption(String name) throws IOException {
    assertThat(PictureNotes.of(file(name))).isEqualTo(PictureNotes.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OLYMPUS DIGITAL CAMERA         ",
        "SONY DSC",
        "IMG_2041.jpg",
        "DSC_0042",
        "hdr",
        "???? ????",
        "\u0000\u0000",
        "   ",
        "2026-11-21"
      })
  void whatSaysNothingIsNothing(String text) {
    assertThat(NoteText.caption(text)).isEmpty();
  }

  @Test
  void aTextIsOneLineWithoutSignsThatNobodySees() {
    assertThat(NoteText.caption("\u202Eجسر\u202C\r\n على\u00A0\u200Fدجلة\u0007\uFEFF\t(أ ف ب)"))
        .isEqualTo("جسر على دجلة (أ ف ب)");
    assertThat(NoteText.caption("می\u200Cروم")).isEqualTo("می\u200Cروم");
    assertThat(NoteText.caption("صورة من الجسر")).isEqualTo("صورة من الجسر");
    assertThat(NoteText.caption("ج".repeat(2001))).isEmpty();
    assertThat(NoteText.name("ج".repeat(201))).isEmpty();
    byte[] ended = "جسر\0\0ما".getBytes(StandardCharsets.UTF_8);
    assertThat(NoteText.decode(ended, StandardCharsets.UTF_8)).isEqualTo("جسر");
  }

  @Test
  void shortArabicWordsAreReadInEitherAlphabet() {
    for (String text :
        new String[] {"رويترز", "فلسطين الآن", "القاهرة (AFP)", "علي", "وزارة الدفاع"}) {
      for (String charset : new String[] {"windows-1256", "ISO-8859-6"}) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(NoteText.decode(bytes, NoteText.charset(List.of(bytes), "")))
            .as(charset)
            .isEqualTo(text);
      }
    }
  }

  @Test
  void aDayThatCannotBeIsNone() {
    assertThat(NoteText.day("0000:00:00 00:00:00")).isEmpty();
    assertThat(NoteText.day("2026:02:31 00:00:00")).isEmpty();
    assertThat(NoteText.day("1980:01:01 00:00:00")).isEmpty();
    assertThat(NoteText.day("2026")).isEmpty();
    assertThat(NoteText.day("20261121")).contains(LocalDate.of(2026, 11, 21));
    assertThat(NoteText.day("1958-07-14")).contains(LocalDate.of(1958, 7, 14));
  }

  @Test
  void aPacketThatBlowsUpIsLeftAlone() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
      byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 200; i++) {
        out.write(blank);
      }
    }
    assertThat(packed.size()).isLessThan(1 << 20);
    assertThat(PictureNotes.of(withText(true, packed.toByteArray()))).isEqualTo(PictureNotes.NONE);
    String entities =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>"
            + "<photoshop:Credit>name &a;</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>";
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      assertThat(PictureNotes.of(withText(false, entities.getBytes(charset))))
          .isEqualTo(PictureNotes.NONE);
    }
  }

  /** One byte at a time is changed, or the file ends there: an answer comes, whatever it is. */
  @ParameterizedTest
  @ValueSource(strings = {"agency.jpg", "agency.png", "agency.gif", "iptc-windows-1256.jpg"})
  void aBrokenFileBreaksNothing(String name) throws IOException {
    byte[] whole = file(name);
    Random random = new Random();
    for (int at = 0; at < whole.length; at++) {
      byte[] broken = whole.clone();
      broken[at] = (byte) random.nextInt();
      assertThat(PictureNotes.of(broken)).isNotNull();
      assertThat(PictureNotes.of(Arrays.copyOf(whole, at))).isNotNull();
    }
  }

  private static byte[] withText(boolean packed, byte[] xmp) throws IOException {
    byte[] plain = file("plain.png");
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(NoteParts.PNG_XMP);
    text.writeBytes(new byte[] {(byte) (packed ? 1 : 0), 0, 0, 0});
    text.writeBytes(xmp);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(plain, 0, 33);
    PngParts.write(file, PngParts.TEXT, text.toByteArray());
    file.write(plain, 33, plain.length - 33);
    return file.toByteArray();
  }

  static byte[] file(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/pictures", name));
  }
}
