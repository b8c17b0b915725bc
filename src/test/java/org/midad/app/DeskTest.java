package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.midad.app.Newsrooms.assertProblem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Problem;
import org.midad.model.Prose;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StorySummary;
import org.midad.review.Conflict;
import org.midad.store.Library;

class DeskTest {
  private static final String RAW =
      """
      بغداد وأربيل توحدان الجهود

      01:10 صباحا

      بغداد: زيدان الربيعي:

      كشفت قيادة العمليات المشتركة، أمس السبت، نتائج اجتماع عسكري رفيع المستوى.

      لاستلام اشعارات وعروض من صحيفة "الخليج"
      """;

  @TempDir Path folder;

  private Library library;
  private UseCases newsroom;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("library"));
    newsroom = Newsrooms.over(library);
    become(Role.REPORTER);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void aBlankPageIsADraftOfWhoeverAskedForIt() {
    Head head = newsroom.desk().create();
    assertThat(head.stage()).isEqualTo(Stage.DRAFT);
    assertThat(head.creator()).isEqualTo("reporter");
    assertThat(newsroom.desk().list(Queue.MINE, 0, 10))
        .extracting(StorySummary::id)
        .containsExactly(head.story().id());
    become(Role.DESK_EDITOR);
    assertThat(newsroom.desk().list(Queue.MINE, 0, 10)).isEmpty();
  }

  @Test
  void aSaveMakesARevisionOnlyWhereSomethingChanged() {
    Head blank = newsroom.desk().create();
    Story written = Newsrooms.complete(blank.story().id());
    Head saved = newsroom.desk().autosave(blank.id(), written);
    assertThat(newsroom.desk().save(saved.id(), written)).isEqualTo(saved);
    assertThat(newsroom.desk().history(written.id()))
        .extracting(HistoryEntry::reason)
        .containsExactly(Revision.Reason.AUTOSAVED, Revision.Reason.CREATED);
    assertThat(newsroom.desk().revision(blank.id()).story()).isEqualTo(blank.story());
  }

  @Test
  void whatAColleagueSavedMeanwhileIsNotWrittenOver() {
    Head blank = newsroom.desk().create();
    Head theirs = newsroom.desk().save(blank.id(), Newsrooms.complete(blank.story().id()));
    assertProblem(
        "problem.story.changed", () -> newsroom.desk().save(blank.id(), other(blank.story())));
    assertThat(newsroom.desk().open(blank.story().id())).isEqualTo(theirs);
  }

  @Test
  void whatBothSavedIsBroughtTogetherFromWhereTheyParted() {
    Head blank = newsroom.desk().create();
    Head base = newsroom.desk().save(blank.id(), Newsrooms.complete(blank.story().id()));
    Story theirs = written(base.story(), BlockKind.HEADLINE, "بغداد والبصرة");
    Story mine =
        written(
            written(base.story(), BlockKind.HEADLINE, "بغداد ودهوك"),
            BlockKind.PARAGRAPH,
            "كشفت القيادة أمس نتائج الاجتماع.");
    Head newer = newsroom.desk().save(base.id(), theirs);
    Rejoined rejoined = newsroom.desk().rejoin(base.id(), mine);
    Head head = newsroom.desk().open(base.story().id());
    assertThat(rejoined.head()).isEqualTo(head);
    assertThat(head.story().text(BlockKind.HEADLINE)).isEqualTo("بغداد ودهوكوالبصرة");
    assertThat(head.story().text(BlockKind.PARAGRAPH))
        .isEqualTo("كشفت القيادة أمس نتائج الاجتماع.");
    assertThat(rejoined.conflicts())
        .containsExactly(
            new Conflict.Words(
                base.story().blocks().getFirst().id(), Prose.of("ودهوك"), Prose.of("والبصرة")));
    assertThat(head.revision().reason()).isEqualTo(Revision.Reason.MERGED);
    assertThat(head.revision().parents().getFirst()).isEqualTo(newer.id());
    Revision aside = newsroom.desk().revision(head.revision().parents().getLast());
    assertThat(aside.story()).isEqualTo(mine);
    assertThat(aside.parents()).containsExactly(base.id());
    assertThat(newsroom.desk().rejoin(base.id(), head.story()).head())
        .as("nothing new")
        .isEqualTo(head);
  }

  @Test
  void whoeverMayNotWriteInItMayNotBringTheirsTogetherWithIt() {
    Head draft = submitted(List.of());
    Story mine = written(draft.story(), BlockKind.HEADLINE, "بغداد ودهوك");
    newsroom.locks().release(draft.story().id());
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.REPORTER))) {
      become(role);
      assertThatThrownBy(() -> newsroom.desk().rejoin(draft.id(), mine))
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(problem.key()).isIn("refusal.own-only", "refusal.writers-only"));
    }
    assertThat(newsroom.desk().open(draft.story().id()).id()).isEqualTo(draft.id());
    become(Role.REPORTER);
    assertThat(newsroom.desk().rejoin(draft.id(), mine).head().story()).isEqualTo(mine);
  }

  private static Story written(Story story, BlockKind kind, String text) {
    Block block = story.first(kind).orElseThrow();
    return story.withBlock(block.withProse(Prose.of(text)));
  }

  @Test
  void aDraftIsItsWritersAndASubmittedStoryTheDesks() {
    Head draft = submitted(List.of());
    assertChanges(draft, List.of(Role.REPORTER));
    for (List<Transition> way :
        List.of(
            List.of(Transition.SUBMIT),
            List.of(Transition.SUBMIT, Transition.ACCEPT),
            List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.PASS_TO_PROOF))) {
      assertChanges(submitted(way), List.of(Role.DESK_EDITOR, Role.MANAGING_EDITOR));
    }
    for (List<Transition> way :
        List.of(
            List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.APPROVE),
            List.of(Transition.SPIKE))) {
      assertChanges(submitted(way), List.of());
    }
  }

  @Test
  void copyEditorsAndCheckersSuggestOnASubmittedStoryAndCopyEditorsDecide() {
    for (List<Transition> way :
        List.of(
            List.of(Transition.SUBMIT),
            List.of(Transition.SUBMIT, Transition.ACCEPT),
            List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.PASS_TO_PROOF))) {
      Head head = submitted(way);
      Map<Role, Access> suggesting = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        Access access = newsroom.desk().access(head, Newsrooms.person(role));
        if (access instanceof Access.Suggest) {
          suggesting.put(role, access);
        }
        assertThat(access.deciding().isEmpty())
            .as(role + " decides on " + head.stage())
            .isEqualTo(
                EnumSet.of(Role.COPY_EDITOR, Role.DESK_EDITOR, Role.MANAGING_EDITOR)
                    .contains(role));
      }
      assertThat(suggesting.keySet())
          .containsExactlyInAnyOrder(Role.COPY_EDITOR, Role.LANGUAGE_CHECKER);
      assertThat(suggesting.values()).allMatch(access -> access.barred().isEmpty());
    }
  }

  @Test
  void checkersAndAdministratorsBeginNoStories() {
    for (Role role : List.of(Role.LANGUAGE_CHECKER, Role.ADMINISTRATOR)) {
      become(role);
      assertProblem("refusal.writers-only", () -> newsroom.desk().create());
      assertProblem("refusal.writers-only", () -> newsroom.desk().importText(RAW));
    }
  }

  @Test
  void theQueuesCountWhatTheyList() {
    for (List<Transition> way :
        List.of(
            List.<Transition>of(),
            List.of(Transition.SUBMIT),
            List.of(Transition.SUBMIT),
            List.of(Transition.SUBMIT, Transition.ACCEPT),
            List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.PASS_TO_PROOF),
            List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.APPROVE),
            List.of(Transition.SPIKE))) {
      submitted(way);
    }
    become(Role.REPORTER);
    Map<Queue, Integer> counts = newsroom.desk().counts();
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Queue.MINE, 1,
                Queue.ASSIGNED, 0,
                Queue.MENTIONED, 0,
                Queue.INCOMING, 2,
                Queue.REVIEW, 1,
                Queue.PROOF, 1,
                Queue.APPROVED, 1,
                Queue.EXPORTED, 0,
                Queue.ASIDE, 1,
                Queue.ARCHIVE, 7));
    counts.forEach(
        (queue, count) -> assertThat(newsroom.desk().list(queue, 0, 100)).hasSize(count));
  }

  @Test
  void aQueueIsReadInPagesNewestFirst() {
    List<Head> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(newsroom.desk().create());
    }
    List<StorySummary> all = new ArrayList<>(newsroom.desk().list(Queue.ARCHIVE, 0, 2));
    all.addAll(newsroom.desk().list(Queue.ARCHIVE, 2, 2));
    all.addAll(newsroom.desk().list(Queue.ARCHIVE, 4, 2));
    assertThat(all)
        .extracting(StorySummary::head)
        .containsExactlyElementsOf(made.stream().map(Head::id).toList());
  }

  @Test
  void rawTextBecomesADraftAndWhatWasLeftOutIsTold() {
    Imported imported = newsroom.desk().importText(RAW);
    Story story = imported.head().story();
    assertThat(story.text(BlockKind.HEADLINE)).isEqualTo("بغداد وأربيل توحدان الجهود");
    assertThat(story.text(BlockKind.BYLINE)).startsWith("زيدان الربيعي");
    assertThat(imported.leftOut()).anyMatch(line -> line.contains("لاستلام"));
    assertThat(newsroom.desk().history(story.id()))
        .extracting(HistoryEntry::reason)
        .containsExactly(Revision.Reason.IMPORTED);
    StorySummary summary = newsroom.desk().list(Queue.MINE, 0, 1).getFirst();
    assertThat(summary.headline()).isEqualTo("بغداد وأربيل توحدان الجهود");
    assertThat(summary.byline()).isEqualTo("زيدان الربيعي");
  }

  @Test
  void aTextFileIsImportedAndAMissingOneIsTold() throws Exception {
    Path file = Files.writeString(folder.resolve("raw.txt"), RAW);
    assertThat(
            newsroom
                .desk()
                .importFiles(List.of(file), done -> {})
                .stories()
                .getFirst()
                .head()
                .story()
                .body())
        .isNotEmpty();
    Path missing = folder.resolve("none.txt");
    assertThat(newsroom.desk().importFiles(List.of(missing), done -> {}).refused())
        .extracting(refused -> refused.problem().key())
        .containsExactly("problem.file.missing");
  }

  @Test
  void aPictureInADocumentIsKeptAndOneThatNobodyCanShowWaits() throws Exception {
    String picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    Path file =
        Files.writeString(
            folder.resolve("page.html"),
            "<h1>خبر</h1><img alt='أ' src='data:image/png;base64,%s'><p>نص</p>".formatted(picture)
                + "<img alt='ب' src='data:image/png;base64,AAAA'><img alt='ج' src='c.jpg'>");
    List<Figure> figures =
        newsroom
            .desk()
            .importFiles(List.of(file), done -> {})
            .stories()
            .getFirst()
            .head()
            .story()
            .blocks()
            .stream()
            .map(Block::figure)
            .filter(Objects::nonNull)
            .toList();
    assertThat(figures).extracting(Figure::alternative).containsExactly("أ", "ب", "ج");
    Figure.Media media = Objects.requireNonNull(figures.getFirst().media());
    assertThat(media.type()).isEqualTo("image/png");
    assertThat(media.width()).isEqualTo(1);
    assertThat(newsroom.pictures().show(media, 10).width()).isEqualTo(1);
    assertThat(figures.subList(1, 3)).extracting(Figure::media).containsOnlyNulls();
  }

  @Test
  void nothingIsMadeOfATextThatSaysNothing() {
    assertProblem("problem.ingest.empty", () -> newsroom.desk().importText(" \n\t\n"));
    assertThat(newsroom.desk().counts().get(Queue.ARCHIVE)).isZero();
  }

  private void assertChanges(Head head, List<Role> allowed) {
    Head now = head;
    for (Role role : Role.values()) {
      become(role);
      boolean offered = newsroom.desk().access(now, Newsrooms.person(role)) instanceof Access.Edit;
      assertThat(offered).as(role + " " + now.stage()).isEqualTo(allowed.contains(role));
      Head before = now;
      Story changed = other(before.story());
      if (offered) {
        now = newsroom.desk().save(before.id(), changed);
        assertThat(now.story()).isEqualTo(changed);
        newsroom.locks().release(changed.id());
        now = newsroom.desk().open(changed.id());
      } else {
        assertThatThrownBy(() -> newsroom.desk().save(before.id(), changed))
            .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).startsWith("refusal."));
        assertThat(newsroom.desk().open(changed.id())).isEqualTo(before);
      }
    }
  }

  private Head submitted(List<Transition> way) {
    become(Role.REPORTER);
    Head blank = newsroom.desk().create();
    Head head = newsroom.desk().save(blank.id(), Newsrooms.complete(blank.story().id()));
    for (Transition transition : way) {
      head = newsroom.review().perform(head.story().id(), head.id(), transition, "");
      become(Role.DESK_EDITOR);
    }
    return head;
  }

  private void become(Role role) {
    newsroom.accounts().become(Newsrooms.person(role).id());
  }

  private static Story other(Story story) {
    int urgency = story.meta().urgency();
    return story.withMeta(story.meta().withUrgency(urgency == 9 ? 1 : urgency + 1));
  }
}
