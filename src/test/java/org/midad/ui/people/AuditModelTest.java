package org.midad.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.model.Person;
import org.midad.ui.Newsroom;
import org.midad.ui.kit.Notices;

/** What was decided is saved from the window. */
class AuditModelTest {
  @TempDir private Path folder;

  private final Notices notices = new Notices();
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("decisions.csv");
  }

  @Test
  void allThatWasDecidedIsSavedAndTold() {
    try (Newsroom newsroom = Newsroom.filled(folder.resolve("library"))) {
      newsroom.useCases().accounts().become("salma");
      model(newsroom).save(file);
      int decisions = newsroom.useCases().audit().entries().size();
      assertThat(file).content().contains("\"APPROVED\"", "سلمى الخطيب");
      assertThat(told().key()).isEqualTo("notice.audit-saved");
      assertThat(told().arguments()).containsExactly(decisions, file.toString());
    }
  }

  @Test
  void whoMayNotReadItIsToldWhyAndNothingIsWritten() {
    try (Newsroom newsroom = Newsroom.guarded(folder.resolve("library"))) {
      Map<String, Boolean> may =
          newsroom.useCases().accounts().people().stream()
              .collect(
                  Collectors.toMap(
                      Person::id, person -> model(newsroom).hindrance(person).isEmpty()));
      assertThat(may)
          .containsOnly(
              Map.entry("zaidan", false),
              Map.entry("huda", false),
              Map.entry("yusuf", false),
              Map.entry("salma", true),
              Map.entry("nada", true));
      newsroom.useCases().accounts().become("yusuf");
      model(newsroom).save(file);
      assertThat(told().key()).isEqualTo("refusal.overseers-only");
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void whereNothingCanBeWrittenThatIsTold() throws Exception {
    try (Newsroom newsroom = Newsroom.filled(folder.resolve("library"))) {
      newsroom.useCases().accounts().become("salma");
      Path used = Files.createDirectories(file.resolve("somebody's"));
      model(newsroom).save(file);
      assertThat(told().key()).isEqualTo("problem.copy.unwritten");
      assertThat(used).isDirectory();
    }
  }

  @Test
  void aTrailThatWasChangedFromOutsideIsSavedWithAWarning() throws Exception {
    Path library = folder.resolve("library");
    Newsroom.filled(library).close();
    String url = "jdbc:h2:file:" + library.resolve("library");
    try (Connection connection = DriverManager.getConnection(url, "midad", "")) {
      connection.createStatement().execute("update audit set note = 'x' where number = 2");
    }
    try (Newsroom newsroom = Newsroom.empty(library)) {
      newsroom.useCases().accounts().become("salma");
      model(newsroom).save(file);
      assertThat(told().key()).isEqualTo("problem.audit.broken");
      assertThat(told().arguments()).containsExactly(2L);
      assertThat(file).exists();
    }
  }

  private AuditModel model(Newsroom newsroom) {
    UseCases cases = newsroom.useCases();
    return new AuditModel(cases.audit(), newsroom.tasks(), notices);
  }

  private Notices.Notice told() {
    return notices.currentProperty().get().orElseThrow();
  }
}
