package org.midad.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A text in a file of a library, as any program reads it, but sealed in an encrypted library. */
public final class SealedText {
  static final String KNOWN_HOSTS = "known_hosts";

  private final Path file;
  private final Sealing sealing;

  private SealedText(Path library, String name, Sealing sealing) {
    this.file = library.resolve(name);
    this.sealing = sealing;
  }

  /** By which keys SSH servers are known, in OpenSSH's own form. */
  public static SealedText knownHosts(Library library) {
    return knownHosts(library.folder(), library.sealing());
  }

  static SealedText knownHosts(Path library, Sealing sealing) {
    return new SealedText(library, KNOWN_HOSTS, sealing);
  }

  public Path file() {
    return file;
  }

  /** In UTF-8. Empty where there is no file. */
  public String read() throws IOException {
    try {
      return new String(sealing.open(Files.readAllBytes(file), context()), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** Writes it whole, in place of one that is there. */
  public void write(String text) throws IOException {
    Path part = file.resolveSibling(UUID.randomUUID() + ".part");
    try {
      Folders.write(part, sealing.seal(text.getBytes(StandardCharsets.UTF_8), context()));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes it into another library's folder, if it is there. */
  void copy(SealedText into) throws IOException {
    if (Files.exists(file)) {
      into.write(read());
    }
  }

  private byte[] context() {
    return Sealing.context("text", String.valueOf(file.getFileName()));
  }
}
