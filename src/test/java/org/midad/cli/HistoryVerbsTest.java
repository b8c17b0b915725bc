package org.midad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Person;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.store.Library;

class HistoryVerbsTest {
  @TempDir Path folder;

  private Head first;
  private Head second;

  @BeforeEach
  void aStoryWithTwoRevisions() {
    try (Library library = Library.open(folder)) {
      Clock clock = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneId.of("Asia/Baghdad"));
      UseCases cases = UseCases.over(library, clock);
      cases.accounts().found("هدى السامرائي", Role.REPORTER, "ar");
      cases
          .settings()
          .save(cases.settings().load().withWorkplace(place -> place.withDevice(" حاسوب هدى ")));
      first = cases.desk().importText("نص الخبر الأول.").head();
      second =
          cases
              .desk()
              .save(
                  first.id(),
                  first.story().withMeta(first.story().meta().withNote("كُتب بعد ذلك")));
      library.people().put(new Person("salim", "سالم", Role.REPORTER));
    }
  }

  @Test
  void aHistoryNamesEachRevisionWithWhatItWasMadeFrom() {
    List<String> lines = type("history", id()).out().lines().toList();
    assertThat(lines)
        .containsExactly(
            shortly(second)
                + "\t2026-11-23T20:00:00Z\tحُفظ\tهدى السامرائي\tمسودة\t"
                + shortly(first)
                + "\t\tحاسوب هدى",
            shortly(first)
                + "\t2026-11-23T20:00:00Z\tاستُورد\tهدى السامرائي\tمسودة\t\t\tحاسوب هدى");
    assertThat(type("history", id(), "--json").out())
        .contains(
            "\"parents\" : [ \"" + first.id() + "\" ]",
            "\"reason\" : \"saved\"",
            "\"device\" : \"حاسوب هدى\"");
  }

  @Test
  void anEarlierRevisionIsTheNewestAgainInARevisionOfItsOwn() {
    assertThat(type("restore", id(), shortly(first)).exit()).isZero();
    try (Library library = Library.open(folder)) {
      Head head = library.stories().head(first.story().id());
      assertThat(head.story()).isEqualTo(first.story());
      assertThat(head.stage()).isEqualTo(Stage.DRAFT);
      assertThat(head.revision().parents()).containsExactly(second.id());
      assertThat(library.stories().history(first.story().id()))
          .extracting(HistoryEntry::reason)
          .containsExactly(
              Revision.Reason.RESTORED, Revision.Reason.SAVED, Revision.Reason.IMPORTED);
    }
    assertThat(type("verify").exit()).isZero();
  }

  @Test
  void whoMayNotWriteInAStoryRestoresNothing() {
    Typed refused = type("restore", id(), shortly(first), "--as", "salim");
    assertThat(refused.exit()).isOne();
    try (Library library = Library.open(folder)) {
      assertThat(library.stories().head(first.story().id()).id()).isEqualTo(second.id());
    }
  }

  @Test
  void aRevisionThatTheStoryDoesNotHaveIsRefused() {
    Typed refused = type("restore", id(), "xyz", "--language=en");
    assertThat(refused.exit()).isOne();
    assertThat(refused.err()).contains("No version of the story has a name that begins so: xyz");
  }

  private String id() {
    return first.story().id().toString();
  }

  private static String shortly(Head head) {
    return head.id().sha256().substring(0, 8);
  }

  private Typed type(String... arguments) {
    return Typed.command(
        Stream.concat(Arrays.stream(arguments), Stream.of("--library", folder.toString()))
            .toArray(String[]::new));
  }
}
