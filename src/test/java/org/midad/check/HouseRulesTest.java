package org.midad.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.arabic.Messages;
import org.midad.check.HouseStyle.Months;
import org.midad.edit.EditorState;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** What each rule of house style finds, puts right, and leaves alone. */
class HouseRulesTest {
  /** A Monday. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final Stamp SALMA = new Stamp("salma", MONDAY);

  private static Stream<Rule> rules() {
    return Stream.concat(HouseRules.all().stream(), HouseRules.preflight().stream());
  }

  private static List<Finding> found(String rule, HouseStyle style, Block... blocks) {
    Story story = new Story(StoryId.create(), List.of(blocks), StoryMeta.EMPTY);
    return new Checker(HouseRules.all())
        .check(story, new Occasion(MONDAY, BAGHDAD, style, Plan.NONE)).stream()
            .filter(finding -> finding.rule().equals("rule." + rule))
            .toList();
  }

  private static Block[] paragraphs(String text) {
    return text.lines()
        .map(line -> Block.of(BlockKind.PARAGRAPH, line.strip()))
        .toArray(Block[]::new);
  }

  private static List<String> texts(String rule, String text) {
    return texts(rule, HouseStyle.DEFAULT, paragraphs(text.replace("|", "\n")));
  }

  /** What is marked. */
  private static List<String> texts(String rule, HouseStyle style, Block... blocks) {
    Story story = new Story(StoryId.create(), List.of(blocks), StoryMeta.EMPTY);
    return found(rule, style, blocks).stream()
        .flatMap(finding -> finding.span().stream())
        .map(span -> story.block(span.block()).text().substring(span.from(), span.to()))
        .toList();
  }

  /** The text with the first way of each finding taken. */
  private static String fixed(String rule, HouseStyle style, String text) {
    Block block = Block.of(BlockKind.PARAGRAPH, text);
    Story story = new Story(StoryId.create(), List.of(block), StoryMeta.EMPTY);
    List<Fix> fixes = new ArrayList<>();
    found(rule, style, block).forEach(finding -> fixes.add(finding.fixes().getFirst()));
    return Fix.all(EditorState.of(story), fixes, SALMA)
        .map(change -> change.apply(story).block(block.id()).text())
        .orElse(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '|',
      value = {
        "common-errors | قال لاكن الوزير | قال لكن الوزير",
        "common-errors | ولاكنه عاد إنشاء الله غداً | ولكنه عاد إن شاء الله غداً",
        "common-errors | سيعود وانشاءالله قريباً | سيعود وإن شاء الله قريباً",
        "common-errors | كل على حدى | كل على حدة",
        "common-errors | بإسم الشعب، ولاسيما الجيش | باسم الشعب، ولا سيما الجيش",
        "common-errors | هاذا الرجل وذالك | هذا الرجل وذلك",
        "common-errors | للامريكيين الى بغداد ايضاً | للأمريكيين إلى بغداد أيضاً",
        "common-errors | لاكِنْ عاد | لكن عاد",
        "common-errors | في وزارة النضام والموضفين، الخ | في وزارة النظام والموظفين، إلخ",
        "word-ends | فى شئ من التى | في شيء من التي",
        "word-ends | مساءاً بناءًا | مساءً بناءً",
        "word-ends | القارىء والشاطىء والمبادىء | القارئ والشاطئ والمبادئ",
        "word-ends | العام الماضى وفى الشهر | العام الماضي وفي الشهر",
        "joining-hamza | الإجتماع والإنفجار | الاجتماع والانفجار",
        "joining-hamza | بإستقبال وإستقالة | باستقبال واستقالة",
        "space-before-mark | قال ، ثم غادر . | قال، ثم غادر.",
        "space-before-mark | أين «داعش» ؟ | أين «داعش»؟",
        "space-after-mark | قال،ثم غادر.وعاد بعدها | قال، ثم غادر. وعاد بعدها",
        "space-after-mark | قال:«نعم» | قال: «نعم»",
        "space-inside-marks | برنامج ( رفق ) و« داعش » [ كذا ] | برنامج (رفق) و«داعش» [كذا]",
        "doubled-spaces | خلال  فترة.\u00A0  وقال | خلال فترة. وقال",
        "latin-marks | قال, ثم؟ أين? نعم; لا | قال، ثم؟ أين؟ نعم؛ لا",
        "mixed-digits | قتل 13 وجرح 20 من ٢٥٫٥ | قتل 13 وجرح 20 من 25.5",
        "mixed-digits | قتل ١٣ وجرح ٢٠ من 25.5 | قتل ١٣ وجرح ٢٠ من ٢٥٫٥",
        "presentation-forms | في ﺍﻟﻌﺮﺍﻕ وﻻ | في العراق ولا",
        "tatweel | العـــراق والبصرةـ | العراق والبصرةـ",
        "tatweel | مُـحمد | مُحمد",
        "stray-direction-marks | قال\u200F الوزير\u202B | قال الوزير",
        "doubled-words | عاد في في بغداد | عاد في بغداد",
        "relative-days | أمس السبت وغداً الأربعاء | أمس الأحد وغداً الثلاثاء",
        "relative-days | أول من أمس الجمعة | أول من أمس السبت",
        "day-and-date | يوم الأحد 26 تشرين الثاني 2026 عاد | يوم الخميس 26 تشرين الثاني 2026 عاد",
        "day-and-date | الجمعة، ٢٦ من نوفمبر عام ٢٠٢٦ | الخميس، ٢٦ من نوفمبر عام ٢٠٢٦",
        "day-and-date | السبت (26 تشرين الثاني/نوفمبر 2026) | الخميس (26 تشرين الثاني/نوفمبر 2026)",
        "day-and-date | الأربعاء 18 يناير 2015م | الأحد 18 يناير 2015م",
        "day-and-date | الأحد 26 تشرين الثاني | الخميس 26 تشرين الثاني",
        "day-and-date | الأحد الموافق 28 شباط 2028 | الاثنين الموافق 28 شباط 2028",
        "abbreviations | قال د. أحمد إن 20كم و30 كم | قال الدكتور أحمد إن 20 كيلومتر و30 كيلومتر",
        "preferred-words | المسئولون عن تواجد القوات | المسؤولون عن وجود القوات",
        "preferred-words | كشف عن ما جرى وعاد لوحده | كشف عما جرى وعاد وحده"
      })
  void aRulePutsRightWhatIsWrong(String rule, String wrong, String right) {
    assertThat(fixed(rule, HouseStyle.DEFAULT, wrong)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '|',
      value = {
        "common-errors | لكنه قال هذا واحد واهم كاميرا لامس عاد",
        "common-errors | إنشاء المدرسة، والإنشاءات، أحد اللازم لازمة",
        "word-ends | في شيء، مستوى المستشفى اليمنى، الأعلى، جاءا، مساءً، جزءاً، بطيء",
        "joining-hamza | إنتاج وإنشاء وإستراتيجية وإنجلترا وإفتاء وإتقان وإنسان وإنستغرام",
        "space-before-mark | نشر على .com ثم … وقال .. نعم الساعة 10:30 ص",
        "space-after-mark | الساعة 10:30 و1,500 وأ.د وق.م وعلى example.com:80 و«نعم».",
        "space-inside-marks | برنامج (رفق) «داعش» و(أ) (ب) () 1) 2)",
        "doubled-spaces | خلال فترة قال  ، (  رفق  ) ثم",
        "latin-marks | بلغ 1,500 و sport, news في بغداد",
        "mixed-digits | قتل 13 وجرح 20 في G20 و sport24",
        "presentation-forms | محمد ﷺ ﴿قل﴾",
        "tatweel | لـ«داعش» وبـ27 والـ 30 وعام 1436هـ",
        "stray-direction-marks | شركة C++\u200E وحدها، قال",
        "doubled-words | رويداً رويداً، يوماً يوماً، بي بي سي، ولي ولي العهد، نعم، نعم",
        "relative-days | أمس الأحد، واليوم الاثنين، وبعد غد الأربعاء، وأمس الأول السبت، يوم الجمعة",
        "day-and-date | الخميس 26 تشرين الثاني 2026، والأحد 5 رمضان 1447، والأحد 30 شباط 2026",
        "day-and-date | في نكسة الأحد 5 حزيران، وفي ليلة الخميس 26 نوفمبر",
        "day-and-date | الأحد. 26 تشرين الثاني 2026 والأحد المقبل، و26 الأحد، والجمعة 13 ألفا",
        "abbreviations | عاد إلى كم بلدة، وفي 5 كمائن، ود أن يعود، www.m.com",
        "preferred-words | المسؤولون عن وجود القوات زاروا بغداد",
        "month-names | في 3 كانون الثاني ومارس 2015"
      })
  void aRuleLeavesAloneWhatIsRight(String rule, String right) {
    assertThat(texts(rule, right)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The minister said , and Left .No", "Plain English, with 13 and words words"})
  void aTextInAnotherLanguageIsLeftAlone(String english) {
    Block block = Block.of(BlockKind.PARAGRAPH, english);
    for (String rule : List.of("space-before-mark", "space-after-mark", "latin-marks")) {
      assertThat(texts(rule, HouseStyle.DEFAULT, block)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = ';',
      value = {
        "قال «نعم. ; 1",
        "قال نعم». ; 1",
        "قال «إن \"داعش» هناك\" وعاد ; 2",
        "قال: «بدأنا|ثم عاد وقال «نعم». ; 1",
        "قال \"نعم. ; 1",
        "قال «هجمات «داعش» الإرهابي». ; 0",
        "قال: «بدأنا|وعدنا|وانتهينا». ; 0",
        "قال: «بدأنا|«وعدنا|«وانتهينا». ; 0",
        "قال “نعم” و”لا“ و\"ربما\" ; 0",
        "شاشة 42\" في بغداد ; 0"
      })
  void quotationMarksArePairedAcrossParagraphs(String text, int findings) {
    assertThat(texts("unbalanced-quotes", text)).hasSize(findings);
  }

  @Test
  void anOpenQuotationInAHeadlineDoesNotReachTheText() {
    List<String> marked =
        texts(
            "unbalanced-quotes",
            HouseStyle.DEFAULT,
            Block.of(BlockKind.HEADLINE, "الوزير: «نعم"),
            Block.of(BlockKind.PARAGRAPH, "قال «نعم»."));
    assertThat(marked).containsExactly("«");
  }

  @Test
  void aLongQuotationNeedsASpeaker() {
    String quote =
        "«سوف نبدأ العمل في المدارس والطرق والجسور كلها منذ الصباح الباكر حتى المساء كل يوم»";
    assertThat(texts("quote-without-speaker", quote)).containsExactly(quote);
    assertThat(texts("quote-without-speaker", "وأضاف: " + quote)).isEmpty();
    assertThat(texts("quote-without-speaker", "قال الوزير كلمته.|" + quote)).isEmpty();
    assertThat(texts("quote-without-speaker", "عاد إلى «البيت الأبيض» مساء")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EGYPTIAN, في 3 كانون الثاني من آب الماضي, في 3 يناير من أغسطس الماضي",
    "LEVANTINE, في 3 يناير ومارس 2015, في 3 كانون الثاني ومارس 2015",
    "LEVANTINE, شهر مايو المقبل, شهر أيار المقبل",
    "EGYPTIAN, عاد وآب إلى بيته في نيسان صنعاء, عاد وآب إلى بيته في نيسان صنعاء",
    "EGYPTIAN, في 3 آب/أغسطس, في 3 آب/أغسطس",
    "LEVANTINE, في 3 أغسطس (آب), في 3 أغسطس (آب)"
  })
  void monthsGoByTheNamesOfTheHouse(Months months, String wrong, String right) {
    assertThat(fixed("month-names", HouseStyle.DEFAULT.withMonths(months), wrong)).isEqualTo(right);
  }

  @Test
  void aStoryIsSignedAndSaysWhereItWasWritten() {
    Block text = Block.of(BlockKind.PARAGRAPH, "عاد الوزير.");
    assertThat(found("missing-byline", HouseStyle.DEFAULT, text)).hasSize(1);
    assertThat(found("missing-dateline", HouseStyle.DEFAULT, text)).hasSize(1);
    Block byline = Block.of(BlockKind.BYLINE, "زيدان الربيعي");
    assertThat(found("missing-byline", HouseStyle.DEFAULT, byline, text)).isEmpty();
    Block dateline = Block.of(BlockKind.DATELINE, "بغداد");
    assertThat(found("missing-dateline", HouseStyle.DEFAULT, dateline, text)).isEmpty();
    assertThat(found("missing-byline", HouseStyle.DEFAULT, Block.of(BlockKind.HEADLINE, "عنوان")))
        .as("nothing is written yet")
        .isEmpty();
  }

  @Test
  void aHeadlineHasItsLengthInLettersWithoutVowels() {
    HouseStyle nine = HouseStyle.DEFAULT.withHeadline(9);
    Block fits = Block.of(BlockKind.HEADLINE, "عَادَ الوَزِير");
    assertThat(found("long-headline", nine, fits)).hasSize(1);
    assertThat(found("long-headline", nine.withHeadline(10), fits)).isEmpty();
    assertThat(found("long-headline", nine, Block.of(BlockKind.DECK, "عنوان أطول من عشرة حروف")))
        .isEmpty();
  }

  @Test
  void theSeedArticleHasNothingThatWouldHoldItUp() throws IOException {
    Path seed = Path.of("..", "shared", "seed", "article.txt");
    assumeTrue(Files.exists(seed), "left out: the seed article is not beside this checkout");
    Block[] blocks =
        Files.readAllLines(seed).stream()
            .filter(line -> line.length() > 120)
            .map(line -> Block.of(BlockKind.PARAGRAPH, line))
            .toArray(Block[]::new);
    Story story = new Story(StoryId.create(), List.of(blocks), StoryMeta.EMPTY);
    Occasion sunday =
        new Occasion(MONDAY.minus(Duration.ofDays(1)), BAGHDAD, HouseStyle.DEFAULT, Plan.NONE);
    assertThat(new Checker(HouseRules.all()).check(story, sunday))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("rule.missing-dateline", "rule.missing-byline");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleSaysWhatItIsCalledWhyItIsThereAndGivesAnExample(Rule rule) {
    for (Locale locale : List.of(Locale.of("ar"), Locale.ENGLISH)) {
      Messages words = Messages.load(locale);
      assertThat(List.of(rule.title(), rule.reason(), rule.example()))
          .allSatisfy(message -> assertThat(words.of(message.key())).isNotBlank());
    }
  }
}
