package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.StorySummary;

class LibraryTest {
  @TempDir Path folder;

  @Test
  void whatWasSavedIsThereAfterOpeningAgain() {
    Revision first = revision(story("أول"), List.of(), 1);
    RevisionId saved;
    try (Library library = Library.open(folder)) {
      saved = library.stories().save(first);
    }
    try (Library library = Library.open(folder)) {
      Head head = library.stories().head(first.story().id());
      assertThat(head)
          .isEqualTo(new Head(saved, first, "zaidan", Stage.DRAFT, Optional.empty(), false));
    }
  }

  @Test
  void theNewestRevisionIsTakenApartOnce() {
    List<Revision> saved = new ArrayList<>();
    try (Library library = Library.open(folder)) {
      for (int turn = 1; turn <= 40; turn++) {
        saved.add(revision(story("خبر " + turn), List.of(), turn));
        library.stories().save(saved.getLast());
      }
      assertThat(newest(library, saved.getLast())).isSameAs(saved.getLast());
      Revision first = newest(library, saved.getFirst());
      assertThat(first).isEqualTo(saved.getFirst()).isNotSameAs(saved.getFirst());
      assertThat(newest(library, first)).isSameAs(first);
    }
  }

  private static Revision newest(Library library, Revision revision) {
    return library.stories().head(revision.story().id()).revision();
  }

  @Test
  void closingGivesBackTheRoomThatOlderStatesTook() throws IOException {
    Path file = folder.resolve("library.mv.db");
    Story story = story("أول");
    List<RevisionId> saved = new ArrayList<>();
    long open;
    try (Library library = Library.open(folder)) {
      for (int turn = 1; turn <= 200; turn++) {
        Story longer = story(story.id(), "قال ".repeat(900) + turn);
        List<RevisionId> parents = saved.isEmpty() ? List.of() : List.of(saved.getLast());
        saved.add(library.stories().save(revision(longer, parents, turn)));
      }
      open = Files.size(file);
    }
    assertThat(Files.size(file)).isLessThan(open / 3);
    try (Library library = Library.open(folder)) {
      assertThat(library.stories().history(story.id()))
          .extracting(HistoryEntry::id)
          .containsExactlyElementsOf(saved.reversed());
      saved.forEach(library.stories()::revision);
    }
  }

  @Test
  void aSaveOnAnOldHeadIsRefusedAndChangesNothing() {
    try (Library library = Library.open(folder)) {
      Stories stories = library.stories();
      Story story = story("أول");
      RevisionId first = stories.save(revision(story, List.of(), 1));
      RevisionId second = stories.save(revision(story, List.of(first), 2));
      assertThatThrownBy(() -> stories.save(revision(story, List.of(first), 3)))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.key()).isEqualTo("problem.story.changed"));
      assertThat(stories.head(story.id()).id()).isEqualTo(second);
      assertThat(stories.history(story.id()))
          .extracting(HistoryEntry::id)
          .containsExactly(second, first);
    }
  }

  @Test
  void whatIsDoneAtOnceIsDoneWholeOrNotAtAll() {
    try (Library library = Library.open(folder)) {
      Stories stories = library.stories();
      Story story = story("أول");
      Person writer = new Person("zaidan", "زيدان", Role.REPORTER);
      RevisionId first = stories.save(revision(story, List.of(), 1));
      assertThatThrownBy(() ->
              library.atOnce(() -> {
                stories.keepAside(revision(story, List.of(first), 2));
                library.locks().take(story.id(), writer, Instant.EPOCH);
                assertThat(library.locks().find(story.id())).isPresent();
                return stories.save(revision(story, List.of(), 3));
              }))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.key()).isEqualTo("problem.story.changed"));
      assertThat(stories.history(story.id())).hasSize(1);
      assertThat(library.locks().find(story.id())).isEmpty();
      RevisionId second =
          library.atOnce(() -> {
            stories.keepAside(revision(story, List.of(first), 2));
            return stories.save(revision(story, List.of(first), 3));
          });
      assertThat(stories.history(story.id())).hasSize(3);
      assertThat(stories.head(story.id()).id()).isEqualTo(second);
    }
  }

  @Test
  void whatCannotBeToldInTheTrailIsNotDone() {
    try (Library library = Library.open(folder)) {
      Person person = new Person("huda", "هدى", Role.REPORTER);
      String tooLong = "x".repeat(65);
      assertThatThrownBy(() ->
              library
                  .audit()
                  .append(
                      Instant.EPOCH, tooLong, "ADDED", "huda", () -> library.people().put(person)))
          .isInstanceOf(Problem.class);
      assertThat(library.people().all()).isEmpty();
      library
          .audit()
          .append(Instant.EPOCH, "nada", "ADDED", "huda", () -> library.people().put(person));
      assertThat(library.people().all()).containsExactly(person);
      assertThat(library.audit().entries()).hasSize(1);
    }
  }

  /** Two at each moment, for pages have to tell those apart as well. */
  @Test
  void severalStagesAreReadInPagesNewestFirst() {
    try (Library library = Library.open(folder)) {
      Stories stories = library.stories();
      List<Stage> stages = List.of(Stage.EXPORTED, Stage.DRAFT, Stage.KILLED);
      for (int turn = 0; turn < 30; turn++) {
        stories.save(begun(stages.get(turn % stages.size()), turn / 2));
      }
      StoryFilter out = StoryFilter.in(Stage.EXPORTED, Stage.KILLED);
      List<StorySummary> read = new ArrayList<>();
      for (int page = 0; page < 7; page++) {
        read.addAll(stories.list(out, page * 3, 3));
      }
      assertThat(read)
          .hasSize(20)
          .isEqualTo(
              stories.list(StoryFilter.ALL, 0, Integer.MAX_VALUE).stream()
                  .filter(story -> story.stage() != Stage.DRAFT)
                  .toList());
      assertThat(stories.list(out, 0, Integer.MAX_VALUE)).isEqualTo(read);
    }
  }

  @Test
  void storiesAreListedByTheirIds() {
    try (Library library = Library.open(folder)) {
      Stories stories = library.stories();
      Revision one = begun(Stage.EXPORTED, 1);
      Revision two = begun(Stage.DRAFT, 2);
      List.of(one, two, begun(Stage.DRAFT, 3)).forEach(stories::save);
      assertThat(stories.list(Set.of(one.story().id(), two.story().id(), StoryId.create())))
          .extracting(StorySummary::id)
          .containsExactlyInAnyOrder(one.story().id(), two.story().id());
      assertThat(stories.list(Set.of())).isEmpty();
    }
  }

  private static Revision begun(Stage stage, long millis) {
    return new Revision(
        story("أول"),
        stage,
        Publication.NONE,
        Plan.NONE,
        List.of(),
        "zaidan",
        Instant.ofEpochMilli(millis),
        Revision.Reason.SAVED,
        "",
        null);
  }

  static Story story(String headline) {
    return story(StoryId.create(), headline);
  }

  static Story story(StoryId id, String headline) {
    return new Story(
        id,
        List.of(Block.of(BlockKind.HEADLINE, headline), Block.of(BlockKind.PARAGRAPH, "نص الخبر.")),
        StoryMeta.EMPTY);
  }

  static Revision revision(Story story, List<RevisionId> parents, long millis) {
    return new Revision(
        story,
        Stage.DRAFT,
        Publication.NONE,
        Plan.NONE,
        parents,
        "zaidan",
        Instant.ofEpochMilli(millis),
        Revision.Reason.SAVED,
        "",
        null);
  }
}
