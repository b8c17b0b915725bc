package org.midad.model;

/**
 * Somebody who works in the newsroom, or did.
 *
 * @param id stable short name, ASCII, such as {@code zaidan}
 * @param name as colleagues read it
 * @param color what the person's suggestions are marked with
 * @param retired works here no more; still named in the history of stories
 */
public record Person(String id, String name, Role role, InkColor color, boolean retired) {
  public Person {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a person has an id and a name");
    }
  }

  /** Works here, and has the colour that goes with the id. */
  public Person(String id, String name, Role role) {
    this(id, name, role, InkColor.of(id), false);
  }
}
