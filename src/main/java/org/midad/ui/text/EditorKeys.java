package org.midad.ui.text;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.midad.edit.Deleting;
import org.midad.edit.Selection;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.typeset.PlacedBlock;

/** What keys do on the page. */
final class EditorKeys {
  /** How far a reader's arrow scrolls, in the view's pixels. */
  private static final double LINE = 32;

  private final Editing editing;
  private final PageView view;
  private final TypedLetters typing;

  private Arrows arrows = Arrows.VISUAL;

  /** Whether the key that is down is the window's. */
  private boolean taken;

  /** Where the caret would like to be while it goes up and down past short lines. */
  private @Nullable Float wishedX;

  EditorKeys(Editing editing, PageView view, TypedLetters typing) {
    this.editing = editing;
    this.view = view;
    this.typing = typing;
  }

  void setArrows(Arrows changed) {
    arrows = changed;
  }

  /** A key went down. */
  void pressed(KeyEvent event) {
    // On its way up the window will take it for a command; the letter that follows is none.
    taken =
        event.getSource() instanceof Node page
            && page.getScene() != null
            && page.getScene().getAccelerators().keySet().stream()
                .anyMatch(keys -> keys.match(event));
    if (event.isConsumed()) {
      return;
    }
    boolean bare = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    boolean command = event.isShortcutDown() && !event.isAltDown();
    if ((command && shortcut(event)) || (bare && plain(event))) {
      event.consume();
    }
  }

  /** A letter was typed. */
  void typed(KeyEvent event) {
    // AltGr comes as Control and Alt together, and does type letters.
    boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    boolean altGr = event.isControlDown() && event.isAltDown();
    String letters = event.getCharacter();
    if (taken
        || (command && !altGr)
        || letters.isEmpty()
        || letters.codePoints().anyMatch(Character::isISOControl)) {
      return;
    }
    wishedX = null;
    typing.type(letters);
    view.showCaret();
    event.consume();
  }

  /** Forgets where up and down were heading, since the caret went elsewhere by other means. */
  void forgetWish() {
    wishedX = null;
  }

  void selectAll() {
    editing.select(new Selection(movement().storyStart(), movement().storyEnd()));
  }

  private boolean plain(KeyEvent event) {
    boolean shift = event.isShiftDown();
    if (!editing.editableProperty().get() && !shift) {
      return reading(event.getCode());
    }
    return switch (event.getCode()) {
      case LEFT -> step(shift, CaretMovement::left, true);
      case RIGHT -> step(shift, CaretMovement::right, false);
      case UP -> vertical(shift, CaretMovement::up);
      case DOWN -> vertical(shift, CaretMovement::down);
      case PAGE_UP -> far(shift, -1);
      case PAGE_DOWN -> far(shift, 1);
      case HOME -> move(shift, movement()::lineStart);
      case END -> move(shift, movement()::lineEnd);
      case BACK_SPACE -> change(Deleting::backward);
      case DELETE -> change(Deleting::forward);
      case ENTER -> turn(typing::enter);
      case TAB -> tab(shift);
      default -> false;
    };
  }

  /** Who only reads sees no caret, so the keys that would move it scroll. */
  private boolean reading(KeyCode key) {
    double screen = Math.max(LINE, view.getHeight() - 2 * LINE);
    return switch (key) {
      case UP -> done(() -> view.scrollBy(-LINE));
      case DOWN -> done(() -> view.scrollBy(LINE));
      case PAGE_UP -> done(() -> view.scrollBy(-screen));
      case PAGE_DOWN, SPACE -> done(() -> view.scrollBy(screen));
      case HOME -> done(() -> view.scrollTo(0));
      case END -> done(() -> view.scrollTo(Double.MAX_VALUE));
      default -> false;
    };
  }

  private boolean shortcut(KeyEvent event) {
    boolean shift = event.isShiftDown();
    return switch (event.getCode()) {
      case LEFT -> move(shift, movement()::wordLeft);
      case RIGHT -> move(shift, movement()::wordRight);
      case UP -> move(shift, movement()::partUp);
      case DOWN -> move(shift, movement()::partDown);
      case HOME -> move(shift, any -> movement().storyStart());
      case END -> move(shift, any -> movement().storyEnd());
      case BACK_SPACE -> change(Deleting::wordBackward);
      case DELETE -> change(Deleting::wordForward);
      case A -> done(this::selectAll);
      case Z -> turn(shift ? editing::redo : editing::undo);
      case Y -> turn(editing::redo);
      case B -> done(() -> editing.toggle(new Mark.Bold()));
      case I -> done(() -> editing.toggle(new Mark.Italic()));
      default -> false;
    };
  }

  private boolean step(
      boolean selecting, BiFunction<CaretMovement, Position, Position> to, boolean left) {
    Selection selection = editing.state().selection();
    if (!selecting && !selection.empty()) {
      // Leaving a selection by an arrow goes to the end of it that lies that way.
      return move(false, any -> edge(left));
    }
    return move(selecting, from -> to.apply(movement(), from));
  }

  private Position edge(boolean left) {
    boolean forward =
        left
            == (view.page().block(editing.state().end().block()).layout().direction()
                == Direction.RIGHT_TO_LEFT);
    return forward ? editing.state().end() : editing.state().start();
  }

  private boolean move(boolean selecting, UnaryOperator<Position> to) {
    wishedX = null;
    editing.moveTo(to.apply(editing.state().selection().head()), selecting);
    view.showCaret();
    return true;
  }

  private boolean vertical(boolean selecting, Vertical to) {
    Position head = editing.state().selection().head();
    float x = wished(head);
    editing.moveTo(to.from(movement(), head, x), selecting);
    wishedX = x;
    view.showCaret();
    return true;
  }

  @FunctionalInterface
  private interface Vertical {
    Position from(CaretMovement movement, Position head, float x);
  }

  private boolean far(boolean selecting, int screens) {
    float down = (float) (screens * Math.max(LINE, view.getHeight() - 2 * LINE));
    vertical(selecting, (movement, head, x) -> movement.far(head, x, down));
    return true;
  }

  private float wished(Position head) {
    Float wish = wishedX;
    return wish == null ? movement().caret(head).x() : wish;
  }

  /** Walks through the header and on into the body; from there it leaves the page. */
  private boolean tab(boolean back) {
    Position head = editing.state().selection().head();
    boolean inBody = view.page().block(head.block()).block().kind().isBody();
    if (inBody && !back) {
      return false;
    }
    Position part =
        back
            ? movement().previousPart(head, EditorKeys::isHeader)
            : movement().nextPart(head, any -> true);
    return !part.block().equals(head.block()) && move(false, any -> part);
  }

  private static boolean isHeader(PlacedBlock block) {
    BlockKind kind = block.block().kind();
    return !kind.isBody();
  }

  private boolean change(Editing.Command command) {
    wishedX = null;
    editing.run(command);
    view.showCaret();
    return true;
  }

  private boolean turn(Runnable way) {
    wishedX = null;
    way.run();
    view.showCaret();
    return true;
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }

  CaretMovement movement() {
    return new CaretMovement(view.page(), typing.keyboard().direction(), arrows);
  }
}
