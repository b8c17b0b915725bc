package org.midad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.midad.codec.StoryJson;
import org.midad.model.RevisionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database of which nobody knows how much can be read. H2 reads a file of which pages are broken
 * until it meets one of them: so every table is tried, and every revision alone.
 */
final class DamagedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DamagedDatabase.class);

  private final Connection connection;

  private DamagedDatabase(Connection connection) {
    this.connection = connection;
  }

  /** Empty if H2 cannot open it at all. */
  static Optional<DamagedDatabase> open(DatabaseFile file) {
    try {
      return Optional.of(new DamagedDatabase(file.open()));
    } catch (SQLException | RuntimeException e) {
      // H2 also lets out what its file layer throws.
      LOG.info("the database {} does not open", file.path(), e);
      return Optional.empty();
    }
  }

  /** Whether all can be read but perhaps the content of revisions. */
  boolean isReadable() {
    try {
      for (String table : tables()) {
        String columns = table.equals("REVISION") ? "sha256, story, number, stage, author" : "*";
        try (Statement statement = connection.createStatement();
            ResultSet rows =
                statement.executeQuery("select " + columns + " from \"" + table + "\"")) {
          int width = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int column = 1; column <= width; column++) {
              rows.getObject(column);
            }
          }
        }
      }
      return true;
    } catch (SQLException | RuntimeException e) {
      LOG.info("the database cannot be read whole", e);
      return false;
    }
  }

  long revisions() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from revision")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException | RuntimeException e) {
      return 0;
    }
  }

  /** Those whose names can be read, in the order of their saves as far as that can be read too. */
  Set<RevisionId> names() {
    Set<RevisionId> names = new LinkedHashSet<>(names("order by number"));
    if (names.isEmpty()) {
      // From both ends to the broken page.
      names.addAll(names("order by sha256"));
      names.addAll(names("order by sha256 desc"));
    }
    return names;
  }

  private List<RevisionId> names(String order) {
    List<RevisionId> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select sha256 from revision " + order)) {
      while (rows.next()) {
        names.add(new RevisionId(rows.getString(1)));
      }
    } catch (SQLException | RuntimeException e) {
      LOG.info("the names of revisions cannot be read to their end", e);
    }
    return names;
  }

  /** What a revision says, if it can be read and is what its name says. */
  Optional<byte[]> content(RevisionId id) {
    try (PreparedStatement statement =
        connection.prepareStatement("select json from revision where sha256 = ?")) {
      statement.setString(1, id.sha256());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.ofNullable(rows.getBytes(1)).filter(json -> StoryJson.name(json).equals(id))
            : Optional.empty();
      }
    } catch (SQLException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables"
                    + " where table_schema = 'PUBLIC'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException | RuntimeException e) {
      LOG.info("the database did not close", e);
    }
  }
}
