package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Queue;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.Prose;
import org.midad.model.Revision;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.model.Tag;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.testfx.framework.junit5.ApplicationExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The seed article on its whole way through the house, in the real window over a real library, by
 * keys and mouse; and what a window owes to those who close it, or sit down at another's story.
 */
@ExtendWith(ApplicationExtension.class)
class WholeWayTest {
  private static final FontBook FONTS = FontBook.load();
  private static final String REPORTER = "زيدان الربيعي";
  private static final String DESK_EDITOR = "سلمى الخطيب";
  private static final String HEADLINE = "بغداد وأربيل";
  private static final String ADDED = " وقال مصدر في NATO إن الاجتماع «مهم».";
  private static final String SLUG = "baghdad-erbil-talks";
  private static final String SAVED = "محفوظ";
  private static final String TOPIC = "نزاع مسلح";

  @TempDir private Path folder;

  @BeforeEach
  void outliveItsWindows() {
    Platform.setImplicitExit(false);
  }

  @Test
  void theSeedArticleGoesTheWholeWayAndIsFoundAgain() throws IOException {
    Path library = folder.resolve("library");
    Path out = Files.createDirectories(folder.resolve("out"));
    StoryId written;
    try (AtTheDesk desk = new AtTheDesk(library, FONTS)) {
      beginWithTheSample(desk);
      paste(desk);
      written = desk.story().id();
      write(desk);
      file(desk);
      review(desk, written);
      export(desk, out);
    }
    readExported(out);
    try (AtTheDesk desk = new AtTheDesk(library, FONTS)) {
      findAgain(desk, written);
    }
  }

  private static void beginWithTheSample(AtTheDesk desk) {
    desk.click("sample");
    desk.see("stories");
    desk.until(
        "who sits here to be named",
        () -> desk.find("person").getAccessibleText().contains(REPORTER));
    desk.goTo(Queue.MINE, HEADLINE);
    desk.openFirst();
    assertThat(desk.text()).contains(seed().get(2));
    for (Queue queue :
        List.of(Queue.INCOMING, Queue.REVIEW, Queue.PROOF, Queue.APPROVED, Queue.EXPORTED)) {
      desk.goTo(queue, "");
    }
    desk.click("queue-archive");
    desk.until("a dozen stories to be listed", () -> desk.listed().size() == 13);
    assertThat(desk.listed())
        .extracting(StorySummary::stage)
        .contains(Stage.DRAFT, Stage.PROOF, Stage.SPIKED);
  }

  private static void paste(AtTheDesk desk) {
    StoryId before = desk.story().id();
    desk.copy(raw());
    desk.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
    desk.until("the pasted story to open", () -> !desk.story().id().equals(before));
    List<String> seed = seed();
    assertThat(desk.story().blocks())
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.KICKER,
            BlockKind.HEADLINE,
            BlockKind.FIGURE,
            BlockKind.DATELINE,
            BlockKind.BYLINE,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH);
    assertThat(desk.text())
        .isEqualTo(
            String.join(
                "\n",
                seed.get(1),
                seed.get(2),
                seed.get(5),
                "بغداد:",
                "زيدان الربيعي:",
                String.join("\n", seed.subList(7, 12))));
    assertThat(desk.story().body().get(2).text()).contains("«بحث توحيد", "هجمات «داعش» الإرهابي");
    assertThat(desk.story().first(BlockKind.FIGURE).orElseThrow().picture())
        .isEqualTo(Figure.PENDING);
    desk.isTold("قم بإنشاء حسابك");
    assertThat(desk.notice()).contains("عادي", "قراءة دقيقتين", "التقييمات", "لاستلام اشعارات");
    assertThat(desk.field("dated")).endsWith(" 01:10");
  }

  private static void write(AtTheDesk desk) {
    Block lead = desk.story().body().getFirst();
    String untouched = lead.text();
    desk.clickOnPage(lead, untouched.length(), 1);
    desk.push(KeyCode.END);
    desk.type(ADDED);
    assertThat(lead(desk)).isEqualTo(untouched + ADDED);

    desk.clickOnPage(lead, 2, 2);
    desk.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(desk.copied()).isEqualTo("كشفت");
    desk.push(KeyCode.DELETE);
    assertThat(lead(desk)).startsWith(" قيادة العمليات");
    desk.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(lead(desk)).isEqualTo(untouched + ADDED);

    // Undo selected the word again, and what is selected would be dragged itself.
    desk.push(KeyCode.END);
    desk.drag(lead, 0, "كشفت قيادة".length());
    desk.type("أعلنت غرفة");
    assertThat(lead(desk)).startsWith("أعلنت غرفة العمليات");
    // Who types slower than a second a letter, as a busy machine may, takes it back in more steps.
    for (int steps = 0; steps < 12 && !lead(desk).equals(untouched + ADDED); steps++) {
      desk.push(KeyCode.CONTROL, KeyCode.Z);
    }
    assertThat(lead(desk)).isEqualTo(untouched + ADDED);

    desk.clickOnPage(lead, 4, 1);
    desk.push(KeyCode.SHIFT, KeyCode.LEFT);
    desk.push(KeyCode.BACK_SPACE);
    assertThat(lead(desk)).startsWith("كشفتقيادة");
    desk.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(lead(desk)).isEqualTo(untouched + ADDED);
    desk.until("to be told that it is saved", () -> desk.label("saving").startsWith(SAVED));
  }

  private static void file(AtTheDesk desk) {
    desk.standsAt(Stage.DRAFT);
    assertThat(desk.mainAction()).isEqualTo(desk.words(Transition.SUBMIT));
    desk.click("main-action");
    desk.isTold(desk.words("refusal.slug"));
    desk.standsAt(Stage.DRAFT);

    desk.fill("slug", SLUG);
    desk.click("section");
    desk.push(KeyCode.DOWN);
    desk.push(KeyCode.ENTER);
    desk.click("keywords");
    desk.type("البيشمركة");
    desk.push(KeyCode.ENTER);
    desk.until(
        "the keyword to be shown", () -> desk.labels("keywords-chips").contains("البيشمركة"));
    desk.click("topics");
    desk.type(TOPIC);
    desk.until("topics to be offered", () -> desk.offers() > 0);
    desk.push(KeyCode.DOWN);
    desk.push(KeyCode.ENTER);
    desk.until("the topic to be shown", () -> desk.labels("topics-chips").contains(TOPIC));
    Tag topic = desk.story().meta().tags(Tag.Scheme.TOPIC).getFirst();
    assertThat(topic.code()).startsWith("medtop:");
    assertThat(desk.story().meta().section()).isPresent();
  }

  private static void review(AtTheDesk desk, StoryId written) {
    desk.click("main-action");
    desk.standsAt(Stage.INCOMING);
    String submitted = desk.text();
    desk.clickOnPage(desk.story().body().getFirst(), 3, 1);
    desk.type("لا");
    assertThat(desk.text()).isEqualTo(submitted);

    desk.handTo(DESK_EDITOR);
    desk.goTo(Queue.INCOMING, HEADLINE);
    desk.openFirst();
    assertThat(desk.story().id()).isEqualTo(written);
    assertThat(desk.mainAction()).isEqualTo(desk.words(Transition.ACCEPT));
    desk.click("main-action");
    desk.standsAt(Stage.REVIEW);
    desk.command(desk.words(Transition.APPROVE));
    desk.standsAt(Stage.APPROVED);
  }

  private static void export(AtTheDesk desk, Path out) {
    desk.until("export to be next", () -> desk.mainAction().equals(desk.words("action.export")));
    desk.click("main-action");
    desk.fill("export-folder", out.toString());
    desk.click("export-go");
    desk.standsAt(Stage.EXPORTED);
    desk.isTold(out.toString());
    assertThat(files(out)).hasSize(2);
    desk.goTo(Queue.EXPORTED, HEADLINE);
  }

  private static void readExported(Path out) throws IOException {
    List<String> seed = seed();
    List<String> lines = new ArrayList<>(seed.subList(1, 12));
    lines.set(6, lines.get(6) + ADDED);
    Document page = Jsoup.parse(out.resolve(SLUG + "-1.html"));
    List<String> shown =
        page.select(".kicker, h1, time, .when span, figcaption, .line, .text > p").eachText();
    assertThat(shown).containsExactlyElementsOf(lines);

    JsonNode item =
        JsonMapper.shared()
            .readTree(
                files(out).stream()
                    .filter(file -> file.toString().endsWith("json"))
                    .findFirst()
                    .orElseThrow());
    assertThat(item.at("/headlines/0/value").asString()).isEqualTo(seed.get(2));
    assertThat(item.at("/headlines/1/value").asString()).isEqualTo(seed.get(1));
    assertThat(item.at("/associations/0/descriptions/0/value").asString()).isEqualTo(seed.get(5));
    assertThat(item.at("/slugline").asString()).isEqualTo(SLUG);
    assertThat(item.at("/by").asString()).isEqualTo(REPORTER);
    String body = item.at("/bodies/1/value").asString();
    assertThat(body).contains(lines.subList(6, 11));
  }

  private static void findAgain(AtTheDesk desk, StoryId written) {
    desk.until(
        "the same person to sit here",
        () -> desk.find("person").getAccessibleText().contains(DESK_EDITOR));
    desk.goTo(Queue.EXPORTED, HEADLINE);
    desk.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    desk.type("مرحلة:مصدر اربيل");
    desk.until("the search to leave one", () -> desk.listed().size() == 1);
    desk.openFirst();
    assertThat(desk.story().id()).isEqualTo(written);
    desk.standsAt(Stage.EXPORTED);
    assertThat(desk.text()).contains(seed().get(2), seed().get(7) + ADDED, seed().get(11));
    assertThat(desk.field("slug")).isEqualTo(SLUG);
    assertThat(desk.field("dated")).endsWith(" 01:10");
    assertThat(desk.get(() -> ((ComboBox<?>) desk.find("section")).getValue())).isNotNull();
    assertThat(desk.labels("keywords-chips")).containsExactly("البيشمركة");
    assertThat(desk.labels("topics-chips")).containsExactly(TOPIC);
    desk.click("inspector-history");
    desk.until(
        "its history to be told",
        () -> ((ListView<?>) desk.find("history")).getItems().size() >= 5);
    assertThat(desk.labels("history"))
        .contains(desk.words(Revision.Reason.EXPORTED), DESK_EDITOR, REPORTER);
  }

  @Test
  void aDeskEditorSeesAReportersDraftButWritesNothingInIt() {
    fill();
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.MINE, HEADLINE);
      desk.openFirst();
      desk.handTo(DESK_EDITOR);
      String before = desk.text();
      desk.until("the page to be read only", () -> !desk.page().editableProperty().get());
      desk.clickOnPage(desk.story().body().getFirst(), 5, 1);
      desk.type("دخيل");
      desk.push(KeyCode.BACK_SPACE);
      desk.push(KeyCode.CONTROL, KeyCode.V);
      assertThat(desk.text()).isEqualTo(before);
      assertThat(desk.find("slug").isDisabled()).isTrue();
      desk.click("main-action");
      desk.isTold(desk.words("refusal.own-only"));
      desk.standsAt(Stage.DRAFT);
    }
  }

  @Test
  void whatWasTypedInTheLastMomentIsThereAfterTheWindowCloses() {
    fill();
    StoryId id;
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.MINE, HEADLINE);
      desk.openFirst();
      id = desk.story().id();
      desk.clickOnPage(desk.story().body().getFirst(), 0, 1);
      desk.type("عاجل ");
    }
    try (Library library = Library.open(folder)) {
      Story kept = UseCases.over(library, AtTheDesk.CLOCK).desk().open(id).story();
      assertThat(kept.body().getFirst().text()).startsWith("عاجل كشفت");
    }
  }

  @Test
  void whoHandsTheDeskOverKeepsWhatTheyTypedInTheLastMoment() {
    fill();
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.MINE, HEADLINE);
      desk.openFirst();
      desk.clickOnPage(desk.story().body().getFirst(), 0, 1);
      desk.type("عاجل ");
      desk.handTo(DESK_EDITOR);
      assertThat(desk.cases().desk().open(desk.story().id()).story()).isEqualTo(desk.story());
      assertThat(lead(desk)).startsWith("عاجل كشفت");
    }
  }

  @Test
  void aWindowWhoseTextCannotBeSavedStaysUntilItsWriterGivesItUp() {
    fill();
    try (AtTheDesk desk = new AtTheDesk(folder, FONTS)) {
      desk.see("stories");
      desk.goTo(Queue.MINE, HEADLINE);
      desk.openFirst();
      Head head = desk.cases().desk().open(desk.story().id());
      List<Block> blocks = new ArrayList<>(head.story().blocks());
      blocks.set(0, blocks.getFirst().withProse(Prose.of("من جهاز آخر")));
      desk.cases().desk().save(head.id(), head.story().withBlocks(blocks));
      desk.clickOnPage(desk.story().body().getFirst(), 0, 1);
      desk.type("عاجل ");
      desk.askToClose();
      desk.isTold("حفظ غيرك هذا الخبر");
      assertThat(desk.stage().isShowing()).isTrue();
      assertThat(lead(desk)).startsWith("عاجل كشفت");
      desk.clickOn(".remedy");
      desk.until("the window to close", () -> !desk.stage().isShowing());
    }
  }

  /** The sample newsroom, with its first reporter at the desk. */
  private void fill() {
    try (Library library = Library.open(folder)) {
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.sample().fill("ar", done -> {});
      assertThat(cases.desk().list(Queue.MINE, 0, 10)).isNotEmpty();
    }
  }

  private static String lead(AtTheDesk desk) {
    return desk.story().body().getFirst().text();
  }

  private static String raw() {
    try {
      return Files.readString(Path.of("assets/samples/seed-article.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of the seed that say something; the headline is the third, the lead the eighth. */
  private static List<String> seed() {
    return raw().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<Path> files(Path out) {
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
