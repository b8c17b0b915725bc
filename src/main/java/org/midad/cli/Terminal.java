package org.midad.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a verb reads and writes: answers to {@code out}, what went wrong to {@code err}. Both speak
 * UTF-8 whatever the locale says, for a pipe into another program must carry Arabic too.
 *
 * @param secret where passwords and passphrases come from
 */
public record Terminal(PrintWriter out, PrintWriter err, Secret secret) {

  /** The terminal, files or pipes that the process was started with. */
  public static Terminal ofProcess() {
    return of(System.out, System.err, Secret.ofProcess());
  }

  static Terminal of(OutputStream out, OutputStream err, Secret secret) {
    return new Terminal(writer(out), writer(err), secret);
  }

  private static PrintWriter writer(OutputStream bytes) {
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
  }
}
