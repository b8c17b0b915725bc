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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
  private static final String NOTE = "insert into noted values (1)";

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
                  handle -> handle.execute(NOTE), done -> acknowledged.add("two")))
          .isInstanceOf(UncheckedIOException.class);
    }
    assertThat(acknowledged).containsExactly("one");
  }

  @Test
  void whatWasAcknowledgedIsDoneBeforeAnythingElseIsReadOrWritten() throws IOException {
    try (Transactions transactions = open()) {
      for (int all = 2; all <= 100; all += 2) {
        note(transactions, () -> {});
        assertThat(noted(transactions)).isEqualTo(all - 1);
        note(transactions, () -> {});
        assertThat(transactions.<Integer>transact(handle -> noted(transactions), done -> {}))
            .isEqualTo(all);
      }
    }
  }

  @Test
  void whatWasNotAcknowledgedIsNotDone() throws IOException {
    try (Transactions transactions = open()) {
      assertThatThrownBy(() ->
              note(
                  transactions,
                  () -> {
                    throw new IOException("no room");
                  }))
          .isInstanceOf(IOException.class);
      assertThat(noted(transactions)).isZero();
    }
  }

  @Test
  void whatWasAcknowledgedIsTriedAgainUntilItIsDone() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    try (Transactions transactions = open()) {
      transactions.acknowledge(
          handle -> true,
          () -> {},
          handle -> {
            handle.execute(NOTE);
            if (tries.incrementAndGet() < 4) {
              throw new UncheckedIOException(new IOException("no room"));
            }
          },
          done -> {});
      assertThatThrownBy(() -> noted(transactions)).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> note(transactions, () -> {}))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(noted(transactions)).isEqualTo(1);
      assertThat(tries).hasValue(4);
    }
  }

  private Transactions open() throws IOException {
    DatabaseFile database = new DatabaseFile(folder.toAbsolutePath(), Sealing.PLAIN);
    Transactions transactions = new Transactions(database.connect(), database.beside());
    transactions.transact(handle -> handle.execute("create table noted (id int)"), done -> {});
    return transactions;
  }

  private static void note(Transactions transactions, Transactions.Acknowledgement how)
      throws IOException {
    transactions.acknowledge(handle -> true, how, handle -> handle.execute(NOTE), done -> {});
  }

  private static int noted(Transactions transactions) {
    return transactions.read(
        handle -> handle.createQuery("select count(*) from noted").mapTo(int.class).one());
  }
}
