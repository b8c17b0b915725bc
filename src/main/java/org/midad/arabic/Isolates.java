package org.midad.arabic;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which stretches of a text run against it and are held apart from it, as Unicode's isolates do
 * (UAX 9, section 2.4), so that neither the signs at their ends nor the numbers beside them change
 * places. A page on the screen and one in a browser are ordered by this one rule.
 */
public final class Isolates {
  /**
   * Latin words with the numbers and signs that belong to them, such as {@code F-16}, {@code ISO
   * 9001}, {@code 4K}, {@code .NET}, {@code U.S.} or {@code C++}: in a right-to-left line a sign at
   * either end would otherwise jump to the other side. Words with nothing but Latin punctuation
   * between them are one stretch; an Arabic comma parts them.
   */
  private static final Pattern LATIN =
      Pattern.compile(
          ("(?:[@#]|(?<![^\\s«“\"(\\[])[.$/~])?+(?:DIGIT++(?:[-.,/:]DIGIT++)*+)?+"
                  + "LETTER[LETTER\\p{Mn}\\d]*+"
                  + "(?:(?:[-+#.!?'’‘%,;:–—&/@_=~ ]++(?=LETTER)"
                  + "|[-./&@_'’:?=%#~+]++(?=\\d)|[+#]*+ (?=\\d))[LETTER\\p{Mn}\\d]++)*+"
                  + "(?:(?<=\\.LETTER)\\.|(?<=\\d)[%‰°\\p{Sc}])?+[+#/™®]*+")
              // By ranges: the script of every letter of every paragraph takes long to look up.
              .replace("LETTER", "[a-zA-ZªºÀ-ÖØ-öø-ɏḀ-ỿ]")
              .replace("DIGIT", "[\\d٠-٩۰-۹]"));

  /**
   * Telephone numbers and dates by ISO 8601: groups of digits that are read from the left, whereas
   * the years of {@code 2010-2015} are read from the right.
   */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\w+])(?:\\+\\d(?:[-. ()]{0,2}\\d){6,14}|\\d{4}-\\d{2}-\\d{2})(?![\\w-])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final String RIGHT_TO_LEFT = "[\\p{IsArabic}\\p{IsHebrew}&&\\p{L}]";

  /** From a right-to-left letter to the last one before a letter that runs otherwise. */
  private static final Pattern ARABIC =
      Pattern.compile(RIGHT_TO_LEFT + "++(?:[^\\p{L}]*+" + RIGHT_TO_LEFT + "++)*+");

  /** Longer ones, such as addresses, may break at a line's end; {@code C-130J} may not. */
  private static final int LONGEST_WORD = 16;

  private static final String OPENING = "«“‹([";
  private static final String CLOSING = "»”›)]";

  private Isolates() {}

  /**
   * A part of a text.
   *
   * @param from first UTF-16 unit
   * @param to after the last one
   */
  public record Stretch(int from, int to) {
    boolean holds(Stretch other) {
      return from <= other.from && other.to <= to;
    }
  }

  /**
   * The left-to-right stretches of a right-to-left text, none within another: what quotation marks
   * or brackets hold if it is Latin alone, Latin words, telephone numbers.
   */
  public static List<Stretch> leftToRight(String text) {
    if (text.codePoints().noneMatch(Isolates::concerns)) {
      return List.of();
    }
    List<Stretch> stretches = new ArrayList<>();
    addApart(stretches, enclosed(text));
    addApart(stretches, matches(LATIN, text));
    addApart(stretches, matches(DIGITS, text));
    stretches.sort(Comparator.comparingInt(Stretch::from));
    return List.copyOf(stretches);
  }

  /** Those of the left-to-right stretches without whose isolation the order would be another. */
  public static List<Stretch> needed(String text, List<Stretch> leftToRight) {
    return leftToRight.stream()
        .filter(stretch -> openEnded(text, stretch) || strayed(text, stretch.to(), true))
        .toList();
  }

  /** The right-to-left stretches of a left-to-right text that a number follows. */
  public static List<Stretch> rightToLeft(String text) {
    return matches(ARABIC, text).stream()
        .filter(stretch -> strayed(text, stretch.to(), false))
        .map(stretch -> withOpening(text, stretch))
        .toList();
  }

  /** Whether a stretch is a short word with its signs, which no line may break. */
  public static boolean isWord(String stretch) {
    return stretch.length() <= LONGEST_WORD && stretch.indexOf(' ') < 0;
  }

  private static boolean concerns(int letter) {
    return letter == '+' || letter == '-' || isLatin(letter);
  }

  private static boolean isLatin(int letter) {
    return (letter <= 'ɏ' || ('Ḁ' <= letter && letter <= 'ỿ')) && Character.isLetter(letter);
  }

  private static void addApart(List<Stretch> stretches, List<Stretch> more) {
    for (Stretch each : more) {
      if (stretches.stream().noneMatch(known -> known.from < each.to && each.from < known.to)) {
        stretches.add(each);
      }
    }
  }

  private static List<Stretch> matches(Pattern pattern, String text) {
    List<Stretch> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Stretch(matcher.start(), withMarks(text, matcher.end())));
    }
    return found;
  }

  /** Vowels and joiners belong to the letter before them. */
  private static int withMarks(String text, int end) {
    int to = end;
    while (to < text.length() && attaches(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean attaches(char sign) {
    return sign == '\u200C'
        || sign == '\u200D'
        || Character.getType(sign) == Character.NON_SPACING_MARK;
  }

  /**
   * What stands in quotation marks or brackets and is Latin alone; one that is still open at the
   * text's end, as while it is being written, ends there. The outermost first.
   */
  private static List<Stretch> enclosed(String text) {
    List<Stretch> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int index = 0; index < text.length(); index++) {
      char sign = text.charAt(index);
      int closing = CLOSING.indexOf(sign);
      if (sign == '"' ? isOpen(open, text, sign) : closing >= 0) {
        char wished = sign == '"' ? sign : OPENING.charAt(closing);
        if (isOpen(open, text, wished)) {
          addLatin(found, text, open.pop() + 1, index);
        }
      } else if (sign == '"' || OPENING.indexOf(sign) >= 0) {
        open.push(index);
      }
    }
    open.forEach(start -> addLatin(found, text, start + 1, text.length()));
    found.sort(Comparator.comparingInt(Stretch::from).thenComparingInt(each -> -each.to));
    List<Stretch> outermost = new ArrayList<>();
    for (Stretch each : found) {
      if (outermost.isEmpty() || !outermost.getLast().holds(each)) {
        outermost.add(each);
      }
    }
    return outermost;
  }

  private static boolean isOpen(Deque<Integer> open, String text, char sign) {
    return !open.isEmpty() && text.charAt(open.getFirst()) == sign;
  }

  private static void addLatin(List<Stretch> found, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (isLatin(text, from, to)) {
      found.add(new Stretch(from, to));
    }
  }

  /** Whether the first letter or digit is Latin, and no letter right to left. */
  private static boolean isLatin(String text, int from, int to) {
    boolean latin = false;
    for (int index = from; index < to; ) {
      int letter = text.codePointAt(index);
      if (isRightToLeft(letter) || (!latin && Character.isDigit(letter))) {
        return false;
      }
      latin |= isLatin(letter);
      index += Character.charCount(letter);
    }
    return latin;
  }

  /** Whether signs or numbers within or right before it would go astray. */
  private static boolean openEnded(String text, Stretch stretch) {
    String inside = text.substring(stretch.from(), stretch.to());
    int first = text.codePointAt(stretch.from());
    int last = text.codePointBefore(stretch.to());
    return isGlued(text, stretch.from())
        || !Character.isLetterOrDigit(first)
        || !Character.isLetterOrDigit(last)
        || (Character.isDigit(first) && !inside.codePoints().allMatch(Character::isLetterOrDigit))
        || inside.codePoints().mapToObj(UnicodeBlock::of).anyMatch(UnicodeBlock.ARABIC::equals);
  }

  private static boolean isGlued(String text, int from) {
    int before = from == 0 ? ' ' : text.codePointBefore(from);
    return !Character.isWhitespace(before)
        && !Character.isLetter(before)
        && before != '"'
        && OPENING.indexOf(before) < 0;
  }

  /** Whether what follows a stretch would be drawn into it: a number, or more of its direction. */
  private static boolean strayed(String text, int end, boolean leftToRight) {
    for (int index = end; index < text.length(); ) {
      int letter = text.codePointAt(index);
      if (Character.isDigit(letter)) {
        return true;
      }
      if (Character.isLetter(letter)) {
        return leftToRight && !isRightToLeft(letter);
      }
      index += Character.charCount(letter);
    }
    return false;
  }

  /** An opening mark goes with its closing one, lest the two look the same way. */
  private static Stretch withOpening(String text, Stretch stretch) {
    int closed = 0;
    for (int index = stretch.from(); index < stretch.to(); index++) {
      int opening = OPENING.indexOf(text.charAt(index));
      closed += opening >= 0 ? -1 : CLOSING.indexOf(text.charAt(index)) >= 0 ? 1 : 0;
    }
    boolean opened = stretch.from() > 0 && OPENING.indexOf(text.charAt(stretch.from() - 1)) >= 0;
    return closed > 0 && opened ? new Stretch(stretch.from() - 1, stretch.to()) : stretch;
  }

  private static boolean isRightToLeft(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }
}
