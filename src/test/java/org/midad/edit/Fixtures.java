package org.midad.edit;

import java.time.Instant;
import org.midad.model.Stamp;

/** What the tests of editing share. */
final class Fixtures {
  static final Stamp STAMP = new Stamp("zaidan", Instant.parse("2026-11-24T01:10:00Z"));

  private Fixtures() {}
}
