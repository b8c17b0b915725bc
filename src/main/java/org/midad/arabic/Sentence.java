package org.midad.arabic;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message pattern of ICU whose arguments are words and whole numbers, as nearly all are. ICU's
 * own formats say the same, but read their tables of numbers and plurals before they say the first
 * one, and that would be a twentieth of a start.
 */
final class Sentence {
  private static final int NONE = -1;

  private final MessagePattern pattern;
  private final boolean arabic;
  private final @Nullable Object[] arguments;
  private final StringBuilder said = new StringBuilder();

  private Sentence(MessagePattern pattern, boolean arabic, @Nullable Object[] arguments) {
    this.pattern = pattern;
    this.arabic = arabic;
    this.arguments = arguments;
  }

  /**
   * Says a sentence with Western digits.
   *
   * @param arabic or else English: the rules of plurals
   * @return empty where the pattern or an argument asks for more than words, whole numbers from 0
   *     on and their plurals
   * @throws IllegalArgumentException if the pattern is none
   */
  static Optional<String> say(String pattern, boolean arabic, @Nullable Object[] arguments) {
    Sentence sentence = new Sentence(new MessagePattern(pattern), arabic, arguments);
    return sentence.write(0, NONE) ? Optional.of(sentence.said.toString()) : Optional.empty();
  }

  /**
   * Writes one message, which may lie within another.
   *
   * @param start its first part
   * @param count the number that {@code #} stands for, or {@link #NONE}
   */
  private boolean write(int start, long count) {
    String text = pattern.getPatternString();
    int written = pattern.getPart(start).getLimit();
    for (int i = start + 1; ; i++) {
      Part part = pattern.getPart(i);
      said.append(text, written, part.getIndex());
      written = part.getLimit();
      switch (part.getType()) {
        case MSG_LIMIT -> {
          return true;
        }
        case REPLACE_NUMBER -> number(count);
        case ARG_START -> {
          if (!argument(i)) {
            return false;
          }
          i = pattern.getLimitPartIndex(i);
          written = pattern.getPart(i).getLimit();
        }
        default -> {
          // Marks of the pattern, which are not said.
        }
      }
    }
  }

  /**
   * @param start where the argument begins, whose number is the next part
   */
  private boolean argument(int start) {
    ArgType type = pattern.getPart(start).getArgType();
    Part name = pattern.getPart(start + 1);
    if (name.getType() != Part.Type.ARG_NUMBER || name.getValue() >= arguments.length) {
      return false;
    }
    Object given = arguments[name.getValue()];
    if (given instanceof Integer || given instanceof Long) {
      long count = ((Number) given).longValue();
      return count >= 0 && counted(start + 2, type, count);
    }
    if (type != ArgType.NONE || !(given instanceof String words)) {
      return false;
    }
    said.append(words);
    return true;
  }

  /**
   * @param first what follows the argument's number
   */
  private boolean counted(int first, ArgType type, long count) {
    if (type == ArgType.NONE) {
      number(count);
      return true;
    }
    return type == ArgType.PLURAL
        && pattern.getPluralOffset(first) == 0
        && write(choice(first, count), count);
  }

  /**
   * Where the message for a number begins: its own, or else that of its form, or that of others.
   */
  private int choice(int first, long count) {
    String form = arabic ? arabicForm(count) : count == 1 ? "one" : "other";
    int chosen = NONE;
    for (int i = first; pattern.getPart(i).getType() == Part.Type.ARG_SELECTOR; i++) {
      Part selector = pattern.getPart(i++);
      boolean exact = pattern.getPart(i).getType() != Part.Type.MSG_START;
      if (exact && pattern.getNumericValue(pattern.getPart(i++)) == count) {
        return i;
      }
      if (!exact
          && (pattern.partSubstringMatches(selector, form)
              || (chosen == NONE && pattern.partSubstringMatches(selector, "other")))) {
        chosen = i;
      }
      i = pattern.getLimitPartIndex(i);
    }
    return chosen;
  }

  /** Unicode CLDR's plural rules for Arabic and whole numbers. */
  private static String arabicForm(long count) {
    if (count <= 2) {
      return count == 0 ? "zero" : count == 1 ? "one" : "two";
    }
    long hundredth = count % 100;
    if (hundredth < 3) {
      return "other";
    }
    return hundredth <= 10 ? "few" : "many";
  }

  /** Grouped by thousands. */
  private void number(long count) {
    String digits = Long.toString(count);
    int first = digits.length() % 3;
    said.append(digits, 0, first);
    for (int i = first; i < digits.length(); i += 3) {
      if (i > 0) {
        said.append(',');
      }
      said.append(digits, i, i + 3);
    }
  }
}
