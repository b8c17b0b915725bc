package org.midad.check;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.midad.arabic.DirectionMarks;

/**
 * Marks of direction that change nothing on the page came with text copied from elsewhere, and
 * break searches. One that changes the order of what is read is left alone: somebody meant it.
 */
final class StrayDirectionMarks implements TextRule {
  @Override
  public String name() {
    return "rule.stray-direction-marks";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    String whole = text.text();
    if (!DirectionMarks.present(whole)) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    boolean none = order(whole).equals(order(DirectionMarks.without(whole)));
    for (int at = 0; at < whole.length(); at++) {
      int end = at;
      while (end < whole.length() && DirectionMarks.present(whole.substring(end, end + 1))) {
        end++;
      }
      if (end > at) {
        if (none || order(whole).equals(order(whole.substring(0, at) + whole.substring(end)))) {
          hits.add(new Hit(at, end, Message.of("finding.stray-direction-marks"), "", true));
        }
        at = end;
      }
    }
    return hits;
  }

  /** The letters as the eye meets them, each with the way it runs. */
  private static List<String> order(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT);
    byte[] levels = new byte[text.length()];
    Integer[] letters = new Integer[text.length()];
    for (int at = 0; at < text.length(); at++) {
      levels[at] = (byte) bidi.getLevelAt(at);
      letters[at] = at;
    }
    if (letters.length > 0) {
      Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
    }
    List<String> seen = new ArrayList<>();
    for (int at : letters) {
      String letter = text.substring(at, at + 1);
      if (!DirectionMarks.present(letter)) {
        seen.add(letter + (bidi.getLevelAt(at) & 1));
      }
    }
    return seen;
  }
}
