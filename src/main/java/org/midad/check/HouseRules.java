package org.midad.check;

import java.util.List;

/** The rules of house style that every newspaper begins with. */
public final class HouseRules {
  private HouseRules() {}

  public static List<Rule> all() {
    return List.of(new SpaceBeforeMark());
  }
}
