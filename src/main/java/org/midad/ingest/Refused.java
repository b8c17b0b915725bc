package org.midad.ingest;

import java.util.List;

/**
 * Why a document is not read on. Who knows the document's name makes the sentence of it that a
 * person reads.
 */
final class Refused extends RuntimeException {
  /** What is wrong. */
  enum Cause {
    /** Not whole, or not what its beginning says that it is. */
    DAMAGED,
    /** More than any story holds. */
    TOO_LARGE,
    /** Elements in elements, deeper than any program writes them by itself. */
    TOO_DEEP,
    /** Shut by a password. */
    LOCKED,
    /** A document of Word 97 to 2003. */
    OLD_WORD,
    /** Nothing that is read here. */
    OTHER_KIND
  }

  private final Cause why;

  Refused(Cause why) {
    this(why, List.of().toString());
  }

  /**
   * @param detail for the log
   */
  Refused(Cause why, String detail) {
    super(why + " " + detail);
    this.why = why;
  }

  Refused(Cause why, Throwable cause) {
    super(why.toString(), cause);
    this.why = why;
  }

  Cause why() {
    return why;
  }
}
