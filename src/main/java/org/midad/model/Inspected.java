package org.midad.model;

import java.util.List;

/**
 * What came out when a whole library was looked through.
 *
 * @param stories how many there are
 * @param revisions how many were read
 * @param thinned of how many revisions the content was given up, as the library's rule says
 * @param pictures how many files were read
 * @param unused how many of these no revision shows that has its content
 * @param receipts how many there are
 * @param decisions how many entries the audit trail has
 * @param faults all that is wrong; empty if nothing is
 */
public record Inspected(
    long stories,
    long revisions,
    long thinned,
    long pictures,
    long unused,
    long receipts,
    long decisions,
    List<Fault> faults) {
  public Inspected {
    faults = List.copyOf(faults);
  }
}
