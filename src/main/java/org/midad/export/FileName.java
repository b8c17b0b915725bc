package org.midad.export;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.review.Suggestions;

/**
 * What an exported file is called: ASCII alone, since not every receiver keeps other names whole.
 */
public final class FileName {
  private static final int LONGEST_STEM = 80;
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern BREAK = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGE = Pattern.compile("^-+|-+$");

  private FileName() {}

  /**
   * {@code slug-version.extension}, then {@code slug-version-sequence.extension}. A story whose
   * slug is not written in Latin letters goes by its id; a slug that is only suggested names
   * nothing.
   *
   * @param sequence from 1; told only from 2 on
   */
  public static String of(Story story, int version, int sequence, String extension) {
    String name = stem(Suggestions.forReaders(story)) + "-" + version;
    return (sequence == 1 ? name : name + "-" + sequence) + "." + extension;
  }

  /** {@code package-id-version.extension}, with the first letters of the id. */
  public static String of(StoryPackage stories, int sequence, String extension) {
    String name =
        "package-" + stories.id().toString().substring(0, 8) + "-" + stories.issue().version();
    return (sequence == 1 ? name : name + "-" + sequence) + "." + extension;
  }

  /** A picture goes by its content, so that two of one name are the same. */
  public static String of(Figure.Media media) {
    return media.sha256()
        + switch (media.type()) {
          case "image/jpeg" -> ".jpg";
          case "image/png" -> ".png";
          case "image/gif" -> ".gif";
          default -> "";
        };
  }

  private static String stem(Story story) {
    String slug =
        ACCENT
            .matcher(Normalizer.normalize(story.meta().slug(), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String stem = EDGE.matcher(BREAK.matcher(slug).replaceAll("-")).replaceAll("");
    if (stem.isEmpty() || slug.codePoints().anyMatch(FileName::isForeignLetter)) {
      return story.id().toString();
    }
    return stem.length() <= LONGEST_STEM
        ? stem
        : EDGE.matcher(stem.substring(0, LONGEST_STEM)).replaceAll("");
  }

  private static boolean isForeignLetter(int codePoint) {
    return codePoint > 127 && Character.isLetterOrDigit(codePoint);
  }
}
