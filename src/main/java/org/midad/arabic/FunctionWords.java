package org.midad.arabic;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a language that say how others belong together, and nothing of what a text is about:
 * its prepositions, conjunctions, pronouns, particles and auxiliary verbs. Grammars list them
 * whole, for no new ones come up. English stands beside Arabic, as in the vocabularies.
 */
public final class FunctionWords {
  private static final Pattern HAMZA = Pattern.compile("[أإآ]");

  /** Those that a pronoun may be joined to, before one or without: «بين», «بينهم». */
  private static final Set<String> BEFORE_PRONOUNS =
      words(
          """
          من عن على إلى في مع بين بعد قبل عند لدى حول نحو خلال ضمن ضد عبر دون بدون فوق تحت أمام
          وراء خلف منذ حتى سوى غير مثل كل بعض جميع أي كلا كلتا نفس ذات أثناء تجاه إزاء حيال بسبب
          إن أن كأن لكن ليت لعل لأن لو لولا إذ إذا إيا حين عندما بينما وسط داخل خارج أسفل أعلى جانب
          """);

  private static final Set<String> ALONE =
      words(
          """
          أنا نحن أنت أنتم أنتن أنتما هو هي هم هن هما
          هذا هذه ذلك تلك هؤلاء أولئك هذان هذين هاتان هاتين ذاك هنا هناك هنالك
          الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي
          ما لا لم لن لما ليس ليست ليسوا لسنا قد سوف هل ألا أما إما أم أو بل ثم كي لكي كيف
          متى أين أينما حيث حيثما كم لماذا ماذا مما عما فيما بما كما كلما ربما إنما لاسيما مهما
          كان كانت كانوا كانا يكون تكون يكونوا أكون نكون كنا كنت كن سيكون ستكون
          صار أصبح أصبحت يصبح تصبح ظل ظلت يظل تظل بات باتت أمسى أضحى مازال لازال يزال تزال زال زالت
          أيضا فقط جدا إذن نعم كلا حسب وفق وفقا طبقا نظرا رغم برغم بالرغم سواء
          """);

  private static final Set<String> ENGLISH =
      words(
          """
          the a an and or but nor if then than that this these those there here who whom whose which
          what when where why how of in on at by to from for with without within into onto upon about
          above below under over between among through during before after since until against
          toward towards across along around behind beside besides beyond despite except near per via
          i me my mine you your yours he him his she her hers it its we us our ours they them their
          theirs myself yourself himself herself itself ourselves themselves
          am is are was were be been being do does did done have has had having will would shall should
          can could may might must not no as so such some any each every all both either neither few
          more most other another same own too very just only also while because though although
          """);

  /** As they are joined to the end of a word. */
  private static final Set<String> PRONOUNS =
      Set.of("ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا");

  private FunctionWords() {}

  /**
   * Whether a word is one of them, whatever particles and pronouns are joined to it. Only a hamza
   * that is left out makes no difference: «علي» is no «على», and «إمام» no «أمام».
   *
   * @param word as it stands in a text
   */
  public static boolean has(String word) {
    String seen = Letters.bare(word).toLowerCase(Locale.ROOT);
    return ENGLISH.contains(seen)
        || JoinedParticles.of(seen).stream()
            .filter(parts -> !parts.particles().endsWith("ال") && !parts.particles().endsWith("لل"))
            .anyMatch(parts -> hasBare(parts.word()));
  }

  private static boolean hasBare(String word) {
    return ALONE.contains(word)
        || BEFORE_PRONOUNS.contains(word)
        || PRONOUNS.stream()
            .filter(word::endsWith)
            .map(pronoun -> word.substring(0, word.length() - pronoun.length()))
            .anyMatch(stem -> BEFORE_PRONOUNS.contains(unjoined(stem)));
  }

  /** «عليه» and «إليها» have a ya where the word alone has an alef maqsura. */
  private static String unjoined(String stem) {
    return stem.endsWith("ي") && !stem.equals("في")
        ? stem.substring(0, stem.length() - 1) + "ى"
        : stem;
  }

  /** Each also without its hamza, as many write. */
  private static Set<String> words(String list) {
    return Stream.of(list.strip().split("\\s+"))
        .flatMap(word -> Stream.of(word, HAMZA.matcher(word).replaceAll("ا")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
