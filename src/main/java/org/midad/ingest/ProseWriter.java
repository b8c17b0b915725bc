package org.midad.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

/** Gathers the text of one block, letter by letter, with white space as CSS collapses it. */
final class ProseWriter {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Of a whole document; the Bible has some three and a half million. */
  private static final int MOST_LETTERS = 5_000_000;

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Set<Mark> marks = Set.of();
  private Set<Mark> gapMarks = Set.of();
  private String gap = "";
  private boolean written;
  private int letters;

  /** Adds text whose spaces and line breaks only part words. */
  void add(String added, Set<Mark> by) {
    for (int at = 0; at < added.length(); ) {
      int letter = added.codePointAt(at);
      at += Character.charCount(letter);
      collapse(letter, by);
    }
  }

  /** Adds text with every space that it has. */
  void addKept(String added, Set<Mark> by) {
    writeGap();
    use(by);
    for (int at = 0; at < added.length(); ) {
      int letter = added.codePointAt(at);
      at += Character.charCount(letter);
      write(isSpace(letter) ? ' ' : letter);
    }
  }

  /** Whether nothing was added that can be seen. */
  boolean isBlank() {
    return !written;
  }

  /** The text so far without space at its ends; it begins anew. */
  Prose take() {
    return take(false, false);
  }

  /**
   * The same with the space at an end where the text may go on; nothing if it holds space alone.
   */
  Prose take(boolean keepStart, boolean keepEnd) {
    endRun();
    Prose all = written ? new Prose(runs) : Prose.EMPTY;
    runs.clear();
    gap = "";
    written = false;
    return stripped(all, keepStart, keepEnd);
  }

  private void collapse(int letter, Set<Mark> by) {
    if (isSpace(letter) || letter == NO_BREAK_SPACE) {
      // A space that may not break is one where it stands alone; editors also make rows of it.
      gapMarks = gap.isEmpty() ? by : gapMarks;
      gap = gap.isEmpty() && letter == NO_BREAK_SPACE ? "\u00A0" : " ";
    } else if (stands(letter)) {
      writeGap();
      use(by);
      write(letter);
    }
  }

  private void writeGap() {
    if (!gap.isEmpty() && written) {
      use(gapMarks);
      write(gap.charAt(0));
    }
    gap = "";
  }

  private void use(Set<Mark> by) {
    if (!by.equals(marks)) {
      endRun();
      marks = by;
    }
  }

  private void write(int letter) {
    if (!stands(letter)) {
      return;
    }
    if (++letters > MOST_LETTERS) {
      throw new Refused(Refused.Cause.TOO_LARGE, "more than " + MOST_LETTERS + " letters");
    }
    text.appendCodePoint(letter);
    written |= letter != ' ' && letter != NO_BREAK_SPACE;
  }

  private void endRun() {
    if (!text.isEmpty()) {
      runs.add(new Run(text.toString(), marks));
      text.setLength(0);
    }
  }

  private static boolean isSpace(int letter) {
    return switch (letter) {
      case ' ', '\t', '\n', '\r', '\f', '\u000B', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  private static boolean stands(int letter) {
    return letter != BYTE_ORDER_MARK
        && switch (Character.getType(letter)) {
          case Character.CONTROL, Character.SURROGATE -> false;
          default -> true;
        };
  }

  private static Prose stripped(Prose prose, boolean keepStart, boolean keepEnd) {
    String text = prose.text();
    int from = 0;
    int to = text.length();
    while (!keepStart && from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (!keepEnd && to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return to - from == text.length() ? prose : prose.slice(from, to);
  }

  private static boolean isBlank(char letter) {
    return letter == ' ' || letter == NO_BREAK_SPACE;
  }
}
