package org.midad.arabic;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the program says, in one language, from {@code assets/i18n}. The sentences are
 * ICU message patterns: numbered arguments, and plurals with Arabic's six forms. Digits are Western
 * (13, 01:10), as newspapers of the Gulf and the Levant print them, unless the locale asks for
 * others ({@code ar-u-nu-arab}). Immutable, so any thread may use it.
 *
 * <p>A number is grouped by thousands; a year or an identifier is handed over as a string, or
 * written {@code {0,number,::group-off}} in the pattern.
 */
public final class Messages {
  private static final char LEFT_TO_RIGHT = '\u2066';
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private final Locale locale;
  private final ULocale formats;
  private final Map<String, String> patterns;

  private Messages(Locale locale, Map<String, String> patterns) {
    this.locale = locale;
    ULocale known = ULocale.forLocale(locale);
    this.formats = isWestern() ? known.setKeywordValue("numbers", "latn") : known;
    this.patterns = patterns;
  }

  /** Read once, when it is first asked for: every page that is exported asks. */
  private static final class Arabic {
    static final Map<String, String> PATTERNS = read("ar");
  }

  /** Likewise. */
  private static final class English {
    static final Map<String, String> PATTERNS = read("en");
  }

  /** The messages in English for an English locale, and in Arabic for every other. */
  public static Messages load(Locale locale) {
    if (locale.getLanguage().equals("en")) {
      return new Messages(locale, English.PATTERNS);
    }
    boolean arabic = locale.getLanguage().equals("ar");
    return new Messages(arabic ? locale : Locale.of("ar"), Arabic.PATTERNS);
  }

  private static Map<String, String> read(String language) {
    String file = "/org/midad/assets/i18n/midad_" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream bytes = Messages.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("the program is incomplete: " + file);
      }
      properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> patterns = HashMap.newHashMap(properties.size());
    properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
    return Map.copyOf(patterns);
  }

  /** The language that these messages are in. */
  public Locale locale() {
    return locale;
  }

  /** Whether nobody asked for other digits. */
  private boolean isWestern() {
    return locale.getUnicodeLocaleType("nu") == null;
  }

  /** Whether the interface in this language runs from right to left. */
  public boolean isRightToLeft() {
    return locale.getLanguage().equals("ar");
  }

  /**
   * The sentence of a key.
   *
   * @param arguments what the sentence names, in order: numbers, strings, moments with their time
   *     zones, paths, and constants of enums that have names of their own here. A string in the
   *     other direction, such as a name in Latin letters in an Arabic sentence, is isolated, so
   *     that it does not disturb the order of words.
   * @return the key itself if there is no such sentence, which fails where assertions are on
   */
  public String of(String key, @Nullable Object... arguments) {
    String pattern = patterns.get(key);
    assert pattern != null : "no words for " + key + " in " + locale;
    if (pattern == null) {
      return key;
    }
    // Most keys are plain words; without ICU they cost nothing while the first window opens.
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    @Nullable Object[] told = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      told[i] = argument(arguments[i]);
    }
    return (isWestern() ? Sentence.say(pattern, isRightToLeft(), told) : Optional.<String>empty())
        .orElseGet(() -> new MessageFormat(pattern, formats).format(told));
  }

  /**
   * The name of a constant: its key is the enum's simple name and the constant's, both in lower
   * case with hyphens, as in {@code block-kind.list-item}.
   */
  public String of(Enum<?> constant) {
    return of(key(constant));
  }

  /** The key under which the name of a constant stands. */
  public static String key(Enum<?> constant) {
    String type =
        constant.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return (type + '.' + constant.name().replace('_', '-')).toLowerCase(Locale.ROOT);
  }

  private @Nullable Object argument(@Nullable Object given) {
    // Not a switch over types: Java makes a class for each when it is first reached (JEP 441), and
    // this one is reached before the first picture.
    if (given == null || given instanceof Number) {
      return given;
    }
    if (given instanceof Enum<?> constant) {
      return of(constant);
    }
    if (given instanceof ZonedDateTime moment) {
      return Moments.full(moment, locale);
    }
    return given instanceof Path path ? path(path.toString()) : isolated(given.toString());
  }

  /** From the root to the file, whatever letters its folders are called by. */
  private String path(String text) {
    return isRightToLeft() || text.codePoints().anyMatch(this::runsAgainst)
        ? LEFT_TO_RIGHT + text + END_OF_ISOLATE
        : text;
  }

  /** A time or a number stands in either direction as it is. */
  private String isolated(String text) {
    return text.codePoints().anyMatch(this::runsAgainst) ? ISOLATE + text + END_OF_ISOLATE : text;
  }

  private boolean runsAgainst(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> isRightToLeft();
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          !isRightToLeft();
      default -> false;
    };
  }
}
