package org.midad.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.midad.codec.StoryJson;
import org.midad.model.Revision;

/** A library's database as an older Midad made it. */
final class OlderLibrary implements AutoCloseable {
  private final DatabaseFile file;
  private final String step;
  private final Connection connection;

  /**
   * @param step the last one that it had
   */
  OlderLibrary(Path folder, int step) throws IOException, SQLException {
    this.file = new DatabaseFile(folder.toAbsolutePath(), Sealing.PLAIN);
    this.step = String.valueOf(step);
    connection = file.open();
    for (int done = 1; done <= step; done++) {
      try (DirectoryStream<Path> named =
          Files.newDirectoryStream(Path.of("assets", "sql"), "V" + done + "__*.sql")) {
        execute("runscript from '" + named.iterator().next() + "' charset 'UTF-8'");
      }
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A revision, without its parents: these stood elsewhere. */
  void insert(Revision revision) throws SQLException {
    byte[] json = StoryJson.write(revision);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into revision (sha256, story, stage, author, at, reason, note, json)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setString(1, StoryJson.name(json).sha256());
      statement.setObject(2, revision.story().id().value());
      statement.setString(3, revision.stage().name());
      statement.setString(4, revision.author());
      statement.setLong(5, revision.at().toEpochMilli());
      statement.setString(6, revision.reason().name());
      statement.setString(7, revision.note());
      statement.setBytes(8, json);
      statement.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    try (var database = file.connect()) {
      Flyway.configure()
          .dataSource(database)
          .locations(new String[0])
          .baselineVersion(step)
          .load()
          .baseline();
    }
  }
}
