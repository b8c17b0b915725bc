package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.StoryId;

/** A library from an older Midad opens, wherever the new one was killed while it adapted it. */
class KilledWhileMigratingTest {
  private static final int KILLS = Integer.getInteger("midad.kills", 20);

  @TempDir Path folder;

  @Test
  void theNextOneFindsTheOldFormOrTheNew() throws Exception {
    byte[] old = first();
    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      Files.write(folder.resolve(DatabaseFile.NAME), old);
      Process midad = OtherMidad.start(folder, StoryId.create());
      // Most of it goes by until the first class of H2 is loaded.
      midad.waitFor(400 + random.nextInt(1_600), TimeUnit.MILLISECONDS);
      midad.toHandle().destroyForcibly();
      midad.waitFor();
      try (Library library = Library.open(folder)) {
        assertThat(library.people().all()).extracting("name").containsExactly("زيدان");
        assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
      }
      assertThat(folder.resolve("migrating")).doesNotExist();
    }
  }

  /** As the first Midad of all made it. */
  private byte[] first() throws Exception {
    try (OlderLibrary first = new OlderLibrary(folder, 1)) {
      first.execute("insert into person values ('zaidan', 'زيدان', 'REPORTER')");
    }
    return Files.readAllBytes(folder.resolve(DatabaseFile.NAME));
  }
}
