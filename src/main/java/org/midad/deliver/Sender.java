package org.midad.deliver;

import java.util.List;
import org.midad.export.Receipt;

/** Brings parcels to one target. Not for the FX thread; one parcel of a story at a time. */
public interface Sender {

  /**
   * Asks the target whether it would take something from us, and changes nothing there.
   *
   * @return what it answered, for a person to read
   * @throws Undelivered if it would not
   */
  String test();

  /**
   * Exactly what {@link #send} will bring, for a person to look at: files by their names, or
   * requests by their lines. Speaks with nobody.
   */
  List<Piece> preview(Parcel parcel);

  /**
   * Brings a parcel, once: after any try that ended anyhow, the next one finds what arrived and
   * doubles nothing.
   *
   * @return one receipt for each file or request that the other side has confirmed: first for the
   *     story, then for its pictures
   * @throws Undelivered if it did not arrive whole, or could not be seen to have
   */
  List<Receipt> send(Parcel parcel, Ledger ledger, Progress progress);

  /**
   * Something that is sent.
   *
   * @param name of a file, or method and address of a request
   * @param size in bytes
   * @param text as much of it as can be read, or empty for a picture
   */
  record Piece(String name, long size, String text) {}

  /** Told how far a delivery is. */
  @FunctionalInterface
  interface Progress {
    /**
     * @param done of the bytes, from 0 to 1
     */
    void at(double done);
  }
}
