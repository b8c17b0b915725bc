package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.midad.app.Judged;
import org.midad.arabic.Messages;
import org.midad.check.Finding;
import org.midad.model.Head;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** What is not right in the story: by kinds, each to be gone to, put right or let be. */
final class ChecksPane extends VBox {
  /** The story is looked at anew when the writer has paused for so long. */
  private static final Duration PAUSE = Duration.millis(120);

  /** What was found is listed anew when it has stayed for so long. */
  private static final Duration CALM = Duration.millis(80);

  private final StoryViewModel open;
  private final StoryEditor page;
  private final FindingsModel findings;
  private final FindingMarks marks;
  private final ListView<FindingRow> list = new ListView<>();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final PauseTransition calm = new PauseTransition(CALM);
  private IntConsumer onListed = count -> {};

  /** While list and caret are brought together, neither follows the other. */
  private boolean moving;

  ChecksPane(
      Kit kit,
      StoryViewModel open,
      StoryEditor page,
      FindingsModel findings,
      FindingMarks marks,
      FindingActions actions,
      Corrections corrections,
      FindingWords words) {
    this.open = open;
    this.page = page;
    this.findings = findings;
    this.marks = marks;
    Messages messages = kit.messages();
    getStyleClass().addAll("history", "changes", "checks");
    list.setId("checks");
    list.setAccessibleText(messages.of(InspectorPage.CHECKS));
    list.setCellFactory(view -> new FindingCell(kit, page, findings, actions, corrections, words));
    TextBlock nothing = new TextBlock(kit.fonts(), messages.of("findings.none"));
    nothing.getStyleClass().addAll("quiet-text", "comments-none");
    list.setPlaceholder(nothing);
    setVgrow(list, Priority.ALWAYS);
    setMinWidth(0);
    getChildren().add(list);
    // A filter, for a list takes F2 for itself.
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          switch (event.getCode()) {
            case ENTER -> chosen().ifPresent(actions::enter);
            case F2 -> kit.actions().run(event.isShiftDown() ? actions.previous : actions.next);
            default -> {
              return;
            }
          }
          event.consume();
        });
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && !isOnButton(event.getTarget())) {
        chosen().ifPresent(actions::go);
      }
    });
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((any, was, is) -> {
          if (!moving) {
            moving = true;
            chosen().ifPresent(actions::point);
            moving = false;
          }
        });
    pause.setOnFinished(any -> look());
    calm.setOnFinished(any -> show());
    page.onTransaction(done -> {
      findings.written(done, page.getStory());
      pause.playFromStart();
    });
    findings.onStale(pause::playFromStart);
    Follow.value(this, open.headProperty(), any -> pause.playFromStart());
    Follow.value(this, open.readOnlyProperty(), any -> list.refresh());
    Follow.value(this, findings.foundProperty(), any -> calm.playFromStart());
    Follow.value(this, marks.currentProperty(), this::follow);
  }

  private Optional<Finding> chosen() {
    return list.getSelectionModel().getSelectedItem() instanceof FindingRow.Item(var finding)
        ? Optional.of(finding)
        : Optional.empty();
  }

  /** What a button of a row does is no choice of the row. */
  private static boolean isOnButton(EventTarget target) {
    Node node = target instanceof Node at ? at : null;
    while (node != null && !(node instanceof ButtonBase)) {
      node = node.getParent();
    }
    return node != null;
  }

  /** Told how many findings nobody lets be, whenever they were listed anew. */
  void onListed(IntConsumer listener) {
    onListed = listener;
  }

  /** The page shows something that was not written on it. */
  void shown() {
    findings.shown(page.getStory());
    pause.playFromStart();
  }

  private void look() {
    Optional<Head> head = open.headProperty().get();
    head.ifPresent(now -> findings.look(now.plan(), page.seenParts()));
  }

  private void show() {
    List<Judged> found = findings.foundProperty().get();
    List<FindingRow> rows = FindingRow.of(found);
    if (!rows.equals(list.getItems())) {
      moving = true;
      list.getItems().setAll(rows);
      moving = false;
      follow(marks.currentProperty().get());
    }
    onListed.accept(findings.open().size());
  }

  /** The reader is at another finding: the list shows it. */
  private void follow(Optional<Finding> current) {
    int row =
        current.map(finding -> list.getItems().indexOf(new FindingRow.Item(finding))).orElse(-1);
    if (moving || row == list.getSelectionModel().getSelectedIndex()) {
      return;
    }
    moving = true;
    if (row < 0) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(row);
      list.scrollTo(Math.max(0, row - 1));
    }
    moving = false;
  }
}
