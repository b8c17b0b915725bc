package org.midad.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Mark;
import org.midad.model.Stamp;

/**
 * What a run of letters or its style says of its look. Word keeps the weight and the slant of
 * right-to-left letters apart from those of others.
 *
 * @param style of characters, empty for none
 * @param told properties by their names in the file, and whether they are on; no entry where
 *     nothing is said
 * @param before what it said before somebody changed it, or null if nobody did
 */
record DocxRun(String style, Map<String, Boolean> told, @Nullable DocxBefore<DocxRun> before) {
  static final DocxRun PLAIN = new DocxRun("", Map.of(), null);

  private static final String RAISED = "vertAlign";

  DocxRun {
    told = Map.copyOf(told);
  }

  /** Reads a {@code w:rPr} to its end. */
  static DocxRun read(Xml xml, DocxStamps stamps) {
    String style = "";
    DocxBefore<DocxRun> before = null;
    Map<String, Boolean> told = new HashMap<>();
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      String value = xml.attribute("val");
      switch (xml.name()) {
        case "rStyle" -> style = value;
        case "b", "bCs", "i", "iCs", "rtl", "cs", "vanish" -> told.put(xml.name(), isOn(value));
        case RAISED -> told.put(RAISED, value.equals("superscript"));
        case "position" -> told.putIfAbsent(RAISED, value.matches("[1-9]\\d*(?:\\.\\d+)?(?:pt)?"));
        case "rPrChange" -> {
          before = before(xml, stamps);
          continue;
        }
        default -> {}
      }
      xml.skip();
    }
    return new DocxRun(style, told, before);
  }

  private static DocxBefore<DocxRun> before(Xml xml, DocxStamps stamps) {
    Stamp by = stamps.of(xml);
    DocxRun was = PLAIN;
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      if (xml.name().equals("rPr")) {
        was = read(xml, stamps);
      }
    }
    return new DocxBefore<>(was, by);
  }

  /** Whether a property is on that is named in the file. */
  static boolean isOn(String value) {
    return switch (value) {
      case "0", "false", "off" -> false;
      default -> true;
    };
  }

  /** This look where it says something, and the other where it does not. */
  DocxRun over(DocxRun other) {
    Map<String, Boolean> both = new HashMap<>(other.told);
    both.putAll(told);
    return new DocxRun(style, both, before);
  }

  boolean isHidden() {
    return told.getOrDefault("vanish", false);
  }

  /** The marks of a text that looks so. */
  Set<Mark> marks(String text) {
    boolean complex = told.getOrDefault("rtl", false) || told.getOrDefault("cs", false);
    Set<Mark> marks = new HashSet<>();
    if (either("b", "bCs", complex, text)) {
      marks.add(new Mark.Bold());
    }
    if (either("i", "iCs", complex, text)) {
      marks.add(new Mark.Italic());
    }
    if (told.getOrDefault(RAISED, false)) {
      marks.add(new Mark.Superscript());
    }
    return marks;
  }

  /** Programs that write one of the two alone mean it of whatever letters there are. */
  private boolean either(String plain, String ofComplex, boolean complex, String text) {
    Boolean first = told.get(complex ? ofComplex : plain);
    if (first != null) {
      return first;
    }
    @Nullable Boolean other = told.get(complex ? plain : ofComplex);
    return other != null && other && (complex || hasArabic(text));
  }

  private static boolean hasArabic(String text) {
    return text.codePoints()
        .anyMatch(letter ->
            Character.getDirectionality(letter) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
