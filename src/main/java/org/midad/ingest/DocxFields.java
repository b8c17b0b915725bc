package org.midad.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Word's fields: an instruction, which is not text, and what it gave when it was last carried out,
 * which is. Fields stand in fields.
 */
final class DocxFields {
  private static final Pattern HYPERLINK =
      Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);

  /** In fields; Word itself goes to twenty. */
  private static final int DEEPEST = 100;

  private final Deque<Field> open = new ArrayDeque<>();

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private String address = "";
    private boolean result;
  }

  /**
   * Passes a sign.
   *
   * @param type {@code begin}, {@code separate} or {@code end}
   */
  void at(String type) {
    switch (type) {
      case "begin" -> {
        if (open.size() > DEEPEST) {
          throw new Refused(Refused.Cause.TOO_DEEP, "fields");
        }
        open.push(new Field());
      }
      case "separate" -> {
        Field field = open.peek();
        if (field != null) {
          field.result = true;
          field.address = address(field.instruction.toString());
        }
      }
      case "end" -> open.poll();
      default -> {}
    }
  }

  void add(String instruction) {
    Field field = open.peek();
    if (field != null) {
      field.instruction.append(instruction);
    }
  }

  /** Whether what comes next is no text for readers. */
  boolean isInstruction() {
    Field field = open.peek();
    return field != null && !field.result;
  }

  /** Where the innermost link leads in which we are; empty for no link. */
  String address() {
    for (Field field : open) {
      if (!field.address.isEmpty()) {
        return field.address;
      }
    }
    return "";
  }

  /** The address in an instruction such as {@code HYPERLINK "https://example.org"}, or empty. */
  static String address(String instruction) {
    Matcher link = HYPERLINK.matcher(instruction);
    return link.matches() ? link.group(1).strip() : "";
  }
}
