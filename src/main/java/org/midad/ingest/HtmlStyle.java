package org.midad.ingest;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.midad.model.Mark;

/**
 * How text inside an element looks, as far as a story can keep it.
 *
 * @param marks of its letters
 * @param keepsSpaces whether every space stands, as in {@code white-space: pre}
 * @param keepsLines whether a line feed is a new line
 */
record HtmlStyle(Set<Mark> marks, boolean keepsSpaces, boolean keepsLines) {
  static final HtmlStyle PLAIN = new HtmlStyle(Set.of(), false, false);

  private static final Pattern HEAVY = Pattern.compile("bold|bolder|[6-9]\\d\\d|1000");
  private static final Pattern NO_ADDRESS =
      Pattern.compile("(?i)\\s*(?:#.*|(?:javascript|data|vbscript|about):.*)?", Pattern.DOTALL);

  HtmlStyle {
    marks = Set.copyOf(marks);
  }

  /** The style inside an element that stands in text of this style. */
  HtmlStyle of(Element element, Declarations rules, Declarations own) {
    Reading reading = new Reading(this);
    reading.tag(element);
    reading.look(rules);
    reading.look(own);
    return new HtmlStyle(reading.marks, reading.keepsSpaces, reading.keepsLines);
  }

  /** Without emphasis: that all of a heading is heavy is its look. */
  HtmlStyle plain() {
    Set<Mark> kept = new HashSet<>(marks);
    kept.removeIf(mark -> mark instanceof Mark.Bold || mark instanceof Mark.Italic);
    return new HtmlStyle(kept, keepsSpaces, keepsLines);
  }

  /** A style while it is being read. */
  private static final class Reading {
    private final Set<Mark> marks;
    private boolean keepsSpaces;
    private boolean keepsLines;

    Reading(HtmlStyle outer) {
      marks = new HashSet<>(outer.marks);
      keepsSpaces = outer.keepsSpaces;
      keepsLines = outer.keepsLines;
    }

    void tag(Element element) {
      switch (element.normalName()) {
        case "b", "strong" -> marks.add(new Mark.Bold());
        case "i", "em", "cite", "dfn", "var" -> marks.add(new Mark.Italic());
        case "sup" -> marks.add(new Mark.Superscript());
        case "a" -> link(element.attr("href"));
        case "pre", "listing", "xmp", "plaintext", "textarea" -> space("pre");
        default -> {}
      }
    }

    void look(Declarations declarations) {
      declarations.forEach((property, value) -> {
        switch (property) {
          case "font" -> {
            weight(HEAVY.matcher(value).find() ? "bold" : "normal");
            slant(value.contains("italic") || value.contains("oblique") ? "italic" : "normal");
          }
          case "font-weight" -> weight(value);
          case "font-style" -> slant(value);
          case "vertical-align" -> raise(value);
          case "white-space", "white-space-collapse" -> space(value);
          default -> {}
        }
      });
    }

    private void weight(String value) {
      set(new Mark.Bold(), HEAVY.matcher(value).matches(), value);
    }

    private void slant(String value) {
      set(new Mark.Italic(), value.startsWith("italic") || value.startsWith("oblique"), value);
    }

    private void raise(String value) {
      if (value.equals("super")) {
        marks.add(new Mark.Superscript());
      }
    }

    private void set(Mark mark, boolean on, String value) {
      if (on) {
        marks.add(mark);
      } else if (!value.equals("inherit") && !value.equals("unset")) {
        marks.remove(mark);
      }
    }

    private void link(String address) {
      if (!NO_ADDRESS.matcher(address).matches()) {
        Mark link = new Mark.Link(address.strip());
        marks.removeIf(link::excludes);
        marks.add(link);
      }
    }

    private void space(String value) {
      switch (value) {
        case "pre", "pre-wrap", "break-spaces", "preserve", "-moz-pre-wrap" -> {
          keepsSpaces = true;
          keepsLines = true;
        }
        case "pre-line", "preserve-breaks" -> {
          keepsSpaces = false;
          keepsLines = true;
        }
        case "normal", "nowrap", "collapse", "initial" -> {
          keepsSpaces = false;
          keepsLines = false;
        }
        default -> {}
      }
    }
  }
}
