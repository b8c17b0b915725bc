package org.midad.ui.shell;

import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.midad.arabic.Messages;
import org.midad.typeset.FontBook;
import org.midad.ui.text.TextBlock;

/** Says what is being done to a library that is closed, and how far it is. For the FX thread. */
public final class WaitingWindow {
  private final Stage stage;
  private final ProgressBar bar = new ProgressBar(0);

  /** Shows it. */
  public WaitingWindow(String words, Messages messages, FontBook fonts) {
    TextBlock text = new TextBlock(fonts, words);
    text.setPrefWidth(StartWindow.WIDTH);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setId("converting");
    stage = StartWindow.of(messages, text, bar);
    // Closing the window would not stop it: it goes away once all is done.
    stage.setOnCloseRequest(event -> event.consume());
    stage.show();
  }

  /** From 0 to 1. */
  public void at(double done) {
    bar.setProgress(done);
  }

  public void close() {
    stage.hide();
  }
}
