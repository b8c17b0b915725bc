package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.midad.model.Problem;

/** What a machine's complaint about a library means for the person in front of it. */
final class LibraryProblems {
  private static final String FAILED = "problem.library.failed";

  static final String DAMAGED = "problem.library.damaged";

  private final Path folder;

  LibraryProblems(Path folder) {
    this.folder = folder;
  }

  /** The sentence for a failure; a {@link Problem} among its causes is that sentence already. */
  Problem of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      if (isFull(cause)) {
        return new Problem(failure, "problem.library.full", folder);
      }
    }
    // After H2 could not write, it closes, and from then on only says that it is closed.
    if (isAlmostFull()) {
      return new Problem(failure, "problem.library.full", folder);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isBroken(cause)) {
        return damaged(failure);
      }
      if (cause instanceof SQLException sql) {
        switch (sql.getErrorCode()) {
          case ErrorCode.DATABASE_ALREADY_OPEN_1 -> {
            return new Problem(failure, "problem.library.locked", folder);
          }
          case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1 -> {
            return new Problem(failure, "problem.library.unwritable", folder);
          }
          // Where all tables are ours, one that is gone, or has another name, was lost.
          case ErrorCode.FILE_CORRUPTED_1,
              ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
              ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
              ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
              ErrorCode.COLUMN_NOT_FOUND_1 -> {
            return damaged(failure);
          }
          case ErrorCode.FILE_VERSION_ERROR_1 -> {
            return newer(failure);
          }
          default -> {}
        }
      }
    }
    return new Problem(failure, FAILED, folder);
  }

  /** H2 has an error code of its own only for what it notices while it opens a file. */
  private static boolean isBroken(Throwable cause) {
    return switch (cause) {
      case MVStoreException store ->
          store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
              || store.getErrorCode() == DataUtils.ERROR_CHUNK_NOT_FOUND;
      case IOException io -> String.valueOf(io.getMessage()).startsWith("Block not found");
      default -> false;
    };
  }

  /**
   * The sentence for a database that does not open. H2 meets what is broken in many ways, and has
   * no other reason to fail there than those that it names.
   */
  Problem unopened(Throwable failure) {
    Problem problem = of(failure);
    return problem.key().equals(FAILED) ? damaged(failure) : problem;
  }

  /** The sentence for a folder that cannot be made or written in. */
  Problem opening(IOException failure) {
    return isFull(failure)
        ? new Problem(failure, "problem.library.full", folder)
        : new Problem(failure, "problem.library.unwritable", folder);
  }

  Problem damaged(@Nullable Throwable failure) {
    return new Problem(failure, DAMAGED, folder);
  }

  Problem newer(@Nullable Throwable failure) {
    return new Problem(failure, "problem.library.newer", folder);
  }

  /** Java has no exception of its own for a full disk; each system says it in its words. */
  private static boolean isFull(Throwable cause) {
    if (!(cause instanceof IOException) || cause.getMessage() == null) {
      return false;
    }
    String words = cause.getMessage().toLowerCase(Locale.ROOT);
    return words.contains("no space left")
        || words.contains("not enough space")
        || words.contains("quota exceeded");
  }

  private boolean isAlmostFull() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < 64 * 1024;
    } catch (IOException e) {
      return false;
    }
  }
}
