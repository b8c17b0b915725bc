package org.midad.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.midad.model.Problem;

/**
 * Brings a library's tables to this Midad's form, step by step, by the files in {@code assets/sql}.
 * They are named here one by one: a class path or a run-time image need not be searched, which
 * costs time at every start and fails inside a module.
 */
final class Migrations {
  private static final String FOLDER = "/org/midad/assets/sql/";
  private static final List<String> FILES =
      List.of(
          "V1__library.sql",
          "V2__workflow.sql",
          "V3__people.sql",
          "V4__exchange.sql",
          "V5__mentions.sql",
          "V6__delivery.sql",
          "V7__history.sql");

  private final LibraryProblems problems;

  Migrations(LibraryProblems problems) {
    this.problems = problems;
  }

  /**
   * @throws Problem {@code problem.library.newer} if a newer Midad made these tables; they are left
   *     as they are
   */
  void run(DataSource database) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .resourceProvider(new Files())
            .javaMigrationClassProvider(List::of)
            .load();
    // Flyway itself lets a database from the future pass.
    for (MigrationInfo step : flyway.info().applied()) {
      if (!step.getState().isResolved()) {
        throw problems.newer(null);
      }
    }
    flyway.migrate();
  }

  private static final class Files implements ResourceProvider {
    @Override
    public @Nullable LoadableResource getResource(String name) {
      // Flyway also asks for a configuration beside each file, which there is not.
      return FILES.contains(name) ? new SqlFile(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return FILES.stream()
          .filter(name -> name.startsWith(prefix) && Stream.of(suffixes).anyMatch(name::endsWith))
          .<LoadableResource>map(SqlFile::new)
          .toList();
    }
  }

  private static final class SqlFile extends LoadableResource {
    private final String name;

    SqlFile(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      try (InputStream bytes = Migrations.class.getResourceAsStream(FOLDER + name)) {
        if (bytes == null) {
          throw new IllegalStateException("the program is incomplete: " + FOLDER + name);
        }
        StringWriter text = new StringWriter();
        new InputStreamReader(bytes, StandardCharsets.UTF_8).transferTo(text);
        return new StringReader(text.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String getAbsolutePath() {
      return FOLDER + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return FOLDER + name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
