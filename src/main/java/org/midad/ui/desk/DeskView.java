package org.midad.ui.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.midad.app.Queue;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.ui.desk.DeskViewModel.ListState;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Tip;
import org.midad.ui.text.TextBlock;

/** The stories of the chosen queue, the search in them, and the ways to a new one. */
public final class DeskView extends VBox {
  private final Kit kit;
  private final DeskViewModel model;
  private final ListView<StorySummary> list = new ListView<>();
  private final TextField search = new TextField();
  private final Action create;
  private final Action paste;
  private final Action openFiles;
  private final Action openBundle;
  private final Action find;
  private final Action refresh;
  private final Action similar;
  private final Action save;
  private final Suggestions suggestions;
  private final SelectionBar selection;
  private List<StoryId> chosen = List.of();
  private Consumer<List<StoryId>> onExport = stories -> {};
  private Consumer<List<StoryId>> onPackage = stories -> {};

  /**
   * @param clock tells how long ago a story was changed
   */
  public DeskView(Kit kit, DeskViewModel model, Clock clock) {
    this.kit = kit;
    this.model = model;
    create =
        new Action("action.new-story", model::create).withIcon(Feather.PLUS).withKeys("Shortcut+N");
    paste =
        new Action("action.paste-story", this::paste)
            .withIcon(Feather.CLIPBOARD)
            .withKeys("Shortcut+Alt+V");
    openFiles =
        new Action("action.open-files", this::openFiles)
            .withIcon(Feather.FILE_TEXT)
            .withKeys("Shortcut+O");
    openBundle = new Action("action.open-bundle", this::openBundle).withIcon(Feather.PACKAGE);
    find =
        new Action("action.find-story", search::requestFocus)
            .withIcon(Feather.SEARCH)
            .withKeys("Shortcut+Shift+F");
    refresh =
        new Action("action.refresh", model::refresh).withIcon(Feather.REFRESH_CW).withKeys("F5");
    similar = new Action("action.similar-stories", this::showSimilar).withIcon(Feather.LAYERS);
    save = new Action("action.save-search", model.search()::toggleSaved).withIcon(Feather.BOOKMARK);
    suggestions = new Suggestions(kit, model.search(), search);
    getStyleClass().add("desk");
    setId("desk");
    StackPane.setAlignment(suggestions, Pos.TOP_CENTER);
    // As wide as the field, and right under it.
    StackPane.setMargin(suggestions, new Insets(-8, 16, 0, 16));
    StackPane stack = new StackPane(list, emptyList(), suggestions);
    setVgrow(stack, Priority.ALWAYS);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    selection =
        new SelectionBar(
            kit,
            list.getSelectionModel(),
            stories -> onExport.accept(stories),
            stories -> onPackage.accept(stories));
    getChildren().addAll(header(), searchField(), opening(), indexing(), stack, selection);
    list.setCellFactory(of -> new StoryCell(kit, clock, model));
    Follow.value(
        this,
        model.search().foundProperty(),
        found ->
            list.setFixedCellSize(found.isEmpty() ? StoryCell.HEIGHT : StoryCell.HEIGHT_FOUND));
    list.setItems(model.stories());
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<StorySummary>) change -> choose());
    Follow.value(this, model.replacingProperty(), replacing -> chooseAgain());
    list.setId("stories");
    list.setAccessibleText(kit.messages().of("desk.stories"));
    list.setOnMouseClicked(event -> {
      boolean chooses = event.isShortcutDown() || event.isShiftDown();
      if (event.getButton() == MouseButton.PRIMARY && !chooses) {
        openSelected();
      }
    });
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        openSelected();
        event.consume();
      }
    });
    Follow.value(
        this,
        model.openProperty(),
        open -> {
          similar
              .hindranceProperty()
              .set(
                  open.isEmpty() ? Optional.of(new Problem("refusal.no-story")) : Optional.empty());
          select();
        });
    Follow.value(
        this,
        model.searchProperty(),
        words ->
            save.hindranceProperty()
                .set(
                    words.isBlank()
                        ? Optional.of(new Problem("refusal.no-search"))
                        : Optional.empty()));
    Follow.value(this, model.stateProperty(), state -> select());
  }

  /** What can be done here, for keys and the command palette. */
  public List<Action> actions() {
    List<Action> all =
        new ArrayList<>(
            List.of(create, paste, openFiles, openBundle, find, refresh, similar, save));
    all.addAll(selection.actions());
    return all;
  }

  /** Why the person who sits here may let nothing leave, or empty. */
  public void hinderLeaving(Optional<Problem> hindrance) {
    selection.hinder(hindrance);
  }

  /** Told which stories are to leave, all at once. */
  public void onExport(Consumer<List<StoryId>> listener) {
    onExport = listener;
  }

  /** Told which stories are to leave as one. */
  public void onPackage(Consumer<List<StoryId>> listener) {
    onPackage = listener;
  }

  /** Where the focus goes when the reader comes to this pane. */
  public Node first() {
    return list;
  }

  /** Somebody sits down here: the queues are read as theirs. */
  public void sit(Person person) {
    for (Action action : List.of(create, paste, openFiles)) {
      action.hindranceProperty().set(model.creating(person));
    }
    model.refresh();
  }

  private void showSimilar() {
    model.openProperty().get().ifPresent(model.search()::showSimilar);
  }

  private ProgressRow opening() {
    ProgressRow row =
        new ProgressRow(
            kit, "desk.opening", model.opening().progressProperty(), model.opening()::cancel);
    row.setId("opening");
    return row;
  }

  private ProgressRow indexing() {
    SearchModel searching = model.search();
    return new ProgressRow(kit, "desk.indexing", searching.progressProperty(), searching::clear);
  }

  private void openSelected() {
    StorySummary chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.open(chosen.id());
    }
  }

  private void choose() {
    if (!model.replacingProperty().get()) {
      chosen = list.getSelectionModel().getSelectedItems().stream().map(StorySummary::id).toList();
    }
  }

  /** Whoever is choosing several goes on, whatever has moved meanwhile. */
  private void chooseAgain() {
    List<StoryId> wished = chosen;
    if (model.replacingProperty().get() || wished.size() < 2) {
      return;
    }
    list.getSelectionModel().clearSelection();
    for (int place = 0; place < list.getItems().size(); place++) {
      if (wished.contains(list.getItems().get(place).id())) {
        list.getSelectionModel().select(place);
      }
    }
  }

  /** Keeps the open story selected when the list is read anew. */
  private void select() {
    if (list.getSelectionModel().getSelectedItems().size() > 1) {
      // Somebody is choosing.
      return;
    }
    Optional<StoryId> open = model.openProperty().get();
    list.getItems().stream()
        .filter(story -> open.filter(story.id()::equals).isPresent())
        .findFirst()
        .ifPresent(story -> {
          list.getSelectionModel().clearSelection();
          list.getSelectionModel().select(story);
        });
  }

  private void paste() {
    String html = Clipboard.getSystemClipboard().getHtml();
    if (html != null && !html.isBlank()) {
      model.importHtml(html);
      return;
    }
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.isBlank()) {
      throw new Problem("problem.clipboard.empty");
    }
    model.importText(text);
  }

  private void openFiles() {
    model.importFiles(
        kit.dialogs()
            .chooseFiles(
                kit.messages().of("action.open-files"),
                kit.messages().of("file.documents"),
                "*.docx",
                "*.html",
                "*.htm",
                "*.json",
                "*.txt"));
  }

  private void openBundle() {
    model.importFiles(
        kit.dialogs()
            .chooseFiles(
                kit.messages().of("action.open-bundle"),
                kit.messages().of("file.bundles"),
                "*.midad"));
  }

  private HBox header() {
    TextBlock title = kit.dialogs().title("");
    title.getStyleClass().add("pane-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    Runnable name = () -> title.setText(kit.messages().of(titleKey()));
    Follow.value(this, model.queueProperty(), any -> name.run());
    Follow.value(this, model.search().foundProperty(), any -> name.run());
    MenuButton more =
        new MenuButton(kit.messages().of("desk.more"), Icons.of(Feather.MORE_HORIZONTAL));
    more.getStyleClass().addAll("flat", "icon-only", "no-arrow");
    more.setAccessibleText(kit.messages().of("desk.more"));
    more.getItems()
        .addAll(
            kit.actions().menuItem(create),
            kit.actions().menuItem(paste),
            kit.actions().menuItem(openFiles),
            kit.actions().menuItem(openBundle),
            kit.actions().menuItem(refresh));
    HBox header = new HBox(title, kit.actions().iconButton(create), more);
    header.setAlignment(Pos.CENTER_LEFT);
    header.setFillHeight(false);
    header.getStyleClass().add("pane-header");
    return header;
  }

  private String titleKey() {
    SearchModel searching = model.search();
    if (searching.foundProperty().get().isEmpty()) {
      return QueueNames.key(model.queueProperty().get());
    }
    return searching.subjectProperty().get().isPresent() ? "desk.similar" : "desk.found";
  }

  private StackPane searchField() {
    search.setId("search");
    search.setPromptText(kit.messages().of("desk.search"));
    search.setAccessibleText(kit.messages().of("desk.search"));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE && model.search().isSearching()) {
        if (!suggestions.dismiss()) {
          model.search().clear();
        }
        event.consume();
      } else if (event.getCode() == KeyCode.DOWN && suggestions.enter()) {
        event.consume();
      } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
        list.requestFocus();
        list.getSelectionModel().selectFirst();
        event.consume();
      }
    });
    FontIcon glass = Icons.of(Feather.SEARCH);
    glass.setMouseTransparent(true);
    StackPane.setAlignment(glass, Pos.CENTER_LEFT);
    StackPane field = new StackPane(search, glass, saveButton());
    field.getStyleClass().add("search");
    return field;
  }

  /** In the field's far end: saves what is looked for, or forgets it. */
  private Node saveButton() {
    ToggleButton button = new ToggleButton(null, Icons.of(Feather.BOOKMARK));
    button.getStyleClass().addAll("flat", "icon-only", "save-search");
    button.setId("save-search");
    Tip.on(button, kit.messages().of("action.save-search"));
    button.setAccessibleText(kit.messages().of("action.save-search"));
    button.setOnAction(event -> kit.actions().run(save));
    StackPane.setAlignment(button, Pos.CENTER_RIGHT);
    Follow.value(this, model.searchProperty(), words -> button.setVisible(!words.isBlank()));
    Runnable select = () -> button.setSelected(model.search().isSaved());
    Follow.value(this, model.searchProperty(), any -> select.run());
    Follow.value(this, model.search().savedProperty(), any -> select.run());
    return button;
  }

  /** An empty list says what to do next. */
  private VBox emptyList() {
    TextBlock words = new TextBlock(kit.fonts());
    words.setSide(TextBlock.Side.CENTER);
    words.getStyleClass().add("empty-words");
    FontIcon icon = new FontIcon();
    VBox box = new VBox(16);
    box.getStyleClass().add("empty-list");
    box.setAlignment(Pos.CENTER);
    Runnable show =
        () -> {
          ListState state = model.stateProperty().get();
          boolean nothing = state == ListState.EMPTY || state == ListState.NOTHING_FOUND;
          box.setVisible(nothing);
          if (!nothing) {
            return;
          }
          if (box.getChildren().isEmpty()) {
            box.getChildren().addAll(icon, words, kit.actions().button(create));
          }
          Node button = box.getChildren().getLast();
          Queue queue = model.queueProperty().get();
          boolean begins =
              state == ListState.EMPTY && (queue == Queue.MINE || queue == Queue.ARCHIVE);
          button.setVisible(begins);
          button.setManaged(begins);
          icon.setIconCode(state == ListState.EMPTY ? QueueNames.icon(queue) : Feather.SEARCH);
          words.setText(
              state == ListState.EMPTY
                  ? kit.messages().of(QueueNames.empty(queue))
                  : model.search().subjectProperty().get().isPresent()
                      ? kit.messages().of("empty.similar")
                      : kit.messages().of("empty.search", model.searchProperty().get()));
        };
    Follow.value(this, model.stateProperty(), state -> show.run());
    Follow.value(this, model.queueProperty(), queue -> show.run());
    Follow.value(this, model.searchProperty(), query -> show.run());
    return box;
  }
}
