package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Role;
import org.midad.store.Library;

class LibraryCareTest {
  private static final Progress UNTOLD = done -> {};

  @TempDir Path folder;

  @Test
  void aDayHasOneBackupThatNobodyAskedFor() {
    try (Library library = Library.open(folder.resolve("library"))) {
      assertThat(care(library, Duration.ZERO).backUpDaily(UNTOLD)).isEmpty();
      library.people().put(Newsrooms.person(Role.REPORTER));
      UseCases cases = UseCases.over(library, Newsrooms.clock());
      cases.accounts().become(Newsrooms.person(Role.REPORTER).id());
      cases.desk().create();
      assertThat(care(library, Duration.ZERO).backUpDaily(UNTOLD))
          .hasValueSatisfying(made -> {
            assertThat(made.file()).exists().hasParent(folder.resolve("library-backups"));
            assertThat(made.stories()).isEqualTo(1);
          });
      assertThat(care(library, Duration.ofHours(23)).backUpDaily(UNTOLD)).isEmpty();
      assertThat(care(library, Duration.ofHours(25)).backUpDaily(UNTOLD)).isPresent();
    }
  }

  @Test
  void aBackupFromTheFutureIsNoneOfTheDay() {
    try (Library library = Library.open(folder.resolve("library"))) {
      library.people().put(Newsrooms.person(Role.REPORTER));
      UseCases cases = UseCases.over(library, Newsrooms.clock());
      cases.accounts().become(Newsrooms.person(Role.REPORTER).id());
      cases.desk().create();
      assertThat(care(library, Duration.ofDays(30)).backUpDaily(UNTOLD)).isPresent();
      assertThat(care(library, Duration.ZERO).backUpDaily(UNTOLD)).isPresent();
    }
  }

  private static LibraryCare care(Library library, Duration later) {
    return UseCases.over(library, Clock.offset(Newsrooms.clock(), later)).care();
  }
}
