package org.midad.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * A library's database in a folder, and how H2 opens it.
 *
 * @param folder absolute
 * @param sealing if it is encrypted, so is H2's file: by AES in XTS mode with a password that
 *     nobody types. That hides what is in it; whether it was changed, H2's checksums and the
 *     revisions' own names tell
 */
record DatabaseFile(Path folder, Sealing sealing) {
  /** H2 adds an ending of its own. */
  static final String FILE = "library";

  /** The name of the database's one file. */
  static final String NAME = FILE + ".mv.db";

  /**
   * How long a revision's JSON may be to stand in its row, in bytes. Almost every story's is
   * shorter. One that is longer lies beside it, so that a history of hundreds is listed without
   * megabytes being read.
   */
  static final int WITHIN_ROW = 16 << 10;

  private static final String USER = "midad";

  /** What a file of H2's begins with if it is encrypted. */
  private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

  /** More than the threads that a newsroom's one desk reads with. */
  private static final int CONNECTIONS = 4;

  static boolean looksEncrypted(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ENCRYPTED.length), ENCRYPTED);
    }
  }

  Path path() {
    return folder.resolve(NAME);
  }

  private String address() {
    // WRITE_DELAY=0: a commit is written at once, and not by the next turn of H2's background
    // thread. Never AUTO_SERVER: the file belongs to one process.
    // MAX_COMPACT_TIME=0: H2 else tidies the file in place when it is closed, overwriting at once
    // what the newest state no longer needs. A tidying that a full disk cuts short leaves no
    // complete newest state behind: the next opening falls back to an old one, and saves that were
    // acknowledged are gone, without a word (H2 2.5.252, RandomAccessStore.compactMoveChunks).
    // REUSE_SPACE=FALSE: H2 else writes, 45 seconds on, into the room of states that are no longer
    // needed, and lets the file's header name the state before the one that lies there. Whoever is
    // killed before the header is written next loses up to twenty commits, although they are in the
    // file (H2 2.5.252, RandomAccessStore.writeChunk). Whatever is appended is found. Closing gives
    // the room back.
    // MAX_LENGTH_INPLACE_LOB: what is longer stands in three trees of H2's own, each of which is
    // read and written beside its row. The usual 256 bytes are less than any story.
    // QUERY_CACHE_SIZE: a save alone is more statements than the eight that H2 else remembers.
    String address =
        "jdbc:h2:file:"
            + folder.resolve(FILE)
            + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;REUSE_SPACE=FALSE;QUERY_CACHE_SIZE=64"
            + ";MAX_LENGTH_INPLACE_LOB="
            + WITHIN_ROW;
    return switch (sealing) {
      case Sealing.Plain any -> address;
      // Not a word of a failed statement in a file beside it: we are told by the exception.
      case Sealing.Encrypted any -> address + ";CIPHER=AES;TRACE_LEVEL_FILE=0";
    };
  }

  /** H2 takes the file's and the user's together. */
  private String password() {
    return switch (sealing) {
      case Sealing.Plain any -> "";
      case Sealing.Encrypted encrypted -> encrypted.database() + " ";
    };
  }

  /** Opens it for many. */
  HikariDataSource connect() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address());
    config.setUsername(USER);
    config.setPassword(password());
    config.setPoolName("library");
    config.setMaximumPoolSize(CONNECTIONS);
    // H2 closes the file with its last connection: none may end before the pool does.
    config.setMaxLifetime(0);
    config.setInitializationFailTimeout(1);
    return new HikariDataSource(config);
  }

  /**
   * The file beside H2's own handle of it, for waiting until the disk has what H2 wrote. To be
   * closed after H2: where a lock belongs to the process and not to the handle, it ends with this.
   */
  RandomAccessFile beside() throws IOException {
    return new RandomAccessFile(path().toFile(), "rw");
  }

  /** Opens it once. */
  Connection open() throws SQLException {
    return DriverManager.getConnection(address(), USER, password());
  }

  /**
   * Gives back the room that older states take. H2 writes a new file beside the old and then puts
   * it in its place: whatever stops it, one of the two is whole. Nobody else has it open.
   */
  void tidy() throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    }
  }
}
