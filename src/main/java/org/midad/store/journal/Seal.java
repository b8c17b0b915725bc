package org.midad.store.journal;

import java.io.IOException;

/** How a record lies in its file: as it is, or so that only whoever has the key can read it. */
public interface Seal {

  /**
   * @param file the name of the file that it stands in, without which it does not open again
   * @return without line breaks
   */
  byte[] close(byte[] record, String file);

  /**
   * @throws IOException if it was changed, or belongs into another file or library
   */
  byte[] open(byte[] closed, String file) throws IOException;
}
