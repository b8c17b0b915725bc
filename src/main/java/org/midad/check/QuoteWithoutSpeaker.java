package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.midad.check.QuoteMarks.Sign;
import org.midad.model.BlockKind;

/**
 * Whoever reads a long quotation is told whose words it is. A word of saying in the same paragraph,
 * or in the one before it, is enough.
 */
final class QuoteWithoutSpeaker implements StoryRule {
  /** In words: what is shorter may be a name or a term. */
  private static final int LONG = 12;

  private static final Pattern SAYING =
      Pattern.compile(
          "(?:[وفل]|ال|بال)?(?:[اأيتن]?(?:قول|قال|ؤكد|أكد|كد|ضيف|ضاف|وضح|شير|شار|ذكر|صرح|علن|لفت|شدد"
              + "|رى|رأى|عتبر|وصف|صف|حذر|نقل|كتب|فيد|فاد|كشف|نوه|ردف|ستطرد|ختتم|ختم|علق|تساءل|سأل"
              + "|طالب|دعا|دعو|نفى|نفي|زعم|دعى|عترف|هتف|غرد|عرب|عبر|تمنى|ثنى|شاد|شيد|ستنكر|دان|دين"
              + "|بدى|بدي|بلغ|خبر|روى|روي|حكى|حكي|شرح|جاب|جيب|نبه|جدد|بين|تابع|خاطب|ردد|نشد|نشر|عد"
              + "|عرف|توقع|رجح|تهم|قر|قرأ|تحدث|لخص|ستدرك|ناشد|وجه|نص|قسم|ستشهد|عنون)"
              + "|مؤكد|مضيف|موضح|مشير|مصرح|لافت|مشدد|معتبر|واصف|محذر|ناقل|كاتب|كاشف|منوه|مستطرد"
              + "|مختتم|معلق|متسائل|مطالب|داعي|مبين|متابع|معرب|معبر|مخاطب|مستدرك|متمني|قائل|تصريح|بيان"
              + "|بحسب|حسب|وفق|عنوان|بعنوان|شعار|خطاب|رسالة|كلمة|نص|تعليق|تغريدة|سؤال|رد|مقال|لسان"
              + "|تعبير|مصدر|مصادر|وكالة|كلام|مقولة|آية|حديث|قصيدة|أغنية|هاشتاق|وسم)\\p{L}*");

  @Override
  public String name() {
    return "rule.quote-without-speaker";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    List<Finding> findings = new ArrayList<>();
    boolean told = false;
    for (ReadText text : reading.body().toList()) {
      boolean before = told;
      told = text.words().stream().anyMatch(word -> SAYING.matcher(word.bare()).matches());
      if (text.kind() == BlockKind.PARAGRAPH && text.isArabic() && !told && !before) {
        longest(text).stream().findFirst().ifPresent(findings::add);
      }
    }
    return findings;
  }

  private List<Finding> longest(ReadText text) {
    List<Finding> findings = new ArrayList<>();
    List<Sign> signs = QuoteMarks.of(text.text());
    for (int index = 1; index < signs.size(); index++) {
      Sign open = signs.get(index - 1);
      Sign close = signs.get(index);
      long words =
          text.words().stream()
              .filter(word -> word.from() > open.at() && word.to() <= close.at())
              .count();
      if (open.opens() && !close.opens() && words >= LONG) {
        findings.add(
            Reading.finding(
                this,
                text,
                new Hit(open.at(), close.at() + 1, Message.of("finding.quote-without-speaker"))));
      }
    }
    return findings;
  }
}
