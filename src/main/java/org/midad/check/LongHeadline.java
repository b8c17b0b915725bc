package org.midad.check;

import java.util.List;
import org.midad.model.BlockKind;

/** A headline has its room on the page; what is longer is cut off elsewhere. */
final class LongHeadline implements TextRule {
  @Override
  public String name() {
    return "rule.long-headline";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    int most = circumstances.style().headline();
    int letters = letters(text.text());
    return text.kind() == BlockKind.HEADLINE && letters > most
        ? List.of(
            new Hit(0, text.text().length(), Message.of("finding.long-headline", letters, most)))
        : List.of();
  }

  /** As the eye counts them: vowels take no room of their own. */
  private static int letters(String text) {
    return (int)
        text.codePoints()
            .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
            .count();
  }
}
