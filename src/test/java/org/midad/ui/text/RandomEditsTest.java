package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.midad.edit.Blank;
import org.midad.edit.Blocks;
import org.midad.edit.Deleting;
import org.midad.edit.EditorState;
import org.midad.edit.Marking;
import org.midad.edit.Moving;
import org.midad.edit.Pasting;
import org.midad.edit.Selection;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.typeset.Caret;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.PageComposer;
import org.midad.typeset.PageStyle;
import org.midad.typeset.PlacedBlock;
import org.midad.typeset.RandomText;
import org.midad.typeset.StoryPage;

/**
 * Writing at random in every direction, undoing and redoing: what is set as a page follows the
 * story. A run tries as many edits as {@code -Dmidad.edits} says; a million take some minutes:
 *
 * <pre>mvn test -Dtest=RandomEditsTest -Dmidad.edits=1000000</pre>
 */
class RandomEditsTest {
  private static final int EDITS = Integer.getInteger("midad.edits", 10_000);

  /** Edits of one story, until it is undone to its start and done again. */
  private static final int OF_ONE_STORY = 2_000;

  private static final int LONGEST = 1_200;
  private static final int WIDTH = 420;
  private static final PageStyle STYLE = new PageStyle(FontFamily.NASKH, 1, Color.BLUE);
  private static final FontBook FONTS = FontBook.load();
  private static final List<Editing.Command> COMMANDS =
      List.of(
          Deleting::backward,
          Deleting::backward,
          Deleting::forward,
          Deleting::wordBackward,
          Deleting::wordForward,
          Deleting::selection,
          Blocks::enter,
          Moving::up,
          Moving::down,
          (state, stamp) -> Marking.toggle(state, new Mark.Bold(), stamp),
          (state, stamp) -> Marking.toggle(state, new Mark.Superscript(), stamp),
          (state, stamp) -> Blocks.setDirection(state, Direction.LEFT_TO_RIGHT, stamp),
          (state, stamp) -> Blocks.setDirection(state, Direction.RIGHT_TO_LEFT, stamp),
          (state, stamp) -> Blocks.setDirection(state, null, stamp),
          (state, stamp) -> Pasting.text(state, "سطر\n\nand (one) more، 13", stamp));

  private final Random random = new Random(41);
  private final Editing editing = new Editing(() -> new Stamp("zaidan", Instant.EPOCH));
  private final PageComposer composer = new PageComposer(FONTS, kind -> "");
  private int done;

  @Test
  void thePageFollowsTheStoryThroughEditsUndosAndRedos() {
    while (done < EDITS) {
      Story first = Blank.article();
      editing.load(first);
      for (int edit = 0; edit < OF_ONE_STORY && done < EDITS; edit++) {
        move();
        edit();
      }
      redoAll();
      Story last = editing.state().story();
      while (editing.canUndoProperty().get()) {
        count(editing::undo);
      }
      assertThat(editing.state().story()).isEqualTo(first);
      redoAll();
      assertThat(editing.state().story()).isEqualTo(last);
    }
  }

  private void redoAll() {
    while (editing.canRedoProperty().get()) {
      count(editing::redo);
    }
  }

  /** An edit that does nothing is none. */
  private void count(Runnable turn) {
    Story before = editing.state().story();
    turn.run();
    if (!before.equals(editing.state().story())) {
      done++;
      check();
    }
  }

  private void edit() {
    EditorState state = editing.state();
    int length = state.story().blocks().stream().mapToInt(each -> each.prose().length()).sum();
    if (length > LONGEST || state.story().blocks().size() > 14) {
      editing.select(new Selection(place(), place()));
      count(() -> editing.run(Deleting::selection));
      return;
    }
    switch (random.nextInt(10)) {
      case 0 -> count(editing::undo);
      case 1 -> count(editing::redo);
      case 2, 3, 4, 5 -> {
        String letters = RandomText.of(random, 2);
        count(() -> editing.run((now, stamp) -> Typing.type(now, letters, stamp)));
      }
      case 6 -> {
        BlockKind kind = any(List.of(BlockKind.values()));
        count(() -> editing.run((now, stamp) -> Blocks.setKind(now, kind, stamp)));
      }
      default -> count(() -> editing.run(any(COMMANDS)));
    }
  }

  /** The caret goes somewhere, by the page or by the mouse, and selects at times. */
  private void move() {
    StoryPage page = page();
    Optional<Direction> keyboard = any(List.of(Optional.empty(), writing(), writing()));
    CaretMovement movement = new CaretMovement(page, keyboard, any(List.of(Arrows.values())));
    Position head = editing.state().selection().head();
    Position to =
        switch (random.nextInt(10)) {
          case 0 -> movement.left(head);
          case 1 -> movement.right(head);
          case 2 -> movement.wordLeft(head);
          case 3 -> movement.wordRight(head);
          case 4 -> movement.up(head, movement.caret(head).x());
          case 5 -> movement.down(head, movement.caret(head).x());
          case 6 -> movement.lineEnd(head);
          case 7 -> page.positionAt(random.nextFloat(WIDTH), random.nextFloat(page.height() + 20));
          default -> head;
        };
    editing.moveTo(to, random.nextInt(4) == 0);
  }

  private Optional<Direction> writing() {
    return Optional.of(any(List.of(Direction.values())));
  }

  private Position place() {
    Block block = any(editing.state().story().blocks());
    return new Position(block.id(), random.nextInt(block.prose().length() + 1));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private StoryPage page() {
    return composer.compose(editing.state().story(), STYLE, WIDTH);
  }

  private void check() {
    StoryPage page = page();
    Story story = editing.state().story();
    Caret caret = page.caret(editing.state().selection().head());
    assertThat(caret.x()).isBetween(0f, (float) WIDTH);
    assertThat(page.blocks()).hasSize(story.blocks().size());
    PlacedBlock edited = page.block(editing.state().block().id());
    assertThat(edited.layout().text()).isEqualTo(editing.state().block().text());
    if (done % 50 == 0) {
      StoryPage anew = new PageComposer(FONTS, kind -> "").compose(story, STYLE, WIDTH);
      for (int index = 0; index < story.blocks().size(); index++) {
        checkSame(page.blocks().get(index), anew.blocks().get(index));
      }
      if (done % 1000 == 0) {
        assertThat(picture(page)).isEqualTo(picture(anew));
      }
    }
  }

  private static void checkSame(PlacedBlock block, PlacedBlock anew) {
    assertThat(block.layout().text()).isEqualTo(anew.block().text());
    assertThat(block.layout().lineCount()).isEqualTo(anew.layout().lineCount());
    assertThat(carets(block)).isEqualTo(carets(anew));
  }

  private static List<Caret> carets(PlacedBlock block) {
    List<Caret> carets = new ArrayList<>();
    for (int offset = 0; offset <= block.block().prose().length(); offset += 3) {
      carets.add(block.caret(offset));
    }
    return carets;
  }

  private static int[] picture(StoryPage page) {
    BufferedImage image =
        new BufferedImage(WIDTH, (int) page.height() + 1, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    page.blocks().forEach(block -> block.layout().paint(graphics, block.x(), block.y()));
    graphics.dispose();
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
