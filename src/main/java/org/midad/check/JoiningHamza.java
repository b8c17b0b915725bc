package org.midad.check;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Verbal nouns of the long forms begin with a bare alef: «اجتماع، انفجار، استقبال», and not with a
 * hamza. By their patterns alone, so that «إنتاج» is left as it is; and so are names of the same
 * shapes, and «إستراتيجية», which is borrowed.
 */
final class JoiningHamza implements TextRule {
  private static final Pattern NOUN =
      Pattern.compile(
          "[وفبلك]{0,2}(?:ال|لل)?(إ(?!ستراتيج|نج[رل]|نغ[رل]|نكل)(?:[بتجحخرسشعفقكلمنه]ت[^ا]ا[^ا]|ن[^ت][^ا]ا[^ا]|ست[^ا][^ا]ا[^ا]"
              + "|ست[^ا]ا[^ا]ة))\\p{L}*");

  @Override
  public String name() {
    return "rule.joining-hamza";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return text.words().stream()
        .filter(word -> word.text().indexOf('إ') >= 0)
        .filter(word -> NOUN.matcher(word.bare()).matches())
        .map(JoiningHamza::hit)
        .toList();
  }

  private static Hit hit(ReadText.Word word) {
    String right = word.text().replaceFirst("إ", "ا");
    return new Hit(
        word.from(),
        word.to(),
        Message.of("finding.joining-hamza", word.text(), right),
        right,
        true);
  }
}
