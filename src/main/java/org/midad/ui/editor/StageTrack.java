package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.midad.model.Stage;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.StageMark;
import org.midad.ui.text.TextBlock;

/**
 * The way of a story through the house, and how far it has come. Where there is room every stage
 * says its name; in less only the one that the story is in, which in the least stands alone.
 */
final class StageTrack extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
  private static final List<Stage> WAY =
      List.of(
          Stage.DRAFT, Stage.INCOMING, Stage.REVIEW, Stage.PROOF, Stage.APPROVED, Stage.EXPORTED);

  private final Kit kit;

  /** Of the stages that the story is not in. */
  private final List<TextBlock> names = new ArrayList<>();

  /** Those stages, and the lines between all of them. */
  private final List<Node> others = new ArrayList<>();

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
  void show(Stage current) {
    setAccessibleText(kit.messages().of(current));
    getChildren().clear();
    names.clear();
    others.clear();
    List<Stage> shown = WAY.contains(current) ? WAY : List.of(current);
    for (Stage stage : shown) {
      if (!getChildren().isEmpty()) {
        Region line = new Region();
        line.getStyleClass().add("stage-line");
        getChildren().add(line);
        others.add(line);
      }
      HBox step = step(stage, current);
      getChildren().add(step);
      if (stage != current) {
        others.add(step);
      }
    }
  }

  @Override
  protected void layoutChildren() {
    double marks = 0;
    for (Node child : getChildren()) {
      // A step's least is what it holds; a line can be shorter than it likes to be.
      marks += child.minWidth(-1) + (marks > 0 ? getSpacing() : 0);
    }
    double hidden = 0;
    for (TextBlock name : names) {
      double needed = name.prefWidth(-1) + ((HBox) name.getParent()).getSpacing();
      hidden += needed;
      marks -= name.isManaged() ? needed : 0;
    }
    double all = marks + hidden;
    double room = getWidth();
    names.forEach(name -> show(name, room >= all));
    double least = marks;
    others.forEach(other -> show(other, room >= least));
    super.layoutChildren();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private HBox step(Stage stage, Stage current) {
    boolean isCurrent = stage == current;
    HBox step = new HBox(new StageMark(stage));
    step.getStyleClass().add("stage-step");
    step.setAlignment(Pos.CENTER_LEFT);
    step.pseudoClassStateChanged(CURRENT, isCurrent);
    step.pseudoClassStateChanged(PASSED, WAY.indexOf(stage) < WAY.indexOf(current));
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
