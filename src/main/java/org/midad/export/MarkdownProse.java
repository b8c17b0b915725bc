package org.midad.export;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

/** Marked text of one block in CommonMark: what people typed is never taken for markup. */
final class MarkdownProse {
  /** What means something wherever it stands; an underscore inside a word does not. */
  private static final Pattern SIGN =
      Pattern.compile("[\\\\`*\\[\\]<~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\w])");

  /** What means something at the beginning of a line alone. */
  private static final Pattern START = Pattern.compile("^(?:[#>=|]|[+-](?=[ -]|$)|:(?=-))");

  /** What would make a numbered list. */
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?= |$)");

  private static final Pattern EDGES = Pattern.compile("(?s)(\\s*)(.*?)(\\s*)");

  private MarkdownProse() {}

  static String of(Prose prose) {
    List<Run> runs = prose.runs();
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < runs.size(); index++) {
      Run before = index == 0 ? null : runs.get(index - 1);
      Run after = index + 1 == runs.size() ? null : runs.get(index + 1);
      boolean clear =
          (before == null || (!emphasised(before) && letsBegin(before.text(), runs.get(index))))
              && (after == null || (!emphasised(after) && letsEnd(runs.get(index), after.text())));
      String marked = marked(runs.get(index), clear);
      if (marked.startsWith("[") && text.toString().endsWith("!")) {
        // Else the link would be a picture.
        text.insert(text.length() - 1, '\\');
      }
      text.append(marked);
    }
    return line(text.toString());
  }

  /** Text without marks, as a line. */
  static String escape(String typed) {
    return line(signs(typed));
  }

  private static String signs(String typed) {
    return SIGN.matcher(Typed.printable(typed))
        .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
  }

  /** Spaces at either end would be lost, or make a block of code. */
  private static String line(String text) {
    Matcher edges = EDGES.matcher(text);
    if (!edges.matches()) {
      return text;
    }
    String inner = START.matcher(edges.group(2)).replaceFirst("\\\\$0");
    return "&#32;".repeat(edges.group(1).length())
        + NUMBER.matcher(inner).replaceFirst("$1\\\\$2")
        + "&#32;".repeat(edges.group(3).length());
  }

  private static String marked(Run run, boolean clear) {
    Matcher edges = EDGES.matcher(run.text());
    if (run.marks().isEmpty() || !edges.matches() || edges.group(2).isEmpty()) {
      return signs(run.text());
    }
    // Stars beside a space are no emphasis: the space goes outside.
    return edges.group(1) + marked(run, signs(edges.group(2)), clear) + edges.group(3);
  }

  private static String marked(Run run, String inner, boolean clear) {
    String text = inner;
    if (run.marks().contains(new Mark.Superscript())) {
      text = "<sup>" + text + "</sup>";
    }
    if (run.marks().contains(new Mark.Italic())) {
      text = clear ? "*" + text + "*" : "<em>" + text + "</em>";
    }
    if (run.marks().contains(new Mark.Bold())) {
      text = clear ? "**" + text + "**" : "<strong>" + text + "</strong>";
    }
    for (Mark mark : run.marks()) {
      if (mark instanceof Mark.Link link) {
        Optional<String> address = Html.safeAddress(link.address());
        if (address.isPresent()) {
          text = "[" + text + "](<" + address.get() + ">)";
        }
      }
    }
    return text;
  }

  private static boolean emphasised(Run run) {
    return run.marks().contains(new Mark.Bold()) || run.marks().contains(new Mark.Italic());
  }

  /** CommonMark, "left-flanking": before punctuation stars begin only behind a space or a sign. */
  private static boolean letsBegin(String before, Run run) {
    return !beginsWithSign(run) || !isWord(before.codePointBefore(before.length()));
  }

  private static boolean letsEnd(Run run, String after) {
    return !endsWithSign(run) || !isWord(after.codePointAt(0));
  }

  private static boolean beginsWithSign(Run run) {
    String text = run.text().strip();
    return raised(run) || (!text.isEmpty() && !isWord(text.codePointAt(0)));
  }

  private static boolean endsWithSign(Run run) {
    String text = run.text().strip();
    return raised(run) || (!text.isEmpty() && !isWord(text.codePointBefore(text.length())));
  }

  /** Such letters stand in a tag, which begins and ends with a sign. */
  private static boolean raised(Run run) {
    return run.marks().contains(new Mark.Superscript());
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }
}
