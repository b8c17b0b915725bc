package org.midad.app;

import java.io.IOException;
import java.util.Optional;
import org.midad.exchange.KeyShelf;
import org.midad.store.PrivateFiles;

/** The key pairs lie in the library's own private files. */
record KeptKeys(PrivateFiles files) implements KeyShelf {
  @Override
  public Optional<String> read(String name) throws IOException {
    return files.read(name);
  }

  @Override
  public String place(String name) {
    return files.path(name).toString();
  }

  @Override
  public void write(String name, String text) throws IOException {
    files.write(name, text);
  }
}
