package org.midad.exchange;

import java.io.IOException;
import java.util.Optional;

/** Where key pairs lie between two uses. */
public interface KeyShelf {
  /**
   * @param name as a file may be called
   * @return empty where there is none
   */
  Optional<String> read(String name) throws IOException;

  /** Where a person would look for it. */
  String place(String name);

  /** Keeps it, in place of one that is there. */
  void write(String name, String text) throws IOException;
}
