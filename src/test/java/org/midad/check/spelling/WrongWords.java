package org.midad.check.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wrong words made from a text's own by the slips that people make when they write Arabic, the same
 * ones for the same seed. Each kind of slip has the same share.
 */
final class WrongWords {
  /**
   * @param written one word, or two where a word was torn
   * @param meant one word, or two where they were joined
   */
  record Pair(Slip slip, String written, String meant) {}

  enum Slip {
    HAMZA,
    YA,
    TA_MARBUTA,
    KEY,
    SOUND,
    DOUBLED,
    MISSING,
    SWAPPED,
    JOINED,
    TORN
  }

  private static final Pattern WORD = Pattern.compile("[ء-ي]{4,}");
  private static final Pattern TWO_WORDS =
      Pattern.compile("(?<![ء-ي])[ء-ي]{3,} [ء-ي]{3,}(?![ء-ي])");
  private static final String[] ROWS = {"ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤر ىةوزظ"};
  private static final String[] SOUNDS = {"ضظ", "ذد", "ذز", "ثت", "سص", "تط"};

  private final Random random;

  private WrongWords(long seed) {
    random = new Random(seed);
  }

  /**
   * @param texts where the right words are from; a word that stands there less than three times may
   *     itself be a slip, and is left out
   * @param number of pairs
   */
  static List<Pair> of(List<String> texts, long seed, int number) {
    Map<String, Integer> words = counted(texts, WORD, 3);
    Map<String, Integer> pairs = counted(texts, TWO_WORDS, 3);
    return new WrongWords(seed)
        .make(
            words.keySet().stream().sorted().toList(),
            pairs.keySet().stream().sorted().toList(),
            number);
  }

  private static Map<String, Integer> counted(List<String> texts, Pattern pattern, int least) {
    Map<String, Integer> counted = new HashMap<>();
    for (String text : texts) {
      Matcher word = pattern.matcher(text);
      while (word.find()) {
        counted.merge(word.group(), 1, Integer::sum);
      }
    }
    counted.values().removeIf(times -> times < least);
    return counted;
  }

  private List<Pair> make(List<String> words, List<String> pairs, int number) {
    List<Pair> made = new ArrayList<>();
    while (made.size() < number) {
      Slip slip = Slip.values()[made.size() % Slip.values().length];
      List<String> from = slip == Slip.JOINED ? pairs : words;
      String meant = from.get(random.nextInt(from.size()));
      String written = slipped(slip, meant);
      if (!written.equals(meant)) {
        made.add(new Pair(slip, written, meant));
      }
    }
    return made;
  }

  private String slipped(Slip slip, String word) {
    return switch (slip) {
      case HAMZA -> hamza(word);
      case YA ->
          word.endsWith("ي") ? ending(word, "ى") : word.endsWith("ى") ? ending(word, "ي") : word;
      case TA_MARBUTA ->
          word.endsWith("ة") ? ending(word, "ه") : word.endsWith("ه") ? ending(word, "ة") : word;
      case KEY -> key(word);
      case SOUND -> sound(word);
      case DOUBLED -> {
        int at = random.nextInt(word.length());
        yield word.substring(0, at) + word.charAt(at) + word.substring(at);
      }
      case MISSING -> {
        int at = random.nextInt(word.length());
        yield word.substring(0, at) + word.substring(at + 1);
      }
      case SWAPPED -> {
        int at = random.nextInt(word.length() - 1);
        yield word.substring(0, at)
            + word.charAt(at + 1)
            + word.charAt(at)
            + word.substring(at + 2);
      }
      case JOINED -> word.replace(" ", "");
      case TORN -> {
        int at = 2 + random.nextInt(word.length() - 3);
        yield word.substring(0, at) + " " + word.substring(at);
      }
    };
  }

  private static String ending(String word, String letter) {
    return word.substring(0, word.length() - 1) + letter;
  }

  private String hamza(String word) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < word.length(); at++) {
      if ("أإآؤئء".indexOf(word.charAt(at)) >= 0 || (word.charAt(at) == 'ا' && at == 0)) {
        places.add(at);
      }
    }
    if (places.isEmpty()) {
      return word;
    }
    int at = places.get(random.nextInt(places.size()));
    String others =
        switch (word.charAt(at)) {
          case 'أ' -> "اإا";
          case 'إ' -> "اأا";
          case 'آ' -> "اأ";
          case 'ا' -> "أإ";
          case 'ؤ' -> "ئوء";
          case 'ئ' -> "ؤيء";
          default -> "ئأ";
        };
    return word.substring(0, at)
        + others.charAt(random.nextInt(others.length()))
        + word.substring(at + 1);
  }

  private String key(String word) {
    int at = random.nextInt(word.length());
    for (String row : ROWS) {
      int key = row.indexOf(word.charAt(at));
      if (key >= 0) {
        int other = key + (random.nextBoolean() ? 1 : -1);
        if (other >= 0 && other < row.length() && row.charAt(other) != ' ') {
          return word.substring(0, at) + row.charAt(other) + word.substring(at + 1);
        }
      }
    }
    return word;
  }

  private String sound(String word) {
    String pair = SOUNDS[random.nextInt(SOUNDS.length)];
    for (int at = 0; at < word.length(); at++) {
      int letter = pair.indexOf(word.charAt(at));
      if (letter >= 0) {
        return word.substring(0, at) + pair.charAt(1 - letter) + word.substring(at + 1);
      }
    }
    return word;
  }
}
