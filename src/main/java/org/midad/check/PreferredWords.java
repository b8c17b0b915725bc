package org.midad.check;

import java.util.List;

/** Words for which good usage has better ones: «مسؤول» rather than «مسئول». */
final class PreferredWords implements TextRule {
  private final WordList words = WordList.read("preferred-words.txt");

  @Override
  public String name() {
    return "rule.preferred-words";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return words.in(text).stream()
        .map(met ->
            new Hit(
                met.from(),
                met.to(),
                Message.of("finding.preferred-words", met.wrong(), met.right()),
                met.right(),
                met.safe()))
        .toList();
  }
}
