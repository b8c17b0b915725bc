package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A small disk of a test's own; where mounting is not allowed, the test is left out. */
record Mount(Path folder) implements AutoCloseable {

  static Mount tmpfs(Path folder, String size) throws IOException {
    Files.createDirectories(folder);
    boolean mounted;
    try {
      mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    } catch (IOException e) {
      mounted = false;
    }
    Assumptions.assumeTrue(mounted, "left out: this user may not mount a disk");
    return new Mount(folder);
  }

  void makeReadOnly() throws IOException {
    if (!run("mount", "-o", "remount,ro", folder.toString())) {
      throw new IOException("not remounted: " + folder);
    }
  }

  @Override
  public void close() throws IOException {
    if (!run("umount", folder.toString()) && !run("umount", "-l", folder.toString())) {
      throw new IOException("still mounted: " + folder);
    }
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
