package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Settings;
import org.midad.model.Role;
import org.midad.ui.Newsroom;
import org.midad.ui.kit.Notices;

class SettingsModelTest {
  private final Notices notices = new Notices();
  private final Newsroom newsroom;
  private final SettingsModel settings;

  SettingsModelTest(@TempDir Path folder) {
    newsroom = Newsroom.empty(folder);
    settings =
        new SettingsModel(
            newsroom.useCases().settings(),
            newsroom.useCases().settings().load(),
            newsroom.tasks(),
            notices);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aChoiceIsInForceAtOnceAndOnDisk() {
    settings.change(now -> now.withLook(look -> look.withTheme(Settings.Theme.DARK)));
    assertThat(settings.current().look().theme()).isEqualTo(Settings.Theme.DARK);
    assertThat(newsroom.useCases().settings().load().look().theme()).isEqualTo(Settings.Theme.DARK);
  }

  @Test
  void whoWorkedHereLastIsNotForgottenOverAChoice() {
    FirstStartModel start = start();
    start.nameProperty().set("ليلى الجابري");
    start.begin();
    settings.change(now -> now.withLook(look -> look.withTextSize(Settings.TextSize.LARGE)));
    assertThat(newsroom.useCases().settings().load().workplace().lastPerson())
        .hasValue(newsroom.useCases().accounts().current().orElseThrow().id());
  }

  @Test
  void theFirstStartMakesANewsroomOfOne() {
    AtomicInteger ready = new AtomicInteger();
    FirstStartModel start = start();
    start.onReady(ready::incrementAndGet);
    start.nameProperty().set(" ");
    start.begin();
    assertThat(ready).hasValue(0);
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("problem.person.name");
    assertThat(start.busyProperty().get()).isFalse();

    start.nameProperty().set("ليلى الجابري");
    start.roleProperty().set(Role.DESK_EDITOR);
    start.begin();
    assertThat(ready).hasValue(1);
    assertThat(newsroom.useCases().accounts().current().orElseThrow().role())
        .isEqualTo(Role.DESK_EDITOR);
  }

  private FirstStartModel start() {
    return new FirstStartModel(
        newsroom.useCases().accounts(), progress -> newsroom, settings, newsroom.tasks(), notices);
  }
}
