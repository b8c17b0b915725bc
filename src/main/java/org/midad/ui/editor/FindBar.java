package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Refusal;
import org.midad.arabic.Messages;
import org.midad.edit.Pasting;
import org.midad.model.Problem;
import org.midad.model.Stamp;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.Found;
import org.midad.ui.text.PageSearch;
import org.midad.ui.text.Query;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** Over the page while something is looked for in it, and perhaps replaced. */
final class FindBar extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double COUNT_WIDTH = 84;

  private final Kit kit;
  private final StoryEditor page;
  private final PageSearch search;
  private final TextField wanted = new TextField();
  private final TextField words = new TextField();
  private final ToggleGroup manners = new ToggleGroup();
  private final TextBlock count;
  private final TextBlock problem;
  private final HBox replacing;

  private final Action find =
      new Action("action.find", () -> open(false)).withIcon(Feather.SEARCH).withKeys("Shortcut+F");
  private final Action replace =
      new Action("action.replace", () -> open(true)).withIcon(Feather.EDIT).withKeys("Shortcut+H");
  private final Action next =
      new Action("action.find-next", () -> step(true))
          .withIcon(Feather.CHEVRON_DOWN)
          .withKeys("F3");
  private final Action previous =
      new Action("action.find-previous", () -> step(false))
          .withIcon(Feather.CHEVRON_UP)
          .withKeys("Shift+F3");
  private final Action replaceOne = new Action("find.replace-one", this::replaceOne);
  private final Action replaceAll = new Action("find.replace-all", this::replaceAll);
  private final Action close = new Action("find.close", this::close).withIcon(Feather.X);

  /**
   * @param stamps who replaces, and when
   */
  FindBar(Kit kit, StoryViewModel open, StoryEditor page, Supplier<Stamp> stamps) {
    this.kit = kit;
    this.page = page;
    search = new PageSearch(page, stamps);
    count = kit.words("", FontWeight.REGULAR, 12);
    problem = new TextBlock(kit.fonts(), "");
    replacing = replacing();
    getStyleClass().add("find-bar");
    problem.setId("find-problem");
    problem.getStyleClass().add("find-problem");
    problem.setSize(12.5);
    getChildren().addAll(finding(), replacing, problem);
    show(this, false);
    show(problem, false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedOnPage);
    search.foundProperty().subscribe(this::tell);
    wanted.textProperty().addListener(any -> seek());
    manners.selectedToggleProperty().addListener(any -> seek());
    Follow.value(this, open.headProperty(), head -> hinder(open));
    Follow.value(this, open.readOnlyProperty(), any -> hinder(open));
  }

  /** For the keys and the command palette. */
  List<Action> actions() {
    return List.of(find, replace, next, previous);
  }

  /** Opens the bar, with what is selected on the page. */
  Action find() {
    return find;
  }

  private HBox finding() {
    prepare(wanted, "find-words", "find.words");
    count.setId("find-count");
    count.setMinWidth(COUNT_WIDTH);
    count.setPrefWidth(COUNT_WIDTH);
    return row(
        wanted,
        count,
        manner("find-exact", "find.exact", Query.Manner.EXACT),
        manner("find-pattern", "find.regular", Query.Manner.PATTERN),
        kit.actions().iconButton(previous),
        kit.actions().iconButton(next),
        kit.actions().iconButton(close));
  }

  private HBox replacing() {
    prepare(words, "replace-words", "find.replacement");
    return row(words, kit.actions().flatButton(replaceOne), kit.actions().flatButton(replaceAll));
  }

  private void prepare(TextField field, String id, String key) {
    field.setId(id);
    field.setPromptText(kit.messages().of(key));
    field.setAccessibleText(kit.messages().of(key));
    field.setMinWidth(64);
    HBox.setHgrow(field, Priority.ALWAYS);
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(4, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private ToggleButton manner(String id, String key, Query.Manner manner) {
    ToggleButton button = new ToggleButton(kit.messages().of(key));
    button.setId(id);
    button.setToggleGroup(manners);
    button.setUserData(manner);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void open(boolean withReplacing) {
    boolean fromPage = !isVisible() || page.isFocused();
    show(this, true);
    show(replacing, withReplacing);
    String selected = Pasting.copied(page.getState());
    if (fromPage && !selected.isEmpty() && !selected.contains("\n") && !isPattern()) {
      wanted.setText(selected);
    }
    seek();
    wanted.requestFocus();
    wanted.selectAll();
  }

  private void close() {
    show(this, false);
    search.stop();
    page.requestFocus();
  }

  private void step(boolean forward) {
    if (!isVisible()) {
      open(false);
    } else if (forward) {
      search.next();
    } else {
      search.previous();
    }
  }

  private void replaceOne() {
    search.replace(words.getText());
  }

  private void replaceAll() {
    int replaced = search.replaceAll(words.getText());
    kit.notices().done("find.replaced", replaced);
  }

  private void seek() {
    if (isVisible()) {
      search.seek(new Query(wanted.getText(), manner()));
    }
  }

  private Query.Manner manner() {
    Toggle chosen = manners.getSelectedToggle();
    return chosen == null ? Query.Manner.FOLDED : (Query.Manner) chosen.getUserData();
  }

  private boolean isPattern() {
    return manner() == Query.Manner.PATTERN;
  }

  private void tell(Found found) {
    Messages messages = kit.messages();
    int all = found.matches().size();
    boolean asked = !wanted.getText().isEmpty() && found.problem().isEmpty();
    count.setText(
        !asked
            ? ""
            : found.current() < 0
                ? messages.of("find.matches", all)
                : messages.of("find.place", found.current() + 1, all));
    wanted.pseudoClassStateChanged(WRONG, found.problem().isPresent());
    show(problem, found.problem().isPresent());
    problem.setText(
        found.problem().map(why -> messages.of(why.key(), why.arguments().toArray())).orElse(""));
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (plain && event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (plain && event.getCode() == KeyCode.ENTER && wanted.isFocused()) {
      step(!event.isShiftDown());
      event.consume();
    } else if (plain && event.getCode() == KeyCode.ENTER && words.isFocused()) {
      kit.actions().run(replaceOne);
      event.consume();
    } else {
      // A field of JavaFX's has ideas of its own about some of these keys: Ctrl+H deletes there.
      actions().stream()
          .filter(action -> action.accelerator().filter(keys -> keys.match(event)).isPresent())
          .findFirst()
          .ifPresent(action -> {
            kit.actions().run(action);
            event.consume();
          });
    }
  }

  private void pressedOnPage(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
      close();
      event.consume();
    }
  }

  private void hinder(StoryViewModel open) {
    Optional<Problem> nothing =
        open.headProperty().get().isEmpty()
            ? Optional.of(new Problem("refusal.no-story"))
            : Optional.empty();
    for (Action action : List.of(find, next, previous)) {
      action.hindranceProperty().set(nothing);
    }
    Optional<Problem> writing =
        nothing.or(() -> open.readOnlyProperty().get().map(Refusal::problem));
    for (Action action : List.of(replace, replaceOne, replaceAll)) {
      action.hindranceProperty().set(writing);
    }
  }

  private static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
