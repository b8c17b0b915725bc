package org.midad.deliver;

import java.util.List;
import org.midad.export.Format;

/**
 * A place that stories are delivered to, as somebody set it up. What only the two sides may know, a
 * password or a key, is not part of it.
 *
 * @param id never changes; what was delivered is remembered under it
 * @param name as people of the newsroom call it
 * @param formats the files that a story becomes there; empty where the place takes its own form
 */
public record Target(String id, String name, Address address, List<Format> formats) {
  public Target {
    formats = List.copyOf(formats);
  }
}
