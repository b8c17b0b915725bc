package org.midad.cli;

import java.util.ArrayList;
import java.util.List;
import org.midad.arabic.Messages;
import org.midad.model.Inspected;

/** What came out when a library was looked through, for a terminal. */
final class Inspections {
  private Inspections() {}

  /** A line that counts, and one for each fault. */
  static List<String> lines(Inspected inspected, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.of(
            "cli.verify.counts",
            inspected.stories(),
            inspected.revisions(),
            inspected.pictures(),
            inspected.receipts(),
            inspected.decisions()));
    if (inspected.thinned() > 0) {
      lines.add(messages.of("cli.verify.thinned", inspected.thinned()));
    }
    if (inspected.unused() > 0) {
      lines.add(messages.of("cli.verify.unused", inspected.unused()));
    }
    inspected.faults().forEach(fault -> lines.add(fault.what() + "\t" + messages.of(fault.kind())));
    return lines;
  }
}
