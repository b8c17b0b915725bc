package org.midad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Tag;
import org.midad.model.Term;

class ThesaurusTest {
  private static final Shipped SHIPPED = Shipped.read();
  private static final Thesaurus KNOWN = SHIPPED.thesaurus();

  private static List<Term> search(String letters, int limit) {
    return KNOWN.search(letters, EnumSet.of(Tag.Scheme.TOPIC), limit, any -> 0);
  }

  private static Optional<Term> find(String code) {
    return KNOWN.find(Tag.Scheme.TOPIC, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"رياضة", "الرياضة", "رياضه", "رِيَاضَة", "sport", "SPORT"})
  void sportIsFoundFirstHoweverItIsWritten(String query) {
    assertThat(search(query, 5)).first().extracting(Term::code).isEqualTo("medtop:15000000");
  }

  @Test
  void theBeginningOfAWordIsEnough() {
    assertThat(search("ارها", 10)).extracting(Term::english).contains("act of terror");
    assertThat(search("terr", 10)).extracting(Term::english).contains("act of terror");
  }

  @Test
  void aNameWithItsHamzaFindsOneWithout() {
    Term business = find("medtop:04000000").orElseThrow();
    assertThat(business.arabic()).contains("اعمال");
    assertThat(search("أعمال ومال", 5)).contains(business);
  }

  @Test
  void moreThanAskedForIsNotGivenAndNothingForNothing() {
    assertThat(search("ا", 7)).hasSize(7);
    assertThat(search(" ، ", 7)).isEmpty();
    assertThat(search("زقزقزق", 7)).isEmpty();
  }

  @Test
  void aTopicWithoutAnArabicNameIsCalledByItsEnglishOne() {
    List<Term> nameless =
        KNOWN.roots(Tag.Scheme.TOPIC).stream()
            .flatMap(root -> descendants(root).stream())
            .filter(topic -> topic.name().equals(topic.english()))
            .toList();
    assertThat(nameless).hasSize(37);
  }

  @Test
  void aRetiredTopicIsKnownAndNotOffered() {
    Term retired = find("medtop:20000064").orElseThrow();
    assertThat(retired.retired()).isTrue();
    assertThat(search(retired.arabic(), 50)).doesNotContain(retired);
    assertThat(KNOWN.narrower(KNOWN.path(retired).getFirst())).doesNotContain(retired);
  }

  @Test
  void whatMatchesStandsInTheVocabularysOrderWithWhatIsRetired() {
    assertThat(KNOWN.matching(Tag.Scheme.TOPIC, " ")).isEqualTo(KNOWN.all(Tag.Scheme.TOPIC));
    List<Term> crimes = KNOWN.matching(Tag.Scheme.TOPIC, "الجريمة");
    assertThat(crimes).isSubsetOf(KNOWN.all(Tag.Scheme.TOPIC)).anyMatch(Term::retired);
    assertThat(crimes).extracting(Term::code).isSorted();
    assertThat(KNOWN.matching(Tag.Scheme.SECTION, "crime")).isEmpty();
  }

  @Test
  void everyTopicThatIsOfferedHangsInTheTree() {
    assertThat(KNOWN.roots(Tag.Scheme.TOPIC)).hasSize(17);
    assertThat(
            KNOWN.roots(Tag.Scheme.TOPIC).stream().mapToInt(root -> descendants(root).size()).sum())
        .isEqualTo(1350 - 190);
  }

  @Test
  void aPathRunsFromTheTop() {
    Term topic = find("medtop:20000493").orElseThrow();
    assertThat(KNOWN.path(topic))
        .extracting(Term::code)
        .containsExactly("medtop:07000000", "medtop:20000493");
  }

  @Test
  void aTopicGivesATagInArabic() {
    assertThat(find("medtop:15000000").orElseThrow().tag())
        .isEqualTo(new Tag(Tag.Scheme.TOPIC, "medtop:15000000", "رياضة"));
    assertThat(find("medtop:0")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"سياسه, politics", "econ, economy", "الثقافة, culture", "دولي, world"})
  void aSectionIsFoundInBothLanguages(String query, String code) {
    assertThat(KNOWN.search(query, EnumSet.of(Tag.Scheme.SECTION), 3, any -> 0))
        .first()
        .extracting(Term::code)
        .isEqualTo(code);
  }

  @Test
  void sectionsHaveCodesOfTheirOwnAndGiveTags() {
    assertThat(SHIPPED.sections()).extracting(Term::code).doesNotHaveDuplicates();
    assertThat(KNOWN.find(Tag.Scheme.SECTION, "politics").orElseThrow().tag())
        .isEqualTo(new Tag(Tag.Scheme.SECTION, "politics", "سياسة"));
    assertThat(KNOWN.find(Tag.Scheme.SECTION, "unheard-of")).isEmpty();
  }

  @Test
  void ofNamesThatFitAlikeTheUsualComesFirst() {
    assertThat(
            KNOWN.search(
                "كرة",
                EnumSet.of(Tag.Scheme.TOPIC),
                3,
                term -> term.english().equals("volleyball") ? 2 : 1))
        .first()
        .extracting(Term::english)
        .isEqualTo("volleyball");
  }

  @Test
  void whatWasMergedMeansWhatWasKeptHoweverOftenAndNobodyRunsInCircles() {
    Term kept = Term.of(Tag.Scheme.KEYWORD, "كورونا", "كورونا", "Covid-19");
    Thesaurus known =
        new Thesaurus(
            List.of(
                kept.withSynonyms(List.of("كوفيد")),
                Term.of(Tag.Scheme.KEYWORD, "جائحة", "جائحة", "").withKeptAs("كورونا"),
                Term.of(Tag.Scheme.KEYWORD, "الوباء", "الوباء", "").withKeptAs("جائحة"),
                Term.of(Tag.Scheme.KEYWORD, "أ", "أ", "").withKeptAs("ب"),
                Term.of(Tag.Scheme.KEYWORD, "ب", "ب", "").withKeptAs("أ")));
    assertThat(known.resolve(Tag.keyword("الوباء"))).isEqualTo(kept.tag());
    assertThat(known.resolve(Tag.keyword("كُوفيد"))).isEqualTo(kept.tag());
    assertThat(known.resolve(Tag.keyword("covid-19"))).isEqualTo(kept.tag());
    assertThat(known.resolve(Tag.keyword("أخرى"))).isEqualTo(Tag.keyword("أخرى"));
    assertThat(known.resolve(Tag.keyword("أ")).code()).isIn("أ", "ب");
    assertThat(known.offered(Tag.Scheme.KEYWORD)).extracting(Term::code).containsExactly("كورونا");
  }

  private List<Term> descendants(Term topic) {
    return Stream.concat(
            Stream.of(topic),
            KNOWN.narrower(topic).stream().flatMap(below -> descendants(below).stream()))
        .toList();
  }
}
