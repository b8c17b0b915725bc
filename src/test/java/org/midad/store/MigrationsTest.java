package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  @TempDir Path folder;

  @Test
  void whetherTablesAreOfThisFormIsKnownWithoutFlyway() throws Exception {
    Library.open(folder).close();
    try (HikariDataSource database =
            new DatabaseFile(folder.toAbsolutePath(), Sealing.PLAIN).connect();
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(Migrations.isCurrent(database)).isTrue();
      statement.execute("delete from \"flyway_schema_history\" where \"version\" = '11'");
      assertThat(Migrations.isCurrent(database)).as("without its last step").isFalse();
    }
  }
}
