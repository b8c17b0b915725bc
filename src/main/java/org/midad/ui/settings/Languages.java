package org.midad.ui.settings;

/** The languages of the interface, each by its own name, so that whoever needs it finds it. */
final class Languages {
  private Languages() {}

  /**
   * @param code {@code ar} or {@code en}
   */
  static String name(String code) {
    return code.equals("en") ? "English" : "العربية";
  }
}
