package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Person;
import org.midad.model.Pixels;
import org.midad.model.RevisionId;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.store.StoryFilter;

/** Two newsrooms' libraries become one, by the backup of the one. */
@SuppressWarnings("NullAway.Init") // set before each
class LibraryImportTest {
  @TempDir private Path folder;

  private Place ours;
  private Place theirs;
  private Path file;

  @BeforeEach
  void found() {
    ours = Place.of(folder.resolve("ours"), "سلمى الخطيب", Role.DESK_EDITOR);
    theirs = Place.of(folder.resolve("theirs"), "هدى السامرائي", Role.DESK_EDITOR);
    file = folder.resolve("theirs.zip");
  }

  @AfterEach
  void close() {
    ours.close();
    theirs.close();
  }

  @Test
  void storiesComeWithTheirHistoriesPicturesAndNamesAndNoPeople() {
    Head submitted = theirs.submitted();
    theirs.move(submitted.story().id(), Transition.ACCEPT);
    Figure.Media picture =
        theirs.cases.pictures().add(new Pixels(2, 1, new int[] {0xFF123456, 0xFF654321}));
    Head draft = theirs.cases.desk().create();
    Story illustrated =
        draft.story().withBlocks(List.of(Block.of(new Figure(picture, "", ""), "صورة")));
    theirs.cases.desk().save(draft.id(), illustrated);
    Head mine = ours.submitted();
    LibraryTaken taken = take();
    assertThat(taken.stories()).isEqualTo(2);
    assertThat(taken.fresh()).isEqualTo(2);
    assertThat(taken.leftOut()).isEmpty();
    assertThat(heads(ours)).containsAllEntriesOf(heads(theirs)).hasSize(3);
    assertThat(ours.cases.desk().history(submitted.story().id()))
        .extracting(HistoryEntry::id)
        .containsExactlyInAnyOrderElementsOf(
            theirs.cases.desk().history(submitted.story().id()).stream()
                .map(HistoryEntry::id)
                .toList());
    assertThat(ours.library.media().has(picture)).isTrue();
    assertThat(ours.cases.accounts().names()).containsValue("هدى السامرائي");
    assertThat(ours.cases.accounts().people())
        .extracting(Person::name)
        .containsExactly("سلمى الخطيب");
    assertThat(ours.cases.desk().open(mine.story().id()).id()).isEqualTo(mine.id());
    assertSound();
  }

  @Test
  void theSameAgainChangesNothing() {
    theirs.submitted();
    ours.submitted();
    take();
    Map<StoryId, RevisionId> before = heads(ours);
    LibraryTaken again = take();
    assertThat(List.of(again.fresh(), again.ahead(), again.merged(), again.conflicts()))
        .containsOnly(0);
    assertThat(heads(ours)).isEqualTo(before);
    assertSound();
  }

  @Test
  void whatWasWrittenOnHereAndThereStandsSideBySide() {
    StoryId story = theirs.submitted().story().id();
    theirs.move(story, Transition.ACCEPT);
    take();
    theirs.write(story, BlockKind.HEADLINE, "بغداد وأربيل تتفقان");
    ours.write(story, BlockKind.HEADLINE, "بغداد وأربيل تختلفان");
    LibraryTaken taken = take();
    assertThat(taken.merged()).isOne();
    assertThat(taken.conflicts()).isOne();
    // The other side comes to the same by our backup.
    Path back = folder.resolve("ours.zip");
    ours.cases.care().export(back, done -> {});
    assertThat(theirs.cases.libraryImport().take(back, Optional.empty(), done -> {}).ahead())
        .isOne();
    assertThat(heads(theirs)).isEqualTo(heads(ours));
    theirs.write(story, BlockKind.HEADLINE, "بغداد وأربيل تتفقان أخيرا");
    assertThat(take().ahead()).isOne();
    assertThat(heads(theirs)).isEqualTo(heads(ours));
    assertSound();
  }

  @Test
  void aStoryThatSomebodyWritesInIsLeftAsItIs() {
    StoryId story = theirs.submitted().story().id();
    theirs.move(story, Transition.ACCEPT);
    take();
    theirs.write(story, BlockKind.HEADLINE, "بغداد وأربيل تتفقان");
    Person here = ours.person();
    ours.seat("yusuf", Role.DESK_EDITOR);
    ours.cases.locks().take(story);
    ours.cases.accounts().become(here.id());
    RevisionId before = ours.cases.desk().open(story).id();
    assertThat(take().leftOut()).containsExactly(story);
    assertThat(ours.cases.desk().open(story).id()).isEqualTo(before);
  }

  private LibraryTaken take() {
    theirs.cases.care().export(file, done -> {});
    return ours.cases.libraryImport().take(file, Optional.empty(), done -> {});
  }

  private static Map<StoryId, RevisionId> heads(Place place) {
    return place.library.stories().list(StoryFilter.ALL, 0, 99).stream()
        .map(StorySummary::id)
        .collect(Collectors.toMap(id -> id, id -> place.cases.desk().open(id).id()));
  }

  private void assertSound() {
    for (Place place : List.of(ours, theirs)) {
      assertThat(place.cases.care().verify(done -> {}).faults()).isEmpty();
    }
    assertThat(folder.resolve("ours").resolve("incoming")).isEmptyDirectory();
  }
}
