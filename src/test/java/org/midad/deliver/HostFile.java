package org.midad.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Known servers in a file that OpenSSH reads too. */
record HostFile(Path place) implements HostKeys.Kept {
  @Override
  public String read() throws IOException {
    return Files.exists(place) ? Files.readString(place) : "";
  }

  @Override
  public void write(String text) throws IOException {
    Files.writeString(place, text);
  }
}
