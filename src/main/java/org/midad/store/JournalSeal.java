package org.midad.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.midad.store.journal.Seal;

/** Seals journals as the library's other files; what is sealed stands in Base64 on its line. */
record JournalSeal(Sealing sealing) implements Seal {
  @Override
  public String close(String record, String file) {
    return switch (sealing) {
      case Sealing.Plain any -> record;
      case Sealing.Encrypted encrypted ->
          Base64.getEncoder()
              .encodeToString(
                  encrypted.seal(record.getBytes(StandardCharsets.UTF_8), context(file)));
    };
  }

  @Override
  public String open(String closed, String file) throws IOException {
    return switch (sealing) {
      case Sealing.Plain any -> closed;
      case Sealing.Encrypted encrypted -> opened(encrypted, closed, file);
    };
  }

  private static String opened(Sealing.Encrypted sealing, String closed, String file)
      throws IOException {
    byte[] sealed;
    try {
      sealed = Base64.getDecoder().decode(closed);
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
    return new String(sealing.open(sealed, context(file)), StandardCharsets.UTF_8);
  }

  private static byte[] context(String file) {
    return Sealing.context("journal", file);
  }
}
