package org.midad.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.typeset.FontBook;
import org.midad.ui.kit.Notices.Notice;
import org.midad.ui.kit.Notices.Remedy;
import org.midad.ui.kit.Notices.Tone;
import org.midad.ui.text.TextBlock;

/** Shows the current notice near the bottom of the window, over whatever is there. */
final class NoticeLine extends HBox {
  private static final Duration IN_PASSING = Duration.seconds(6);

  private final Messages messages;
  private final FontBook fonts;
  private final Notices notices;
  private final PauseTransition passing = new PauseTransition(IN_PASSING);

  NoticeLine(Messages messages, FontBook fonts, Notices notices) {
    this.messages = messages;
    this.fonts = fonts;
    this.notices = notices;
    setId("notice");
    setAccessibleRole(AccessibleRole.TEXT);
    passing.setOnFinished(event -> notices.dismiss());
    setOnMouseEntered(event -> passing.stop());
    Follow.value(
        this,
        notices.currentProperty(),
        current -> current.ifPresentOrElse(this::show, () -> setVisible(false)));
  }

  private void show(Notice notice) {
    String words = messages.of(notice.key(), notice.arguments().toArray());
    boolean problem = notice.tone() == Tone.PROBLEM;
    getStyleClass().setAll("notice", problem ? "problem" : "done");
    setAccessibleText(words);
    TextBlock text = new TextBlock(fonts, words);
    setHgrow(text, Priority.ALWAYS);
    getChildren().setAll(Icons.of(problem ? Feather.ALERT_CIRCLE : Feather.CHECK), text);
    notice.remedy().ifPresent(remedy -> getChildren().add(button(remedy)));
    getChildren().add(close());
    setVisible(true);
    passing.stop();
    if (!problem) {
      passing.playFromStart();
    }
  }

  private Button button(Remedy remedy) {
    Button button = new Button(messages.of(remedy.key()));
    button.getStyleClass().addAll("flat", "remedy");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> {
      notices.dismiss();
      remedy.work().run();
    });
    return button;
  }

  private Button close() {
    Button button = new Button(messages.of("notice.close"), Icons.of(Feather.X));
    button.getStyleClass().addAll("flat", "icon-only");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> notices.dismiss());
    return button;
  }
}
