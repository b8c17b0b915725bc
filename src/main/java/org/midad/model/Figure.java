package org.midad.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a story. Its caption is the text of the block that holds it.
 *
 * @param media the picture's file by content, or null while only its place and caption are known,
 *     as in a printed page
 * @param credit who made the picture: مصدر الصورة; empty while unknown
 * @param alternative what the picture shows, for those who do not see it: النص البديل; empty while
 *     unwritten
 * @param rights whose the picture is, and what may be done with it: حقوق الصورة; empty while
 *     unknown
 */
public record Figure(@Nullable Media media, String credit, String alternative, String rights) {
  /** A place for a picture that is still to come. */
  public static final Figure PENDING = new Figure(null, "", "");

  /** A picture of whose rights nothing is known. */
  public Figure(@Nullable Media media, String credit, String alternative) {
    this(media, credit, alternative, "");
  }

  public Figure withMedia(@Nullable Media changed) {
    return new Figure(changed, credit, alternative, rights);
  }

  public Figure withCredit(String changed) {
    return new Figure(media, changed, alternative, rights);
  }

  public Figure withAlternative(String changed) {
    return new Figure(media, credit, changed, rights);
  }

  public Figure withRights(String changed) {
    return new Figure(media, credit, alternative, changed);
  }

  /**
   * A media file, named by its content.
   *
   * @param sha256 64 lower-case hexadecimal digits
   * @param type MIME type, such as {@code image/jpeg}
   * @param width in pixels
   * @param height in pixels
   * @param taken the day, where it was taken, if the file says so
   */
  public record Media(
      String sha256, String type, int width, int height, @Nullable LocalDate taken) {
    public Media {
      if (!sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("not a SHA-256: " + sha256);
      }
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException("a picture of " + width + "×" + height);
      }
    }

    /** A file that does not say when its picture was taken. */
    public Media(String sha256, String type, int width, int height) {
      this(sha256, type, width, height, null);
    }
  }
}
