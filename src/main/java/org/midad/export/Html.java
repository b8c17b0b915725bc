package org.midad.export;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.midad.arabic.Isolates;
import org.midad.model.Block;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

/**
 * The one place where what people typed becomes HTML. Everything is escaped; markup comes from
 * marks alone, and a link only from an address that leads to a page or a mailbox.
 */
final class Html {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://[^\\s\\p{Cntrl}<>\"'`\\\\/?#]|mailto:[^\\s\\p{Cntrl}<>\"'`\\\\?])"
              + "[^\\s\\p{Cntrl}<>\"'`\\\\]*",
          Pattern.CASE_INSENSITIVE);

  private Html() {}

  /** For text between tags and for attributes in double quotation marks. */
  static String escape(String typed) {
    String text = Typed.printable(typed);
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      switch (letter) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(letter);
      }
    }
    return safe.toString();
  }

  /** An attribute with a blank before it. */
  static String attribute(String name, String typed) {
    return " " + name + "=\"" + escape(typed) + "\"";
  }

  /** As the attribute {@code dir} says it. */
  static String name(Direction direction) {
    return switch (direction) {
      case RIGHT_TO_LEFT -> "rtl";
      case LEFT_TO_RIGHT -> "ltr";
    };
  }

  /** The attribute of a part that runs against its page, or against its letters; else nothing. */
  static String direction(Block block, Direction page) {
    return isToldBy(block, page) ? "" : told(block.direction(page));
  }

  /** Whether page and letters both tell which way a part runs. */
  static boolean isToldBy(Block block, Direction page) {
    Direction own = block.direction(page);
    return own == page && own == Direction.of(block.text(), page);
  }

  /** The attribute {@code dir} with a blank before it. */
  static String told(Direction direction) {
    return attribute("dir", name(direction));
  }

  /** The text with its marks. */
  static String prose(Prose prose) {
    return runs(prose, Html::escape);
  }

  /**
   * Likewise, with Latin words held apart from a right-to-left line: inside their marks, but around
   * them where a word such as F-16 is half bold, since two halves would change places.
   */
  static String isolated(Prose prose) {
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (Isolates.Stretch stretch : Isolates.leftToRight(prose.text())) {
      Prose word = prose.slice(stretch.from(), stretch.to());
      if (word.runs().size() > 1) {
        html.append(runs(prose.slice(from, stretch.from()), Html::isolated))
            .append(isolate(word.text(), runs(word, Html::escape)));
        from = stretch.to();
      }
    }
    return html.append(runs(prose.slice(from, prose.length()), Html::isolated)).toString();
  }

  /** Likewise without classes, for pages whose style is not ours. */
  static String apart(Prose prose) {
    // What people typed has no quotation mark left that could look like ours.
    return isolated(prose).replace(" class=\"word\"", "");
  }

  /** Likewise for text without marks. */
  static String isolated(String typed) {
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (Isolates.Stretch stretch : Isolates.leftToRight(typed)) {
      String word = typed.substring(stretch.from(), stretch.to());
      html.append(escape(typed.substring(from, stretch.from())))
          .append(isolate(word, escape(word)));
      from = stretch.to();
    }
    return html.append(escape(typed.substring(from))).toString();
  }

  /** The address if a reader may be led there. */
  static Optional<String> safeAddress(String typed) {
    String address = typed.strip();
    return ADDRESS.matcher(address).matches() ? Optional.of(address) : Optional.empty();
  }

  private static String isolate(String word, String inner) {
    String name = Isolates.isWord(word) ? "bdi class=\"word\" dir=\"ltr\"" : "bdi dir=\"ltr\"";
    return "<" + name + ">" + inner + "</bdi>";
  }

  private static String runs(Prose prose, UnaryOperator<String> form) {
    StringBuilder html = new StringBuilder();
    for (Run run : prose.runs()) {
      html.append(run(run, form.apply(run.text())));
    }
    return html.toString();
  }

  private static String run(Run run, String inner) {
    String html = inner;
    if (run.marks().contains(new Mark.Superscript())) {
      html = "<sup>" + html + "</sup>";
    }
    if (run.marks().contains(new Mark.Italic())) {
      html = "<em>" + html + "</em>";
    }
    if (run.marks().contains(new Mark.Bold())) {
      html = "<strong>" + html + "</strong>";
    }
    for (Mark mark : run.marks()) {
      if (mark instanceof Mark.Link link) {
        Optional<String> address = safeAddress(link.address());
        if (address.isPresent()) {
          html =
              "<a"
                  + attribute("href", address.get())
                  + " rel=\"noopener noreferrer\">"
                  + html
                  + "</a>";
        }
      }
    }
    return html;
  }
}
