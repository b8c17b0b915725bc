package org.midad.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A Midad that rebuilds a library. */
final class RebuildingMidad {
  private RebuildingMidad() {}

  /**
   * @param arguments the library's folder
   */
  public static void main(String[] arguments) {
    System.out.println("begun");
    RebuiltLibrary.of(Path.of(arguments[0]), Optional.empty(), Instant.now(), done -> {});
  }
}
