package org.midad.store.picture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.midad.arabic.DirectionMarks;

/** What cameras and programs write of a picture, made fit for a line of a story. */
final class NoteText {
  /** In UTF-16 units; whatever is longer is no caption and no name. */
  private static final int LONGEST_CAPTION = 2000;

  private static final int LONGEST_NAME = 200;

  /** IPTC's names of the Arabic alphabet (ISO 2022 and ISO-IR 127). */
  private static final Set<String> ARABIC = Set.of("ISO-8859-6", "\u001B-G", "\u001B.G");

  private static final Charset ARABIC_LETTERS = Charset.forName("ISO-8859-6");
  private static final Charset ARABIC_WINDOWS = Charset.forName("windows-1256");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Nobody writes so many letters with accents in one go. */
  private static final Pattern ARABIC_RUN = Pattern.compile("[\\x80-\\xFF]{3}");

  /** What cameras and programs write into the field when nobody does. */
  private static final Set<String> BY_ITSELF =
      Set.of(
          "olympus digital camera",
          "minolta digital camera",
          "konica minolta digital camera",
          "kodak digital still camera",
          "samsung digital camera",
          "digital camera",
          "digital still camera",
          "sony dsc",
          "samsung",
          "jenoptik",
          "exif_jpeg_picture",
          "exif jpeg picture",
          "dcf jpeg",
          "lead technologies inc. v1.01",
          "acd systems digital imaging",
          "created with gimp",
          "file written by adobe photoshop",
          "screenshot",
          "ascii",
          "binary comment",
          "default",
          "untitled",
          "unknown",
          "none",
          "null",
          "n/a",
          "photographer",
          "picasa",
          "oznor",
          "cof",
          "dav",
          "sdr",
          "mde",
          "btf",
          "ptr",
          "edf",
          "hdr",
          "rhdr",
          "hdrpl");

  /** The name of a file that nobody has given a name. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(_?dsc[nf]?|img|dcim|image|picture|photo|pict?|p|wp|vid|scan)[-_ (]*[\\d_)]*"
              + "(\\.(jpe?g|png|gif|tiff?|heic))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WITHOUT_LETTERS = Pattern.compile("[^\\p{L}]*");
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-:]?(\\d{2})[-:]?(\\d{2})(?!\\d).*");

  /** When a camera's clock begins that nobody has set. */
  private static final Set<String> CLOCK_UNSET =
      Set.of("1970-01-01", "1980-01-01", "2000-01-01", "1904-01-01", "1900-01-01");

  private NoteText() {}

  static String caption(String text) {
    return clean(text, LONGEST_CAPTION);
  }

  static String name(String text) {
    return clean(text, LONGEST_NAME);
  }

  private static String clean(String text, int longest) {
    StringBuilder kept = new StringBuilder(text.length());
    DirectionMarks.without(text)
        .codePoints()
        .map(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign) ? ' ' : sign)
        .filter(NoteText::stands)
        .forEach(kept::appendCodePoint);
    String line = kept.toString().replaceAll(" {2,}", " ").strip();
    boolean said =
        line.length() <= longest
            && !WITHOUT_LETTERS.matcher(line).matches()
            && !BY_ITSELF.contains(line.toLowerCase(Locale.ROOT))
            && !NUMBERED.matcher(line).matches();
    return said ? line : "";
  }

  /** Joiners belong to words of some languages that are written in Arabic letters. */
  private static boolean stands(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          false;
      case Character.FORMAT -> sign == 0x200C || sign == 0x200D;
      default -> sign != 0xFFFD;
    };
  }

  /** A day in the form of ISO 8601, of IPTC or of Exif, whatever the time behind it. */
  static Optional<LocalDate> day(String text) {
    Matcher day = DAY.matcher(text.strip());
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3)));
      return date.getYear() < 1826 || CLOCK_UNSET.contains(date.toString())
          ? Optional.empty()
          : Optional.of(date);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** A text up to the sign that ends it in C; letters that cannot be are none of it. */
  static String decode(byte[] bytes, Charset charset) {
    return charset.decode(untilEnd(bytes)).toString();
  }

  /**
   * The letters that a file's texts are written in. Many say nothing of them, and some what is not
   * so: then UTF-8 is known by its form, and Arabic by how its letters stand together.
   *
   * @param said what the file says, or empty
   */
  static Charset charset(List<byte[]> texts, String said) {
    Stream<Charset> likely =
        ARABIC.contains(said)
            ? Stream.of(ARABIC_LETTERS, StandardCharsets.UTF_8)
            : Stream.of(StandardCharsets.UTF_8);
    return likely
        .filter(charset -> texts.stream().allMatch(text -> fits(charset, text)))
        .findFirst()
        .orElseGet(() -> guess(texts));
  }

  private static Charset guess(List<byte[]> texts) {
    boolean arabic =
        texts.stream()
            .anyMatch(text -> ARABIC_RUN.matcher(decode(text, StandardCharsets.ISO_8859_1)).find());
    if (!arabic) {
      return WESTERN;
    }
    boolean letters = texts.stream().allMatch(text -> fits(ARABIC_LETTERS, text));
    return letters && arabic(texts, ARABIC_LETTERS) > arabic(texts, ARABIC_WINDOWS)
        ? ARABIC_LETTERS
        : ARABIC_WINDOWS;
  }

  /**
   * How much texts look like Arabic: by its letters, by the articles of its words, and by what does
   * not belong among them.
   */
  private static int arabic(List<byte[]> texts, Charset charset) {
    int likeness = 0;
    for (byte[] bytes : texts) {
      String text = " " + decode(bytes, charset);
      for (int at = 1; at < text.length(); at++) {
        char sign = text.charAt(at);
        boolean letter = (sign >= 0x621 && sign <= 0x63A) || (sign >= 0x641 && sign <= 0x64A);
        likeness += letter ? 1 : sign >= 0x80 ? -2 : 0;
        likeness += text.startsWith(" ال", at - 1) ? 2 : 0;
      }
    }
    return likeness;
  }

  private static boolean fits(Charset charset, byte[] text) {
    try {
      charset.newDecoder().decode(untilEnd(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static ByteBuffer untilEnd(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return ByteBuffer.wrap(bytes, 0, end);
  }
}
