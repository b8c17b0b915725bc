package org.midad.ui.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.deliver.Target;
import org.midad.model.Problem;
import org.midad.model.Tag;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.publish.TargetsModel.Kept;
import org.midad.ui.publish.TargetsModel.Known;
import org.midad.ui.text.TextBlock;

/**
 * Where stories are delivered: all targets in a list, and beside it one of them, to be changed,
 * tried, and asked what it would get.
 */
public final class TargetsSheet {
  private final Kit kit;
  private final TargetsModel targets;
  private final TrialModel trial;
  private final PreviewModel preview;
  private final TargetChoices choices;

  /**
   * @param forms that a file may have
   * @param sections of the newsroom
   */
  public TargetsSheet(
      Kit kit,
      TargetsModel targets,
      TrialModel trial,
      PreviewModel preview,
      List<ExportSheet.Group> forms,
      Supplier<List<Tag>> sections) {
    this.kit = kit;
    this.targets = targets;
    this.trial = trial;
    this.preview = preview;
    this.choices = new TargetChoices(forms, sections);
  }

  /** Opens the sheet. */
  public Action action() {
    return new Action("action.targets", this::show)
        .withIcon(Feather.UPLOAD_CLOUD)
        .withKeys("Shortcut+Alt+P");
  }

  private void show() {
    // They are read meanwhile.
    choices.sections();
    targets.refresh();
    kit.dialogs().showWide(kit.messages().of("action.targets"), new Open());
  }

  /** The sheet while it is open. */
  private final class Open extends HBox {
    private final StackPane place = new StackPane();
    private final Action add = new Action("target.add", this::add).withIcon(Feather.PLUS);
    private final TargetList list = new TargetList(kit, choices, add, this::choose);
    private Optional<String> wished = Optional.empty();

    Open() {
      super(24);
      HBox.setHgrow(place, Priority.ALWAYS);
      place.setMinWidth(0);
      Region line = new Region();
      line.getStyleClass().add("upright-line");
      getChildren().addAll(list, line, place);
      Follow.value(this, targets.knownProperty(), known -> known.ifPresent(this::fill));
      Follow.value(this, preview.shownProperty(), this::look);
      // Nobody waits for an answer that nobody sees.
      sceneProperty()
          .subscribe((was, is) -> {
            if (is == null) {
              trial.clear();
            }
          });
    }

    private void fill(Known known) {
      add.hindranceProperty().set(known.hindrance());
      list.fill(known);
      targets.added().ifPresentOrElse(this::edit, () -> chooseWished(known));
    }

    private void chooseWished(Known known) {
      known.targets().stream()
          .filter(kept -> wished.filter(kept.target().id()::equals).isPresent())
          .findFirst()
          .or(() -> known.targets().stream().findFirst())
          .ifPresentOrElse(list::choose, () -> put(empty(known.hindrance())));
    }

    private void choose(Kept kept) {
      trial.clear();
      wished = Optional.of(kept.target().id());
      Optional<Problem> hindrance = targets.knownProperty().get().flatMap(Known::hindrance);
      if (hindrance.isPresent()) {
        put(new TargetFacts(kit, choices, preview, kept, hindrance.get()));
      } else {
        edit(targets.form(kept));
      }
    }

    private void edit(TargetFormModel form) {
      put(new TargetForm(kit, form, targets, trial, preview, choices, this::after));
    }

    private void add() {
      trial.clear();
      list.chooseNone();
      KindTiles kinds = new KindTiles(kit, kind -> begin(targets.add(kind)));
      put(kinds);
      kinds.lookup(".kind-tile").requestFocus();
    }

    private void begin(TargetFormModel form) {
      edit(form);
      // What scrolls is in no scene before.
      place.applyCss();
      place.lookup("#target-name").requestFocus();
    }

    /** A target was kept, or is no more. */
    private void after(Optional<Target> target) {
      wished = target.map(Target::id);
      targets.knownProperty().get().ifPresent(this::fill);
    }

    private void look(Optional<PreviewModel.Shown> shown) {
      place.getChildren().removeIf(PreviewView.class::isInstance);
      // What is filled in waits below it.
      place.getChildren().forEach(below -> below.setVisible(shown.isEmpty()));
      shown.ifPresent(now -> place.getChildren().add(new PreviewView(kit, now, preview::close)));
    }

    private void put(Node shown) {
      preview.close();
      place.getChildren().setAll(shown);
    }
  }

  /** What to do where there is no target yet, or why not. */
  private Node empty(Optional<Problem> hindrance) {
    TextBlock words =
        new TextBlock(
            kit.fonts(),
            hindrance
                .map(why -> TargetWords.hindrance(kit, why))
                .orElseGet(() -> kit.messages().of("target.none-about")));
    words.getStyleClass().add("empty-words");
    words.setSide(TextBlock.Side.CENTER);
    TextBlock title = kit.dialogs().title(kit.messages().of("target.none"));
    title.setSide(TextBlock.Side.CENTER);
    VBox box = new VBox(12, Icons.of(Feather.UPLOAD_CLOUD), title, words);
    box.setId("no-targets");
    box.getStyleClass().add("empty-list");
    box.setAlignment(Pos.CENTER);
    box.setMaxWidth(400);
    return box;
  }
}
