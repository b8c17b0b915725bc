package org.midad.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each system keeps a user's data, and so where the library is unless told otherwise. */
public final class DataFolder {
  private DataFolder() {}

  /** This user's, on this machine. */
  public static Path ofThisUser() {
    return of(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  /**
   * By the XDG base directory specification, Windows' roaming data and Apple's Application Support.
   *
   * @param system as {@code os.name} tells it
   * @param home the user's home folder
   * @param environment variables that were set, by name
   */
  public static Path of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      String roaming = environment.get("APPDATA");
      return isSet(roaming)
          ? Path.of(roaming, "Midad")
          : home.resolve("AppData").resolve("Roaming").resolve("Midad");
    }
    if (name.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Midad");
    }
    String data = environment.get("XDG_DATA_HOME");
    // The specification: a relative path in the variable is to be ignored.
    return isSet(data) && Path.of(data).isAbsolute()
        ? Path.of(data, "midad")
        : home.resolve(".local").resolve("share").resolve("midad");
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isBlank();
  }
}
