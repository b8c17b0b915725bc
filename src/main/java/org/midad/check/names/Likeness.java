package org.midad.check.names;

import org.midad.check.spelling.Slips;

/**
 * Whether two words may be two spellings of one name: by a letter that sounds or looks like the
 * other, a long vowel, a doubled letter, or a hamza. Endings that Arabic adds to words are no
 * matter of spelling.
 */
final class Likeness {
  private static final String LONG_VOWELS = "اوي";

  /** Letters of endings: «حوثي», «حوثية», «حوثيا». */
  private static final String ENDINGS = "ايةهنتوكم";

  private Likeness() {}

  static boolean maybeOneName(String one, String other) {
    if (one.length() == other.length()) {
      return sameLength(one, other);
    }
    return one.length() < other.length() ? hasOneMore(one, other) : hasOneMore(other, one);
  }

  private static boolean sameLength(String one, String other) {
    if (Slips.skeleton(one).equals(Slips.skeleton(other))) {
      return !one.equals(other);
    }
    int last = one.length() - 1;
    int place = -1;
    for (int at = 0; at <= last; at++) {
      if (one.charAt(at) != other.charAt(at)) {
        if (place >= 0) {
          return false;
        }
        place = at;
      }
    }
    return Slips.alike(one.charAt(place), other.charAt(place))
        && !(place == last && isEnding(one.charAt(last)) && isEnding(other.charAt(last)));
  }

  private static boolean hasOneMore(String shorter, String longer) {
    if (longer.length() - shorter.length() != 1) {
      return false;
    }
    int at = 0;
    while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
      at++;
    }
    if (at == 0
        || at >= shorter.length()
        || !shorter.substring(at).equals(longer.substring(at + 1))) {
      return false;
    }
    char more = longer.charAt(at);
    return LONG_VOWELS.indexOf(more) >= 0 || more == longer.charAt(at - 1) || more == 'ء';
  }

  private static boolean isEnding(char letter) {
    return ENDINGS.indexOf(letter) >= 0;
  }
}
