package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Lets a library's folder pass from plain to encrypted or back. All that is to change is first
 * written into a folder within it; that the folder gets its final name is the one step that
 * decides. Before it, whatever was written is thrown away; after it, whatever is not yet in its
 * place is put there, now or when the library is opened next. Nobody else has the library.
 */
final class Switching {
  private static final String PART = "switching";
  private static final String ENCRYPTED = "switched-encrypted";
  private static final String PLAIN = "switched-plain";

  /**
   * What is made anew, or of no use any more, and would tell in plain text what is sealed now: the
   * search index, how the desk was left, copies that were looked at or worked on, and what H2
   * writes down about statements that failed.
   */
  private static final List<String> DERIVED =
      List.of(
          "index",
          DeskFile.NAME,
          "incoming",
          "backing-up",
          "rebuilding",
          "migrating",
          "library.trace.db");

  private Switching() {}

  /** The folder to write into. */
  static Path begin(Path place) throws IOException {
    undo(place);
    return Files.createDirectories(place.resolve(PART));
  }

  /** Decides, and puts all into its place. */
  static void commit(Path place, Sealing to) throws IOException {
    Path part = place.resolve(PART);
    Folders.syncAll(part);
    Files.move(
        part, place.resolve(to.isEncrypted() ? ENCRYPTED : PLAIN), StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(place);
    finish(place);
  }

  /** Throws away what was not decided. */
  static void undo(Path place) throws IOException {
    Folders.remove(place.resolve(PART));
  }

  /** Goes on from wherever it was stopped. */
  static void finish(Path place) throws IOException {
    undo(place);
    boolean plain = Files.isDirectory(place.resolve(PLAIN));
    Path whole = place.resolve(plain ? PLAIN : ENCRYPTED);
    if (!Files.isDirectory(whole)) {
      return;
    }
    for (String name : DERIVED) {
      remove(place.resolve(name));
    }
    // Databases that were damaged once, and that nobody needs any more: the library was whole when
    // it was opened for this.
    for (Path aside : Folders.list(place)) {
      if (String.valueOf(aside.getFileName()).startsWith(RebuiltLibrary.ASIDE)) {
        Folders.remove(aside);
      }
    }
    if (plain) {
      Files.deleteIfExists(place.resolve(LibraryKey.FILE));
      Folders.remove(place.resolve(PrivateFiles.SECRETS));
    }
    for (Path item : Folders.list(whole)) {
      Path there = place.resolve(whole.relativize(item));
      if (Files.isDirectory(there)) {
        Folders.remove(there);
      }
      Files.move(item, there, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    Folders.sync(place);
    Files.delete(whole);
    Folders.sync(place);
  }

  private static void remove(Path path) throws IOException {
    Folders.remove(path);
    Files.deleteIfExists(path);
  }
}
