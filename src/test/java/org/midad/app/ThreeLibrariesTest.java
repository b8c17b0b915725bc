package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.IncomingBundle.Effect;
import org.midad.edit.EditorState;
import org.midad.edit.ReplaceText;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.export.Form;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.review.Comments;
import org.midad.review.Suggesting;
import org.midad.review.Suggestions;

/**
 * A story's way through three libraries on disk that no server joins: a reporter's, a copy editor's
 * and a desk's. All three write in it while they do not see each other.
 */
@SuppressWarnings("NullAway.Init") // set before each
class ThreeLibrariesTest {
  @TempDir private Path folder;

  private Place reporter;
  private Place copyEditor;
  private Place desk;
  private StoryId story;

  @BeforeEach
  void found() {
    reporter = Place.of(folder.resolve("reporter"), "زيدان الربيعي", Role.REPORTER);
    copyEditor = Place.of(folder.resolve("copy-editor"), "هدى السامرائي", Role.COPY_EDITOR);
    desk = Place.of(folder.resolve("desk"), "سلمى الخطيب", Role.DESK_EDITOR);
  }

  @AfterEach
  void close() {
    reporter.close();
    copyEditor.close();
    desk.close();
  }

  @Test
  void aStoryGoesFromTheReporterToTheReadersWithAllSuggestionsSettled() throws IOException {
    story = reporter.submitted().story().id();
    hand(reporter, desk, Role.REPORTER);
    desk.move(story, Transition.ACCEPT);
    hand(desk, copyEditor, Role.DESK_EDITOR);

    // Nobody sees the others now: the copy editor suggests and asks, the reporter writes on.
    suggest(copyEditor, BlockKind.PARAGRAPH, "الاجتماع", "اللقاء");
    ask(copyEditor, BlockKind.PARAGRAPH, "القيادة", "أي قيادة؟");
    reporter.move(story, Transition.TAKE_BACK);
    reporter.write(story, BlockKind.HEADLINE, "بغداد وأربيل توحدان الجهود");
    reporter.move(story, Transition.SUBMIT);

    // The desk gets both, in whichever order they come.
    assertThat(hand(copyEditor, desk, Role.COPY_EDITOR).effect()).isEqualTo(Effect.GOES_ON);
    TakenIn both = hand(reporter, desk, Role.REPORTER);
    assertThat(both.effect()).isEqualTo(Effect.MERGES);
    assertThat(both.conflicts()).isZero();
    Story merged = both.head().story();
    assertThat(both.head().stage()).isEqualTo(Stage.REVIEW);
    assertThat(merged.text(BlockKind.HEADLINE)).isEqualTo("بغداد وأربيل توحدان الجهود");
    assertThat(Suggestions.of(merged))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.by().author()).isEqualTo(copyEditor.person().id()));
    assertThat(merged.threads()).hasSize(1);

    // The desk decides on what was suggested, writes too, and sends the story back with a word.
    settle(desk);
    desk.write(story, BlockKind.HEADLINE, "بغداد وأربيل توحدان الجهود العسكرية");
    desk.move(story, Transition.RETURN);
    IncomingBundle seen = reporter.look(bundle(desk));
    assertThat(seen.asSuggestions()).isEmpty();
    Head answered =
        reporter
            .take(bundle(desk), Acceptance.AS_VERSION.trusting(Role.DESK_EDITOR).asSuggestions())
            .head();
    assertThat(Suggestions.of(answered.story()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.by().author()).isEqualTo(desk.person().id()));
    settle(reporter);
    reporter.move(story, Transition.SUBMIT);

    // And so it leaves the house.
    assertThat(hand(reporter, desk, Role.REPORTER).effect()).isEqualTo(Effect.GOES_ON);
    desk.move(story, Transition.ACCEPT);
    Head approved = desk.move(story, Transition.APPROVE);
    assertThat(Suggestions.any(approved.story())).isFalse();
    Path wire = Files.createDirectory(folder.resolve("wire"));
    Exported exported =
        desk.cases
            .publishing()
            .export(story, approved.id(), List.of(Form.HTML, Form.NINJS, Form.TEXT), wire);
    for (var receipt : exported.receipts()) {
      assertThat(Files.readString(Path.of(receipt.address()), StandardCharsets.UTF_8))
          .contains("بغداد وأربيل توحدان الجهود العسكرية", "كشفت القيادة نتائج اللقاء.")
          .doesNotContain("الاجتماع", "أي قيادة؟", "هدى السامرائي");
    }

    // Whoever gets the story now has it as the desk has, with all that anybody ever did to it.
    hand(desk, reporter, Role.DESK_EDITOR);
    hand(desk, copyEditor, Role.DESK_EDITOR);
    for (Place place : List.of(reporter, copyEditor)) {
      Head there = place.cases.desk().open(story);
      assertThat(there.id()).isEqualTo(exported.head().id());
      assertThat(there.stage()).isEqualTo(Stage.EXPORTED);
      assertThat(place.cases.desk().history(story))
          .extracting(HistoryEntry::id)
          .containsExactlyInAnyOrderElementsOf(
              desk.cases.desk().history(story).stream().map(HistoryEntry::id).toList());
      assertThat(place.cases.accounts().names())
          .containsValues("زيدان الربيعي", "هدى السامرائي", "سلمى الخطيب");
    }
  }

  /**
   * Sends the story as it stands with one of them to another, who may have to be told the first.
   */
  private TakenIn hand(Place from, Place to, Role role) {
    Path file = bundle(from);
    boolean known = to.look(file).known();
    return to.take(file, known ? Acceptance.AS_VERSION : Acceptance.AS_VERSION.trusting(role));
  }

  private Path bundle(Place from) {
    Path file = folder.resolve(from.person().id() + ".midad");
    from.cases.bundles().send(story, file);
    return file;
  }

  private void suggest(Place place, BlockKind part, String words, String others) {
    EditorState state = selected(place, part, words);
    Position start = state.start();
    Transaction direct =
        Transaction.by(
            stamp(place),
            List.of(
                new ReplaceText(
                    start.block(), start.offset(), state.end().offset(), Prose.of(others))),
            null);
    save(place, state.apply(Suggesting.suggest(state, direct)));
  }

  private void ask(Place place, BlockKind part, String words, String question) {
    EditorState state = selected(place, part, words);
    save(
        place, state.apply(Comments.begin(state, question, List.of(), stamp(place)).orElseThrow()));
  }

  /** Makes all that is suggested part of the story. */
  private void settle(Place place) {
    EditorState state = EditorState.of(place.cases.desk().open(story).story());
    Optional<Transaction> accepted = Suggestions.accept(state, any -> true, stamp(place));
    save(place, state.apply(accepted.orElseThrow()));
  }

  private EditorState selected(Place place, BlockKind part, String words) {
    Story now = place.cases.desk().open(story).story();
    Block block = now.first(part).orElseThrow();
    int from = block.text().indexOf(words);
    return EditorState.of(
        now,
        new Selection(
            new Position(block.id(), from), new Position(block.id(), from + words.length())));
  }

  private void save(Place place, EditorState state) {
    place.cases.desk().save(place.cases.desk().open(story).id(), state.story());
    place.cases.locks().release(story);
  }

  private static Stamp stamp(Place place) {
    return new Stamp(place.person().id(), Instant.parse("2026-11-24T10:00:00Z"));
  }
}
