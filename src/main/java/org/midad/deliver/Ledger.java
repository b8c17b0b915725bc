package org.midad.deliver;

import java.util.Optional;

/**
 * What is remembered of one story at one target between tries and between versions, such as the id
 * that the other side gave it. An entry is on disk when {@link #put} returns.
 */
public interface Ledger {
  Optional<String> find(String name);

  void put(String name, String value);
}
