package org.midad.deliver;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What of a failure could get into a log or in front of somebody. */
final class Traces {
  private Traces() {}

  static String of(Undelivered undelivered) {
    StringWriter words = new StringWriter();
    undelivered.printStackTrace(new PrintWriter(words));
    return words + undelivered.said() + undelivered.problem().arguments();
  }
}
