package org.midad.typeset;

import java.util.ArrayList;
import java.util.List;
import org.midad.arabic.Isolates;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

/**
 * What of a text somebody suggests to delete, and has to be read beside it, so that the rest stands
 * in the order in which it will stand without.
 */
final class Deletions {
  private Deletions() {}

  /** Stretches as {@link Typesetter} takes them: in the order of reading, none empty. */
  static List<Isolates.Stretch> aside(Prose prose) {
    List<Isolates.Stretch> deleted = deleted(prose);
    if (deleted.isEmpty()) {
      return deleted;
    }
    String text = prose.text();
    deleted.removeIf(stretch -> belongs(prose, text, stretch));
    return deleted;
  }

  private static List<Isolates.Stretch> deleted(Prose prose) {
    List<Isolates.Stretch> deleted = new ArrayList<>();
    int start = 0;
    for (Run run : prose.runs()) {
      int end = start + run.text().length();
      if (run.marks().stream().anyMatch(Mark.Deleted.class::isInstance)) {
        boolean goesOn = !deleted.isEmpty() && deleted.getLast().to() == start;
        int from = goesOn ? deleted.removeLast().from() : start;
        deleted.add(new Isolates.Stretch(from, end));
      }
      start = end;
    }
    return deleted;
  }

  /**
   * Letters of an Arabic word whose other letters stay, or a sign over a letter: they change no
   * order, and an isolate would tear them from what they are joined to. A word that comes in the
   * place of another is not joined to that.
   */
  private static boolean belongs(Prose prose, String text, Isolates.Stretch stretch) {
    if (isMark(text.charAt(stretch.from()))) {
      return true;
    }
    for (int at = stretch.from(); at < stretch.to(); at++) {
      if (!isArabic(text.charAt(at)) && !isMark(text.charAt(at))) {
        return false;
      }
    }
    int before = stretch.from() - 1;
    while (before >= 0 && isMark(text.charAt(before))) {
      before--;
    }
    int behind = stretch.to();
    return (before >= 0
            && isArabic(text.charAt(before))
            && isNew(prose, before) == isNew(prose, stretch.from()))
        || (behind < text.length()
            && isArabic(text.charAt(behind))
            && isNew(prose, behind) == isNew(prose, behind - 1));
  }

  /** Whether somebody suggests to put a letter in. */
  private static boolean isNew(Prose prose, int letter) {
    return prose.marksAt(letter + 1).stream().anyMatch(Mark.Inserted.class::isInstance);
  }

  private static boolean isArabic(char sign) {
    return Character.getDirectionality(sign) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        && Character.isLetter(sign);
  }

  private static boolean isMark(char sign) {
    return Character.getType(sign) == Character.NON_SPACING_MARK;
  }
}
