package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Hamza and ya at the ends of words: «شيء» and not «شئ», «في» and not «فى», «مساءً». */
final class WordEnds implements TextRule {
  /** A hamza behind an alef bears its vowels without another alef. */
  private static final Pattern DOUBLED = Pattern.compile("(\\p{IsArabic}\\p{Mn}*اء)(?:اً|ًا)");

  /** «قارىء»: behind a kasra the hamza sits upon the ya, as in words of the form of «قارئ». */
  private static final Pattern BESIDE =
      Pattern.compile("(?<=\\p{IsArabic}ا\\p{IsArabic})ىء(?!\\p{IsArabic})");

  private final WordList words = WordList.read("word-ends.txt");

  @Override
  public String name() {
    return "rule.word-ends";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    List<Hit> hits = new ArrayList<>();
    for (WordList.Met met : words.in(text)) {
      hits.add(hit(met.from(), met.to(), met.wrong(), met.right(), met.safe()));
    }
    Matches.results(text, DOUBLED).forEach(match -> hits.add(hit(match, match.group(1) + "ً")));
    Matches.results(text, BESIDE).forEach(match -> hits.add(hit(match, "ئ")));
    return hits;
  }

  private static Hit hit(MatchResult match, String right) {
    return hit(match.start(), match.end(), match.group(), right, true);
  }

  private static Hit hit(int from, int to, String wrong, String right, boolean safe) {
    return new Hit(from, to, Message.of("finding.word-ends", wrong, right), right, safe);
  }
}
