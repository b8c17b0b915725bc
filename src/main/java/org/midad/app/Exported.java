package org.midad.app;

import java.util.List;
import org.midad.export.Receipt;
import org.midad.model.Head;

/**
 * A story that has left the house.
 *
 * @param head the revision that says so
 * @param receipts one for each format, in their order, and then for each file of a picture that
 *     they name
 */
public record Exported(Head head, List<Receipt> receipts) {
  public Exported {
    receipts = List.copyOf(receipts);
  }
}
