package org.midad.arabic;

import java.util.regex.Pattern;

/**
 * How long a story takes to read, as newspaper pages tell it over the text: «قراءة دقيقتين».
 *
 * <p>The pace is 184 words a minute: the mean of texts of everyday difficulty in 17 languages, read
 * by adults, as measured by Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST" (Investigative Ophthalmology &amp;
 * Visual Science 53, 2012, 5452–5461).
 */
public final class ReadingTime {
  /** Words that an adult reads in a minute. */
  public static final int WORDS_PER_MINUTE = 184;

  /** The phrase in folded letters: قراءة becomes قراه, دقائق becomes دقايق. */
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?:(?:وقت|زمن|مده) ?(?:ال)?)?قراه ?:? ?(?:\\d{1,3} )?(?:دقيقه|دقيقتين|دقيقتان|دقايق)"
              + "|(?:\\d{1,3} )?(?:دقيقه|دقيقتان|دقايق) قراه"
              + "|(?:reading time ?:? ?)?\\d{1,3}[ -]?min(?:ute)?s?\\.?(?: read)?");

  private ReadingTime() {}

  /** Whether a line is such a phrase and nothing else, in Arabic or English. */
  public static boolean isPhrase(String line) {
    return PHRASE.matcher(Letters.fold(line)).matches();
  }

  /**
   * Whole minutes, rounded to the nearest, and one at least.
   *
   * @param words 0 or more, as {@link Counts} counts them in the running text
   */
  public static int minutes(int words) {
    return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
  }

  /** The phrase over the text, such as «قراءة 3 دقائق». */
  public static String phrase(int minutes, Messages messages) {
    return messages.of("reading-time.minutes", minutes);
  }
}
