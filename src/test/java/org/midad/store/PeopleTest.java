package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.InkColor;
import org.midad.model.Person;
import org.midad.model.Role;

class PeopleTest {
  @TempDir Path folder;

  @Test
  void whatIsKnownOfSomebodyIsThereAfterOpeningAgain() {
    Person person = new Person("huda", "هدى", Role.COPY_EDITOR, InkColor.OLIVE, true);
    try (Library library = Library.open(folder)) {
      library.people().put(person);
    }
    try (Library library = Library.open(folder)) {
      assertThat(library.people().find("huda")).contains(person);
      assertThat(library.people().all()).containsExactly(person);
    }
  }

  @Test
  void whoWorkedHereBeforeThereWereColoursGetsThemInTurn() throws SQLException {
    List<InkColor> colors = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      statement.execute("runscript from 'assets/sql/V1__library.sql'");
      for (int number = 10; number < 20; number++) {
        statement.execute("insert into person values ('p" + number + "', 'ن', 'REPORTER')");
      }
      statement.execute("runscript from 'assets/sql/V3__people.sql'");
      ResultSet rows = statement.executeQuery("select color from person order by id");
      while (rows.next()) {
        colors.add(InkColor.valueOf(rows.getString(1)));
      }
    }
    assertThat(new HashSet<>(colors)).hasSize(InkColor.values().length);
    assertThat(colors.subList(8, 10)).isEqualTo(colors.subList(0, 2));
  }
}
