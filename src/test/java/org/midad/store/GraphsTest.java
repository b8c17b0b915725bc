package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.midad.store.LibraryTest.revision;
import static org.midad.store.LibraryTest.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.codec.WrittenRevision;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.review.Ancestry;

class GraphsTest {
  @TempDir Path folder;

  private final StoryId story = StoryId.create();
  private final WrittenRevision first = made("أول");
  private final WrittenRevision second = made("ثان", first);
  private final WrittenRevision ours = made("لنا", second);
  private final WrittenRevision theirs = made("لهم", second);
  private final WrittenRevision merged = made("معا", ours, theirs);
  private final List<WrittenRevision> all = List.of(first, second, ours, theirs, merged);

  @Test
  void aStoryThatTheLibraryLacksIsTakenInWhole() {
    try (Library library = Library.open(folder)) {
      library.graphs().receive(story, Optional.empty(), shuffled(1), List.of(), merged.id());
      assertWhole(library);
    }
    try (Library library = Library.open(folder)) {
      assertWhole(library);
    }
  }

  @Test
  void whatIsThereAlreadyIsLeftAsItIs() {
    try (Library library = Library.open(folder)) {
      Graphs graphs = library.graphs();
      library.stories().save(first.revision());
      library.stories().save(second.revision());
      library.stories().save(ours.revision());
      graphs.receive(story, Optional.of(ours.id()), shuffled(2), List.of(), merged.id());
      graphs.receive(story, Optional.of(merged.id()), shuffled(3), List.of(), merged.id());
      assertWhole(library);
      assertThat(library.stories().history(story)).hasSize(5);
    }
  }

  @Test
  void revisionsMayComeBesideTheHeadAndBeMergedLater() {
    try (Library library = Library.open(folder)) {
      Graphs graphs = library.graphs();
      library.stories().save(first.revision());
      graphs.receive(story, Optional.of(first.id()), List.of(second, ours), List.of(), ours.id());
      graphs.receive(story, Optional.of(ours.id()), List.of(theirs), List.of(), ours.id());
      assertThat(graphs.of(story).heads()).containsExactlyInAnyOrder(ours.id(), theirs.id());
      assertThat(library.stories().head(story).id()).isEqualTo(ours.id());
      graphs.receive(story, Optional.of(ours.id()), List.of(), List.of(), theirs.id());
      assertThat(library.stories().head(story).id()).isEqualTo(theirs.id());
      assertThat(library.stories().list(StoryFilter.ALL, 0, 9).getFirst().headline())
          .isEqualTo("لهم");
      graphs.receive(story, Optional.of(theirs.id()), List.of(merged), List.of(), merged.id());
      assertWhole(library);
    }
  }

  @Test
  void nothingIsTakenInWhereSomethingIsWrong() {
    try (Library library = Library.open(folder)) {
      Graphs graphs = library.graphs();
      assertThatThrownBy(() ->
              graphs.receive(story, Optional.empty(), List.of(first, ours), List.of(), ours.id()))
          .isInstanceOfSatisfying(
              Problem.class, told -> assertThat(told.key()).isEqualTo("problem.story.missing"));
      assertThat(graphs.of(story).parents()).isEmpty();
      library.stories().save(first.revision());
      assertThatThrownBy(() -> graphs.receive(story, Optional.empty(), all, List.of(), merged.id()))
          .isInstanceOfSatisfying(
              Problem.class, told -> assertThat(told.key()).isEqualTo("problem.story.changed"));
      assertThatThrownBy(
              () -> graphs.receive(StoryId.create(), Optional.empty(), all, List.of(), merged.id()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(graphs.of(story).parents()).containsOnlyKeys(first.id());
      assertThat(library.stories().count(StoryFilter.ALL)).isEqualTo(1);
    }
  }

  private void assertWhole(Library library) {
    Head head = library.stories().head(story);
    assertThat(head.id()).isEqualTo(merged.id());
    assertThat(head.revision()).isEqualTo(merged.revision());
    assertThat(head.creator()).isEqualTo("zaidan");
    Ancestry graph = library.graphs().of(story);
    assertThat(graph.parents()).hasSize(5);
    assertThat(graph.parents().get(merged.id())).containsExactly(ours.id(), theirs.id());
    assertThat(library.stories().history(story))
        .extracting(HistoryEntry::id)
        .startsWith(merged.id())
        .endsWith(second.id(), first.id());
    for (WrittenRevision revision : all) {
      assertThat(library.graphs().written(revision.id()).json()).isEqualTo(revision.json());
    }
  }

  private List<WrittenRevision> shuffled(long seed) {
    List<WrittenRevision> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private WrittenRevision made(String headline, WrittenRevision... from) {
    List<RevisionId> parents = List.of(from).stream().map(WrittenRevision::id).toList();
    return WrittenRevision.of(revision(story(story, headline), parents, 1 + parents.size()));
  }
}
