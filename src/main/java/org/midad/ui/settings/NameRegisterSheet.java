package org.midad.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Problem;
import org.midad.model.RegisteredName.Kind;
import org.midad.model.StoryId;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.settings.NameCheckModel.Check;
import org.midad.ui.settings.NameRegisterModel.Known;
import org.midad.ui.text.TextBlock;

/**
 * The name register: its names in a list, found by a few letters, and beside it all that is said of
 * one of them, or where the archive writes otherwise.
 */
public final class NameRegisterSheet {
  private final Kit kit;
  private final NameRegisterModel model;
  private final NameCheckModel check;
  private final Consumer<StoryId> opening;

  /**
   * @param opening leads to a story of the archive
   */
  public NameRegisterSheet(
      Kit kit, NameRegisterModel model, NameCheckModel check, Consumer<StoryId> opening) {
    this.kit = kit;
    this.model = model;
    this.check = check;
    this.opening = opening;
  }

  /** Opens the sheet. */
  public Action action() {
    return new Action("action.name-register", this::show)
        .withIcon(Feather.USER_CHECK)
        .withKeys("Shortcut+Alt+N");
  }

  private void show() {
    model.queryProperty().set("");
    model.refresh();
    kit.dialogs().showWide(kit.messages().of("names.sheet"), new Open());
  }

  /**
   * Opens the sheet with a name to be added.
   *
   * @param spellings the one that is meant first
   */
  public void begin(List<String> spellings) {
    model.queryProperty().set("");
    Open open = new Open();
    kit.dialogs().showWide(kit.messages().of("names.sheet"), open);
    open.turnToNames();
    model.begin(spellings, open.form::focus);
  }

  /** The sheet while it is open. */
  private final class Open extends VBox {
    private final StackPane place = new StackPane();
    private final NameForm form = new NameForm(kit, model);
    private final NameCheckPane checked =
        new NameCheckPane(
            kit,
            check,
            found -> {
              kit.dialogs().close();
              opening.accept(found.story());
            },
            this::saveReport);
    private final TextBlock count = kit.words("", FontWeight.REGULAR, 13);
    private final Action add = new Action("names.add", this::add).withIcon(Feather.PLUS);
    private final Action take = new Action("names.import", this::take).withIcon(Feather.UPLOAD);
    private final NameList list = new NameList(kit, model, add, form::focus, this::turnToNames);

    /** What came of the archive waits while somebody looks at a name. */
    private boolean aside;

    Open() {
      super(16);
      place.setMinWidth(0);
      HBox.setHgrow(place, Priority.ALWAYS);
      Region line = new Region();
      line.getStyleClass().add("upright-line");
      HBox middle = new HBox(24, list, line, place);
      middle.setMinHeight(0);
      VBox.setVgrow(middle, Priority.ALWAYS);
      getChildren().addAll(middle, foot());
      Follow.value(this, model.knownProperty(), any -> look());
      Follow.value(this, model.draftProperty(), any -> look());
      Follow.value(this, check.checkProperty(), any -> look());
    }

    private Node foot() {
      count.setId("names-count");
      count.setMinWidth(0);
      Region between = new Region();
      HBox.setHgrow(between, Priority.ALWAYS);
      Button in = kit.actions().flatButton(take);
      in.setId("names-import");
      Button out =
          kit.actions()
              .flatButton(new Action("names.export", this::write).withIcon(Feather.DOWNLOAD));
      out.setId("names-export");
      Button archive =
          kit.actions().button(new Action("names.check", this::check).withIcon(Feather.SEARCH));
      archive.setId("names-check");
      HBox foot = new HBox(8, count, between, in, out, archive);
      for (Button button : List.of(in, out, archive)) {
        button.setMinWidth(USE_PREF_SIZE);
      }
      foot.setAlignment(Pos.CENTER_LEFT);
      return foot;
    }

    private Optional<Problem> hindrance() {
      return model.knownProperty().get().flatMap(Known::hindrance);
    }

    private void look() {
      Optional<Problem> hindrance = hindrance();
      add.hindranceProperty().set(hindrance);
      take.hindranceProperty().set(hindrance);
      count.setText(
          hindrance
              .map(kit::told)
              .orElseGet(() ->
                  kit.messages()
                      .of(
                          "names.count",
                          model.knownProperty().get().map(now -> now.names().size()).orElse(0))));
      if (aside || isIdle()) {
        model
            .draftProperty()
            .get()
            .ifPresentOrElse(
                open -> {
                  form.fill(open, hindrance.isPresent());
                  put(form);
                },
                () -> put(empty(hindrance)));
      } else {
        checked.show(check.checkProperty().get());
        put(checked);
      }
    }

    private boolean isIdle() {
      return check.checkProperty().get() instanceof Check.None;
    }

    private void turnToNames() {
      aside = true;
      look();
    }

    /** Begins, or turns back to what has been begun. */
    private void check() {
      aside = false;
      if (isIdle()) {
        check.begin();
      }
      look();
    }

    private void put(Node shown) {
      if (!place.getChildren().contains(shown)) {
        place.getChildren().setAll(shown);
      }
    }

    private void add() {
      turnToNames();
      model.begin(Kind.PERSON, model.queryProperty().get().strip());
      form.focus();
    }

    private void take() {
      kit.dialogs()
          .chooseFiles(kit.messages().of("names.import"), kit.messages().of("names.table"), "*.csv")
          .forEach(model::take);
    }

    private void write() {
      newFile("names.export", "names.sheet").ifPresent(model::write);
    }

    private void saveReport() {
      newFile("names.save-report", "names.report").ifPresent(check::write);
    }

    private Optional<Path> newFile(String title, String name) {
      return kit.dialogs()
          .chooseNewFile(kit.messages().of(title), kit.messages().of(name) + ".csv");
    }
  }

  /** What to do where there is no name yet, or why not. */
  private Node empty(Optional<Problem> hindrance) {
    TextBlock words =
        new TextBlock(
            kit.fonts(),
            hindrance.map(kit::told).orElseGet(() -> kit.messages().of("names.none-about")));
    words.getStyleClass().add("empty-words");
    words.setSide(TextBlock.Side.CENTER);
    TextBlock title = kit.dialogs().title(kit.messages().of("names.none"));
    title.setSide(TextBlock.Side.CENTER);
    VBox box = new VBox(12, Icons.of(Feather.USER_CHECK), title, words);
    box.setId("no-names");
    box.getStyleClass().add("empty-list");
    box.setAlignment(Pos.CENTER);
    box.setMaxWidth(400);
    return box;
  }
}
