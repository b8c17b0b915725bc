package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.IncomingBundle.Effect;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Problem;
import org.midad.model.Prose;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.Waiver;
import org.midad.review.Suggestions;

@SuppressWarnings("NullAway.Init") // set before each
class BundlesTest {
  @TempDir private Path folder;

  private Place reporter;
  private Place desk;
  private Path file;

  @BeforeEach
  void found() {
    reporter = Place.of(folder.resolve("reporter"), "زيدان الربيعي", Role.REPORTER);
    desk = Place.of(folder.resolve("desk"), "سلمى الخطيب", Role.DESK_EDITOR);
    file = folder.resolve("خبر.midad");
  }

  @AfterEach
  void close() {
    reporter.close();
    desk.close();
  }

  @Test
  void aStoryComesWholeWithItsHistoryItsNamesAndItsStage() {
    Head sent = reporter.submitted();
    reporter.send(sent, file);
    IncomingBundle seen = desk.look(file);
    assertThat(seen.effect()).isEqualTo(Effect.NEW_STORY);
    assertThat(seen.name()).isEqualTo("زيدان الربيعي");
    assertThat(seen.headline()).isEqualTo("بغداد وأربيل");
    assertThat(seen.newRevisions()).isEqualTo(2);
    assertThat(desk.stories()).isZero();
    Head received = desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER)).head();
    assertThat(received.id()).isEqualTo(sent.id());
    assertThat(received.stage()).isEqualTo(Stage.INCOMING);
    assertThat(received.creator()).isEqualTo(reporter.person().id());
    assertThat(desk.cases.desk().history(sent.story().id()))
        .extracting(HistoryEntry::id)
        .containsExactlyElementsOf(
            reporter.cases.desk().history(sent.story().id()).stream()
                .map(HistoryEntry::id)
                .toList());
    assertThat(desk.cases.accounts().names())
        .containsEntry(reporter.person().id(), "زيدان الربيعي");
    assertThat(desk.cases.accounts().people()).hasSize(1);
  }

  @Test
  void aStrangerIsFlaggedAndTakenOnlyOnceSomebodyVouches() {
    reporter.send(reporter.submitted(), file);
    IncomingBundle seen = desk.look(file);
    assertThat(seen.known()).isFalse();
    assertThat(seen.role()).isEmpty();
    refused("problem.bundle.unknown-sender", () -> desk.take(file, Acceptance.AS_VERSION));
    assertThat(desk.stories()).isZero();
    assertThat(desk.cases.acquaintances().all()).isEmpty();
    desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER));
    assertThat(desk.look(file).known()).isTrue();
    assertThat(desk.look(file).role()).contains(Role.REPORTER);
  }

  @Test
  void aKnownNameWithAnotherKeyIsRefusedUntilTheOldOneIsForgotten() throws IOException {
    Head sent = reporter.submitted();
    reporter.send(sent, file);
    desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER));
    try (Stream<Path> keys = Files.list(folder.resolve("reporter").resolve("keys"))) {
      Files.delete(keys.findFirst().orElseThrow());
    }
    reporter.send(sent, file);
    refused("problem.bundle.key-changed", () -> desk.look(file));
    desk.cases.acquaintances().forget(reporter.person().id());
    assertThat(desk.look(file).known()).isFalse();
  }

  @Test
  void whatOneSentOneselfIsKnown() {
    Head sent = reporter.submitted();
    reporter.send(sent, file);
    assertThat(reporter.look(file).known()).isTrue();
    assertThat(reporter.take(file, Acceptance.AS_VERSION).effect()).isEqualTo(Effect.NOTHING_NEW);
  }

  @Test
  void theSameAgainOrAnOlderOneChangesNothing() {
    Head sent = reporter.submitted();
    Path older = folder.resolve("older.midad");
    reporter.send(sent, older);
    desk.take(older, Acceptance.AS_VERSION.trusting(Role.REPORTER));
    Head accepted = desk.move(sent.story().id(), Transition.ACCEPT);
    for (int time = 0; time < 2; time++) {
      TakenIn again = desk.take(older, Acceptance.AS_VERSION);
      assertThat(again.effect()).isEqualTo(Effect.NOTHING_NEW);
      assertThat(again.head()).isEqualTo(accepted);
    }
    desk.send(accepted, file);
    TakenIn there = reporter.take(file, Acceptance.AS_VERSION.trusting(Role.DESK_EDITOR));
    assertThat(there.effect()).isEqualTo(Effect.GOES_ON);
    assertThat(there.head().id()).isEqualTo(accepted.id());
    assertThat(reporter.take(older, Acceptance.AS_VERSION).head().id()).isEqualTo(accepted.id());
  }

  @Test
  void whatTheDeskLetsBeIsLetBeWhereTheStoryGoesUntilSomebodyInsists() {
    reporter.trust(desk);
    Head story = desk.submitted();
    Waiver error = waive(desk, story.story().id(), "error", "بيت شعر قديم");
    Waiver note = waive(desk, story.story().id(), "note", "");
    desk.send(story, file);
    reporter.take(file, Acceptance.AS_VERSION);
    assertThat(waivers(reporter, story)).containsExactlyInAnyOrder(error, note);
    assertThat(reporter.library.audit().entries())
        .filteredOn(entry -> entry.action().equals("WAIVER_TAKEN"))
        .hasSize(2)
        .anySatisfy(entry -> assertThat(entry.note()).contains("بيت شعر قديم"));
    reporter.library.waivers().remove(note.id());
    reporter.take(file, Acceptance.AS_VERSION);
    assertThat(waivers(reporter, story)).containsExactly(error);
  }

  @Test
  void whoeverMayLetNothingStandHereLetsNothingStandByBundle() {
    desk.trust(reporter);
    Head story = reporter.submitted();
    waive(reporter, story.story().id(), "note", "");
    reporter.send(story, file);
    desk.take(file, Acceptance.AS_VERSION);
    assertThat(waivers(desk, story)).isEmpty();
    assertThat(desk.stories()).isEqualTo(1);
  }

  private static Waiver waive(Place place, StoryId story, String kind, String reason) {
    Waiver waiver =
        new Waiver(
            UUID.randomUUID(),
            story,
            "rule.any-" + kind,
            "لاكن",
            reason,
            place.person().id(),
            Instant.parse("2026-11-24T01:10:00Z"));
    place.library.waivers().add(waiver);
    return waiver;
  }

  private static List<Waiver> waivers(Place place, Head story) {
    return place.library.waivers().of(story.story().id());
  }

  @Test
  void aReporterApprovesNothingByBundle() {
    Head own = reporter.submitted();
    reporter.seat("self", Role.DESK_EDITOR);
    reporter.move(own.story().id(), Transition.ACCEPT);
    Head approved = reporter.move(own.story().id(), Transition.APPROVE);
    reporter.send(approved, file);
    refused(
        "problem.bundle.stage",
        () -> desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER)));
    refused(
        "problem.bundle.stage",
        () -> desk.take(file, Acceptance.AS_VERSION.trusting(Role.COPY_EDITOR)));
    assertThat(desk.stories()).isZero();
    assertThat(desk.cases.acquaintances().all()).isEmpty();
    assertThat(desk.take(file, Acceptance.AS_VERSION.trusting(Role.DESK_EDITOR)).head().stage())
        .isEqualTo(Stage.APPROVED);
  }

  @Test
  void onlyADeskSaysThatAStrangerIsMoreThanAReporter() {
    reporter.send(reporter.submitted(), file);
    desk.seat("huda", Role.REPORTER);
    refused(
        "refusal.vouching",
        () -> desk.take(file, Acceptance.AS_VERSION.trusting(Role.DESK_EDITOR)));
    desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER));
    assertThat(desk.stories()).isEqualTo(1);
  }

  @Test
  void theFileThatWasLookedAtIsTheOneThatIsTaken() throws IOException {
    reporter.send(reporter.submitted(), file);
    IncomingBundle seen = desk.look(file);
    Path other = folder.resolve("other.midad");
    reporter.send(reporter.submitted(), other);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    refused(
        "problem.bundle.exchanged",
        () -> desk.cases.bundles().take(seen, Acceptance.AS_VERSION.trusting(Role.REPORTER)));
    assertThat(desk.stories()).isZero();
  }

  @Test
  void picturesComeAlong() throws IOException {
    byte[] picture = Files.readAllBytes(Path.of("assets/pictures/window.png"));
    Figure.Media media = reporter.library.media().put(picture).media();
    Head draft = reporter.submitted();
    Head back = reporter.move(draft.story().id(), Transition.TAKE_BACK);
    Head with = reporter.cases.desk().save(back.id(), withPicture(back.story(), media));
    reporter.send(with, file);
    desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER));
    assertThat(desk.library.media().read(media)).isEqualTo(picture);
  }

  @Test
  void whatBothSidesWroteIsMergedTheSameOnBothSides() {
    Head sent = reporter.submitted();
    StoryId story = sent.story().id();
    reporter.send(sent, file);
    desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER));
    desk.move(story, Transition.ACCEPT);
    desk.write(story, BlockKind.PARAGRAPH, "كشفت القيادة نتائج اللقاء.");
    reporter.move(story, Transition.TAKE_BACK);
    reporter.write(story, BlockKind.HEADLINE, "بغداد وأربيل توحدان الجهود");
    reporter.send(reporter.cases.desk().open(story), file);
    Path back = folder.resolve("back.midad");
    desk.send(desk.cases.desk().open(story), back);
    assertThat(desk.look(file).effect()).isEqualTo(Effect.MERGES);
    Head here = desk.take(file, Acceptance.AS_VERSION).head();
    Head there = reporter.take(back, Acceptance.AS_VERSION.trusting(Role.DESK_EDITOR)).head();
    assertThat(there.id()).isEqualTo(here.id());
    assertThat(here.stage()).isEqualTo(Stage.REVIEW);
    assertThat(here.story().text(BlockKind.HEADLINE)).isEqualTo("بغداد وأربيل توحدان الجهود");
    assertThat(here.story().text(BlockKind.PARAGRAPH)).isEqualTo("كشفت القيادة نتائج اللقاء.");
    assertThat(here.revision().parents()).hasSize(2);
    assertThat(here.revision().reason()).isEqualTo(Revision.Reason.MERGED);
  }

  @Test
  void whatIsApprovedIsOnlySuggestedTo() {
    Head sent = reporter.submitted();
    StoryId story = sent.story().id();
    reporter.send(sent, file);
    desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER));
    desk.move(story, Transition.ACCEPT);
    Story approved = desk.move(story, Transition.APPROVE).story();
    reporter.move(story, Transition.TAKE_BACK);
    reporter.write(story, BlockKind.HEADLINE, "بغداد وأربيل توحدان الجهود");
    reporter.send(reporter.cases.desk().open(story), file);
    Head merged = desk.take(file, Acceptance.AS_VERSION).head();
    assertThat(merged.stage()).isEqualTo(Stage.APPROVED);
    assertThat(Suggestions.rejected(merged.story())).isEqualTo(approved);
    assertThat(Suggestions.accepted(merged.story()).text(BlockKind.HEADLINE))
        .isEqualTo("بغداد وأربيل توحدان الجهود");
  }

  @Test
  void theDesksChangesComeAsSuggestionsToWhomeverWishesSo() {
    Head sent = reporter.submitted();
    StoryId story = sent.story().id();
    reporter.send(sent, file);
    desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER));
    desk.move(story, Transition.ACCEPT);
    desk.write(story, BlockKind.PARAGRAPH, "كشفت القيادة نتائج اللقاء.");
    Head returned = desk.move(story, Transition.RETURN);
    desk.send(returned, file);
    assertThat(reporter.look(file).asSuggestions()).isEmpty();
    Head received =
        reporter
            .take(file, Acceptance.AS_VERSION.trusting(Role.DESK_EDITOR).asSuggestions())
            .head();
    assertThat(received.stage()).isEqualTo(Stage.DRAFT);
    assertThat(Suggestions.of(received.story()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.by().author()).isEqualTo(desk.person().id()));
    assertThat(Suggestions.accepted(received.story())).isEqualTo(returned.story());
    assertThat(Suggestions.rejected(received.story())).isEqualTo(sent.story());
    reporter.send(received, file);
    TakenIn back = desk.take(file, Acceptance.AS_VERSION);
    assertThat(back.effect()).isEqualTo(Effect.GOES_ON);
    assertThat(back.head().id()).isEqualTo(received.id());
  }

  @Test
  void aNewStoryHasNothingToSuggestTo() {
    reporter.send(reporter.submitted(), file);
    assertThat(desk.look(file).asSuggestions()).isPresent();
    refused(
        "refusal.nothing-to-suggest",
        () -> desk.take(file, Acceptance.AS_VERSION.trusting(Role.REPORTER).asSuggestions()));
    assertThat(desk.stories()).isZero();
  }

  @Test
  void nobodyTakesAnythingInWhoDoesNotSitHere() {
    reporter.send(reporter.submitted(), file);
    try (Place empty = Place.empty(folder.resolve("empty"))) {
      refused("problem.person.unknown", () -> empty.look(file));
    }
  }

  private static Story withPicture(Story story, Figure.Media media) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.add(
        new Block(
            BlockId.create(),
            BlockKind.FIGURE,
            Prose.of("الاجتماع"),
            new Figure(media, "", ""),
            Direction.RIGHT_TO_LEFT));
    return story.withBlocks(blocks);
  }

  private static void refused(String problem, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Problem.class, told -> assertThat(told.key()).isEqualTo(problem));
  }
}
