package org.midad.app;

import java.io.IOException;
import java.nio.file.Path;
import org.midad.deliver.HostKeys;
import org.midad.store.SealedText;

/** The servers that are known lie beside the library. */
record KeptHosts(SealedText text) implements HostKeys.Kept {
  @Override
  public Path place() {
    return text.file();
  }

  @Override
  public String read() throws IOException {
    return text.read();
  }

  @Override
  public void write(String lines) throws IOException {
    text.write(lines);
  }
}
