package org.midad.check;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Letters that old programs drew ready joined (Unicode's Arabic Presentation Forms) are found by no
 * search. Signs that are meant as they are stay: «ﷺ», «﷽», the ornate brackets.
 */
final class PresentationForms implements TextRule {
  private static final Pattern FORMS =
      Pattern.compile("[\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFD50-\\uFDC7\\uFE70-\\uFEFC]+");

  @Override
  public String name() {
    return "rule.presentation-forms";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return FORMS
        .matcher(text.text())
        .results()
        .map(match -> {
          String plain = Normalizer.normalize(match.group(), Normalizer.Form.NFKC);
          return new Hit(
              match.start(), match.end(), Message.of("finding.presentation-forms"), plain, true);
        })
        .toList();
  }
}
