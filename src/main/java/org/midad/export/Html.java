package org.midad.export;

import java.util.Optional;
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

  /** The attribute of a part that runs against its page; else nothing. */
  static String direction(Block block, Direction page) {
    Direction own = block.direction(page);
    return own == page ? "" : attribute("dir", name(own));
  }

  /** The text with its marks. */
  static String prose(Prose prose) {
    return render(prose, false);
  }

  /** Likewise, with Latin words held apart from a right-to-left line. */
  static String isolated(Prose prose) {
    return render(prose, true);
  }

  /** Likewise for text without marks. */
  static String isolated(String typed) {
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (Isolates.Stretch stretch : Isolates.leftToRight(typed)) {
      html.append(escape(typed.substring(from, stretch.from())));
      String run = typed.substring(stretch.from(), stretch.to());
      boolean whole = Isolates.isWord(run);
      html.append(whole ? "<bdi class=\"word\" dir=\"ltr\">" : "<bdi dir=\"ltr\">")
          .append(escape(run))
          .append("</bdi>");
      from = stretch.to();
    }
    return html.append(escape(typed.substring(from))).toString();
  }

  /** The address if a reader may be led there. */
  static Optional<String> safeAddress(String typed) {
    String address = typed.strip();
    return ADDRESS.matcher(address).matches() ? Optional.of(address) : Optional.empty();
  }

  private static String render(Prose prose, boolean isolate) {
    StringBuilder html = new StringBuilder();
    for (Run run : prose.runs()) {
      html.append(run(run, isolate ? isolated(run.text()) : escape(run.text())));
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
