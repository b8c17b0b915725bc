package org.midad.cli;

import java.util.Locale;

/** The languages that Midad speaks. */
enum Language {
  AR,
  EN;

  private static final String OPTION = "--language";

  /**
   * The one that the arguments ask for, or Arabic. It is looked for before they are parsed, for the
   * parser's own complaints have to be in it; a value that is none is the parser's to refuse.
   */
  static Language of(String... arguments) {
    for (int index = 0; index < arguments.length; index++) {
      String argument = arguments[index];
      String value =
          argument.startsWith(OPTION + "=")
              ? argument.substring(OPTION.length() + 1)
              : argument.equals(OPTION) && index + 1 < arguments.length ? arguments[index + 1] : "";
      if (value.equalsIgnoreCase(EN.name())) {
        return EN;
      }
    }
    return AR;
  }

  Locale locale() {
    return Locale.of(name().toLowerCase(Locale.ROOT));
  }
}
