package org.midad.store;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a library's desk showed last, as named texts, to be had before the library is open. It
 * decides nothing and may go at any time. It lies there in plain text: never beside an encrypted
 * library.
 */
public final class DeskFile {
  private static final Logger LOG = LoggerFactory.getLogger(DeskFile.class);

  static final String NAME = "desk.properties";

  private final Path library;

  /**
   * @param library the folder of one; nothing need be there
   */
  public DeskFile(Path library) {
    this.library = library;
  }

  /** Empty if nothing was kept, or it cannot be read. */
  public Map<String, String> read() {
    Path file = library.resolve(NAME);
    if (LibraryKey.isIn(library) || !Files.isRegularFile(file)) {
      return Map.of();
    }
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("how the desk was left cannot be read", e);
      return Map.of();
    }
    Map<String, String> kept = new HashMap<>();
    texts.stringPropertyNames().forEach(name -> kept.put(name, texts.getProperty(name)));
    return kept;
  }

  /** Keeps the texts in place of what was kept; an encrypted library keeps none. */
  public void write(Map<String, String> texts) {
    if (LibraryKey.isIn(library)) {
      return;
    }
    Properties kept = new Properties();
    kept.putAll(texts);
    StringWriter text = new StringWriter();
    try {
      kept.store(text, null);
      PrivateFile.write(library.resolve(NAME), text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.warn("how the desk was left is not kept", e);
    }
  }

  /** Forgets it; fine if nothing was kept. */
  public void remove() {
    try {
      Files.deleteIfExists(library.resolve(NAME));
    } catch (IOException e) {
      LOG.warn("how the desk was left cannot be forgotten", e);
    }
  }
}
