package org.midad.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
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
  private static final String WORKSHOP = "migrating";
  private static final String FOLDER = "/org/midad/assets/sql/";
  private static final List<String> FILES =
      List.of(
          "V1__library.sql",
          "V2__workflow.sql",
          "V3__people.sql",
          "V4__exchange.sql",
          "V5__mentions.sql",
          "V6__delivery.sql",
          "V7__history.sql",
          "V8__checking.sql",
          "V9__vocabularies.sql",
          "V10__words.sql",
          "V11__queues.sql",
          "V12__parents.sql",
          "V13__locks.sql");

  private static final Pattern TABLE =
      Pattern.compile("^(create|drop) table (\\w+)", Pattern.MULTILINE);

  private final LibraryProblems problems;

  Migrations(LibraryProblems problems) {
    this.problems = problems;
  }

  /**
   * Opens a database whose tables are in this Midad's form. H2 ends a transaction with each change
   * of a table: a step that is stopped in its middle can neither go on nor be taken back. All of
   * them are therefore done on a copy, which takes the file's place once it is whole.
   *
   * @throws Problem {@code problem.library.newer} if a newer Midad made these tables; they are left
   *     as they are
   */
  HikariDataSource open(DatabaseFile file) throws IOException {
    Path workshop = file.folder().resolve(WORKSHOP);
    Folders.remove(workshop);
    if (Files.exists(file.path())) {
      HikariDataSource database = file.connect();
      try {
        if (isCurrent(database) || !isOlder(database)) {
          return database;
        }
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
      database.close();
    }
    Files.createDirectories(workshop);
    DatabaseFile copy = new DatabaseFile(workshop, file.sealing());
    if (Files.exists(file.path())) {
      Files.copy(file.path(), copy.path());
    }
    try (HikariDataSource database = copy.connect()) {
      flyway(database).migrate();
    }
    Folders.sync(copy.path());
    Files.move(copy.path(), file.path(), StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(file.folder());
    Folders.remove(workshop);
    return file.connect();
  }

  /** As almost always: then Flyway, which takes long to get going, has nothing to do. */
  static boolean isCurrent(DataSource database) {
    List<String> done = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet steps =
            statement.executeQuery(
                "select \"script\" from \"flyway_schema_history\" where \"success\""
                    // Flyway notes there too that it made the schema.
                    + " and \"version\" is not null order by \"installed_rank\"")) {
      while (steps.next()) {
        done.add(steps.getString(1));
      }
    } catch (SQLException e) {
      // Of whatever hinders it, Flyway will tell.
      return false;
    }
    return done.equals(FILES);
  }

  /** What all of the steps together make, in small letters. */
  static Set<String> tables() {
    Set<String> tables = new HashSet<>();
    FILES.stream()
        .flatMap(name -> TABLE.matcher(new SqlFile(name).text()).results())
        .forEach(table -> {
          if (table.group(1).equals("create")) {
            tables.add(table.group(2));
          } else {
            tables.remove(table.group(2));
          }
        });
    return tables;
  }

  private boolean isOlder(DataSource database) {
    MigrationInfoService steps = flyway(database).info();
    // Flyway itself lets a database from the future pass.
    for (MigrationInfo step : steps.applied()) {
      if (!step.getState().isResolved()) {
        throw problems.newer(null);
      }
    }
    return steps.pending().length > 0;
  }

  private static Flyway flyway(DataSource database) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .resourceProvider(new Steps())
        .javaMigrationClassProvider(List::of)
        .load();
  }

  private static final class Steps implements ResourceProvider {
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
      return new StringReader(text());
    }

    String text() {
      try (InputStream bytes = Migrations.class.getResourceAsStream(FOLDER + name)) {
        if (bytes == null) {
          throw new IllegalStateException("the program is incomplete: " + FOLDER + name);
        }
        StringWriter text = new StringWriter();
        new InputStreamReader(bytes, StandardCharsets.UTF_8).transferTo(text);
        return text.toString();
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
