package org.midad.check.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Arabic keyboard as Windows has it (101): which letters a finger may take for one another. */
final class Keyboard {
  /** From the eye's left; the key between ر and ى writes two letters that have their own. */
  private static final List<String> ROWS = List.of("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤر ىةوزظ");

  /** By how much of a key's width each row is moved to the eye's right. */
  private static final List<Double> MOVED = List.of(0.0, 0.25, 0.75);

  /** In keys' widths, from middle to middle. */
  private static final double NEAR = 1.3;

  private record Key(double across, int down) {
    boolean near(Key other) {
      return Math.hypot(across - other.across, down - other.down) <= NEAR;
    }
  }

  private final Map<Character, Key> keys = new HashMap<>();

  Keyboard() {
    for (int down = 0; down < ROWS.size(); down++) {
      String row = ROWS.get(down);
      for (int across = 0; across < row.length(); across++) {
        keys.put(row.charAt(across), new Key(across + MOVED.get(down), down));
      }
    }
  }

  /** Whether two letters lie on keys that touch. */
  boolean near(char one, char other) {
    Key first = keys.get(one);
    Key second = keys.get(other);
    return first != null && second != null && one != other && first.near(second);
  }
}
