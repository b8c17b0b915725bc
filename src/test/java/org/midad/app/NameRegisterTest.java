package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.midad.app.Newsrooms.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.app.NameRegister.Misspelt;
import org.midad.app.NameRegister.Taken;
import org.midad.app.WordLists.Shelf;
import org.midad.check.Finding;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;

/** The newspaper's names and words, and what they do in a story. */
class NameRegisterTest extends WalkedNewsroom {
  private static RegisteredName name(Kind kind, String name, String... variants) {
    return new RegisteredName(UUID.randomUUID(), kind, name, List.of(variants), "", "", "");
  }

  @BeforeEach
  void become() {
    walks.become(Role.LANGUAGE_CHECKER);
  }

  private Head bring(String text) {
    walks.become(Role.REPORTER);
    Story story = Newsrooms.complete(StoryId.create());
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.add(Block.of(BlockKind.PARAGRAPH, text));
    Head brought = newsroom.desk().bring(story.withBlocks(blocks));
    newsroom.locks().release(brought.story().id());
    return brought;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("given.txt"), text);
  }

  private List<String> found(Head head, String rule) {
    return newsroom.checking().check(head).stream()
        .map(Judged::finding)
        .filter(one -> one.rule().equals(rule))
        .map(Finding::subject)
        .toList();
  }

  @Test
  void aNameIsKeptWithAllThatIsSaidOfIt() {
    RegisteredName kept =
        new RegisteredName(
            UUID.randomUUID(),
            Kind.BODY,
            " خلية  الإعلام الأمني ",
            List.of("الخلية الأمنية", " الخلية الأمنية", ""),
            "",
            "Security Media Cell",
            "بغداد");
    newsroom.names().put(kept);
    assertThat(newsroom.names().all()).containsExactly(kept);
    assertThat(kept.name()).isEqualTo("خلية الإعلام الأمني");
    assertThat(kept.variants()).containsExactly("الخلية الأمنية");
    newsroom.names().remove(kept.id());
    assertThat(newsroom.names().all()).isEmpty();
  }

  @Test
  void aNameStandsInTheRegisterOnceForItsKind() {
    newsroom.names().put(name(Kind.PERSON, "عمان"));
    newsroom.names().put(name(Kind.PLACE, "عمان"));
    assertProblem("problem.register.twice", () -> newsroom.names().put(name(Kind.PLACE, "عمان")));
  }

  @Test
  void theRegisterComesOutAsATableAndInAgain() {
    newsroom.names().put(name(Kind.PERSON, "أردوغان", "اردوجان", "أردوجان"));
    newsroom.names().put(name(Kind.PLACE, "قرجوخ", "قرجوغ"));
    List<RegisteredName> before = newsroom.names().all();
    Path table = folder.resolve("names.csv");
    assertThat(newsroom.names().write(table)).isEqualTo(2);
    assertThat(newsroom.names().take(table)).isEqualTo(new Taken(0, 0));
    before.forEach(name -> newsroom.names().remove(name.id()));
    assertThat(newsroom.names().take(table)).isEqualTo(new Taken(2, 0));
    assertThat(newsroom.names().all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .isEqualTo(before);
  }

  @Test
  void aTableChangesWhatTheRegisterHas() throws IOException {
    newsroom.names().put(name(Kind.PLACE, "قرجوخ"));
    Path table = file("name;kind;variants\nقرجوخ;مكان;قرجوغ|قره جوغ\nأربيل;place;\n");
    assertThat(newsroom.names().take(table)).isEqualTo(new Taken(1, 1));
    assertThat(newsroom.names().all())
        .filteredOn(name -> name.name().equals("قرجوخ"))
        .singleElement()
        .satisfies(name -> assertThat(name.variants()).containsExactly("قرجوغ", "قره جوغ"));
  }

  @Test
  void aTableThatIsWrongChangesNothing() throws IOException {
    assertProblem("problem.register.column", () -> newsroom.names().take(file("اسم\nأربيل\n")));
    assertProblem(
        "problem.register.kind",
        () -> newsroom.names().take(file("name,kind\nأربيل,place\nدهوك,x\n")));
    assertProblem(
        "problem.file.missing", () -> newsroom.names().take(folder.resolve("nowhere.csv")));
    assertProblem("problem.file.unreadable", () -> newsroom.names().take(folder));
    assertThat(newsroom.names().all()).isEmpty();
  }

  @Test
  void aStoryIsHeldToTheRegister() {
    newsroom.names().put(name(Kind.PLACE, "قرجوخ", "قرجوغ"));
    Head head = bring("في جبال قرجوغ وبقرجوخ");
    assertThat(found(head, "rule.name-register")).containsExactly("قرجوغ");
    assertThat(found(head, "rule.two-spellings")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theWholeArchiveIsHeldToIt() {
    newsroom.names().put(name(Kind.PLACE, "قرجوخ", "قرجوغ"));
    Head wrong = bring("في جبال قرجوغ وفي قرجوغ");
    bring("في جبال قرجوخ");
    assertThat(newsroom.names().check(done -> assertThat(done).isBetween(0.0, 1.0)))
        .containsExactly(new Misspelt(wrong.story().id(), "بغداد وأربيل", "قرجوغ", "قرجوخ", 2));
  }

  @Test
  void eachStoryIsLookedAtOnceThoughTheyChangePlacesMeanwhile() {
    newsroom.names().put(name(Kind.PLACE, "قرجوخ", "قرجوغ"));
    List<Head> stories = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      stories.add(bring("في جبال قرجوغ " + number));
    }
    AtomicInteger looks = new AtomicInteger();
    List<Misspelt> found =
        newsroom
            .names()
            .check(done -> {
              // The one that was last in the list becomes the first.
              if (looks.getAndIncrement() == 2) {
                Head last = stories.getFirst();
                Story story = last.story();
                newsroom.locks().take(story.id());
                newsroom
                    .desk()
                    .save(last.id(), story.withMeta(story.meta().withSlug("written-on")));
              }
            });
    assertThat(found)
        .extracting(Misspelt::story)
        .containsExactlyInAnyOrderElementsOf(
            stories.stream().map(head -> head.story().id()).toList());
  }

  @Test
  void whatWasFoundIsKeptAsATable() {
    newsroom.names().put(name(Kind.PLACE, "قرجوخ", "قرجوغ"));
    bring("في جبال قرجوغ وفي قرجوغ");
    Path report = folder.resolve("report.csv");
    newsroom.names().write(newsroom.names().check(done -> {}), report);
    assertThat(report).content().contains("\"بغداد وأربيل\",\"قرجوغ\",\"قرجوخ\",\"2\"\r\n");
  }

  @Test
  void aSearchThatNobodyWaitsForEnds() {
    newsroom.names().put(name(Kind.PLACE, "قرجوخ", "قرجوغ"));
    bring("في جبال قرجوغ");
    assertThatThrownBy(() ->
            newsroom
                .names()
                .check(done -> {
                  throw new CancellationException();
                }))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void theRegistersNamesAndOwnWordsAreWords() {
    Head head = bring("في قرجوخ وحصروست وبلعمشوط");
    assertThat(found(head, "rule.spelling")).containsExactly("قرجوخ", "وحصروست", "وبلعمشوط");
    newsroom.words().add(Shelf.MINE, "حَصرُوست");
    walks.become(Role.LANGUAGE_CHECKER);
    newsroom.words().add(Shelf.HOUSE, "بلعمشوط");
    newsroom.names().put(name(Kind.PLACE, "قرجوخ"));
    assertThat(found(head, "rule.spelling")).containsExactly("وحصروست");
    walks.become(Role.REPORTER);
    assertThat(found(head, "rule.spelling")).isEmpty();
    assertThat(newsroom.words().of(Shelf.MINE)).containsExactly("حصروست");
  }

  @Test
  void aListOfWordsComesInAndOut() throws IOException {
    Path list = file("# كلمات الصحيفة\nحصروست\nكلمتان معا\nبلعمشوط # جديدة\nحصروست\n");
    assertThat(newsroom.words().take(Shelf.HOUSE, list)).isEqualTo(2);
    assertThat(newsroom.words().take(Shelf.HOUSE, list)).isZero();
    Path written = folder.resolve("written.txt");
    assertThat(newsroom.words().write(Shelf.HOUSE, written)).isEqualTo(2);
    assertThat(written).hasContent("بلعمشوط\nحصروست\n");
    newsroom.words().remove(Shelf.HOUSE, "حصروست");
    assertThat(newsroom.words().of(Shelf.HOUSE)).containsExactly("بلعمشوط");
    assertProblem("problem.words.one", () -> newsroom.words().add(Shelf.HOUSE, "كلمتان معا"));
  }
}
