package org.midad.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Short texts that only this machine's owner may know, each in a file of its own in one folder of a
 * library: not in the database, so that no copy of it hands them on. Only the owner of the folder
 * may read them, and in an encrypted library they are sealed.
 */
public final class PrivateFiles {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);

  /** The keys that people sign with. */
  static final String KEYS = "keys";

  /** What only a target of deliveries and we may know. */
  static final String SECRETS = "secrets";

  /** The folders that there are. */
  static final List<String> FOLDERS = List.of(KEYS, SECRETS);

  private final Path folder;
  private final Sealing sealing;

  PrivateFiles(Path library, String kind, Sealing sealing) {
    this.folder = library.resolve(kind);
    this.sealing = sealing;
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  /** Of all that are there, in order. */
  public List<String> names() throws IOException {
    return Folders.list(folder).stream()
        .map(file -> Objects.requireNonNull(file.getFileName()).toString())
        .toList();
  }

  /** In UTF-8. Empty where there is none. */
  public Optional<String> read(String name) throws IOException {
    try {
      byte[] text = sealing.open(Files.readAllBytes(path(name)), context(name));
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes one whole, in place of one that is there. */
  public void write(String name, String text) throws IOException {
    PrivateFile.write(
        path(name), sealing.seal(text.getBytes(StandardCharsets.UTF_8), context(name)));
  }

  /** One that is not there is fine. */
  public void remove(String name) throws IOException {
    Files.deleteIfExists(path(name));
  }

  /**
   * Writes all of one library's into another's folder, but what cannot be opened any more, and what
   * must not lie there unsealed.
   */
  static void copy(Path library, Sealing from, Path copy, Sealing to) throws IOException {
    for (String kind : FOLDERS) {
      if (kind.equals(SECRETS) && !to.isEncrypted()) {
        // They never lie in plain text.
        continue;
      }
      PrivateFiles there = new PrivateFiles(copy, kind, to);
      PrivateFiles here = new PrivateFiles(library, kind, from);
      for (String name : here.names()) {
        Optional<String> text = Optional.empty();
        try {
          text = here.read(name);
        } catch (IOException e) {
          LOG.warn("{} is damaged and is left out", here.path(name), e);
        }
        if (text.isPresent()) {
          there.write(name, text.get());
        }
      }
    }
  }

  private byte[] context(String name) {
    return Sealing.context(Objects.requireNonNull(folder.getFileName()).toString(), name);
  }
}
