package org.midad.exchange;

import org.midad.model.RevisionId;

/** What the files in a bundle are called. */
final class Entries {
  static final String MANIFEST = "manifest.json";

  private Entries() {}

  static String of(RevisionId revision) {
    return "revisions/" + revision.sha256() + ".json";
  }

  /**
   * @param sha256 of the file
   */
  static String ofMedia(String sha256) {
    return "media/" + sha256;
  }
}
