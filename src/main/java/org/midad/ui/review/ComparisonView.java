package org.midad.ui.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Ago;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.review.ComparisonModel.Arrangement;
import org.midad.ui.review.ComparisonModel.Shown;
import org.midad.ui.review.ComparisonModel.Version;
import org.midad.ui.text.EditedPage;
import org.midad.ui.text.EditedRow;
import org.midad.ui.text.PageColors;
import org.midad.ui.text.TextBlock;

/** What differs between two versions of a story, to be read: over its page, while it is visible. */
public final class ComparisonView extends BorderPane {
  private final Kit kit;
  private final ComparisonModel model;
  private final Ago ago;
  private final EditedPage page;
  private final TextBlock before;
  private final TextBlock after;
  private final TextBlock count;
  private final Action next;
  private final Action previous;
  private final Action sideBySide;
  private final Action spelling;
  private final Action save;
  private final Action close;
  private Optional<ComparedRows> compared = Optional.empty();
  private List<EditedRow> rows = List.of();
  private @Nullable Node focused;

  /**
   * @param clock tells how long ago something was, in the newsroom's time zone
   * @param saving asks for a file, and writes what is compared into it
   */
  public ComparisonView(Kit kit, Clock clock, ComparisonModel model, Runnable saving) {
    this.kit = kit;
    this.model = model;
    ago = new Ago(kit.messages(), clock);
    page = new EditedPage(kit.fonts());
    page.setId("compared");
    before = kit.words("", FontWeight.MEDIUM, 13);
    after = kit.words("", FontWeight.MEDIUM, 13);
    count = kit.words("", FontWeight.REGULAR, 12);
    count.setId("compare-count");
    next = new Action("compare.next", model::next).withIcon(Feather.CHEVRON_DOWN).withKeys("F7");
    previous =
        new Action("compare.previous", model::previous)
            .withIcon(Feather.CHEVRON_UP)
            .withKeys("Shift+F7");
    sideBySide =
        new Action("compare.side-by-side", this::rearrange)
            .withIcon(Feather.COLUMNS)
            .withKeys("F8");
    spelling =
        new Action(
                "compare.hide-spelling",
                () -> model.spellingHiddenProperty().set(!model.spellingHiddenProperty().get()))
            .withKeys("Shift+F8");
    save = new Action("compare.save", saving).withIcon(Feather.DOWNLOAD).withKeys("Shortcut+Alt+S");
    close = new Action("compare.close", model::close).withIcon(Feather.X);
    getStyleClass().add("comparison");
    setTop(bar());
    setCenter(page);
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Follow.value(this, model.shownProperty(), this::show);
    Follow.value(this, model.arrangementProperty(), any -> fill());
    Follow.value(this, model.currentProperty(), place -> point(place.intValue()));
    Follow.value(
        this,
        model.arrangementProperty(),
        now -> sideBySide.onProperty().set(now == Arrangement.SIDE_BY_SIDE));
    Follow.value(this, model.spellingHiddenProperty(), spelling.onProperty()::set);
  }

  /** What can be done while something is compared. */
  public List<Action> actions() {
    return List.of(next, previous, sideBySide, spelling, save, close);
  }

  public void setColors(PageColors colors) {
    page.setColors(colors);
  }

  /** What the text is shown in. */
  public void setFamily(FontFamily family) {
    page.setFamily(family);
  }

  /**
   * @param factor of the normal size of letters
   */
  public void setTextSize(double factor) {
    page.setTextSize(factor);
  }

  private VBox bar() {
    HBox versions = new HBox(8, new VBox(2, before, after), space(), button(close));
    versions.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(versions.getChildren().getFirst(), Priority.ALWAYS);
    before.getStyleClass().add("compared-before");
    before.setMinWidth(0);
    after.setMinWidth(0);
    count.setMinWidth(USE_PREF_SIZE);
    ToggleButton hiding = kit.actions().switchButton(spelling);
    hiding.getStyleClass().remove("icon-only");
    hiding.setId("hide-spelling");
    hiding.setMinWidth(USE_PREF_SIZE);
    ToggleButton beside = kit.actions().switchButton(sideBySide);
    beside.setId("side-by-side");
    HBox tools =
        new HBox(4, beside, hiding, space(), count, button(previous), button(next), button(save));
    tools.setAlignment(Pos.CENTER_LEFT);
    VBox bar = new VBox(4, versions, tools);
    bar.getStyleClass().add("comparison-bar");
    return bar;
  }

  private Node button(Action action) {
    Region button = kit.actions().iconButton(action);
    button.setId(action.key().replace('.', '-'));
    return button;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private void show(Optional<Shown> shown) {
    boolean opens = shown.isPresent() && !isVisible();
    boolean closes = shown.isEmpty() && isVisible();
    if (opens) {
      focused = getScene() == null ? null : getScene().getFocusOwner();
    }
    setVisible(shown.isPresent());
    Optional<Problem> nothing =
        shown.isPresent() ? Optional.empty() : Optional.of(new Problem("refusal.nothing-compared"));
    actions().forEach(action -> action.hindranceProperty().set(nothing));
    fill();
    if (opens) {
      page.requestFocus();
    } else if (closes) {
      Node back = focused;
      focused = null;
      if (back != null && back.getScene() != null) {
        back.requestFocus();
      }
    }
  }

  private void fill() {
    Optional<Shown> shown = model.shownProperty().get();
    boolean inline = model.arrangementProperty().get() == Arrangement.INLINE;
    compared = shown.map(now -> new ComparedRows(kit.messages(), now.comparison()));
    rows = compared.map(now -> inline ? now.inline() : now.sideBySide()).orElse(List.of());
    page.show(rows, inline ? 1 : 2);
    before.setText(shown.map(now -> line("compare.before", now.before())).orElse(""));
    after.setText(shown.map(now -> line("compare.after", now.after())).orElse(""));
    point(model.currentProperty().get());
  }

  private String line(String key, Version version) {
    Messages messages = kit.messages();
    return messages.of(
        key,
        version
            .entry()
            .map(entry ->
                messages.of(
                    "compare.version",
                    messages.of(entry.reason()),
                    version.author(),
                    ago.of(entry.at())))
            .orElseGet(() -> messages.of("compare.page")));
  }

  private void point(int place) {
    int all = model.shownProperty().get().map(Shown::differences).orElse(0);
    count.setText(
        place < 0
            ? kit.messages().of("compare.count", all)
            : kit.messages().of("compare.place", place + 1, all));
    OptionalInt row =
        IntStream.range(0, rows.size())
            .filter(index -> rows.get(index).different())
            .skip(Math.max(0, place))
            .findFirst();
    if (place >= 0 && row.isPresent()) {
      page.point(row.getAsInt());
      page.setAccessibleText(
          compared.map(now -> now.spoken(rows.get(row.getAsInt()))).orElseThrow());
    } else {
      page.setAccessibleText(
          String.join(
              ". ", kit.messages().of("action.compare"), before.getText(), after.getText()));
    }
  }

  private void rearrange() {
    model
        .arrangementProperty()
        .set(
            model.arrangementProperty().get() == Arrangement.INLINE
                ? Arrangement.SIDE_BY_SIDE
                : Arrangement.INLINE);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
      model.close();
      event.consume();
    }
  }
}
