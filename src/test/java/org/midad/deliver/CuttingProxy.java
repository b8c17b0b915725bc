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
 * through, in whichever direction: where that is an answer, the server has done what it was asked,
 * and nobody hears it. An FTP server's second channel goes through here as well.
 */
final class CuttingProxy implements AutoCloseable {
  private static final Pattern EXTENDED_PASSIVE = Pattern.compile("^229 .*\\|\\|\\|(\\d+)\\|");

  private final int cutAt;
  private final boolean silent;
  private final List<Closeable> open = new ArrayList<>();
  private final ServerSocket front;
  private int chunks;
  private boolean cut;

  private CuttingProxy(int port, int cutAt, boolean silent) {
    this.silent = silent;
    this.cutAt = cutAt;
    this.front = listen(port);
  }

  /**
   * @param chunk its number, from 0
   */
  static CuttingProxy cutting(int port, int chunk) {
    return new CuttingProxy(port, chunk, false);
  }

  /** From that chunk on nothing is passed on, and no connection ends either. */
  static CuttingProxy fallingSilent(int port, int chunk) {
    return new CuttingProxy(port, chunk, true);
  }

  int port() {
    return front.getLocalPort();
  }

  /** How many went through so far. */
  synchronized int chunks() {
    return chunks;
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
        client.setTcpNoDelay(true);
        other.setTcpNoDelay(true);
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
    if (!cut && !last) {
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
