package org.midad.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets the database of an open library count what is read of its stories. */
public final class RowsRead implements AutoCloseable {
  private final Connection connection;

  private RowsRead(Connection connection) {
    this.connection = connection;
  }

  /**
   * Counts from now on.
   *
   * @param folder of a library that is open in this process and is not encrypted
   */
  public static RowsRead of(Path folder) throws SQLException {
    Connection connection =
        new DatabaseFile(folder.toAbsolutePath().normalize(), Sealing.PLAIN).open();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set query_statistics true");
    }
    return new RowsRead(connection);
  }

  /** How many stories' rows were handed out, those that were handed out again counted again. */
  public long stories() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select coalesce(sum(cumulative_row_count), 0)"
                    + " from information_schema.query_statistics"
                    + " where sql_statement like 'select s.id%from story%'")) {
      found.next();
      return found.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
