package org.midad.model;

/**
 * What it costs to hash a password with Argon2id, and so to guess one.
 *
 * @param memory in KiB, 8 for each lane at least
 * @param passes over the memory
 * @param lanes that the memory is parted into
 */
public record PasswordCost(int memory, int passes, int lanes) {
  /** As RFC 9106 (section 4) recommends where memory is not plenty: about half a second. */
  public static final PasswordCost RECOMMENDED = new PasswordCost(64 << 10, 3, 4);

  public PasswordCost {
    if (passes < 1 || lanes < 1 || memory < 8 * lanes) {
      throw new IllegalArgumentException(memory + " KiB, " + passes + " passes, " + lanes);
    }
  }
}
