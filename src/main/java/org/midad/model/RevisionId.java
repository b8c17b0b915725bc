package org.midad.model;

/**
 * Names a revision by its content.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record RevisionId(String sha256) {
  public RevisionId {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }

  @Override
  public String toString() {
    return sha256;
  }
}
