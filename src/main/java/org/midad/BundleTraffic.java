package org.midad;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
import org.midad.app.Bundles;
import org.midad.app.OpenRequests;
import org.midad.app.TakenIn;
import org.midad.app.Tasks;
import org.midad.app.UseCases;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.ui.desk.DeskViewModel;
import org.midad.ui.editor.StoryViewModel;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.publish.IncomingModel;
import org.midad.ui.publish.IncomingSheet;
import org.midad.ui.publish.SharedFolderModel;
import org.midad.ui.publish.SharingModel;
import org.midad.ui.publish.SharingSheet;
import org.midad.ui.settings.SettingsModel;

/** Bundles on their way out of the window and into it. */
final class BundleTraffic {
  private static final String ENDING = ".midad";

  /** Often enough for people who wait for each other, and seldom enough for a network drive. */
  private static final Duration BETWEEN_LOOKS = Duration.seconds(10);

  /** So long somebody who clicks twice waits at most. */
  private static final Duration BETWEEN_REQUESTS = Duration.seconds(1);

  private final Bundles bundles;
  private final StoryViewModel story;
  private final DeskViewModel desk;
  private final Tasks tasks;
  private final Notices notices;
  private final IncomingModel incoming;
  private final SharingModel sharing;
  private final Timeline looks;
  private final ObservableValue<Optional<Path>> used;

  BundleTraffic(
      UseCases cases,
      StoryViewModel story,
      DeskViewModel desk,
      SettingsModel settings,
      Tasks tasks,
      Notices notices) {
    this.bundles = cases.bundles();
    this.story = story;
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    incoming = new IncomingModel(cases.bundles(), tasks, notices, story::leave, this::taken);
    desk.onBundles(incoming::open);
    sharing =
        new SharingModel(
            cases.acquaintances(),
            tasks,
            notices,
            settings.currentProperty().map(now -> now.workplace().sharing()),
            change ->
                settings.change(now -> now.withWorkplace(place -> place.withSharing(change))));
    SharedFolderModel shared =
        new SharedFolderModel(
            cases.sharedFolder(), tasks, notices, file -> open(List.of(file)), this::moved);
    // Until the settings are on disk the look would be into the folder of before.
    looks = new Timeline(new KeyFrame(BETWEEN_LOOKS, any -> shared.look()));
    looks.setCycleCount(Animation.INDEFINITE);
    used = settings.currentProperty().map(now -> now.workplace().sharing().used());
    used.subscribe(this::look);
  }

  private void look(Optional<Path> folder) {
    if (folder.isPresent()) {
      looks.playFromStart();
    } else {
      looks.stop();
    }
  }

  /** Shows with whom and how stories are exchanged. */
  Action sharing(Kit kit) {
    return new SharingSheet(kit, sharing).action();
  }

  /** Goes on with what had to wait until somebody sat here. */
  void seated() {
    incoming.goOn();
  }

  /**
   * Shows what another Midad was asked to open.
   *
   * @param showing whether there is a window
   * @param front brings it before all others
   */
  void answer(OpenRequests requests, ObservableValue<Boolean> showing, Runnable front) {
    Timeline asks =
        new Timeline(
            new KeyFrame(
                BETWEEN_REQUESTS,
                any ->
                    tasks.run(
                        progress -> requests.answer(),
                        files -> {
                          if (!files.isEmpty()) {
                            front.run();
                            open(files);
                          }
                        },
                        notices::problem)));
    asks.setCycleCount(Animation.INDEFINITE);
    showing.subscribe(now -> {
      if (now) {
        asks.play();
        look(used.getValue());
      } else {
        asks.stop();
        looks.stop();
      }
    });
  }

  /** Looks at bundles, and shows them one after another. */
  void open(List<Path> files) {
    incoming.open(files);
  }

  /**
   * Lets a window show what comes.
   *
   * @param owner in that window
   */
  void showIn(Kit kit, Clock clock, Node owner) {
    new IncomingSheet(kit, clock, incoming, owner);
  }

  /** Asks for a file, and puts the open story into it as it stands. */
  void send(Kit kit) {
    story
        .storyProperty()
        .get()
        .ifPresent(open ->
            kit.dialogs()
                .chooseNewFile(
                    kit.messages().of("action.send-bundle"), Outgoing.name(open) + ENDING)
                .ifPresent(file -> send(open, file)));
  }

  private void send(Story open, Path file) {
    story.leave(() ->
        tasks.run(
            progress -> {
              bundles.send(open.id(), file);
              return file.toString();
            },
            written -> notices.done("notice.bundle-sent", written),
            notices::problem));
  }

  /** A story has come from the folder while somebody may be reading it. */
  private void moved(TakenIn taken) {
    desk.refresh();
    StoryId id = taken.head().story().id();
    if (story.storyProperty().get().filter(open -> open.id().equals(id)).isPresent()) {
      story.open(id);
    }
  }

  private void taken(TakenIn taken) {
    desk.refresh();
    desk.open(taken.head().story().id());
  }
}
