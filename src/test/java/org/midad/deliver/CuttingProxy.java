package org.midad.deliver;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between client and server, and pulls the plug of all connections at one chunk of what goes
 * through, in whichever direction: before it is passed on, or right after, so that only the answer
 * is lost. An FTP server's second channel goes through here as well.
 */
final class CuttingProxy implements AutoCloseable {
  private static final Pattern EXTENDED_PASSIVE = Pattern.compile("^229 .*\\|\\|\\|(\\d+)\\|");

  private final int cutAt;
  private final boolean passedOn;
  private final boolean silent;
  private final List<Closeable> open = new ArrayList<>();
  private final ServerSocket front;
  private int chunks;
  private boolean cut;

  /**
   * @param cutAt the number of the chunk, from 0
   * @param passedOn whether that chunk still arrives
   */
  CuttingProxy(int port, int cutAt, boolean passedOn) {
    this(port, cutAt, passedOn, false);
  }

  private CuttingProxy(int port, int cutAt, boolean passedOn, boolean silent) {
    this.silent = silent;
    this.cutAt = cutAt;
    this.passedOn = passedOn;
    this.front = listen(port);
  }

  /** From that chunk on nothing is passed on, and no connection ends either. */
  static CuttingProxy fallingSilent(int port, int chunk) {
    return new CuttingProxy(port, chunk, false, true);
  }

  int port() {
    return front.getLocalPort();
  }

  synchronized boolean hasCut() {
    return cut;
  }

  private ServerSocket listen(int port) {
    try {
      ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      keep(server);
      Thread.ofVirtual().start(() -> accept(server, port));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket server, int port) {
    try {
      while (true) {
        Socket client = server.accept();
        keep(client);
        Socket other = new Socket(InetAddress.getLoopbackAddress(), port);
        keep(other);
        Thread.ofVirtual().start(() -> pass(client, other, false));
        Thread.ofVirtual().start(() -> pass(other, client, true));
      }
    } catch (IOException e) {
      // The plug was pulled, or the test is over.
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[1 << 14];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        byte[] chunk = Arrays.copyOf(buffer, read);
        if (!passes(to, answers ? redirected(chunk) : chunk)) {
          return;
        }
      }
    } catch (IOException e) {
      // Likewise.
    }
  }

  private synchronized boolean passes(Socket to, byte[] chunk) throws IOException {
    boolean last = chunks++ == cutAt;
    if (!cut && (!last || passedOn)) {
      to.getOutputStream().write(chunk);
      to.getOutputStream().flush();
    }
    if (last) {
      cut = true;
      if (!silent) {
        close();
      }
    }
    return silent || !cut;
  }

  private byte[] redirected(byte[] chunk) {
    Matcher passive = EXTENDED_PASSIVE.matcher(new String(chunk, StandardCharsets.ISO_8859_1));
    if (!passive.find()) {
      return chunk;
    }
    int port = listen(Integer.parseInt(passive.group(1))).getLocalPort();
    return ("229 Entering Passive Mode (|||" + port + "|)\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private synchronized void keep(Closeable connection) {
    open.add(connection);
  }

  @Override
  public synchronized void close() {
    for (Closeable connection : open) {
      try {
        connection.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
