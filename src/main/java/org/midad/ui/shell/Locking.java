package org.midad.ui.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.midad.ui.kit.Notices;
import org.midad.ui.people.LockView;

/** Covers the window while the desk is locked, and notices whether somebody is there. */
public final class Locking {
  private final MainWindow window;
  private final Presence presence;
  private final Notices notices;
  private final Runnable keep;
  private Subscription mirrored = Subscription.EMPTY;

  /**
   * @param keep puts what was written on disk; it stays on the page as well
   */
  public Locking(
      Stage stage, MainWindow window, Presence presence, Notices notices, Runnable keep) {
    this.window = window;
    this.presence = presence;
    this.notices = notices;
    this.keep = keep;
    watch(stage);
    presence
        .lock()
        .lockedProperty()
        .subscribe((was, is) -> {
          if (is) {
            cover();
          } else {
            uncover();
          }
        });
  }

  /** As long as the window is there. */
  private void watch(Stage stage) {
    EventHandler<InputEvent> touched = event -> presence.lock().touched();
    stage.addEventFilter(InputEvent.ANY, touched);
    Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> presence.tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
    seconds.play();
    stage.addEventHandler(
        WindowEvent.WINDOW_HIDDEN,
        new EventHandler<>() {
          @Override
          public void handle(WindowEvent hidden) {
            seconds.stop();
            stage.removeEventFilter(InputEvent.ANY, touched);
            stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
          }
        });
  }

  private void cover() {
    keep.run();
    Notices told = new Notices();
    // Without the way out that a notice offers: that is for whoever wrote the story.
    mirrored =
        notices
            .currentProperty()
            .subscribe(current ->
                current
                    .filter(notice -> notice.tone() == Notices.Tone.PROBLEM)
                    .ifPresent(notice -> told.warn(notice.key(), notice.arguments().toArray())));
    presence.people().currentProperty().get().ifPresent(presence.signIn()::ask);
    window.cover(
        told, kit -> kit.layer().setContent(new LockView(kit, presence.signIn(), this::leave)));
  }

  private void uncover() {
    mirrored.unsubscribe();
    window.uncover();
  }

  /** Somebody else wants the desk: it is left first, and then everybody may sit down. */
  private void leave() {
    presence.people().leave(presence.lock()::unlock);
  }
}
