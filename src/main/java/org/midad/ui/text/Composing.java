package org.midad.ui.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.midad.edit.Deleting;
import org.midad.edit.EditorState;
import org.midad.edit.Pasting;
import org.midad.edit.Selection;
import org.midad.edit.Typing;
import org.midad.model.Position;

/**
 * Writing by an input method: dead keys, Chinese, the emoji picker. What is being composed stands
 * in its place on the page, and is no part of the story, of the history, or of what listeners hear
 * before it is certain; then it goes the way of typed letters.
 */
final class Composing implements InputMethodRequests {
  private final Editing editing;
  private final PageView view;
  private final TypedLetters typing;
  private final Runnable written;
  private @Nullable Composition composition;

  /** Turns the input method off and on: JavaFX knows no other way to end what it composes. */
  private Runnable restart = () -> {};

  /**
   * What was ended here while the input method goes on with it: it will hand these letters over
   * once more, and they stand in the story already.
   */
  private String settled = "";

  private String lastCommitted = "";

  /**
   * @param written called when the input method writes something
   */
  Composing(Editing editing, PageView view, TypedLetters typing, Runnable written) {
    this.written = written;
    this.editing = editing;
    this.view = view;
    this.typing = typing;
  }

  /** Listens to a page's events from now on. */
  void servePage(Node page) {
    page.addEventFilter(KeyEvent.ANY, this::before);
    // By this and not by addEventHandler: without it JavaFX leaves the input method off.
    page.setOnInputMethodTextChanged(this::changed);
    page.focusedProperty()
        .subscribe(here -> {
          if (!here) {
            end();
          }
        });
    editing
        .editableProperty()
        .subscribe(editable -> {
          page.setInputMethodRequests(editable ? this : null);
          cancel();
        });
    restart =
        () -> {
          page.setInputMethodRequests(null);
          page.setInputMethodRequests(this);
        };
  }

  /** The input method has something new: what is certain, what it composes, or neither. */
  private void changed(InputMethodEvent event) {
    if (!editing.editableProperty().get()) {
      return;
    }
    String text =
        event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining());
    int known = known(text);
    String certain = event.getCommitted().substring(known(event.getCommitted()));
    if (text.isEmpty() || known == 0) {
      settled = "";
    }
    composition = null;
    if (!certain.isEmpty()) {
      typing.type(certain);
      lastCommitted = certain;
    }
    written.run();
    compose(
        text.substring(known),
        known == 0
            ? Composition.clauses(event.getComposed())
            : List.of(new Composition.Clause(0, text.length() - known, false)),
        event.getCaretPosition() - known);
    view.showCaret();
    event.consume();
  }

  /** Makes certain what is being composed, since the writer turns to something else. */
  void end() {
    Composition now = composition;
    if (now != null) {
      composition = null;
      settled += now.text();
      typing.type(now.text());
      cancel();
      restart.run();
    }
  }

  /** Leaves nothing of what is being composed. */
  private void cancel() {
    show(editing.state());
  }

  /** A key that the input method left to the page. */
  private void before(KeyEvent event) {
    settled = "";
    if (composition == null) {
      return;
    }
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      end();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      cancel();
      event.consume();
    } else if (event.isShortcutDown() || turnsElsewhere(event.getCode())) {
      end();
    }
  }

  /** Shows the story as it is, without what was being composed. */
  void show(EditorState state) {
    composition = null;
    view.show(state);
  }

  @Override
  public Point2D getTextLocation(int offset) {
    Composition now = composition;
    Bounds caret = view.boundsOf(now == null ? view.shown().selection().head() : now.at(offset));
    Point2D place = view.localToScreen(caret.getMinX(), caret.getMaxY());
    return place == null ? Point2D.ZERO : place;
  }

  @Override
  public int getLocationOffset(int x, int y) {
    Composition now = composition;
    Point2D point = view.screenToLocal(x, y);
    if (now == null || point == null) {
      return 0;
    }
    Position at = view.positionAt(point.getX(), point.getY());
    return at.block().equals(now.start().block())
        ? Math.clamp(at.offset() - now.start().offset(), 0, now.text().length())
        : 0;
  }

  @Override
  public void cancelLatestCommittedText() {
    Position head = editing.state().selection().head();
    String before = editing.state().block().text().substring(0, head.offset());
    if (!lastCommitted.isEmpty() && before.endsWith(lastCommitted)) {
      Position start = new Position(head.block(), head.offset() - lastCommitted.length());
      editing.run((state, stamp) ->
          Deleting.selection(state.withSelection(new Selection(start, head)), stamp));
    }
    lastCommitted = "";
  }

  @Override
  public String getSelectedText() {
    return Pasting.copied(editing.state());
  }

  private void compose(String text, List<Composition.Clause> clauses, int caret) {
    Optional<EditorState> shown =
        text.isEmpty()
            ? Optional.empty()
            : editing.trial((state, stamp) -> Typing.type(state, text, stamp));
    if (shown.isEmpty()) {
      cancel();
      return;
    }
    Composition composed = new Composition(editing.state().start(), text, clauses);
    composition = composed;
    view.show(shown.get().withSelection(Selection.caret(composed.at(caret))), composed);
  }

  /** How much of a text from the input method stands in the story already. */
  private int known(String text) {
    return !settled.isEmpty() && text.startsWith(settled) ? settled.length() : 0;
  }

  private static boolean turnsElsewhere(KeyCode code) {
    return code.isNavigationKey()
        || code == KeyCode.ENTER
        || code == KeyCode.TAB
        || code == KeyCode.BACK_SPACE
        || code == KeyCode.DELETE;
  }
}
