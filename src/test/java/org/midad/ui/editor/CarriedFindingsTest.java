package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.midad.app.Judged;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.Message;
import org.midad.check.Place;
import org.midad.check.Severity;
import org.midad.edit.Blocks;
import org.midad.edit.Deleting;
import org.midad.edit.EditorState;
import org.midad.edit.History;
import org.midad.edit.Moving;
import org.midad.edit.Replacing;
import org.midad.edit.Replacing.Replacement;
import org.midad.edit.Selection;
import org.midad.edit.Span;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.review.Suggesting;

/**
 * Whatever is written while findings are there: each stays on the very letters that it was found
 * on, or is gone; and so does each of its corrections.
 */
class CarriedFindingsTest {
  private static final Stamp BY = new Stamp("zaidan", Instant.EPOCH);
  private static final List<String> WORDS =
      List.of("قال ", "الوزير", " ، ثم", "\u200F", "ا", "NATO", "لا", "😀", "بَ", " ");

  @Property(tries = 150)
  void aMarkCoversTheLettersThatItWasFoundOnOrIsGone(@ForAll long seed) {
    Random random = new Random(seed);
    EditorState state = EditorState.of(story(random));
    List<Judged> found = findings(state.story(), random);
    History history = History.EMPTY;
    for (int step = 0; step < 25; step++) {
      Story before = state.story();
      Optional<Transaction> edit = edit(state, random);
      Transaction done;
      Story after;
      if (random.nextInt(6) == 0 && history.canUndo()) {
        History.Turn turn = history.undo(state, BY).orElseThrow();
        done = turn.transaction();
        history = turn.history();
        state = turn.state();
        after = state.story();
      } else if (edit.isPresent()) {
        done = random.nextBoolean() ? edit.get() : Suggesting.suggest(state, edit.get());
        history = history.record(state, done);
        state = state.apply(done);
        after = state.story();
      } else {
        continue;
      }
      Carried carried = Carried.by(done, before, after);
      for (Judged each : found) {
        carried
            .over(each.finding())
            .ifPresent(moved -> sameLetters(before, each.finding(), after, moved));
      }
      found = carried.over(found);
    }
  }

  private static void sameLetters(Story before, Finding was, Story after, Finding is) {
    assertThat(text(after, is.span().orElseThrow()))
        .isEqualTo(text(before, was.span().orElseThrow()));
    List<String> replaced =
        was.fixes().stream().map(fix -> fix.words() + texts(before, fix)).toList();
    for (Fix fix : is.fixes()) {
      assertThat(replaced).contains(fix.words() + texts(after, fix));
    }
  }

  private static List<String> texts(Story story, Fix fix) {
    return fix.replacements().stream().map(one -> text(story, one.span())).toList();
  }

  private static String text(Story story, Span span) {
    return story.block(span.block()).text().substring(span.from(), span.to());
  }

  private static Story story(Random random) {
    List<Block> blocks = new ArrayList<>(List.of(Block.of(BlockKind.HEADLINE, words(random))));
    for (int count = 0; count < 4; count++) {
      blocks.add(Block.of(BlockKind.PARAGRAPH, words(random)));
    }
    return new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int count = random.nextInt(8) + 1; count > 0; count--) {
      words.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }

  private static List<Judged> findings(Story story, Random random) {
    List<Judged> found = new ArrayList<>();
    for (Block block : story.blocks()) {
      for (int count = random.nextInt(4); count > 0; count--) {
        Span span = span(block, random);
        List<Fix> fixes = new ArrayList<>();
        fixes.add(new Fix("أ", List.of(new Replacement(span, "أ")), true));
        Span wider = new Span(block.id(), span.from() / 2, span.to());
        fixes.add(new Fix("ب", List.of(new Replacement(wider, "ب")), false));
        found.add(
            new Judged(
                new Finding(
                    "rule.any",
                    Severity.WARNING,
                    new Place.Letters(span),
                    Message.of("any"),
                    text(story, span),
                    fixes),
                Optional.empty()));
      }
    }
    return found;
  }

  private static Span span(Block block, Random random) {
    int length = block.prose().length();
    int from = random.nextInt(length + 1);
    return new Span(block.id(), from, from + random.nextInt(length - from + 1));
  }

  private static Optional<Transaction> edit(EditorState at, Random random) {
    EditorState state = at.withSelection(selection(at.story(), random));
    return switch (random.nextInt(8)) {
      case 0, 1 -> Typing.type(state, WORDS.get(random.nextInt(WORDS.size())), BY);
      case 2 -> Deleting.backward(state, BY);
      case 3 -> Blocks.enter(state, BY);
      case 4 -> Moving.down(state, BY);
      case 5 -> Blocks.setKind(state, BlockKind.QUOTE, BY);
      case 6 -> {
        Block block = state.block();
        Span span = span(block, random);
        // As long as what it replaces, which a mapping of places alone does not tell.
        yield Replacing.one(state, new Replacement(span, "ه".repeat(span.to() - span.from())), BY);
      }
      default -> Deleting.forward(state, BY);
    };
  }

  private static Selection selection(Story story, Random random) {
    Position anchor = place(story, random);
    return random.nextInt(3) == 0
        ? new Selection(anchor, place(story, random))
        : Selection.caret(anchor);
  }

  private static Position place(Story story, Random random) {
    Block block = story.blocks().get(random.nextInt(story.blocks().size()));
    return new Position(block.id(), random.nextInt(block.prose().length() + 1));
  }
}
