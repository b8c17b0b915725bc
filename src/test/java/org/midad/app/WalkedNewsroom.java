package org.midad.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.midad.store.Library;

/** What tests stand on that go through {@link Walks}: a library of their own for each. */
abstract class WalkedNewsroom {
  /** Stories are exported to it. */
  @TempDir Path folder;

  Walks walks;
  UseCases newsroom;

  Library library;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("library"));
    walks = new Walks(library, folder);
    newsroom = walks.newsroom;
  }

  @AfterEach
  void close() {
    library.close();
  }
}
