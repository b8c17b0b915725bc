package org.midad.ui.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Moments;
import org.midad.model.Problem;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.settings.VocabulariesModel.Shown;
import org.midad.ui.text.TextBlock;

/** What stories can be filed under: one vocabulary as a tree, and beside it one of its entries. */
public final class VocabulariesSheet {
  /** In the order in which people know them. */
  private static final List<Tag.Scheme> SCHEMES =
      List.of(
          Tag.Scheme.TOPIC,
          Tag.Scheme.SECTION,
          Tag.Scheme.KEYWORD,
          Tag.Scheme.PERSON,
          Tag.Scheme.PLACE,
          Tag.Scheme.BODY);

  private static final double SIDE = 440;

  /** So that what scrolls and what has the focus stand clear of the bar. */
  private static final Insets BESIDE_BAR = new Insets(2, 14, 2, 2);

  private final Kit kit;
  private final VocabulariesModel model;

  public VocabulariesSheet(Kit kit, VocabulariesModel model) {
    this.kit = kit;
    this.model = model;
  }

  /** Opens the sheet. */
  public Action action() {
    return new Action("action.vocabularies", this::show)
        .withIcon(Feather.TAG)
        .withKeys("Shortcut+Alt+K");
  }

  private void show() {
    model.refresh();
    Open open = new Open();
    kit.dialogs().showWide(kit.messages().of("vocabulary.sheet"), open);
    open.letters.requestFocus();
  }

  /** The sheet while it is open. */
  private final class Open extends VBox {
    private final TermTree tree = new TermTree(kit, model, model::choose);
    private final TextField letters = new TextField();
    private final StackPane place = new StackPane();
    private final TextBlock none = new TextBlock(kit.fonts());
    private final TextBlock status = kit.words("", FontWeight.REGULAR, 12);
    private final Action add = new Action("term.begin", model::begin).withIcon(Feather.PLUS);
    private final Action take = new Action("vocabulary.take", this::take);
    private final Action update = new Action("vocabulary.update", this::take);
    private final Button adding = kit.actions().button(add);
    private final Button taking = kit.actions().button(take);
    private final Button updating = kit.actions().button(update);

    Open() {
      super(16);
      Region line = new Region();
      line.getStyleClass().add("upright-line");
      status.setId("vocabulary-status");
      status.getStyleClass().add("message");
      none.setId("no-terms");
      none.getStyleClass().add("empty-words");
      none.setSide(TextBlock.Side.CENTER);
      none.setMaxWidth(SIDE - 120);
      none.setMaxHeight(USE_PREF_SIZE);
      StackPane entries = new StackPane(tree, none);
      VBox.setVgrow(entries, Priority.ALWAYS);
      entries.setMinHeight(0);
      VBox side = new VBox(8, entries, foot());
      side.setMinWidth(SIDE);
      side.setPrefWidth(SIDE);
      HBox.setHgrow(place, Priority.ALWAYS);
      place.setMinWidth(0);
      HBox middle = new HBox(24, side, line, place);
      VBox.setVgrow(middle, Priority.ALWAYS);
      middle.setMinHeight(0);
      getChildren()
          .addAll(
              Choices.row(
                  "vocabulary",
                  SCHEMES,
                  model.schemeProperty().get(),
                  kit.messages()::of,
                  model.schemeProperty()::set),
              tools(),
              middle);
      Follow.value(this, model.branchesProperty(), this::list);
      Follow.value(this, model.knownProperty(), known -> known.ifPresent(this::fill));
      Follow.value(this, model.schemeProperty(), any -> followScheme());
      Follow.value(this, model.shownProperty(), this::look);
    }

    /** What there is, and whether a file is read or written. */
    private Node foot() {
      ProgressBar bar = new ProgressBar(ProgressIndicator.INDETERMINATE_PROGRESS);
      bar.setId("vocabulary-progress");
      bar.setPrefWidth(96);
      // What moves while nobody sees it costs power.
      bar.visibleProperty().bind(model.busyProperty());
      HBox.setHgrow(status, Priority.ALWAYS);
      status.setMinWidth(0);
      HBox foot = new HBox(8, status, bar);
      foot.setAlignment(Pos.CENTER_LEFT);
      return foot;
    }

    private Node tools() {
      letters.setId("vocabulary-search");
      letters.setPromptText(kit.messages().of("vocabulary.search"));
      letters.setAccessibleText(kit.messages().of("vocabulary.search"));
      letters.setMinWidth(SIDE);
      letters.setPrefWidth(SIDE);
      letters.textProperty().bindBidirectional(model.lettersProperty());
      letters.setOnAction(event -> tree.enter());
      letters.setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.DOWN) {
          tree.enter();
          event.consume();
        }
      });
      adding.setId("term-begin");
      taking.setId("vocabulary-take");
      updating.setId("vocabulary-update");
      MenuButton export =
          new MenuButton(kit.messages().of("vocabulary.write"), Icons.of(Feather.DOWNLOAD));
      export.setId("vocabulary-write");
      export.getStyleClass().add("tool-menu");
      export
          .getItems()
          .addAll(
              kit.actions().menuItem(new Action("vocabulary.csv", () -> write("csv"))),
              kit.actions().menuItem(new Action("vocabulary.skos", () -> write("json"))));
      for (Region button : List.of(adding, taking, updating, export)) {
        button.setMinWidth(USE_PREF_SIZE);
      }
      for (Node button : List.of(taking, updating, export)) {
        button.disableProperty().bind(model.busyProperty());
      }
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      HBox tools = new HBox(8, letters, space, adding, taking, updating, export);
      tools.setAlignment(Pos.CENTER_LEFT);
      return tools;
    }

    private void list(List<TermBranch> branches) {
      tree.fill(branches, chosen());
      none.setVisible(branches.isEmpty() && model.knownProperty().get().isPresent());
      none.setText(
          kit.messages()
              .of(
                  model.lettersProperty().get().isBlank()
                      ? "vocabulary.empty"
                      : "vocabulary.not-found"));
    }

    private void followScheme() {
      boolean topics = model.schemeProperty().get() == Tag.Scheme.TOPIC;
      show(adding, !topics);
      show(taking, !topics);
      show(updating, topics);
      tree.setAccessibleText(kit.messages().of(model.schemeProperty().get()));
      model.knownProperty().get().ifPresent(this::tell);
    }

    private static void show(Node node, boolean shown) {
      node.setVisible(shown);
      node.setManaged(shown);
    }

    private void fill(KnownTerms known) {
      for (Action action : List.of(add, take, update)) {
        action.hindranceProperty().set(known.hindrance());
      }
      tell(known);
      look(model.shownProperty().get());
    }

    private void tell(KnownTerms known) {
      List<Term> all = known.terms(model.schemeProperty().get());
      long offered = all.stream().filter(Term::offered).count();
      status.setText(
          model.schemeProperty().get() == Tag.Scheme.TOPIC
              ? kit.messages()
                  .of("vocabulary.topics", day(known.released()), offered, all.size() - offered)
              : kit.messages().of("vocabulary.entries", offered, all.size() - offered));
    }

    private String day(String released) {
      try {
        return Moments.day(LocalDate.parse(released), kit.messages().locale());
      } catch (DateTimeParseException e) {
        return released;
      }
    }

    private Optional<String> chosen() {
      return switch (model.shownProperty().get()) {
        case Shown.Entry(Term term) -> Optional.of(term.code());
        case Shown.Merging(Term gone) -> Optional.of(gone.code());
        case Shown.Placing(Term placed) -> Optional.of(placed.code());
        case Shown.Added added -> Optional.empty();
        case Shown.Whole whole -> Optional.empty();
      };
    }

    private void look(Shown shown) {
      Optional<Problem> hindrance = model.knownProperty().get().flatMap(KnownTerms::hindrance);
      Optional<String> focused = focusedInPlace();
      tree.choose(chosen());
      switch (shown) {
        case Shown.Whole(Tag.Scheme scheme) -> put(about(scheme), hindrance);
        case Shown.Entry(Term term) ->
            put(new TermForm(kit, model, term, hindrance, tree::refresh), hindrance);
        case Shown.Added added ->
            put(new TermForm(kit, model, null, hindrance, tree::refresh), hindrance);
        case Shown.Merging(Term gone) ->
            place.getChildren().setAll(OtherTermForm.merging(kit, model, gone));
        case Shown.Placing(Term placed) ->
            place.getChildren().setAll(OtherTermForm.placing(kit, model, placed));
      }
      // What scrolls is in no scene before.
      place.applyCss();
      switch (shown) {
        case Shown.Added added -> focus("#term-arabic");
        case Shown.Merging any -> focus("#other-term");
        case Shown.Placing any -> focus("#other-term");
        case Shown.Entry entry -> focused.ifPresent(this::focus);
        case Shown.Whole whole -> focused.ifPresent(any -> tree.requestFocus());
      }
    }

    /** What has the focus beside the tree, and will be made anew. */
    private Optional<String> focusedInPlace() {
      return Optional.ofNullable(getScene())
          .map(Scene::getFocusOwner)
          .filter(owner -> place.lookupAll("*").contains(owner))
          .map(owner -> "#" + owner.getId());
    }

    /** Where it is no more, or can do nothing now, the next thing is chosen in the tree. */
    private void focus(String selector) {
      Optional.ofNullable(place.lookup(selector))
          .filter(node -> !node.isDisabled())
          .ifPresentOrElse(Node::requestFocus, tree::requestFocus);
    }

    private Region about(Tag.Scheme scheme) {
      String key =
          switch (scheme) {
            case TOPIC -> "vocabulary.about-topic";
            case SECTION -> "vocabulary.about-section";
            case KEYWORD -> "vocabulary.about-keyword";
            case PERSON -> "vocabulary.about-person";
            case PLACE -> "vocabulary.about-place";
            case BODY -> "vocabulary.about-body";
          };
      return new VBox(
          8,
          kit.dialogs().title(kit.messages().of(scheme)),
          kit.dialogs().text(kit.messages().of(key)));
    }

    private void put(Region content, Optional<Problem> hindrance) {
      VBox all = new VBox(16);
      hindrance.ifPresent(why -> {
        TextBlock words = kit.dialogs().text(kit.messages().of("vocabulary.barred", kit.told(why)));
        words.setId("vocabulary-barred");
        all.getChildren().add(words);
      });
      all.getChildren().add(content);
      all.setPadding(BESIDE_BAR);
      ScrollPane room = new ScrollPane(all);
      room.setFitToWidth(true);
      room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
      room.getStyleClass().add("settings");
      place.getChildren().setAll(room);
    }

    private void take() {
      boolean topics = model.schemeProperty().get() == Tag.Scheme.TOPIC;
      kit
          .dialogs()
          .chooseFiles(
              kit.messages().of(topics ? "vocabulary.update" : "vocabulary.take"),
              kit.messages().of("vocabulary.files"),
              "*.json",
              "*.csv")
          .stream()
          .findFirst()
          .ifPresent(model::take);
    }

    private void write(String ending) {
      kit.dialogs()
          .chooseNewFile(
              kit.messages().of("vocabulary.write"),
              kit.messages().of(model.schemeProperty().get()) + "." + ending)
          .ifPresent(model::write);
    }
  }
}
