package org.midad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.export.EveryFormat;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.store.Library;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verbs over a real library, in which Huda has a draft and an approved story of Zaidan stands.
 */
class VerbsTest {
  private static final String APPROVED_HEADLINE = "الكاظمي يبحث مع السفير الأمريكي تطورات الوضع";
  private static final String BODY = "كشفت قيادة العمليات المشتركة، أمس السبت، نتائج اجتماع.";

  @TempDir Path folder;

  private String reporter = "";
  private String editor = "";
  private String draft = "";
  private String approved = "";

  @BeforeEach
  void aNewsroom() {
    try (Library library = Library.open(library())) {
      Clock clock = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneId.of("Asia/Baghdad"));
      UseCases desk = UseCases.over(library, clock);
      reporter = desk.accounts().found("هدى السامرائي", Role.REPORTER, "ar").id();
      editor = "salma";
      library.people().put(new Person(editor, "سلمى الخطيب", Role.DESK_EDITOR));
      draft = desk.desk().create().story().id().toString();
      Clock later = Clock.offset(clock, Duration.ofHours(1));
      approved = approve(UseCases.over(library, later)).story().id().toString();
      desk.accounts().become(reporter);
    }
  }

  @Test
  void aListNamesTheStoriesOfAQueueNewestFirst() {
    Typed all = type("list");
    assertThat(all.exit()).isZero();
    assertThat(all.out().lines())
        .containsExactly(
            approved.substring(0, 8) + "\tمُجاز\tiraq-us-security\t" + APPROVED_HEADLINE,
            draft.substring(0, 8) + "\tمسودة\t\t");
    assertThat(type("list", "--queue", "approved", "--language=en").out().lines())
        .singleElement()
        .asString()
        .contains("\tApproved\tiraq-us-security\t");
    assertThat(type("list", "--queue", "exported").out()).isEmpty();
  }

  @Test
  void myQueueIsThatOfWhoeverActsThisOnce() {
    assertThat(type("list", "--queue=mine").out()).startsWith(draft.substring(0, 8));
    assertThat(type("list", "--queue=mine", "--as", editor).out()).isEmpty();
    assertThat(type("list", "--queue=mine").out()).startsWith(draft.substring(0, 8));
    Typed nobody = type("list", "--as", "nobody", "--language=en");
    assertThat(nobody.exit()).isEqualTo(1);
    assertThat(nobody.err()).contains("Nobody in this library goes by nobody.");
  }

  @Test
  void aListForProgramsIsJson() {
    JsonNode list = json("list");
    assertThat(list.size()).isEqualTo(2);
    JsonNode first = list.get(0);
    assertThat(first.get("id").asString()).isEqualTo(approved);
    assertThat(first.get("headline").asString()).isEqualTo(APPROVED_HEADLINE);
    assertThat(first.get("stage").asString()).isEqualTo("approved");
    assertThat(first.get("publication").asString()).isEqualTo("none");
    assertThat(first.get("updated").asString()).isEqualTo("2026-11-23T21:00:00Z");
  }

  @Test
  void aSearchNamesStoriesByWhatTheySay() {
    assertThat(type("search", "العمليات", "مشتركه").out())
        .startsWith(approved.substring(0, 8) + "\tمُجاز\t")
        .contains(BODY)
        .hasLineCount(1);
    assertThat(type("search", "لا وجود له").out()).isEmpty();
    assertThat(type("search", "العمليات", "-لاوجودله").out()).hasLineCount(1);
    Typed without = type("search", "العمليات", "-المشتركة");
    assertThat(without.exit()).isZero();
    assertThat(without.out()).isEmpty();
    Typed mistyped = type("search", "العمليات", "--jsno");
    assertThat(mistyped.exit()).isEqualTo(2);
    assertThat(mistyped.err()).contains("--jsno");
    JsonNode found = json("search", "\"العمليات المشتركة\" stage:approved");
    assertThat(found.size()).isEqualTo(1);
    assertThat(found.get(0).get("story").get("id").asString()).isEqualTo(approved);
    JsonNode mark = found.get(0).get("marks").get(0);
    String excerpt = found.get(0).get("excerpt").asString();
    assertThat(excerpt.substring(mark.get("from").asInt(), mark.get("to").asInt()))
        .isEqualTo("العمليات");
  }

  @Test
  void theIndexIsMadeAnewOnDemand() {
    assertThat(type("reindex").out().strip()).isEqualTo("قُرئ خبران");
    assertThat(json("reindex").get("stories").asInt()).isEqualTo(2);
  }

  @Test
  void storiesAndFilesAreCheckedByTheRulesOfTheHouse() throws IOException {
    Path file = folder.resolve("story.txt");
    Files.writeString(
        file, "عودة الوزير\n\nعاد لاكن الوزير ، أمس الأحد، إلى بغداد بعد غياب طويل.\n");
    Typed checked = type("check", file.toString());
    assertThat(checked.exit()).as("an error was found").isEqualTo(1);
    assertThat(checked.out()).contains("خطأ\t2:4\t«لاكن» صوابها «لكن»\tلاكن");
    JsonNode json = json("check", file.toString(), approved.substring(0, 8));
    assertThat(json.size()).isEqualTo(2);
    JsonNode finding =
        json.get(0)
            .get("findings")
            .valueStream()
            .filter(one -> one.get("rule").asString().equals("rule.common-errors"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.get("severity").asString()).isEqualTo("ERROR");
    assertThat(finding.get("part").asInt()).isEqualTo(2);
    assertThat(finding.get("from").asInt()).isEqualTo(4);
    assertThat(finding.get("fixes").get(0).get("words").asString()).isEqualTo("لكن");
    assertThat(json.get(1).get("id").asString()).isEqualTo(approved);
    assertThat(type("check", "zzz", "--language=en").err()).contains("zzz");
  }

  @Test
  void aStoryIsShownByTheBeginningOfItsId() {
    Typed shown = type("show", approved.substring(0, 8).toUpperCase(Locale.ROOT));
    assertThat(shown.exit()).isZero();
    assertThat(shown.out())
        .contains("المرحلة: مُجاز", "iraq-us-security", APPROVED_HEADLINE, BODY)
        .contains(approved);
    JsonNode json = json("show", approved);
    assertThat(json.get("stage").asString()).isEqualTo("approved");
    assertThat(json.get("story").get("meta").get("slug").asString()).isEqualTo("iraq-us-security");
    assertThat(json.get("revision").asString()).hasSize(64);
  }

  @Test
  void anIdThatNamesNoneOrSeveralIsRefused() {
    Typed none = type("show", "zzz", "--language=en");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("No story in this library has an id that begins with zzz.");
    Typed several = type("show", "", "--language=en");
    assertThat(several.exit()).isEqualTo(1);
    assertThat(several.err()).contains("2 stories have an id that begins with");
  }

  @Test
  void anArticleIsImportedAsADraftOfWhoeverActs() throws IOException {
    Path page = Files.copy(Path.of("assets/samples/seed-article.txt"), folder.resolve("page.txt"));
    Typed imported = type("import", page.toString());
    assertThat(imported.err()).startsWith(page + "\t").contains("التقييمات").hasLineCount(1);
    assertThat(imported.exit()).isZero();
    String id = imported.out().substring(0, 8);
    assertThat(imported.out()).contains("بغداد وأربيل توحدان الجهود العسكرية");
    Typed shown = type("show", id);
    assertThat(shown.out())
        .contains("المرحلة: مسودة", "كشفت قيادة العمليات المشتركة")
        .doesNotContain("قم بإنشاء حسابك");
    assertThat(json("list", "--queue", "mine").size()).isEqualTo(2);
  }

  @Test
  void oneBadFileKeepsNoGoodOneOut() {
    String missing = folder.resolve("missing.txt").toString();
    String seed = "assets/samples/seed-article.txt";
    Typed imported = type("import", missing, seed, "--json");
    assertThat(imported.exit()).isEqualTo(1);
    assertThat(imported.err()).startsWith(missing + "\t").hasLineCount(1);
    JsonNode done = JsonMapper.shared().readTree(imported.out());
    assertThat(done.size()).isEqualTo(1);
    assertThat(done.get(0).get("file").asString()).isEqualTo(seed);
    assertThat(done.get(0).get("leftOut").toString()).contains("التقييمات");
    assertThat(json("show", done.get(0).get("id").asString()).get("stage").asString())
        .isEqualTo("draft");
  }

  @Test
  void everyStoryOfAPackageIsImportedAndWhatIsTakenBackIsTold() throws Exception {
    Path several =
        Files.writeString(
            folder.resolve("package.json"),
            """
            {"uri": "urn:p", "type": "composite", "headline": "ملف", "associations": {
              "main-0": {"uri": "urn:a", "type": "text", "headline": "الأول", "body_html": "<p>نص"},
              "main-1": {"uri": "urn:b", "type": "text", "headline": "كاذب", "pubstatus": "canceled"},
              "main-2": {"uri": "urn:c", "type": "text", "headline": "الثاني", "body_html": "<p>نص"}}}
            """);
    Typed imported = type("import", several.toString());
    assertThat(imported.exit()).isEqualTo(1);
    assertThat(imported.err()).startsWith(several + "\t").contains("كاذب").hasLineCount(1);
    assertThat(imported.out().lines().map(line -> line.substring(line.indexOf('\t') + 1)))
        .containsExactly("الأول", "الثاني");
  }

  @Test
  void aWordDocumentIsImportedByItsContent() throws IOException {
    Path word =
        Files.copy(
            Path.of("src/test/resources/documents/libreoffice.docx"), folder.resolve("word.txt"));
    Typed imported = type("import", word.toString());
    assertThat(imported.err()).isEmpty();
    assertThat(type("show", imported.out().substring(0, 8)).out())
        .contains("بغداد وأربيل توحدان الجهود العسكرية", "تفاصيل الاجتماع");
  }

  @Test
  void aDraftDoesNotLeaveTheHouse() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Typed refused = export(draft, out, "--as", editor, "--language=en");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("Only an approved story can be exported.");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void anApprovedStoryIsExportedByTheDeskAndNobodyElse() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Typed refused = export(approved, out, "--language=en");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("This is for desk editors and the managing editor.");
    assertThat(out).isEmptyDirectory();

    Typed exported = export(approved, out, "--as", editor);
    assertThat(exported.err()).isEmpty();
    assertThat(exported.exit()).isZero();
    List<Path> files = exported.out().lines().map(Path::of).toList();
    assertThat(files).hasSize(2).allMatch(file -> file.startsWith(out));
    assertThat(Files.readString(files.get(0))).contains("<html", APPROVED_HEADLINE);
    assertThat(JsonMapper.shared().readTree(files.get(1).toFile()).get("headlines").toString())
        .contains(APPROVED_HEADLINE);
    assertThat(json("show", approved).get("stage").asString()).isEqualTo("exported");
  }

  @Test
  void aFolderThatIsNotThereIsToldAndTheStoryStays() {
    Path nowhere = folder.resolve("nowhere");
    Typed refused = export(approved, nowhere, "--as", editor, "--language=en");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains(nowhere.toString());
    assertThat(json("show", approved).get("stage").asString()).isEqualTo("approved");
  }

  @Test
  void aLibraryThatTheWindowHoldsIsLeftAlone() {
    try (Library held = Library.open(library())) {
      Typed refused = type("list", "--language=en");
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err()).contains(held.folder().toString(), "has the library");
    }
    assertThat(type("list").exit()).isZero();
  }

  @Test
  void aStoryLeavesInEveryFormAtOnceEachInAFileOfItsOwn() throws IOException {
    Path out = Files.createDirectory(folder.resolve("forms"));
    List<String> forms =
        List.of(
            "ninjs",
            "ninjs-2.2",
            "ninjs-1.3",
            "superdesk",
            "newsml-g2",
            "json-ld",
            "rss",
            "atom",
            "fragment",
            "pdf",
            "icml",
            "html",
            "docx",
            "markdown",
            "TEXT");
    Typed typed =
        type(
            "export",
            approved,
            "--as",
            editor,
            "--format",
            String.join(",", forms),
            "--out",
            out.toString());
    assertThat(typed.err()).isEmpty();
    assertThat(out.toFile().list())
        .hasSameSizeAs(forms)
        .hasSameSizeAs(EveryFormat.made())
        .doesNotHaveDuplicates();
  }

  private Head approve(UseCases newsroom) {
    newsroom.accounts().become(editor);
    Head head = newsroom.desk().create();
    List<Block> blocks = new ArrayList<>(head.story().blocks());
    blocks.replaceAll(block ->
        switch (block.kind()) {
          case HEADLINE -> Block.of(BlockKind.HEADLINE, APPROVED_HEADLINE);
          case PARAGRAPH -> Block.of(BlockKind.PARAGRAPH, BODY);
          case KICKER, DECK, FIGURE, DATELINE, BYLINE, CROSSHEAD, QUOTE, LIST_ITEM -> block;
        });
    head =
        newsroom
            .desk()
            .save(
                head.id(),
                head.story()
                    .withBlocks(blocks)
                    .withMeta(head.story().meta().withSlug("iraq-us-security")));
    for (Transition way : List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.APPROVE)) {
      head = newsroom.review().perform(head.story().id(), head.id(), way, "");
    }
    return head;
  }

  private Typed export(String id, Path out, String... others) {
    List<String> all =
        new ArrayList<>(List.of("export", id, "--format=html,ninjs", "--out", out.toString()));
    all.addAll(List.of(others));
    return type(all.toArray(String[]::new));
  }

  private Path library() {
    return folder.resolve("library");
  }

  private JsonNode json(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    return JsonMapper.shared().readTree(type(all.toArray(String[]::new)).out());
  }

  private Typed type(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--library=" + library());
    return Typed.command(all.toArray(String[]::new));
  }
}
