package org.midad.model;

import java.util.List;
import java.util.UUID;

/**
 * A name in the newspaper's register: سجل الأسماء. It is written in one way, whatever others write.
 *
 * @param name as the newspaper writes it
 * @param variants other spellings that are met; none of them is the name itself
 * @param title that goes before it, or empty
 * @param latin the name in Latin letters, or empty
 * @param note for colleagues, or empty
 */
public record RegisteredName(
    UUID id,
    Kind kind,
    String name,
    List<String> variants,
    String title,
    String latin,
    String note) {
  /** What it is a name of. */
  public enum Kind {
    PERSON,
    PLACE,
    /** A government, a company, a club. */
    BODY
  }

  /** Spaces at both ends do not count; empty variants and such as are said twice are left out. */
  public RegisteredName {
    String own = one(name);
    if (own.isEmpty()) {
      throw new IllegalArgumentException("a name has letters");
    }
    name = own;
    variants =
        variants.stream()
            .map(RegisteredName::one)
            .filter(variant -> !variant.isEmpty() && !variant.equals(own))
            .distinct()
            .toList();
    title = one(title);
    latin = one(latin);
    note = note.strip();
  }

  private static String one(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
