package org.midad.arabic.typing;

import java.util.regex.Pattern;

/**
 * The text of one part of a story just after a key.
 *
 * @param text with the typed letter in it; a line break stands for Enter
 * @param caret behind the typed letter, in UTF-16 units, over 0
 */
record Typed(String text, int caret) {
  private static final Pattern ADDRESS = Pattern.compile("://|@|^www\\.");

  Typed {
    if (caret < 1 || caret > text.length()) {
      throw new IndexOutOfBoundsException("caret " + caret + " in a text of " + text.length());
    }
  }

  /** What was typed; the last of it, where it was more than one letter. */
  char letter() {
    return text.charAt(caret - 1);
  }

  /** The typed letter's own place. */
  int place() {
    return caret - 1;
  }

  /** The character a number of places before the typed one, or a line break before the first. */
  char before(int places) {
    int at = place() - places;
    return at < 0 ? '\n' : text.charAt(at);
  }

  /** The character behind the typed one, or a line break at the end. */
  char behind() {
    return caret == text.length() ? '\n' : text.charAt(caret);
  }

  /** Where the word or the address begins that the typed letter follows without a space. */
  int tokenStart() {
    int start = place();
    while (start > 0 && !isSpace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether the typed letter belongs to the address of a page or of a mailbox. */
  boolean inAddress() {
    return ADDRESS.matcher(text.substring(tokenStart(), place())).find();
  }

  /** The writing of the letter nearest to a place, looking back and, at the start, ahead. */
  Script scriptBefore(int end) {
    for (int at = end; at > 0; at -= Character.charCount(text.codePointBefore(at))) {
      Script script = Script.of(text.codePointBefore(at));
      if (script != Script.NONE) {
        return script;
      }
    }
    return scriptFrom(end);
  }

  /** The writing of the first letter from a place on. */
  Script scriptFrom(int start) {
    for (int at = start; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      Script script = Script.of(text.codePointAt(at));
      if (script != Script.NONE) {
        return script;
      }
    }
    return Script.NONE;
  }

  static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || letter == '\u00A0';
  }
}
