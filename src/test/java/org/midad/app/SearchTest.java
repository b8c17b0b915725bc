package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Excerpt;
import org.midad.model.Found;
import org.midad.model.Head;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.store.Library;

/** Searching in a library of five stories, one of them handed to the desk. */
class SearchTest {
  @TempDir Path folder;

  private Library library;
  private UseCases cases;
  private Search search;

  @BeforeEach
  void fiveStories() {
    library = Library.open(folder.resolve("library"));
    cases = Newsrooms.over(library);
    search = cases.search();
    cases.accounts().become("reporter");
    Head army =
        bring(
            "army",
            "بغداد وأربيل توحدان الجهود العسكرية",
            "زيدان الربيعي:",
            "كشفت قيادة العمليات المشتركة، أمس السبت، نتائج اجتماع مع البيشمركة.");
    bring(
        "water",
        "البرلمان يقر قانون المياه",
        "هدى السامرائي:",
        "صوّت البرلمان على القانون في بغداد.");
    bring(
        "hospital",
        "افتتاح مستشفى في الموصل",
        "هدى السامرائي:",
        "يضم المستشفى ٢٠٠ سرير وقسما للأطفال.");
    bring("nato", "حلف NATO يدرب طيارين", "زيدان الربيعي:", "قال الحلف إن الدورة تبدأ في آب.");
    bring("ministers", "اجتماع الوزراء", "سلمى الخطيب:", "ناقش الوزراء اجتماعات البرلمان المقبلة.");
    cases.review().perform(army.story().id(), army.id(), Transition.SUBMIT, "");
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Head bring(String slug, String headline, String byline, String text) {
    Tag section = new Tag(Tag.Scheme.SECTION, slug, slug.equals("water") ? "سياسة" : "محليات");
    return cases
        .desk()
        .bring(
            new Story(
                StoryId.create(),
                List.of(
                    Block.of(BlockKind.HEADLINE, headline),
                    Block.of(BlockKind.BYLINE, byline),
                    Block.of(BlockKind.PARAGRAPH, text)),
                StoryMeta.EMPTY
                    .withSlug(slug)
                    .withTags(List.of(section, Tag.keyword("وسم " + slug)))));
  }

  private List<String> slugs(String query) {
    return search.search(query, 10).stream().map(found -> found.story().slug()).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "مستشفي|hospital",
        "الْمُسْتَشْفَى|hospital",
        "المستشفيات|hospital",
        "200|hospital",
        "أربيل|army",
        "nato|nato",
        "Nató|nato",
        "بغداد|army water",
        "بغداد قانون|water",
        "بغداد -قانون|army",
        "-بغداد|hospital ministers nato",
        "\"العمليات المشتركة\"|army",
        "«العمليات المشتركة»|army",
        "\"المشتركة العمليات\"|",
        "-«قانون المياه» بغداد|army",
        "عنوان:بغداد|army",
        "headline:بغداد|army",
        "كاتب:هدى|hospital water",
        "author:\"هدى السامرائي\" مستشفى|hospital",
        "العنوان: اجتماع|ministers",
        "وسم:nato|nato",
        "tag:nato|nato",
        "قسم:سياسة|water",
        "section:سياسة|water",
        "slug:ministers|ministers",
        "رمز:min|ministers",
        "stage:incoming|army",
        "مرحلة:\"وارد الديسك\"|army",
        "مرحلة:مسودة بغداد|water",
        "-stage:draft|army",
        "date:2026-11 nato|nato",
        "تاريخ:٢٠٢٦-١١-٢٤ nato|nato",
        "date:2026-11-01..2026-11-24 nato|nato",
        "date:2026-11-25.. nato|",
        "date:..2026-11-23 nato|",
        "date:2025 nato|",
        "date:2026/11/24..2026/11/01 nato|nato",
        "مست|hospital",
        "البرلم|ministers water",
        "لا وجود لهذا|",
        "«»|",
        "-|",
        "عنوان:|",
      })
  void aQueryFindsWhatItSays(String query, String found) {
    assertThat(slugs(query)).isEqualTo(found == null ? List.of() : List.of(found.split(" ")));
  }

  @Test
  void aHeadlineCountsMoreThanATextAndAWordMoreThanAnotherFormOfIt() {
    assertThat(search.search("البرلمان", 10).getFirst().story().slug()).isEqualTo("water");
    bring("form", "خبر آخر", "", "تحدثوا عن مكاتبها في المدينة.");
    bring("exact", "خبر ثالث", "", "تحدثوا عن مكاتب في المدينة.");
    bring("form-again", "خبر رابع", "", "تحدثوا عن المكاتب في المدينة.");
    assertThat(search.search("مكاتب", 10))
        .hasSize(3)
        .first()
        .satisfies(found -> assertThat(found.story().slug()).isEqualTo("exact"));
  }

  @Test
  void whatAStoryWasFoundByIsMarked() {
    Found found = search.search("اجتماع \"العمليات المشتركة\"", 10).getFirst();
    assertThat(marked(found.excerpt())).containsExactly("العمليات", "المشتركة", "اجتماع");
    assertThat(marked(search.search("اربيل", 10).getFirst().headline())).containsExactly("وأربيل");
    assertThat(marked(search.search("200", 10).getFirst().excerpt())).containsExactly("٢٠٠");
    assertThat(marked(search.search("-بغداد قسم:محليات", 10).getFirst().excerpt())).isEmpty();
  }

  @Test
  void anExcerptOfALongTextStandsWhereTheWordsAre() {
    bring("long", "طويل", "", "قال المتحدث كلاما كثيرا. ".repeat(200) + "ثم ذكر الفسيفساء أخيرا.");
    Excerpt excerpt = search.search("فسيفساء", 10).getFirst().excerpt();
    assertThat(excerpt.text()).startsWith("… ").hasSizeLessThan(400);
    assertThat(marked(excerpt)).containsExactly("الفسيفساء");
  }

  private static List<String> marked(Excerpt excerpt) {
    return excerpt.places().stream()
        .map(place -> excerpt.text().substring(place.from(), place.to()))
        .toList();
  }

  @Test
  void aSaveIsFoundAtOnceAndWhatItTookAwayIsNot() {
    assertThat(slugs("طيارين")).containsExactly("nato");
    Head head = cases.desk().open(search.search("طيارين", 1).getFirst().story().id());
    Story changed =
        head.story()
            .withBlock(
                head.story()
                    .first(BlockKind.HEADLINE)
                    .orElseThrow()
                    .withProse(Prose.of("الحلف يدرب بحارة")));
    cases.desk().save(head.id(), changed);
    assertThat(slugs("طيارين")).isEmpty();
    assertThat(slugs("بحارة")).containsExactly("nato");
    assertThatThrownBy(() ->
            library.atOnce(() -> {
              bring("failed", "خبر لم يحفظ", "", "غرابيل");
              throw new IllegalStateException("something later in the same unit of work");
            }))
        .isNotNull();
    assertThat(slugs("غرابيل")).isEmpty();
    library.atOnce(() -> bring("kept", "خبر حفظ", "", "غرابيل"));
    assertThat(slugs("غرابيل")).containsExactly("kept");
  }

  @Test
  void namesAndHeadlinesAreSuggestedWhileTyping() {
    assertThat(search.suggest("هد"))
        .first()
        .isEqualTo(new Suggestion(Suggestion.Kind.AUTHOR, "هدى السامرائي"));
    assertThat(search.suggest("بغد"))
        .containsExactly(
            new Suggestion(Suggestion.Kind.HEADLINE, "بغداد وأربيل توحدان الجهود العسكرية"));
    assertThat(search.suggest("سيا")).contains(new Suggestion(Suggestion.Kind.SECTION, "سياسة"));
    assertThat(search.suggest("كاتب:هد")).isEmpty();
    assertThat(search.suggest(" ")).isEmpty();
  }

  @Test
  void savedSearchesArePersonalAndCountByThemselves() {
    search.keep(" قانون ");
    search.keep("قانون");
    search.keep("مستشفى");
    assertThat(search.saved(done -> {}))
        .containsExactly(new SavedSearch("قانون", 1), new SavedSearch("مستشفى", 1));
    bring("second-law", "قانون جديد", "", "نص");
    assertThat(search.saved(done -> {}))
        .containsExactly(new SavedSearch("قانون", 2), new SavedSearch("مستشفى", 1));
    cases.accounts().become("desk_editor");
    assertThat(search.saved(done -> {})).isEmpty();
    cases.accounts().become("reporter");
    search.forget("قانون");
    assertThat(search.saved(done -> {})).containsExactly(new SavedSearch("مستشفى", 1));
  }

  @Test
  void similarStoriesAreAboutTheSame() {
    String text = "تفقد الوزير جسر الصرافية بعد أعمال الصيانة وتبديل المفاصل وتقوية الدعامات. ";
    Head one = bring("bridge", "صيانة الجسر", "", text + "وقال إن العمل تم ليلا.");
    bring(
        "bridge-again",
        "الجسر يعود",
        "",
        "أعيد فتح جسر الصرافية بعد صيانته وتقوية دعاماته وتبديل مفاصله.");
    assertThat(search.similar(one.story().id(), 5))
        .first()
        .satisfies(found -> assertThat(found.story().slug()).isEqualTo("bridge-again"));
    assertThat(search.similar(one.story().id(), 5))
        .noneMatch(found -> found.story().slug().equals("bridge"));
    assertThat(search.similar(StoryId.create(), 5)).isEmpty();
  }

  @Test
  void aRebuildingThatWasStoppedGoesOnWithTheNextSearch() {
    assertThatThrownBy(() ->
            search.rebuild(done -> {
              if (done > 0.3) {
                throw new CancellationException();
              }
            }))
        .isInstanceOf(CancellationException.class);
    assertThat(search.prepare(done -> {})).isLessThan(5);
    assertThat(slugs("بغداد")).containsExactly("army", "water");
    assertThat(search.rebuild(done -> {})).isEqualTo(5);
    assertThat(search.prepare(done -> {})).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tag:نفط",
        "وسم:بترول",
        "tag:petroleum",
        "tag:oil",
        "tag:OIL",
        "tag:\"الذهب الأسود\"",
        "وسم:«crude oil»"
      })
  void aTagIsFoundByEveryNameOfWhatItIsAndOfWhatWasMergedWithIt(String query) {
    filedUnderOil();
    assertThat(slugs(query)).containsExactlyInAnyOrder("kept", "gone");
    assertThat(slugs("-" + query + " حقول")).containsExactly("other");
  }

  @Test
  void aSectionToo() {
    cases.accounts().become("managing_editor");
    Vocabularies vocabularies = cases.vocabularies();
    Term gone = Term.of(Tag.Scheme.SECTION, "water", "سياسة", "Politics");
    Term kept = Term.of(Tag.Scheme.SECTION, "state", "شؤون الدولة", "State");
    vocabularies.put(gone);
    vocabularies.put(kept);
    vocabularies.merge(gone, kept);
    for (String query : List.of("قسم:سياسة", "قسم:«شؤون الدولة»", "section:state")) {
      assertThat(slugs(query)).as(query).containsExactly("water");
    }
    assertThat(slugs("قسم:«شؤون»")).isEmpty();
  }

  private void filedUnderOil() {
    cases.accounts().become("managing_editor");
    Vocabularies vocabularies = cases.vocabularies();
    Term kept =
        Term.of(Tag.Scheme.KEYWORD, "oil", "نفط", "oil").withSynonyms(List.of("الذهب الأسود"));
    Term gone =
        Term.of(Tag.Scheme.KEYWORD, "petroleum", "بترول", "petroleum")
            .withSynonyms(List.of("crude oil"));
    vocabularies.put(kept);
    vocabularies.put(gone);
    filed("kept", kept.tag());
    filed("gone", gone.tag());
    filed("other", Tag.keyword("غاز"));
    vocabularies.merge(gone, kept);
  }

  private void filed(String slug, Tag tag) {
    cases
        .desk()
        .bring(
            new Story(
                StoryId.create(),
                List.of(
                    Block.of(BlockKind.HEADLINE, "حقول الجنوب"),
                    Block.of(BlockKind.PARAGRAPH, "زاد الإنتاج.")),
                StoryMeta.EMPTY.withSlug(slug).withTags(List.of(tag))));
  }

  @Property
  void noQueryIsWrong(@ForAll("typed") String typed) {
    assertThat(
            new QueryReader(ZoneId.of("Asia/Baghdad"), name -> Set.of("النفط الخام", "oil"))
                .read(typed))
        .isNotNull();
  }

  @Property(tries = 3)
  void noQueryFails(@ForAll("manyTyped") List<String> typed) throws Exception {
    Path place = Files.createTempDirectory("midad-search");
    try (Library small = Library.open(place)) {
      UseCases cases = Newsrooms.over(small);
      cases.accounts().become("reporter");
      cases.desk().bring(Newsrooms.complete(StoryId.create()));
      for (String query : typed) {
        assertThat(cases.search().search(query, 3)).hasSizeLessThanOrEqualTo(1);
        assertThat(cases.search().count(query)).isBetween(0, 1);
        assertThat(cases.search().suggest(query)).hasSizeLessThanOrEqualTo(6);
      }
      assertThat(cases.search().prepare(done -> {})).isZero();
    }
  }

  @Provide
  Arbitrary<List<String>> manyTyped() {
    return typed().list().ofSize(100);
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "-",
            "\"",
            "«",
            "»",
            ":",
            " ",
            "..",
            "عنوان:",
            "date:",
            "تاريخ:",
            "stage:",
            "مرحلة:",
            "2026-11",
            "2026-13-45",
            "٢٠٢٦",
            "0000",
            "9999",
            "بغداد",
            "مسودة",
            "و",
            "a",
            "*",
            "?",
            "~",
            "(",
            ")",
            "\\",
            "/",
            "AND",
            "OR",
            "\u0000",
            "\uD800",
            "\u200F",
            "ﷺ",
            "ُ",
            "طويل".repeat(90),
            "كلمة ".repeat(300));
    return Arbitraries.oneOf(
        parts.list().ofMaxSize(12).map(all -> String.join("", all)), Arbitraries.strings());
  }
}
