package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.midad.model.Stage;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.StageMark;
import org.midad.ui.text.TextBlock;

/**
 * The way of a story through the house, and how far it has come. Where there is room every stage
 * says its name; otherwise only the one that the story is in.
 */
final class StageTrack extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
  private static final List<Stage> WAY =
      List.of(
          Stage.DRAFT, Stage.INCOMING, Stage.REVIEW, Stage.PROOF, Stage.APPROVED, Stage.EXPORTED);

  private final Kit kit;
  private Optional<Stage> current = Optional.empty();

  /** Of the stages that the story is not in. */
  private final List<TextBlock> names = new ArrayList<>();

  StageTrack(Kit kit) {
    this.kit = kit;
    getStyleClass().add("stage-track");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    // It gets what stands beside it leaves.
    setPrefWidth(0);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** Shows where a story stands; a spiked one stands beside the way. */
  void show(Stage stage) {
    current = Optional.of(stage);
    setAccessibleText(kit.messages().of(stage));
    build();
  }

  @Override
  protected void layoutChildren() {
    double hidden =
        names.stream()
            .filter(name -> !name.isManaged())
            .mapToDouble(name -> name.prefWidth(-1) + ((HBox) name.getParent()).getSpacing())
            .sum();
    boolean roomy = getWidth() >= computePrefWidth(-1) + hidden;
    names.forEach(name -> {
      name.setManaged(roomy);
      name.setVisible(roomy);
    });
    super.layoutChildren();
  }

  private void build() {
    getChildren().clear();
    names.clear();
    current.ifPresent(stage -> {
      List<Stage> shown = WAY.contains(stage) ? WAY : List.of(stage);
      List<HBox> steps = new ArrayList<>();
      for (Stage each : shown) {
        steps.add(step(each, each == stage, shown.indexOf(each) < shown.indexOf(stage)));
      }
      for (HBox step : steps) {
        if (!getChildren().isEmpty()) {
          Region line = new Region();
          line.getStyleClass().add("stage-line");
          getChildren().add(line);
        }
        getChildren().add(step);
      }
    });
  }

  private HBox step(Stage stage, boolean isCurrent, boolean isPassed) {
    HBox step = new HBox(new StageMark(stage));
    step.getStyleClass().add("stage-step");
    step.setAlignment(Pos.CENTER_LEFT);
    step.pseudoClassStateChanged(CURRENT, isCurrent);
    step.pseudoClassStateChanged(PASSED, isPassed);
    TextBlock name =
        isCurrent
            ? kit.words(kit.messages().of(stage), FontWeight.SEMIBOLD, 13)
            : kit.words(kit.messages().of(stage), FontWeight.REGULAR, 12);
    name.setMinWidth(USE_PREF_SIZE);
    step.getChildren().add(name);
    if (!isCurrent) {
      names.add(name);
    }
    return step;
  }
}
