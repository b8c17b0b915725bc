package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.HistoryEntry;
import org.midad.model.Inspected;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Retention;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

class HistoryThinningTest {
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Baghdad");

  @TempDir Path folder;

  private final StoryId story = StoryId.create();
  private final Random random = new Random(1);

  @Test
  void whatIsOneAmongManyLosesItsTextAndNothingElse() {
    try (Library library = Library.open(folder)) {
      List<RevisionId> made = write(library, 20, Duration.ofMinutes(10), 200);
      library.graphs().exchanged(List.of(made.get(2)));
      assertThat(library.thinning().stories(NOW)).containsExactly(story);
      assertThat(library.thinning().thin(story, Retention.USUAL, NOW, ZONE)).isEqualTo(9);
      assertThat(library.thinning().thin(story, Retention.USUAL, NOW, ZONE)).isZero();
      assertThat(thinned(library)).hasSize(9).doesNotContain(made.get(2), made.getLast());
      assertThat(library.stories().history(story)).hasSize(20);
      assertThat(library.graphs().of(story).with(made.getLast())).hasSize(20);
      RevisionId gone = thinned(library).getFirst();
      assertThatThrownBy(() -> library.stories().revision(gone))
          .hasMessageContaining("problem.revision.thinned");
      assertThat(library.graphs().nearest(gone).revision().at()).isBefore(NOW);
    }
    try (Library library = Library.open(folder)) {
      assertThat(library.inspection().run(done -> {}))
          .isEqualTo(new Inspected(1, 20, 9, 0, 0, 0, 1, List.of()));
    }
  }

  @Test
  void theFileShrinksOnceTheLibraryIsClosed() throws IOException {
    Path file = folder.resolve(DatabaseFile.NAME);
    try (Library library = Library.open(folder)) {
      write(library, 120, Duration.ofMinutes(1), 200_000);
    }
    long before = Files.size(file);
    assertThat(before).isGreaterThan(20 << 20);
    try (Library library = Library.open(folder)) {
      assertThat(
              library.thinning().thin(story, Retention.USUAL, NOW.plus(Duration.ofDays(3)), ZONE))
          .isGreaterThan(100);
    }
    assertThat(Files.size(file)).isLessThan(before / 10);
    try (Library library = Library.open(folder)) {
      assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
    }
  }

  private static List<RevisionId> thinned(Library library) {
    return library.stories().list(StoryFilter.ALL, 0, 1).stream()
        .flatMap(one -> library.stories().history(one.id()).stream())
        .filter(HistoryEntry::thinned)
        .map(HistoryEntry::id)
        .toList();
  }

  /** One person's writing that ends now, saved by itself again and again. */
  private List<RevisionId> write(Library library, int times, Duration between, int letters) {
    List<RevisionId> made = new ArrayList<>();
    for (int number = 0; number < times; number++) {
      made.add(
          library
              .stories()
              .save(
                  new Revision(
                      text(letters),
                      Stage.DRAFT,
                      Publication.NONE,
                      Plan.NONE,
                      made.isEmpty() ? List.of() : List.of(made.getLast()),
                      "zaidan",
                      NOW.minus(between.multipliedBy(times - 1L - number)),
                      number == 0 ? Revision.Reason.CREATED : Revision.Reason.AUTOSAVED,
                      "",
                      "حاسوب التحرير")));
    }
    return made;
  }

  /** Such as nothing compresses. */
  private Story text(int letters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < letters) {
      text.append(Long.toString(random.nextLong(), 36));
    }
    return new Story(
        story, List.of(Block.of(BlockKind.PARAGRAPH, text.toString())), StoryMeta.EMPTY);
  }
}
