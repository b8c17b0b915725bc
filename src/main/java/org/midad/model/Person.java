package org.midad.model;

/**
 * Somebody who works in the newsroom.
 *
 * @param id stable short name, ASCII, such as {@code zaidan}
 * @param name as colleagues read it
 */
public record Person(String id, String name, Role role) {
  public Person {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a person has an id and a name");
    }
  }
}
