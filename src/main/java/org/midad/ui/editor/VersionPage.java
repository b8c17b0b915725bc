package org.midad.ui.editor;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.arabic.Moments;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.Stamp;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.StageMark;
import org.midad.ui.text.ClipboardForms;
import org.midad.ui.text.PictureShelf;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/**
 * A version of the open story as it was, to be read over its page: whose, of when, on what machine
 * and why stands above it. Nothing in it can be changed; selecting and copying goes as on the page.
 */
final class VersionPage extends BorderPane {
  private final Kit kit;
  private final ZoneId zone;
  private final StoryViewModel open;
  private final VersionModel version;
  private final Comparer comparer;
  private final StoryEditor page;
  private final StageMark mark = new StageMark();
  private final TextBlock what;
  private final TextBlock who;
  private final TextBlock note;
  private final Action back;
  private final Action compare;
  private final Action restore;
  private @Nullable Node focused;

  /**
   * @param like the page that it looks like
   * @param zone of the newsroom
   */
  VersionPage(
      Kit kit,
      ZoneId zone,
      StoryViewModel open,
      StoryEditor like,
      Function<BlockKind, String> prompts,
      ClipboardForms forms,
      PictureShelf pictures,
      Comparer comparer) {
    this.kit = kit;
    this.zone = zone;
    this.open = open;
    version = open.history().version();
    this.comparer = comparer;
    // Nothing is ever written here, and so nobody is asked who writes.
    page =
        new StoryEditor(
            kit.fonts(),
            prompts,
            () -> new Stamp("", open.headProperty().get().orElseThrow().revision().at()));
    page.setId("version-page");
    page.setAccessibleRoleDescription(kit.messages().of("version.page"));
    page.setEditable(false);
    page.share(forms, pictures);
    page.colorsProperty().bind(like.colorsProperty());
    page.familyProperty().bind(like.familyProperty());
    page.textSizeProperty().bind(like.textSizeProperty());
    page.hiddenSignsProperty().bind(like.hiddenSignsProperty());
    page.setHiddenNames(new HiddenWords(kit));
    page.zoomProperty().bindBidirectional(like.zoomProperty());
    what = kit.words("", FontWeight.MEDIUM, 13);
    what.setId("version-what");
    who = kit.words("", FontWeight.REGULAR, 12);
    who.setId("version-who");
    note = new TextBlock(kit.fonts());
    note.setSize(12);
    back = new Action("version.back", version::close).withIcon(Feather.CORNER_UP_LEFT);
    compare = new Action("version.compare", this::compare).withIcon(Feather.COLUMNS);
    restore = new Action("version.restore", this::restore).withIcon(Feather.ROTATE_CCW);
    getStyleClass().add("version");
    setTop(bar());
    setCenter(page);
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Follow.value(this, version.shownProperty(), this::show);
    Follow.value(this, open.headProperty(), any -> hinder());
    Follow.value(this, open.readOnlyProperty(), any -> hinder());
  }

  /** What can be done while a version is read. */
  List<Action> actions() {
    return List.of(back, compare, restore);
  }

  /** The page on which it stands. */
  StoryEditor page() {
    return page;
  }

  private VBox bar() {
    HBox line = new HBox(8, mark, what);
    line.setAlignment(Pos.CENTER_LEFT);
    Button main = kit.actions().mainButton(back);
    main.setId("version-back");
    Button beside = kit.actions().button(compare);
    beside.setId("version-compare");
    Button again = kit.actions().button(restore);
    again.setId("version-restore");
    FlowPane tools = new FlowPane(8, 8, main, again, beside);
    tools.setAlignment(Pos.CENTER_LEFT);
    VBox bar = new VBox(4, line, who, note, tools);
    VBox.setMargin(tools, new Insets(6, 0, 0, 0));
    bar.getStyleClass().add("version-bar");
    return bar;
  }

  private void show(Optional<VersionModel.Shown> shown) {
    boolean opens = shown.isPresent() && !isVisible();
    boolean closes = shown.isEmpty() && isVisible();
    if (opens) {
      focused = getScene() == null ? null : getScene().getFocusOwner();
    }
    setVisible(shown.isPresent());
    shown.ifPresent(this::fill);
    hinder();
    if (shown.isPresent()) {
      page.requestFocus();
    } else if (closes) {
      Node before = focused;
      focused = null;
      if (before != null && before.getScene() != null) {
        before.requestFocus();
      }
    }
  }

  private void fill(VersionModel.Shown shown) {
    Messages messages = kit.messages();
    HistoryModel.Event event = shown.event();
    mark.setStage(event.entry().stage());
    what.setText(
        messages.of(
            "version.what",
            Moments.dayAndTime(event.entry().at().atZone(zone), messages.locale()),
            messages.of(event.entry().reason()),
            messages.of(event.entry().stage())));
    who.setText(
        event
            .entry()
            .device()
            .map(device -> messages.of("version.who-on", event.author(), device))
            .orElseGet(() -> messages.of("version.who", event.author())));
    note.setText(event.entry().note());
    note.setVisible(!event.entry().note().isEmpty());
    note.setManaged(note.isVisible());
    page.load(shown.revision().story());
    page.setAccessibleText(
        String.join(
            ". ", messages.of("version.page"), what.getText(), who.getText(), note.getText()));
  }

  private void hinder() {
    Optional<VersionModel.Shown> shown = version.shownProperty().get();
    Optional<Problem> nothing =
        shown.isPresent() ? Optional.empty() : Optional.of(new Problem("refusal.no-version"));
    back.hindranceProperty().set(nothing);
    compare.hindranceProperty().set(nothing);
    boolean current =
        shown.map(now -> now.event().entry().id()).equals(open.headProperty().get().map(Head::id));
    restore
        .hindranceProperty()
        .set(
            nothing
                .or(() ->
                    current ? Optional.of(new Problem("refusal.is-current")) : Optional.empty())
                .or(version::restoring));
  }

  private void compare() {
    version
        .shownProperty()
        .get()
        .ifPresent(shown -> {
          version.close();
          comparer.compare(shown.event().entry(), Optional.empty());
        });
  }

  private void restore() {
    version
        .shownProperty()
        .get()
        .ifPresent(shown -> {
          version.close();
          open.restore(shown.event().entry().id());
        });
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
      version.close();
      event.consume();
    }
  }
}
