package org.midad.ui.editor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.arabic.typing.HouseStyle;
import org.midad.edit.Blocks;
import org.midad.model.BlockKind;
import org.midad.model.Problem;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.review.Comments;
import org.midad.typeset.FontFamily;
import org.midad.typeset.PrintColumn;
import org.midad.ui.editor.ToolRow.Need;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Ago;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.LateChildren;
import org.midad.ui.text.Arrows;
import org.midad.ui.text.ClipboardForms;
import org.midad.ui.text.PageColors;
import org.midad.ui.text.PictureShelf;
import org.midad.ui.text.Reviewing;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** The open story: its bar, its page, its status line, and the inspector that stands beside. */
public final class StoryView extends BorderPane {
  /** Without a key for so long, what is written goes to the disk by itself. */
  private static final Duration BREATH = Duration.millis(900);

  private final StoryEditor page;
  private final StoryActions actions;
  private final PageActions looking;
  private final BooleanProperty alone = new SimpleBooleanProperty(this, "alone");
  private final ExchangeActions exchange;
  private final StoryBar bar;
  private final FindBar finding;
  private final Inspector inspector;
  private final CommentActions comments;
  private final ChangeActions suggestions;
  private final ModeActions modes;
  private final Checks checks;
  private final HistoryPane history;
  private final VersionPage version;
  private final BorderPane desk;
  private final LateChildren layers;
  private final StatusLine status;
  private final PauseTransition breath = new PauseTransition(BREATH);
  private DoubleConsumer onColumnChosen = width -> {};
  private Runnable onInspectorWished = () -> {};
  private Comparer comparer = (before, after) -> {};

  /**
   * @param findings what is not right in the open story
   * @param clock tells when something is written, in the newsroom's time zone
   * @param author id of the person who writes
   * @param forms how the page shares its text with other programs
   * @param pictures where the page's pictures are kept
   * @param exporting asks where to and in which forms, and exports
   * @param copying asks for a file, and writes a copy of the story into it
   * @param bundling asks for a file, and puts the story into it for another library
   */
  public StoryView(
      Kit kit,
      TagsModel tags,
      Clock clock,
      StoryViewModel open,
      FindingsModel findings,
      Supplier<String> author,
      ClipboardForms forms,
      PictureShelf pictures,
      Runnable exporting,
      Runnable copying,
      Runnable bundling) {
    Messages messages = kit.messages();
    Supplier<Stamp> stamps = () -> new Stamp(author.get(), clock.instant());
    getStyleClass().add("story-view");
    page = new StoryEditor(kit.fonts(), kind -> prompt(messages, kind), stamps);
    page.setId("page");
    page.share(forms, pictures);
    page.setAccessibleRoleDescription(messages.of("story.page"));
    HiddenWords hiddenWords = new HiddenWords(kit);
    page.setHiddenNames(hiddenWords);
    WritingActions writing =
        new WritingActions(page, stamps, new LinkSheet(kit, page, stamps)::show);
    DirectionActions direction = new DirectionActions(page, stamps);
    actions =
        new StoryActions(
            open,
            page,
            findings.errorsProperty(),
            writing,
            direction,
            new PlanSheets(kit, clock, open.plan()),
            exporting);
    looking = new PageActions(page, new GoTo(kit, page)::show, alone);
    exchange = new ExchangeActions(kit, open, page, copying, bundling);
    checks = new Checks(kit, open, page, findings, writing, this::lead, this::leadInBar, stamps);
    new PageMenu(kit, page, exchange, writing, checks).offer();
    Ago ago = new Ago(messages, clock);
    CommentsPane remarks = new CommentsPane(kit, ago, open, page, stamps);
    comments = new CommentActions(open, remarks, () -> bringIntoSight(InspectorPage.COMMENTS));
    page.onLaidOut(remarks::level);
    ChangesPane changes = new ChangesPane(kit, ago, open, page, stamps);
    suggestions = changes.actions();
    modes = new ModeActions(open, page);
    history = new HistoryPane(kit, ago, open, (before, after) -> comparer.compare(before, after));
    inspector =
        new Inspector(
            kit,
            tags,
            clock.getZone(),
            open,
            edit ->
                page.execute(
                    state -> Blocks.setMeta(state, edit.apply(state.story().meta()), stamps.get())),
            remarks,
            changes,
            checks.pane(),
            new PicturesPane(kit, open, page, pictures, exchange.picture, stamps),
            history);
    checks.pane().onListed(count -> inspector.count(InspectorPage.CHECKS, count));
    changes.onListed(count -> inspector.count(InspectorPage.CHANGES, count));
    TextBlock nothing = new TextBlock(kit.fonts(), messages.of("story.none"));
    nothing.getStyleClass().add("nothing-open");
    nothing.setSide(TextBlock.Side.CENTER);
    nothing.setMaxSize(320, USE_PREF_SIZE);
    desk = new BorderPane(page);
    bar =
        new StoryBar(
            kit,
            clock,
            actions,
            modes,
            comments.comment,
            List.of(exchange.saveCopy, exchange.bundle),
            open,
            page);
    finding = new FindBar(kit, open, page, stamps);
    bar.addTool(finding.find(), Need.ALWAYS);
    status =
        new StatusLine(
            kit,
            clock.getZone(),
            open,
            page,
            new CaretNote(page, hiddenWords, checks).toldProperty(),
            width -> onColumnChosen.accept(width));
    desk.setTop(new VBox(bar, finding));
    desk.setBottom(status);
    for (Region around : List.of(bar, status)) {
      around.visibleProperty().bind(alone.not());
      around.managedProperty().bind(alone.not());
    }
    addEventHandler(KeyEvent.KEY_PRESSED, this::leaveAlone);
    StackPane stack = new StackPane();
    layers = new LateChildren(stack);
    desk.setVisible(false);
    layers.add(nothing);
    layers.add(desk);
    setCenter(stack);
    version =
        new VersionPage(
            kit,
            clock.getZone(),
            open,
            page,
            kind -> prompt(messages, kind),
            forms,
            pictures,
            (before, after) -> comparer.compare(before, after));
    cover(version, open.history().version().shownProperty().map(Optional::isPresent));
    Follow.value(
        this,
        open.headProperty(),
        head -> {
          desk.setVisible(head.isPresent());
          nothing.setVisible(head.isEmpty());
          looking.hinder(
              head.isPresent() ? Optional.empty() : Optional.of(new Problem("refusal.no-story")));
          alone.set(alone.get() && head.isPresent());
        });
    Follow.value(this, open.storyProperty(), story -> story.ifPresent(this::show));
    Follow.value(
        this,
        page.storyProperty(),
        story -> inspector.count(InspectorPage.COMMENTS, Comments.open(story)));
    Follow.value(
        this,
        open.colleagues().peopleProperty(),
        any ->
            List.of(page, version.page())
                .forEach(shown ->
                    shown.setReviewing(
                        new Reviewing(
                            open.colleagues()::color, new SuggestionWords(messages)::beside))));
    Follow.value(this, open.readOnlyProperty(), refusal -> page.setEditable(refusal.isEmpty()));
    page.onTransaction(done -> {
      open.written(done, page.getStory());
      breath.playFromStart();
    });
    breath.setOnFinished(any -> open.autosave());
  }

  private void leaveAlone(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && alone.get()) {
      alone.set(false);
      event.consume();
    }
  }

  /** Puts a tool of the window's beside those of the page. */
  public void addTool(Action tool) {
    bar.addTool(tool, Need.ALWAYS);
  }

  public void setColors(PageColors colors) {
    page.setColors(colors);
  }

  /**
   * @param factor of the normal size of letters
   */
  public void setTextSize(double factor) {
    page.textSizeProperty().set(factor);
  }

  /** How large the page is shown: from 0.5 to 3. */
  public DoubleProperty zoomProperty() {
    return page.zoomProperty();
  }

  /** Whether nothing but the page is wished for: for whoever owns what stands around it. */
  public BooleanProperty aloneProperty() {
    return alone;
  }

  /** Whether the line that is written stays at the same height. */
  public BooleanProperty typewriterProperty() {
    return page.typewriterProperty();
  }

  /** How the house writes, and so what is put right of what is typed. */
  public void setHouse(HouseStyle house) {
    page.setHouse(house);
  }

  /** What the left and the right arrow mean. */
  public void setArrows(Arrows arrows) {
    page.setArrows(arrows);
    version.page().setArrows(arrows);
  }

  /** What the story is shown in. */
  public void setFamily(FontFamily family) {
    page.familyProperty().set(family);
  }

  /** The column of print in which the story is measured. */
  public void setColumn(PrintColumn column) {
    status.setColumn(column);
  }

  /** Told the width of column that the reader wishes, in millimetres. */
  public void onColumnChosen(DoubleConsumer listener) {
    onColumnChosen = listener;
  }

  /** Told when the inspector has something to show that the reader asked for. */
  public void onInspectorWished(Runnable listener) {
    onInspectorWished = listener;
  }

  private void bringIntoSight(InspectorPage wished) {
    onInspectorWished.run();
    inspector.show(wished);
  }

  private void lead(InspectorPage wished, String id) {
    bringIntoSight(wished);
    focus(id.isEmpty() ? null : inspector.lookup("#" + id));
  }

  private void leadInBar(String id) {
    focus(bar.lookup("#" + id));
  }

  private static void focus(@Nullable Node there) {
    if (there != null) {
      there.requestFocus();
    }
  }

  /** Told which two versions the reader wishes to compare. */
  public void onCompare(Comparer listener) {
    comparer = listener;
  }

  /**
   * Lays something over the page, which waits under it for as long as it is visible.
   *
   * @param wished whether it has something to show
   */
  public void cover(Region over, ObservableValue<Boolean> wished) {
    // While it is hidden it takes no width from the page.
    over.managedProperty().bind(over.visibleProperty());
    layers.add(over, wished);
    over.visibleProperty().subscribe(any -> desk.setDisable(layers.isAnyVisible(2)));
  }

  /** What stands beside the page. */
  public Inspector inspector() {
    return inspector;
  }

  /** Everything that can be done with the open story. */
  public List<Action> actions() {
    List<Action> all = new ArrayList<>(actions.all());
    all.addAll(looking.all());
    all.addAll(exchange.all());
    all.addAll(finding.actions());
    all.addAll(modes.all());
    all.addAll(suggestions.all());
    all.addAll(comments.all());
    all.addAll(checks.all());
    all.add(history.compareAction());
    all.addAll(List.of(history.readAction(), history.restoreAction()));
    all.addAll(version.actions());
    return all;
  }

  private void show(Story story) {
    if (!page.getStory().equals(story)) {
      page.load(story);
      checks.pane().shown();
    }
  }

  private static String prompt(Messages messages, BlockKind kind) {
    return switch (kind) {
      case KICKER, HEADLINE, DECK, CROSSHEAD, QUOTE -> messages.of(kind);
      case DATELINE -> messages.of("prompt.dateline");
      case BYLINE -> messages.of("prompt.byline");
      case FIGURE -> messages.of("prompt.caption");
      case PARAGRAPH -> messages.of("prompt.paragraph");
      case LIST_ITEM -> "";
    };
  }
}
