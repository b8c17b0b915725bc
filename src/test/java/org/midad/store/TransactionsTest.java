package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
  @TempDir Path folder;

  /** The system keeps what a killed process wrote: only a handle that is gone shows the waiting. */
  @Test
  void whatTheDiskWasNotHeardToHaveIsNotAcknowledged() throws IOException {
    DatabaseFile database = new DatabaseFile(folder.toAbsolutePath(), Sealing.PLAIN);
    HikariDataSource pool = database.connect();
    RandomAccessFile beside = database.beside();
    List<String> acknowledged = new ArrayList<>();
    try (Transactions transactions = new Transactions(pool, beside)) {
      transactions.transact(
          handle -> handle.execute("create table noted (id int)"), done -> acknowledged.add("one"));
      beside.close();
      assertThatThrownBy(() ->
              transactions.transact(
                  handle -> handle.execute("insert into noted values (1)"),
                  done -> acknowledged.add("two")))
          .isInstanceOf(UncheckedIOException.class);
    }
    assertThat(acknowledged).containsExactly("one");
  }
}
