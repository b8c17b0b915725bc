package org.midad.ingest;

import java.util.regex.Pattern;

/** The language that a document says it is in. */
final class LanguageTag {
  /** As BCP 47 writes them, but for what is private or older than it. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

  private LanguageTag() {}

  /**
   * @param otherwise where it says nothing that is a language
   */
  static String of(String told, String otherwise) {
    return TAG.matcher(told).matches() ? told : otherwise;
  }
}
