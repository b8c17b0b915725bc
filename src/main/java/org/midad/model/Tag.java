package org.midad.model;

/**
 * A word that files a story: وسم.
 *
 * @param code stable name inside its vocabulary, such as {@code medtop:16000000}; for a keyword its
 *     own text
 * @param name as people read it, in the story's language
 */
public record Tag(Scheme scheme, String code, String name) {
  /** The vocabularies that tags come from. */
  public enum Scheme {
    /** The newsroom's sections: القسم. A story has at most one. */
    SECTION,
    /** Free words: كلمة دالة. */
    KEYWORD,
    /** IPTC Media Topics: موضوع. */
    TOPIC,
    /** Whom a story is about: شخص. */
    PERSON,
    /** Where it happens: مكان. */
    PLACE,
    /** A government, a company, a club: جهة. */
    BODY
  }

  public Tag {
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a tag has a code and a name");
    }
  }

  public static Tag keyword(String word) {
    return new Tag(Scheme.KEYWORD, word, word);
  }
}
