package org.midad.arabic;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Characters of a text that nobody sees, or takes for something else, and that change how it is set
 * or found: kinds of spaces, joiners, the marks of Unicode's bidirectional algorithm (UAX #9,
 * section 2), and the tatweel, which looks like a part of its letter. The names are Unicode's.
 */
public enum HiddenCharacter {
  SPACE(' '),
  TAB('\t'),
  NO_BREAK_SPACE('\u00A0'),
  NARROW_NO_BREAK_SPACE('\u202F'),
  SOFT_HYPHEN('\u00AD'),
  TATWEEL('\u0640'),
  ZERO_WIDTH_SPACE('\u200B'),
  ZERO_WIDTH_NON_JOINER('\u200C'),
  ZERO_WIDTH_JOINER('\u200D'),
  WORD_JOINER('\u2060'),
  BYTE_ORDER_MARK('\uFEFF'),
  ARABIC_LETTER_MARK('\u061C'),
  LEFT_TO_RIGHT_MARK('\u200E'),
  RIGHT_TO_LEFT_MARK('\u200F'),
  LEFT_TO_RIGHT_EMBEDDING('\u202A'),
  RIGHT_TO_LEFT_EMBEDDING('\u202B'),
  POP_DIRECTIONAL_FORMATTING('\u202C'),
  LEFT_TO_RIGHT_OVERRIDE('\u202D'),
  RIGHT_TO_LEFT_OVERRIDE('\u202E'),
  LEFT_TO_RIGHT_ISOLATE('\u2066'),
  RIGHT_TO_LEFT_ISOLATE('\u2067'),
  FIRST_STRONG_ISOLATE('\u2068'),
  POP_DIRECTIONAL_ISOLATE('\u2069');

  private static final Map<Character, HiddenCharacter> BY_SIGN =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(each -> each.sign, Function.identity()));

  private final char sign;

  HiddenCharacter(char sign) {
    this.sign = sign;
  }

  /** The one that a UTF-16 unit is; nothing for what is seen. */
  public static Optional<HiddenCharacter> of(char sign) {
    return Optional.ofNullable(BY_SIGN.get(sign));
  }

  /** Its number as Unicode writes it, such as U+200F. */
  public String number() {
    return "U+" + HexFormat.of().withUpperCase().toHexDigits(sign);
  }
}
