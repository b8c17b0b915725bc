package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Tag.Scheme;
import org.midad.model.Term;
import org.midad.ui.Newsroom;
import org.midad.ui.kit.Notices;
import org.midad.ui.settings.VocabulariesModel.Shown;

/** The vocabularies are looked at and changed, over a library on disk. */
class VocabulariesModelTest {
  private static final Term UNION = Term.of(Scheme.BODY, "الاتحاد", "الاتحاد", "The Union");
  private static final Term LEAGUE = Term.of(Scheme.BODY, "الجامعة", "الجامعة", "The League");

  private final Path folder;
  private final Notices notices = new Notices();
  private final AtomicInteger changes = new AtomicInteger();
  private final Newsroom newsroom;
  private final VocabulariesModel model;

  VocabulariesModelTest(@TempDir Path folder) {
    this.folder = folder;
    newsroom = Newsroom.filled(folder.resolve("library"));
    newsroom.addTerm(LEAGUE);
    newsroom.addTerm(UNION);
    newsroom.useCases().accounts().become(Newsroom.NADA.id());
    model =
        new VocabulariesModel(
            newsroom.useCases().vocabularies(),
            newsroom.useCases().accounts(),
            newsroom.tasks(),
            notices,
            changes::incrementAndGet);
    model.refresh();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void topicsAreATreeWithThoseThatAreRetired() {
    List<TermBranch> roots = model.branchesProperty().get();
    assertThat(roots).hasSize(17);
    assertThat(all(roots)).hasSize(1350).anyMatch(branch -> branch.term().retired());
    assertThat(model.knownProperty().get().orElseThrow().released()).isEqualTo("2022-02-03");
  }

  @Test
  void partOfANameInEitherLanguageLeavesWhatFitsAndWhatLeadsToIt() {
    for (String letters : List.of("BodyBuild", "كمال الأجسام")) {
      model.lettersProperty().set(letters);
      List<TermBranch> found = all(model.branchesProperty().get()).toList();
      assertThat(found)
          .filteredOn(TermBranch::fits)
          .extracting(each -> each.term().english())
          .containsExactly("bodybuilding");
      assertThat(model.branchesProperty().get())
          .singleElement()
          .satisfies(root -> assertThat(root.term().arabic()).isEqualTo("رياضة"));
    }
    model.lettersProperty().set("war crime action");
    assertThat(all(model.branchesProperty().get()).filter(TermBranch::fits))
        .anyMatch(branch -> branch.term().retired());
    model.lettersProperty().set("زرقزرق");
    assertThat(model.branchesProperty().get()).isEmpty();
  }

  @Test
  void anEntryIsAddedOnceAndOffered() {
    model.schemeProperty().set(Scheme.PERSON);
    model.begin();
    model
        .drafts()
        .write(
            Scheme.PERSON,
            draft ->
                draft.withArabic(" خضر جيجة ").withEnglish("").withSynonyms(List.of("خضرجيجة")));
    model.add();
    assertThat(told()).isEqualTo("notice.term-added");
    Term added = offered(Scheme.PERSON).getFirst();
    assertThat(added.names()).containsExactly("خضر جيجة", "خضرجيجة");
    assertThat(model.shownProperty().get()).isEqualTo(new Shown.Entry(added));
    assertThat(changes).hasValue(1);

    model.begin();
    model.drafts().write(Scheme.PERSON, draft -> draft.withArabic("خضر جيجه"));
    model.add();
    assertThat(told()).isEqualTo("problem.vocabulary.taken");
    assertThat(model.drafts().begun(Scheme.PERSON).arabic())
        .as("what was written")
        .isEqualTo("خضر جيجه");
    assertThat(offered(Scheme.PERSON)).hasSize(1);
  }

  @Test
  void whatWasWrittenIsKeptUntilItIsSavedAndSavingCanBeUndone() {
    model.schemeProperty().set(Scheme.BODY);
    model.choose(UNION);
    model
        .drafts()
        .write(UNION, draft -> draft.withEnglish("European Union").withSynonyms(List.of("EU")));
    model.choose(LEAGUE);
    model.schemeProperty().set(Scheme.TOPIC);
    model.schemeProperty().set(Scheme.BODY);
    assertThat(model.drafts().isChanged(UNION)).isTrue();
    assertThat(model.drafts().of(UNION).english()).isEqualTo("European Union");

    model.choose(UNION);
    model.save(UNION);
    Term saved = ((Shown.Entry) model.shownProperty().get()).term();
    assertThat(saved.names()).containsExactly("الاتحاد", "European Union", "EU");
    assertThat(model.drafts().isChanged(saved)).isFalse();
    undo();
    assertThat(offered(Scheme.BODY)).contains(UNION);
  }

  @Test
  void oneIsMergedIntoAnotherAndPartedAgain() {
    model.schemeProperty().set(Scheme.BODY);
    assertThat(model.others(UNION, "", 9)).containsExactly(LEAGUE);
    model.beginMerging(UNION);
    model.merge(UNION, LEAGUE);
    assertThat(offered(Scheme.BODY))
        .singleElement()
        .satisfies(kept -> assertThat(kept.synonyms()).containsExactly("الاتحاد", "The Union"));
    assertThat(model.shownProperty().get()).isInstanceOf(Shown.Entry.class);
    undo();
    assertThat(offered(Scheme.BODY)).containsExactlyInAnyOrder(UNION, LEAGUE);
  }

  @Test
  void oneBelongsToAnotherOnceThatIsSavedAndNothingBelongsToItself() {
    model.schemeProperty().set(Scheme.BODY);
    model.place(UNION, Optional.of(LEAGUE));
    assertThat(model.shownProperty().get()).isEqualTo(new Shown.Entry(UNION));
    assertThat(offered(Scheme.BODY)).contains(UNION);
    model.save(UNION);
    Term below = UNION.withBroader(LEAGUE.code());
    assertThat(offered(Scheme.BODY)).contains(below);
    assertThat(model.above(LEAGUE, "", 9)).isEmpty();
    model.place(below, Optional.empty());
    model.save(below);
    assertThat(offered(Scheme.BODY)).contains(UNION);
    assertThat(model.above(LEAGUE, "", 9)).containsExactly(UNION);
  }

  @Test
  void whatIsRetiredComesBack() {
    model.schemeProperty().set(Scheme.BODY);
    model.choose(UNION);
    model.retire(UNION);
    assertThat(offered(Scheme.BODY)).containsExactly(LEAGUE);
    assertThat(model.shownProperty().get()).isEqualTo(new Shown.Entry(UNION.withRetired(true)));
    model.bringBack(UNION.withRetired(true));
    assertThat(offered(Scheme.BODY)).contains(UNION);
  }

  @Test
  void filesAreTakenInAndWrittenInBothForms() throws IOException {
    model.schemeProperty().set(Scheme.PLACE);
    model.take(
        Files.writeString(
            folder.resolve("places.csv"), "arabic,english\nالموصل,Mosul\nأربيل,Erbil\n"));
    assertThat(told()).isEqualTo("notice.vocabulary-taken");
    assertThat(notices.currentProperty().get().orElseThrow().arguments()).containsExactly(2, 0);
    assertThat(model.terms()).extracting(Term::arabic).containsExactly("أربيل", "الموصل");
    for (String ending : List.of("csv", "json")) {
      Path file = folder.resolve("written." + ending);
      model.write(file);
      assertThat(told()).isEqualTo("notice.vocabulary-written");
      model.take(file);
      assertThat(told()).isEqualTo("notice.vocabulary-same");
    }
    model.take(Files.writeString(folder.resolve("empty.csv"), "nothing\n"));
    assertThat(told()).isEqualTo("problem.vocabulary.columns");
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.terms()).hasSize(2);
  }

  @Test
  void topicsOfAnOlderReleaseAreRefused() throws IOException {
    String concept =
        "{\"conceptSet\": [{\"qcode\": \"medtop:1\", \"prefLabel\": {\"en\": \"moon\"}}], ";
    model.take(
        Files.writeString(
            folder.resolve("old.json"), concept + "\"dateReleased\": \"2011-01-01\"}"));
    assertThat(told()).isEqualTo("problem.vocabulary.older");
    model.take(
        Files.writeString(
            folder.resolve("new.json"), concept + "\"dateReleased\": \"2031-01-01\"}"));
    assertThat(told()).isEqualTo("notice.topics-taken");
    assertThat(model.knownProperty().get().orElseThrow().released()).isEqualTo("2031-01-01");
    assertThat(offered(Scheme.TOPIC)).anyMatch(term -> term.english().equals("moon"));
  }

  @Test
  void whoMayNotChangeThemSeesAllAndIsToldWhy() {
    newsroom.useCases().accounts().become(Newsroom.ZAIDAN.id());
    model.refresh();
    assertThat(model.branchesProperty().get()).hasSize(17);
    assertThat(model.knownProperty().get().orElseThrow().hindrance().orElseThrow().key())
        .isEqualTo("refusal.vocabularies");
    model.schemeProperty().set(Scheme.BODY);
    model.retire(UNION);
    assertThat(told()).isEqualTo("refusal.vocabularies");
    assertThat(offered(Scheme.BODY)).hasSize(2);
  }

  private static Stream<TermBranch> all(List<TermBranch> branches) {
    return branches.stream().flatMap(each -> Stream.concat(Stream.of(each), all(each.below())));
  }

  private List<Term> offered(Scheme scheme) {
    return newsroom.useCases().vocabularies().known().offered(scheme);
  }

  private String told() {
    return notices.currentProperty().get().orElseThrow().key();
  }

  private void undo() {
    notices.currentProperty().get().orElseThrow().remedy().orElseThrow().work().run();
  }
}
