package org.midad.check;

import java.util.List;

/** Words that are written wrongly again and again: «لاكن», «إنشاء الله», «على حدى». */
final class CommonErrors implements TextRule {
  private final WordList words = WordList.read("common-errors.txt");

  @Override
  public String name() {
    return "rule.common-errors";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return words.in(text).stream()
        .map(met ->
            new Hit(
                met.from(),
                met.to(),
                Message.of("finding.common-errors", met.wrong(), met.right()),
                met.right(),
                met.safe()))
        .toList();
  }
}
