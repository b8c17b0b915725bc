package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.export.Ninjs;
import org.midad.model.Head;
import org.midad.model.Tag;
import org.midad.model.Tag.Scheme;
import org.midad.model.Term;
import org.midad.store.Library;

@SuppressWarnings("NullAway.Init") // JUnit gives the folder
class VocabulariesTest {
  private static final Path IPTC = Path.of("../shared/data/vocabularies");

  @TempDir Path folder;
  private Library library;
  private UseCases cases;
  private Vocabularies vocabularies;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("library"));
    cases = Newsrooms.over(library);
    cases.accounts().become("managing_editor");
    vocabularies = cases.vocabularies();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Head tagged(Tag... tags) {
    Head head = cases.desk().create();
    return cases
        .desk()
        .save(
            head.id(),
            Newsrooms.complete(head.story().id())
                .withMeta(head.story().meta().withSlug("talks").withTags(List.of(tags))));
  }

  private List<String> offers(String letters, Scheme... schemes) {
    // Others may have counted before.
    vocabularies = new Vocabularies(library, cases.accounts(), Newsrooms.clock());
    return vocabularies.known().search(letters, EnumSet.of(schemes[0], schemes), 9).stream()
        .map(Term::name)
        .toList();
  }

  /** Whoever waits to write keeps nobody from reading who has the library to write in. */
  @Test
  @Timeout(60)
  void anEntryIsAddedWhileSomebodyElseWritesAndReadsVocabularies() throws Exception {
    CompletableFuture<Void> added = new CompletableFuture<>();
    Term mule = Term.of(Scheme.KEYWORD, "بغلة", "بغلة", "mule");
    library.atOnce(() -> {
      Thread adding =
          Thread.ofPlatform()
              .start(() -> {
                vocabularies.put(mule);
                added.complete(null);
              });
      // It waits for the library by then, or will.
      while (adding.getState() == Thread.State.RUNNABLE || adding.getState() == Thread.State.NEW) {
        Thread.onSpinWait();
      }
      return vocabularies.known();
    });
    added.get();
    assertThat(vocabularies.known().find(Scheme.KEYWORD, "بغلة")).contains(mule);
  }

  @Test
  void whatIsUsedOftenAndLatelyComesFirst() {
    for (String word : List.of("بغداد", "بغداد", "بغداديات", "نفط")) {
      tagged(Tag.keyword(word));
    }
    vocabularies.put(Term.of(Scheme.KEYWORD, "بغلة", "بغلة", "mule"));
    assertThat(offers("", Scheme.KEYWORD)).startsWith("بغداد").hasSize(3);
    vocabularies.put(Term.of(Scheme.KEYWORD, "نفط", "نفط", "oil"));
    vocabularies.put(Term.of(Scheme.KEYWORD, "نفايات", "نفايات", ""));
    assertThat(offers("نف", Scheme.KEYWORD)).containsExactly("نفط", "نفايات");
    assertThat(offers("OI", Scheme.KEYWORD, Scheme.TOPIC)).first().isEqualTo("نفط");
  }

  @Test
  void theFirstChangeKeepsWhatCameWithTheProgram() {
    int before = vocabularies.known().all(Scheme.SECTION).size();
    vocabularies.put(Term.of(Scheme.SECTION, "elections", "انتخابات", "Elections"));
    library.close();
    library = Library.open(folder.resolve("library"));
    KnownTags known = UseCases.over(library, Newsrooms.clock()).vocabularies().known();
    assertThat(known.all(Scheme.SECTION)).hasSize(before + 1);
    assertThat(known.all(Scheme.SECTION).getFirst().code()).isEqualTo("politics");
    assertThat(known.all(Scheme.SECTION).getLast().code()).isEqualTo("elections");
  }

  @Test
  void anEntryIsAddedUnderANameThatNoOtherHas() {
    Term added = vocabularies.add(Scheme.PLACE, " أربيل ", "Erbil", List.of("هولير"));
    assertThat(added.names()).containsExactly("أربيل", "Erbil", "هولير");
    assertThat(offers("hewler", Scheme.PLACE)).isEmpty();
    assertThat(offers("هولير", Scheme.PLACE)).containsExactly("أربيل");
    vocabularies.put(added.withRetired(true));
    for (String name : List.of("اربيل", "هولير")) {
      assertProblem(
          "problem.vocabulary.taken", () -> vocabularies.add(Scheme.PLACE, name, "", List.of()));
    }
    assertProblem(
        "problem.vocabulary.unnamed", () -> vocabularies.add(Scheme.PLACE, " ", "", List.of()));
    assertThat(vocabularies.known().all(Scheme.PLACE)).containsExactly(added.withRetired(true));
  }

  @Test
  void whatWasMergedIsPartedAndHasItsNamesBack() {
    Term gone = Term.of(Scheme.BODY, "داعش", "داعش", "ISIS");
    Term kept =
        Term.of(Scheme.BODY, "تنظيم الدولة", "تنظيم الدولة", "").withSynonyms(List.of("التنظيم"));
    vocabularies.put(gone);
    vocabularies.put(kept);
    vocabularies.merge(gone, kept);
    vocabularies.part(vocabularies.known().find(Scheme.BODY, "داعش").orElseThrow());
    assertThat(vocabularies.known().all(Scheme.BODY)).containsExactly(gone, kept);
  }

  @Test
  void mergingRewritesNothingAndOldNamesLeadToTheOneKept() throws IOException {
    Term gone = Term.of(Scheme.BODY, "داعش", "داعش", "ISIS");
    Term kept = Term.of(Scheme.BODY, "تنظيم الدولة", "تنظيم الدولة", "Islamic State");
    vocabularies.put(gone);
    vocabularies.put(kept);
    Head head = tagged(gone.tag(), Tag.keyword("أمن"));
    vocabularies.merge(gone, kept);

    assertThat(library.stories().head(head.story().id()).id()).isEqualTo(head.id());
    assertThat(vocabularies.known().resolve(gone.tag())).isEqualTo(kept.tag());
    assertThat(offers("isis", Scheme.BODY)).containsExactly("تنظيم الدولة");
    assertThat(vocabularies.known().offered(Scheme.BODY)).hasSize(1);
    Path copy = folder.resolve("copy.json");
    cases.desk().saveCopy(head.story(), new Ninjs(), copy);
    assertThat(Files.readString(copy)).contains("تنظيم الدولة").doesNotContain("داعش");
    assertProblem("problem.vocabulary.circle", () -> vocabularies.merge(kept, kept));
    assertProblem(
        "problem.vocabulary.circle", () -> vocabularies.merge(kept, gone.withKeptAs(kept.code())));
  }

  @ParameterizedTest
  @CsvSource({"people.csv", "people.json"})
  void whatIsWrittenComesBackTheSame(String name) throws IOException {
    List<Term> people =
        List.of(
            new Term(
                Scheme.PERSON,
                "p-1",
                "خضر جيجة",
                "Khidr Jija",
                List.of("خضرجيجة", "K. Jija"),
                null,
                false,
                null),
            new Term(
                Scheme.PERSON, "ب / 2 %", "=محمد\n\"الثاني\"", "", List.of(), "p-1", true, null),
            new Term(
                Scheme.PERSON, "p-3", "", "Jija", List.of(), null, name.endsWith("json"), "p-1"));
    for (Term term : people) {
      vocabularies.put(term);
    }
    Path file = folder.resolve(name);
    assertThat(vocabularies.write(Scheme.PERSON, file)).isEqualTo(3);
    assertThat(vocabularies.take(Scheme.PERSON, file)).isEqualTo(new Vocabularies.Taken(0, 0));
    try (Library other = Library.open(folder.resolve("other"))) {
      UseCases elsewhere = Newsrooms.over(other);
      elsewhere.accounts().become("administrator");
      assertThat(elsewhere.vocabularies().take(Scheme.PERSON, file))
          .isEqualTo(new Vocabularies.Taken(3, 0));
      assertThat(elsewhere.vocabularies().known().all(Scheme.PERSON)).isEqualTo(people);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "csv|arabic,code~نفط,a~,b|problem.vocabulary.nameless",
        "csv|arabic,code~نفط,a~غاز,a|problem.vocabulary.twice",
        "csv|name,code~نفط,a|problem.vocabulary.columns",
        "csv|arabic,code~نفط,\"a|problem.csv.quotes",
        "csv|arabic,code,broader~نفط,a,~غاز,b,zzz|problem.vocabulary.broader",
        "csv|arabic,code,broader~نفط,a,b~غاز,b,a|problem.vocabulary.circle",
        "json|{\"conceptSet\": [{\"notation\": \"a\", \"prefLabel\": {\"ar\": \"نفط\"}},|problem.vocabulary.unreadable",
        "json|{\"conceptSet\": []}|problem.vocabulary.unreadable",
        "json|{\"conceptSet\": [{\"notation\": \"a\", \"prefLabel\": {\"fr\": \"pétrole\"}}]}|problem.vocabulary.nameless-code",
        "csv||problem.vocabulary.columns"
      })
  void aBadFileIsRefusedAndNothingOfItIsTaken(String kind, String text, String problem)
      throws IOException {
    vocabularies.put(Term.of(Scheme.KEYWORD, "ماء", "ماء", "water"));
    String content = Optional.ofNullable(text).orElse("").replace('~', '\n');
    Path file = file("bad." + kind, content);
    assertProblem(problem, () -> vocabularies.take(Scheme.KEYWORD, file));
    assertThat(vocabularies.known().all(Scheme.KEYWORD)).hasSize(1);
    assertThat(library.vocabularies().terms()).hasSize(1);
  }

  @Test
  void aTableWithoutCodesChangesWhatGoesByTheName() throws IOException {
    vocabularies.put(Term.of(Scheme.PLACE, "place-1", "كركوك", ""));
    Path table =
        file("places.csv", "العربية;الإنجليزية;المرادفات\nكَركوك;Kirkuk;كركوگ\nالموصل;Mosul;\n");
    assertThat(vocabularies.take(Scheme.PLACE, table)).isEqualTo(new Vocabularies.Taken(1, 1));
    assertThat(vocabularies.known().find(Scheme.PLACE, "place-1").orElseThrow().english())
        .isEqualTo("Kirkuk");
  }

  @Test
  void iptcsOwnFilesBringNewTopicsAndAnOlderOneIsRefused() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(IPTC), "left out: IPTC's files are not there");
    assertThat(vocabularies.take(Scheme.TOPIC, IPTC.resolve("cptall-ar.json")))
        .isEqualTo(new Vocabularies.Taken(0, 0));
    assertThat(vocabularies.take(Scheme.TOPIC, IPTC.resolve("cptall-en.json")).added()).isZero();
    String newer =
        Files.readString(IPTC.resolve("cptall-ar.json"))
            .replace("2022-02-03T", "2027-01-02T")
            .replace("\"رياضة\"", "\"الرياضة\"")
            .replace("medtop:20000493", "medtop:29999999")
            .replace("/20000493", "/29999999");
    Vocabularies.Taken taken = vocabularies.take(Scheme.TOPIC, file("newer.json", newer));
    assertThat(taken.added()).isOne();
    assertThat(taken.changed()).isPositive();
    assertThat(vocabularies.released()).isEqualTo("2027-01-02");
    KnownTags known = vocabularies.known();
    Term sport = known.find(Scheme.TOPIC, "medtop:15000000").orElseThrow();
    assertThat(sport.arabic()).isEqualTo("الرياضة");
    assertThat(sport.english()).isEqualTo("sport");
    assertThat(known.find(Scheme.TOPIC, "medtop:20000064").orElseThrow().retired()).isTrue();
    assertProblem(
        "problem.vocabulary.older",
        () -> vocabularies.take(Scheme.TOPIC, IPTC.resolve("cptall-en.json")));
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    assertProblem(
        "problem.vocabulary.unread",
        () -> vocabularies.take(Scheme.KEYWORD, folder.resolve("nothing.csv")));
  }
}
