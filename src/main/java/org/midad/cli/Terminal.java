package org.midad.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a verb writes: answers to {@code out}, what went wrong to {@code err}. Both speak UTF-8
 * whatever the locale says, for a pipe into another program must carry Arabic too.
 */
public record Terminal(PrintWriter out, PrintWriter err) {

  /** The terminal, files or pipes that the process was started with. */
  public static Terminal ofProcess() {
    return of(System.out, System.err);
  }

  static Terminal of(OutputStream out, OutputStream err) {
    return new Terminal(writer(out), writer(err));
  }

  private static PrintWriter writer(OutputStream bytes) {
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
  }
}
