package org.midad.ui.editor;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.midad.model.Person;
import org.midad.review.Mentions;

/** Where a comment is written; behind «@» it offers colleagues' names. */
final class CommentField extends TextField {
  private static final int MOST = 6;

  private final ColleaguesModel colleagues;
  private final ContextMenu offers = new ContextMenu();
  private boolean opening;

  /**
   * @param prompt what to write
   * @param said told what was written, and the ids of those whom it names
   */
  CommentField(ColleaguesModel colleagues, String prompt, BiConsumer<String, List<String>> said) {
    this.colleagues = colleagues;
    getStyleClass().add("comment-field");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setOnAction(event -> {
      String text = getText().strip();
      if (!text.isEmpty()) {
        clear();
        said.accept(text, Mentions.of(text, colleagues.peopleProperty().get()));
      }
    });
    caretPositionProperty().addListener(any -> offer());
    // The letter of the key that opened it comes after it, and belongs to nobody.
    addEventFilter(
        KeyEvent.ANY,
        event -> {
          if (event.getEventType() != KeyEvent.KEY_TYPED) {
            opening = false;
          } else if (opening) {
            event.consume();
          }
        });
    // A menu takes Enter by itself; the field must not take it for the comment's end.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && offers.isShowing()) {
            take((Person) offers.getItems().getFirst().getUserData());
            event.consume();
          }
        });
  }

  /** Takes the focus because a key was pressed. */
  void open() {
    requestFocus();
    opening = true;
  }

  private void offer() {
    String begun =
        isFocused()
            ? Mentions.begun(getText(), Math.min(getCaretPosition(), getLength())).orElse(null)
            : null;
    List<Person> called = begun == null ? List.of() : colleagues.called(begun);
    // A name that is written out needs no offer.
    if (called.isEmpty() || called.stream().anyMatch(person -> person.name().equals(begun))) {
      offers.hide();
      return;
    }
    offers.getItems().setAll(called.stream().limit(MOST).map(this::item).toList());
    if (!offers.isShowing() && getScene() != null) {
      offers.show(this, Side.BOTTOM, 0, 4);
    }
  }

  private MenuItem item(Person person) {
    MenuItem item = new MenuItem(person.name());
    item.setUserData(person);
    item.setOnAction(event -> take(person));
    return item;
  }

  private void take(Person person) {
    int caret = getCaretPosition();
    String rest = getText().substring(caret);
    String written = Mentions.completed(getText(), caret, person);
    offers.hide();
    setText(written);
    positionCaret(written.length() - rest.stripLeading().length());
    offers.hide();
  }
}
