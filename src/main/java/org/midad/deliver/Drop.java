package org.midad.deliver;

import java.util.function.LongConsumer;

/**
 * A folder that somebody else's program reads. What is written there has a hidden name that ends in
 * {@code .part}, by which those who take only {@code .json} and {@code .xml} leave it alone; it
 * gets its own name when it is whole, and no name that is taken. Nothing there is ever listed, and
 * nothing but our own parts taken away.
 */
sealed interface Drop permits FolderDrop, SftpDrop, FtpDrop {
  /** What receipts call this kind of target. */
  String kind();

  /** Where the file of a name is, in the target's own way of saying it. */
  String address(String name);

  /**
   * Goes there.
   *
   * @throws Undelivered if nobody is there, or we may not come in
   */
  Visit open();

  /** The time at a drop. Every method throws {@link Undelivered} for whatever else happens. */
  interface Visit extends AutoCloseable {
    /** What the other side says of itself, for a person to read. */
    String greeting();

    /** What stands under a name, beside what should. */
    Found find(String name, byte[] bytes);

    /** Whether a part is there. */
    boolean has(String part);

    /**
     * Writes a part, which is whole on the other side when this returns.
     *
     * @param part is not there
     * @param written told the bytes written so far
     */
    void write(String part, byte[] bytes, LongConsumer written);

    /** Gives a part its own name. False if the name is taken; then the part stays. */
    boolean rename(String part, String name);

    /** Takes a part away, if it is there. */
    void discard(String part);

    @Override
    void close();
  }

  /** What stands under a name. */
  enum Found {
    NOTHING,
    /** These very bytes. */
    SAME,
    /** Something else, or something that we may not read. */
    OTHER
  }
}
