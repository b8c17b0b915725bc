package org.midad.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.ui.Newsroom;

class LockModelTest {
  @TempDir Path folder;

  @Test
  void aClockThatWasSetBackBeginsTheWaitAnew() {
    try (Newsroom newsroom = Newsroom.empty(folder)) {
      LockModel lock = new LockModel(newsroom.clock());
      lock.possibleProperty().set(true);
      lock.minutesProperty().set(2);
      newsroom.pass(Duration.ofHours(-3));
      lock.tick();
      newsroom.pass(Duration.ofSeconds(119));
      lock.tick();
      assertThat(lock.lockedProperty().get()).isFalse();
      newsroom.pass(Duration.ofSeconds(1));
      lock.tick();
      assertThat(lock.lockedProperty().get()).isTrue();
      lock.unlock();
      lock.tick();
      assertThat(lock.lockedProperty().get()).isFalse();
    }
  }
}
