package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A word that stands twice was typed twice, but where Arabic repeats it to stress it. */
final class DoubledWords implements TextRule {
  /** Of which two never follow each other. */
  private static final Set<String> JOINING =
      Set.of(
          "في", "من", "على", "إلى", "عن", "أن", "أنه", "أنها", "إنه", "إنها", "التي", "الذي",
          "الذين", "هذا", "هذه", "ذلك", "تلك", "مع", "بين", "كان", "كانت", "قد", "لم", "لن", "ثم",
          "أو", "بعد", "قبل", "خلال", "حول", "حتى", "منذ", "عند", "لكن", "كما", "حيث", "وقد", "وفي",
          "ومن", "وأن", "وقال", "وأضاف");

  /** That are said twice, as in «جدا جدا». */
  private static final Set<String> STRESSED =
      Set.of(
          "جدا", "رويدا", "شيئا", "يوما", "كثيرا", "قليلا", "مهلا", "هيهات", "عاما", "خطوة", "نعم",
          "لا", "كلا", "أبدا", "حبة", "صفا", "دكا", "بابا", "حقا", "آمين", "الله", "أهلا", "مرة",
          "فردا", "ولي", "تماما", "بعيدا", "ألف", "يا", "ها", "آه", "بخ", "طق", "سنة", "شبرا");

  @Override
  public String name() {
    return "rule.doubled-words";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    List<Hit> hits = new ArrayList<>();
    List<ReadText.Word> words = text.words();
    for (int index = 1; index < words.size(); index++) {
      ReadText.Word first = words.get(index - 1);
      ReadText.Word second = words.get(index);
      if (isDoubled(text, first, second)) {
        hits.add(
            new Hit(
                first.from(),
                second.to(),
                Message.of("finding.doubled-words", first.bare()),
                first.text(),
                JOINING.contains(first.bare())));
      }
    }
    return hits;
  }

  /** Two letters may be the name of a Latin one, as in «بي بي سي». */
  private static boolean isDoubled(ReadText text, ReadText.Word first, ReadText.Word second) {
    return first.text().equals(second.text())
        && (first.bare().length() > 2 || JOINING.contains(first.bare()))
        && first.bare().codePoints().allMatch(Character::isLetter)
        && !STRESSED.contains(first.bare())
        && text.text().substring(first.to(), second.from()).isBlank();
  }
}
