package org.midad.tag;

import org.midad.model.Tag;

/**
 * A section of the newspaper: القسم.
 *
 * @param code stable, such as {@code politics}
 */
public record Section(String code, String arabic, String english) {
  public Tag tag() {
    return new Tag(Tag.Scheme.SECTION, code, arabic);
  }
}
