package org.midad.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.midad.model.BlockKind;

/**
 * The styles of a Word document: what each means for a story. A style that says nothing of it means
 * what the one means that it is based on.
 */
final class DocxStyles {
  /** The names that our own documents give. */
  private static final String PICTURE = "MidadPicture";

  private static final String CREDIT = "MidadCredit";

  private static final String RIGHTS = "MidadRights";

  private static final String NOTE = "MidadNote";

  /** Word itself stops at four thousand. */
  private static final int MOST_STYLES = 10_000;

  private final Map<String, Style> styles = new HashMap<>();
  private final DocxStamps stamps;
  private String normal = "";
  private @Nullable Boolean rightToLeft;

  /**
   * @param kind of a paragraph, if its name tells
   */
  private record Style(
      String parent, @Nullable BlockKind kind, DocxParagraph paragraph, DocxRun run) {}

  DocxStyles(DocxStamps stamps) {
    this.stamps = stamps;
  }

  void read(Xml xml) {
    for (Xml.Event at = xml.next(); at != Xml.Event.OVER; at = xml.next()) {
      if (at == Xml.Event.START) {
        switch (xml.name()) {
          case "pPrDefault" -> defaults(xml);
          case "style" -> style(xml);
          default -> {}
        }
      }
    }
  }

  /** What a paragraph of a style is, if the style tells: of a caption {@link BlockKind#FIGURE}. */
  @Nullable BlockKind kind(String style) {
    BlockKind named = first(style, Style::kind);
    if (named != null) {
      return named;
    }
    Integer outline = outline(style);
    return outline == null ? null : outlined(outline);
  }

  /** What a paragraph of an outline's level is: level 0 is the highest. */
  static @Nullable BlockKind outlined(int level) {
    return level < 9 ? BlockKind.CROSSHEAD : null;
  }

  boolean isNumbered(String style) {
    return Boolean.TRUE.equals(first(style, found -> found.paragraph().numbered()));
  }

  /** Whether lines run right to left, or null where no style says so or otherwise. */
  @Nullable Boolean rightToLeft(String style) {
    Boolean told = first(style, found -> found.paragraph().rightToLeft());
    return told == null ? rightToLeft : told;
  }

  DocxStamps stamps() {
    return stamps;
  }

  /** The look of letters together with that of their character style. */
  DocxRun whole(DocxRun look) {
    return look.style().isEmpty() ? look : look.over(run(look.style()));
  }

  private DocxRun run(String style) {
    DocxRun look = DocxRun.PLAIN;
    Set<String> seen = new HashSet<>();
    String name = style;
    for (Style at = styles.get(name); at != null && seen.add(name); at = styles.get(name)) {
      look = look.over(at.run());
      name = at.parent();
    }
    return look;
  }

  /** Whether a Midad wrote the document. */
  boolean areOurs() {
    return styles.containsKey(PICTURE);
  }

  boolean isCredit(String style) {
    return style.equals(CREDIT);
  }

  boolean isRights(String style) {
    return style.equals(RIGHTS);
  }

  /** Of what readers were told about the story, which is no text of it. */
  boolean isNote(String style) {
    return style.equals(NOTE);
  }

  private @Nullable Integer outline(String style) {
    return first(style, found -> found.paragraph().outline());
  }

  private <T> @Nullable T first(String style, Function<Style, @Nullable T> told) {
    Set<String> seen = new HashSet<>();
    String name = style.isEmpty() ? normal : style;
    for (Style at = styles.get(name); at != null && seen.add(name); at = styles.get(name)) {
      T found = told.apply(at);
      if (found != null) {
        return found;
      }
      name = at.parent();
    }
    return null;
  }

  private void defaults(Xml xml) {
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      if (xml.name().equals("pPr")) {
        rightToLeft = DocxParagraph.read(xml, stamps).rightToLeft();
      }
    }
  }

  private void style(Xml xml) {
    String id = xml.attribute("styleId");
    if (xml.attribute("type").equals("paragraph") && isDefault(xml.attribute("default"))) {
      normal = id;
    }
    String parent = "";
    BlockKind kind = null;
    DocxParagraph paragraph = DocxParagraph.PLAIN;
    DocxRun run = DocxRun.PLAIN;
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "name" -> {
          kind = kind(xml.attribute("val"), id);
          xml.skip();
        }
        case "basedOn" -> {
          parent = xml.attribute("val");
          xml.skip();
        }
        case "pPr" -> paragraph = DocxParagraph.read(xml, stamps);
        case "rPr" -> run = DocxRun.read(xml, stamps);
        default -> xml.skip();
      }
    }
    if (styles.size() > MOST_STYLES) {
      throw new Refused(Refused.Cause.TOO_LARGE, "styles");
    }
    styles.put(id, new Style(parent, kind, paragraph, run));
  }

  private static boolean isDefault(String value) {
    return !value.isEmpty() && DocxRun.isOn(value);
  }

  /** Word writes its own styles' names in English in every language. */
  private static @Nullable BlockKind kind(String name, String id) {
    String plain =
        id.startsWith("Midad")
            ? id.substring("Midad".length()).toLowerCase(Locale.ROOT)
            : name.strip().toLowerCase(Locale.ROOT);
    return switch (plain) {
      case "title", "heading 1", "headline" -> BlockKind.HEADLINE;
      case "subtitle", "deck" -> BlockKind.DECK;
      case "kicker" -> BlockKind.KICKER;
      case "dateline" -> BlockKind.DATELINE;
      case "byline" -> BlockKind.BYLINE;
      case "crosshead" -> BlockKind.CROSSHEAD;
      case "quote", "intense quote", "quotations", "block text", "pull quote" -> BlockKind.QUOTE;
      case "caption", "illustration", "drawing", "figure" -> BlockKind.FIGURE;
      default -> {
        if (plain.matches("heading [2-9]|heading 10")) {
          yield BlockKind.CROSSHEAD;
        }
        yield plain.matches("list (?:bullet|number|item).*") ? BlockKind.LIST_ITEM : null;
      }
    };
  }
}
