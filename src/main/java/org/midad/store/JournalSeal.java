package org.midad.store;

import java.io.IOException;
import java.util.Base64;
import org.midad.store.journal.Seal;

/** Seals journals as the library's other files; what is sealed stands in Base64 on its line. */
record JournalSeal(Sealing sealing) implements Seal {
  @Override
  public byte[] close(byte[] record, String file) {
    return switch (sealing) {
      case Sealing.Plain any -> record;
      case Sealing.Encrypted encrypted ->
          Base64.getEncoder().encode(encrypted.seal(record, context(file)));
    };
  }

  @Override
  public byte[] open(byte[] closed, String file) throws IOException {
    return switch (sealing) {
      case Sealing.Plain any -> closed;
      case Sealing.Encrypted encrypted -> opened(encrypted, closed, file);
    };
  }

  private static byte[] opened(Sealing.Encrypted sealing, byte[] closed, String file)
      throws IOException {
    byte[] sealed;
    try {
      sealed = Base64.getDecoder().decode(closed);
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
    return sealing.open(sealed, context(file));
  }

  private static byte[] context(String file) {
    return Sealing.context("journal", file);
  }
}
