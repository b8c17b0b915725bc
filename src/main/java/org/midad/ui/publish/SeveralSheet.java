package org.midad.ui.publish;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.midad.app.LeavingTogether;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.publish.SeveralModel.Report;
import org.midad.ui.text.TextBlock;

/** Shows how far several stories are that leave at once, and tells what came of them. */
public final class SeveralSheet {
  /** Of the room for those that stay, in pixels. */
  private static final double ROOM = 160;

  private final Kit kit;
  private final SeveralModel model;
  private final Runnable showDeliveries;

  public SeveralSheet(Kit kit, SeveralModel model, Runnable showDeliveries) {
    this.kit = kit;
    this.model = model;
    this.showDeliveries = showDeliveries;
  }

  public void show() {
    ProgressBar bar = new ProgressBar();
    bar.setId("several-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    TextBlock words = kit.dialogs().text("");
    words.setId("several-words");
    VBox refused = new VBox(8);
    ScrollPane room = new ScrollPane(refused);
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setFocusTraversable(false);
    room.setMaxHeight(ROOM);
    room.getStyleClass().add("settings");
    room.managedProperty().bind(room.visibleProperty());
    Button deliveries = new Button(words("notice.deliveries"));
    deliveries.setId("several-deliveries");
    deliveries.setOnAction(event -> {
      kit.dialogs().close();
      showDeliveries.run();
    });
    Button close = new Button(words("notice.close"));
    close.getStyleClass().add("accent");
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(event -> kit.dialogs().close());
    HBox buttons = new HBox(8, deliveries, close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    Follow.value(
        bar,
        model.reportProperty(),
        report -> {
          bar.setProgress(report.progress());
          words.setText(told(report));
          bar.setAccessibleText(told(report));
          fill(refused, report.refused());
          room.setVisible(!report.refused().isEmpty());
        });
    kit.dialogs().show(words("several.title"), bar, words, room, buttons);
    close.requestFocus();
  }

  private String told(Report report) {
    if (report.decided() < 1) {
      return kit.messages().of("several.deciding", report.stories());
    }
    String arrived = kit.messages().of("several.arrived", report.arrived(), report.deliveries());
    String waiting =
        report.waiting() == 0 ? "" : kit.messages().of("several.waiting", report.waiting());
    String refused =
        report.refused().isEmpty()
            ? ""
            : kit.messages().of("several.refused", report.refused().size());
    return String.join(" ", List.of(arrived, waiting, refused)).strip();
  }

  private void fill(VBox lines, List<LeavingTogether.Refused> refused) {
    lines.getChildren().clear();
    for (LeavingTogether.Refused story : refused) {
      String headline = story.headline().isBlank() ? words("story.untitled") : story.headline();
      TextBlock name = kit.words(headline, FontWeight.SEMIBOLD, 12);
      TextBlock why =
          kit.words(
              kit.messages().of(story.problem().key(), story.problem().arguments().toArray()),
              FontWeight.REGULAR,
              12);
      why.setMaxLines(2);
      lines.getChildren().add(new VBox(2, name, why));
    }
  }

  private String words(String key) {
    return kit.messages().of(key);
  }
}
