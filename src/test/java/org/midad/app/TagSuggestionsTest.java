package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.RegisteredName;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.Tag.Scheme;
import org.midad.model.Term;
import org.midad.store.Library;

/** A desk that has filed some stories of sport and of business is told where the next belong. */
@SuppressWarnings("NullAway.Init") // JUnit gives the folder
class TagSuggestionsTest {
  private static final Tag SPORT = new Tag(Scheme.SECTION, "sports", "رياضة");
  private static final Tag BUSINESS = new Tag(Scheme.SECTION, "economy", "اقتصاد");
  private static final Tag FOOTBALL = new Tag(Scheme.TOPIC, "medtop:20001065", "كرة القدم");

  private static final List<String> PLAYED =
      List.of("فاز الفريق", "خسر المنتخب", "تعادل النادي", "سجل المهاجم هدفا", "درب المدرب لاعبيه");
  private static final List<String> TRADED =
      List.of("ارتفع الدولار", "هبطت الأسهم", "أعلن المصرف", "زاد الإنتاج", "تراجعت أسعار النفط");

  @TempDir Path folder;
  private Library library;
  private UseCases cases;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("library"));
    cases = Newsrooms.over(library);
    cases.accounts().become("managing_editor");
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static Story story(StoryId id, String text, List<Tag> tags) {
    return new Story(
        id,
        List.of(Block.of(BlockKind.HEADLINE, "عنوان"), Block.of(BlockKind.PARAGRAPH, text)),
        StoryMeta.EMPTY.withSlug("s").withTags(tags));
  }

  private Head file(String text, Tag... tags) {
    Head head = cases.desk().create();
    return cases.desk().save(head.id(), story(head.story().id(), text, List.of(tags)));
  }

  private void fill(int each) {
    for (int at = 0; at < each; at++) {
      String sport = PLAYED.get(at % 5) + " في المباراة على ملعب المدينة ضمن الدوري رقم " + at;
      String trade = TRADED.get(at % 5) + " في السوق بالعاصمة مع نهاية الأسبوع رقم " + at;
      file(sport, at % 2 == 0 ? new Tag[] {SPORT, FOOTBALL} : new Tag[] {SPORT});
      file(trade, BUSINESS);
    }
  }

  private List<Tag> suggested(Story story) {
    return cases.tagSuggestions().suggest(story).tags();
  }

  @Test
  void withFewStoriesItSaysSoAndSuggestsNothing() {
    fill(5);
    assertThat(cases.tagSuggestions().learn(done -> {})).isFalse();
    SuggestedTags none =
        cases.tagSuggestions().suggest(story(StoryId.create(), "فاز الفريق", List.of()));
    assertThat(none.tags()).isEmpty();
    assertThat(none.tooFew()).isTrue();
    assertThat(none.learned()).isEqualTo(10);
    assertThat(none.needed()).isEqualTo(50);
  }

  @Test
  void theArchiveTeachesSectionTopicAndWords() {
    fill(30);
    assertThat(cases.tagSuggestions().learn(done -> {})).isTrue();
    assertThat(cases.tagSuggestions().learn(done -> {})).isFalse();
    String text =
        "فاز الفريق في المباراة على ملعب المدينة، وقال الكابتن سنحاريب إن الجمهور رائع."
            + " وأضاف سنحاريب أن المباراة صعبة.";
    List<Tag> tags = suggested(story(StoryId.create(), text, List.of()));
    assertThat(tags).startsWith(SPORT).contains(Tag.keyword("سنحاريب"));
    assertThat(suggested(story(StoryId.create(), "تراجعت أسعار النفط في السوق", List.of())))
        .startsWith(BUSINESS)
        .doesNotContain(FOOTBALL);
    assertThat(suggested(story(StoryId.create(), text, List.of(BUSINESS))))
        .doesNotContain(SPORT, BUSINESS);
  }

  @Test
  void whatWasLearnedOutlivesTheProgramAndIsLearnedAnewWhenTheArchiveGrows() {
    fill(30);
    cases.tagSuggestions().learn(done -> {});
    library.close();
    library = Library.open(folder.resolve("library"));
    cases = UseCases.over(library, Newsrooms.clock());
    cases.accounts().become("managing_editor");
    assertThat(suggested(story(StoryId.create(), "هبطت الأسهم في السوق", List.of())))
        .startsWith(BUSINESS);
    assertThat(cases.tagSuggestions().learn(done -> {})).isFalse();
    fill(5);
    assertThat(cases.tagSuggestions().learn(done -> {})).isTrue();
  }

  @Test
  void whatWasRefusedIsNotSuggestedAgainForThatStory() {
    fill(30);
    cases.tagSuggestions().learn(done -> {});
    Head head = file("هبطت الأسهم في السوق");
    assertThat(suggested(head.story())).contains(BUSINESS);
    cases.tagSuggestions().refuse(head.story().id(), BUSINESS);
    assertThat(suggested(head.story())).doesNotContain(BUSINESS);
    assertThat(suggested(story(StoryId.create(), "هبطت الأسهم في السوق", List.of())))
        .contains(BUSINESS);
    assertProblem(
        "problem.story.missing", () -> cases.tagSuggestions().refuse(StoryId.create(), BUSINESS));
  }

  @Test
  void aWordOfTheNewsroomIsSuggestedByItsOwnName() {
    fill(30);
    cases.tagSuggestions().learn(done -> {});
    Term oil = Term.of(Scheme.KEYWORD, "oil", "بترول", "oil").withSynonyms(List.of("النفط"));
    cases.vocabularies().put(oil);
    List<Tag> tags =
        new ArrayList<>(
            suggested(story(StoryId.create(), "باع التاجر شحنة من النفط أمس", List.of())));
    assertThat(tags).contains(oil.tag());
  }

  private void register(RegisteredName.Kind kind, String name, String... variants) {
    cases
        .names()
        .put(new RegisteredName(UUID.randomUUID(), kind, name, List.of(variants), "", "", ""));
  }

  @Test
  void namesOfTheRegisterAreSuggestedAsTheyAreApprovedBeforeAnythingWasLearned() {
    register(RegisteredName.Kind.PERSON, "خضر جيجة", "خضرجيجة");
    register(RegisteredName.Kind.PLACE, "قرجوخ", "قرجوغ");
    register(RegisteredName.Kind.BODY, "حلف شمال الأطلسي", "الناتو");
    register(RegisteredName.Kind.PLACE, "دهوك");
    String text = "زار خضرجيجة جبال قرجوغ، ثم قرجوخ وقرجوغ، وتحدث للناتو.";
    SuggestedTags suggested =
        cases.tagSuggestions().suggest(story(StoryId.create(), text, List.of()));
    assertThat(suggested.tags())
        .containsExactly(
            new Tag(Scheme.PLACE, "قرجوخ", "قرجوخ"),
            new Tag(Scheme.PERSON, "خضر جيجة", "خضر جيجة"),
            new Tag(Scheme.BODY, "حلف شمال الأطلسي", "حلف شمال الأطلسي"));
    assertThat(suggested.tooFew()).isTrue();
  }

  @Test
  void aNameStandsBehindTheTopicsInThePlaceOfTheWordThatSaysTheSame() {
    fill(30);
    cases.tagSuggestions().learn(done -> {});
    String text =
        "فاز الفريق في المباراة على ملعب المدينة، وقال الكابتن سنحاريب إن الجمهور رائع."
            + " وأضاف سنحاريب أن المباراة صعبة.";
    assertThat(suggested(story(StoryId.create(), text, List.of())))
        .contains(Tag.keyword("سنحاريب"));
    register(RegisteredName.Kind.PERSON, "سنحاريب");
    assertThat(suggested(story(StoryId.create(), text, List.of())))
        .startsWith(SPORT)
        .contains(new Tag(Scheme.PERSON, "سنحاريب", "سنحاريب"))
        .doesNotContain(Tag.keyword("سنحاريب"));
  }

  @Test
  void aNameThatTheNewsroomFilesUnderIsThatEntryAndIsRefusedLikeAnyOther() {
    Term erbil = Term.of(Scheme.PLACE, "iq-erbil", "أربيل", "Erbil").withSynonyms(List.of("هولير"));
    cases.vocabularies().put(erbil);
    register(RegisteredName.Kind.PLACE, "هولير", "اربيل");
    Head head = file("وصل الوفد إلى اربيل");
    assertThat(suggested(head.story())).containsExactly(erbil.tag());
    assertThat(suggested(story(StoryId.create(), "في هولير", List.of(erbil.tag())))).isEmpty();
    cases.tagSuggestions().refuse(head.story().id(), erbil.tag());
    assertThat(suggested(head.story())).isEmpty();
  }

  @Test
  void whoWroteAStoryIsNotWhatItIsAbout() {
    register(RegisteredName.Kind.PERSON, "زيدان الربيعي");
    Story written =
        new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.HEADLINE, "عنوان"),
                Block.of(BlockKind.BYLINE, "زيدان الربيعي:"),
                Block.of(BlockKind.PARAGRAPH, "نص")),
            StoryMeta.EMPTY);
    assertThat(suggested(written)).isEmpty();
  }

  @Test
  void wordsThatHoldOthersTogetherAreNotSuggestedHoweverSmallTheArchiveIs() {
    fill(30);
    cases.tagSuggestions().learn(done -> {});
    String text =
        "جرت بين الطرفين محادثات حول بحيرة حمرين بعد خلاف بينهما، وقال سنحاريب بعد ذلك إن بحيرة حمرين"
            + " ملأتها السيول التي هطلت حول بعقوبة، والتي لم تهطل منذ أعوام، بعد أن كان سنحاريب حذر منذ أشهر.";
    assertThat(suggested(story(StoryId.create(), text, List.of())))
        .filteredOn(tag -> tag.scheme() == Scheme.KEYWORD)
        .containsExactlyInAnyOrder(Tag.keyword("بحيرة حمرين"), Tag.keyword("سنحاريب"));
  }

  @Test
  void aMergedSectionTeachesForTheOneThatWasKept() {
    Term trade = Term.of(Scheme.SECTION, "trade", "تجارة", "Trade");
    cases.vocabularies().put(trade);
    fill(30);
    Term economy = cases.vocabularies().known().find(Scheme.SECTION, "economy").orElseThrow();
    cases.vocabularies().merge(economy, trade);
    cases.tagSuggestions().learn(done -> {});
    assertThat(suggested(story(StoryId.create(), "هبطت الأسهم في السوق", List.of())))
        .startsWith(trade.tag());
  }
}
