package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.model.InkColor;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.review.Suggestion;
import org.midad.review.Suggestions;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Ago;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.InkMark;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.WrappingCell;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** What is suggested for the story, in the order of reading, to be accepted or rejected. */
final class ChangesPane extends VBox {
  /** What is suggested is listed anew when the writer has paused for so long. */
  private static final Duration PAUSE = Duration.millis(150);

  private final Kit kit;
  private final Ago ago;
  private final StoryEditor page;
  private final ColleaguesModel colleagues;
  private final SuggestionWords words;
  private final ChangeActions actions;
  private final ListView<Suggestion> list = new ListView<>();
  private final PauseTransition pause = new PauseTransition(PAUSE);

  private IntConsumer onListed = count -> {};

  /** While the list follows the caret, the caret does not follow the list. */
  private boolean following;

  /**
   * @param stamps who decides, and when
   */
  ChangesPane(Kit kit, Ago ago, StoryViewModel open, StoryEditor page, Supplier<Stamp> stamps) {
    this.kit = kit;
    this.ago = ago;
    this.page = page;
    this.colleagues = open.colleagues();
    words = new SuggestionWords(kit.messages());
    actions =
        new ChangeActions(open, page, list.getSelectionModel().selectedItemProperty(), stamps);
    Messages messages = kit.messages();
    getStyleClass().addAll("history", "changes");
    list.setId("changes");
    list.setAccessibleText(messages.of(InspectorPage.CHANGES));
    list.setCellFactory(view -> new Entry());
    TextBlock nothing = new TextBlock(kit.fonts(), messages.of("changes.none"));
    nothing.getStyleClass().addAll("quiet-text", "comments-none");
    list.setPlaceholder(nothing);
    setVgrow(list, Priority.ALWAYS);
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        page.requestFocus();
        event.consume();
      }
    });
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((any, was, chosen) -> {
          if (chosen != null && !following) {
            place(chosen).ifPresent(at -> page.select(Selection.caret(at)));
          }
        });
    HBox foot = new HBox(8, menu("changes.accept", true), menu("changes.reject", false));
    foot.getStyleClass().add("history-foot");
    // Never wider than the inspector is.
    setMinWidth(0);
    getChildren().addAll(list, foot);
    pause.setOnFinished(any -> show(page.getStory()));
    Follow.value(this, page.storyProperty(), any -> pause.playFromStart());
    Follow.value(this, page.stateProperty(), this::follow);
    Follow.value(this, colleagues.peopleProperty(), any -> list.refresh());
  }

  /** Told how many suggestions there are, whenever they were listed anew. */
  void onListed(IntConsumer listener) {
    onListed = listener;
  }

  /** Everything that can be done with suggestions. */
  ChangeActions actions() {
    return actions;
  }

  private void show(Story story) {
    List<Suggestion> suggestions = Suggestions.of(story);
    if (!suggestions.equals(list.getItems())) {
      following = true;
      list.getItems().setAll(suggestions);
      following = false;
      follow(page.getState());
    }
    actions.hinder();
    onListed.accept(suggestions.size());
  }

  /** The caret came elsewhere: the list shows what is suggested there. */
  private void follow(EditorState state) {
    Suggestion chosen = list.getSelectionModel().getSelectedItem();
    Predicate<Suggestion> here = Suggestions.in(state);
    if (following || list.getItems().isEmpty() || (chosen != null && here.test(chosen))) {
      return;
    }
    following = true;
    Optional<Suggestion> first =
        list.getItems().stream()
            .filter(here)
            .min((one, other) -> Integer.compare(other.spans().size(), one.spans().size()));
    if (first.isPresent()) {
      list.getSelectionModel().select(first.get());
      list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
    } else {
      list.getSelectionModel().clearSelection();
    }
    following = false;
  }

  private Optional<Position> place(Suggestion suggestion) {
    return suggestion.place().filter(at -> page.getStory().indexOf(at.block()) >= 0);
  }

  /** Ways to decide on several at once. */
  private MenuButton menu(String key, boolean accepting) {
    MenuButton menu = new MenuButton(kit.messages().of(key));
    menu.setId(accepting ? "accept-several" : "reject-several");
    menu.setMinWidth(USE_PREF_SIZE);
    // Something to open; what it holds is put together then.
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(any -> menu.getItems().setAll(items(accepting)));
    return menu;
  }

  private List<MenuItem> items(boolean accepting) {
    Messages messages = kit.messages();
    List<MenuItem> items = new ArrayList<>();
    items.add(kit.actions().menuItem(accepting ? actions.acceptSelected : actions.rejectSelected));
    Set<String> authors = new LinkedHashSet<>();
    list.getItems().forEach(each -> authors.add(each.by().author()));
    for (String author : authors) {
      items.add(
          item(
              kit.line("changes.of-author", colleagues.name(author)),
              accepting,
              each -> each.by().author().equals(author)));
    }
    for (ChangeKind kind : ChangeKind.values()) {
      if (list.getItems().stream().anyMatch(kind::holds)) {
        items.add(item(messages.of(kind), accepting, kind::holds));
      }
    }
    items.add(kit.actions().menuItem(accepting ? actions.acceptAll : actions.rejectAll));
    return items;
  }

  private MenuItem item(String name, boolean accepting, Predicate<Suggestion> chosen) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(event -> kit.actions().run(actions.deciding(accepting, chosen)));
    return item;
  }

  private final class Entry extends WrappingCell<Suggestion> {
    private final HBox mark = new HBox();
    private final TextBlock author = kit.words("", FontWeight.MEDIUM, 13);
    private final Label when = new Label();
    private final TextBlock what = new TextBlock(kit.fonts());
    private final VBox box;

    Entry() {
      when.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(when, Priority.ALWAYS);
      when.getStyleClass().add("quiet");
      what.setMaxLines(4);
      what.setSide(TextBlock.Side.SCENE);
      HBox line =
          new HBox(
              6,
              mark,
              author,
              when,
              button(actions.accept, "change-accept"),
              button(actions.reject, "change-reject"));
      line.setAlignment(Pos.CENTER_LEFT);
      mark.setAlignment(Pos.CENTER);
      box = new VBox(2, line, what);
    }

    private Button button(Action action, String styleClass) {
      Button button = kit.actions().iconButton(action);
      button.getStyleClass().add(styleClass);
      button.setFocusTraversable(false);
      // Pressed first, so that the action finds it chosen.
      button.setOnMousePressed(event -> getListView().getSelectionModel().select(getItem()));
      return button;
    }

    @Override
    protected void updateItem(@Nullable Suggestion suggestion, boolean empty) {
      super.updateItem(suggestion, empty);
      if (empty || suggestion == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      InkColor color = colleagues.color(suggestion.by().author());
      mark.getChildren().setAll(new InkMark(color));
      author.setText(colleagues.name(suggestion.by().author()));
      when.setText(ago.of(suggestion.by().at()));
      what.setText(words.card(suggestion, page.getStory()));
      setAccessibleText(String.join(", ", author.getText(), when.getText(), what.getText()));
      setGraphic(box);
    }
  }
}
