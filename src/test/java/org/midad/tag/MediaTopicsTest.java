package org.midad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Tag;

class MediaTopicsTest {
  private final MediaTopics topics = new MediaTopics();

  @ParameterizedTest
  @ValueSource(strings = {"رياضة", "الرياضة", "رياضه", "رِيَاضَة", "sport", "SPORT"})
  void sportIsFoundFirstHoweverItIsWritten(String query) {
    assertThat(topics.search(query, 5))
        .first()
        .extracting(Topic::code)
        .isEqualTo("medtop:15000000");
  }

  @Test
  void theBeginningOfAWordIsEnough() {
    assertThat(topics.search("ارها", 10)).extracting(Topic::english).contains("act of terror");
    assertThat(topics.search("terr", 10)).extracting(Topic::english).contains("act of terror");
  }

  @Test
  void aNameWithItsHamzaFindsOneWithout() {
    Topic business = topics.find("medtop:04000000").orElseThrow();
    assertThat(business.arabic()).contains("اعمال");
    assertThat(topics.search("أعمال ومال", 5)).contains(business);
  }

  @Test
  void moreThanAskedForIsNotGivenAndNothingForNothing() {
    assertThat(topics.search("ا", 7)).hasSize(7);
    assertThat(topics.search(" ، ", 7)).isEmpty();
    assertThat(topics.search("زقزقزق", 7)).isEmpty();
  }

  @Test
  void aTopicWithoutAnArabicNameIsCalledByItsEnglishOne() {
    List<Topic> nameless =
        topics.roots().stream()
            .flatMap(root -> descendants(root).stream())
            .filter(topic -> topic.arabic().equals(topic.english()))
            .toList();
    assertThat(nameless).hasSize(37);
  }

  @Test
  void aRetiredTopicIsKnownAndNotOffered() {
    Topic retired = topics.find("medtop:20000064").orElseThrow();
    assertThat(retired.retired()).isTrue();
    assertThat(topics.search(retired.arabic(), 50)).doesNotContain(retired);
    assertThat(topics.narrower(topics.path(retired).getFirst())).doesNotContain(retired);
  }

  @Test
  void everyTopicThatIsOfferedHangsInTheTree() {
    assertThat(topics.roots()).hasSize(17);
    assertThat(topics.roots().stream().mapToInt(root -> descendants(root).size()).sum())
        .isEqualTo(1350 - 190);
  }

  @Test
  void aPathRunsFromTheTop() {
    Topic topic = topics.find("medtop:20000493").orElseThrow();
    assertThat(topics.path(topic))
        .extracting(Topic::code)
        .containsExactly("medtop:07000000", "medtop:20000493");
  }

  @Test
  void aTopicGivesATagInArabic() {
    assertThat(topics.find("medtop:15000000").orElseThrow().tag())
        .isEqualTo(new Tag(Tag.Scheme.TOPIC, "medtop:15000000", "رياضة"));
    assertThat(topics.find("medtop:0")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"سياسه, politics", "econ, economy", "الثقافة, culture", "دولي, world"})
  void aSectionIsFoundInBothLanguages(String query, String code) {
    assertThat(new Sections().search(query, 3)).first().extracting(Section::code).isEqualTo(code);
  }

  @Test
  void sectionsHaveCodesOfTheirOwnAndGiveTags() {
    Sections sections = new Sections();
    assertThat(sections.all()).extracting(Section::code).doesNotHaveDuplicates();
    assertThat(sections.find("politics").orElseThrow().tag())
        .isEqualTo(new Tag(Tag.Scheme.SECTION, "politics", "سياسة"));
    assertThat(sections.find("unheard-of")).isEmpty();
  }

  private List<Topic> descendants(Topic topic) {
    return Stream.concat(
            Stream.of(topic),
            topics.narrower(topic).stream().flatMap(below -> descendants(below).stream()))
        .toList();
  }
}
