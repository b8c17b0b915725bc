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
import java.util.concurrent.CopyOnWriteArrayList;
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
  private final String address;
  private final boolean silent;
  private final List<Closeable> open = new ArrayList<>();
  private final List<Thread> accepting = new CopyOnWriteArrayList<>();
  private final ServerSocket front;
  private int chunks;
  private boolean cut;

  private CuttingProxy(String address, int port, int cutAt, boolean silent) {
    this.silent = silent;
    this.cutAt = cutAt;
    this.address = address;
    this.front = listen(port, 0);
  }

  /**
   * @param chunk at which it cuts, from 0
   * @param silent whether from then on nothing is passed on, and no connection ends either
   */
  static CuttingProxy of(int port, int chunk, boolean silent) {
    return new CuttingProxy("127.0.0.1", port, chunk, silent);
  }

  /**
   * Likewise at another address of this machine, there also at the ports by which files come: what
   * a server says of those cannot be read where it speaks TLS.
   */
  static CuttingProxy at(String address, int port, List<Integer> files, int chunk, boolean silent) {
    CuttingProxy proxy = new CuttingProxy(address, port, chunk, silent);
    files.forEach(file -> proxy.listen(file, file));
    return proxy;
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

  private ServerSocket listen(int port, int own) {
    try {
      ServerSocket server = new ServerSocket(own, 5, InetAddress.getByName(address));
      keep(server);
      accepting.add(Thread.ofVirtual().start(() -> accept(server, port)));
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
        pull();
      }
    }
    return silent || !cut;
  }

  private byte[] redirected(byte[] chunk) {
    Matcher passive = EXTENDED_PASSIVE.matcher(new String(chunk, StandardCharsets.ISO_8859_1));
    if (!passive.find()) {
      return chunk;
    }
    int port = listen(Integer.parseInt(passive.group(1)), 0).getLocalPort();
    return ("229 Entering Passive Mode (|||" + port + "|)\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private synchronized void keep(Closeable connection) {
    open.add(connection);
  }

  private synchronized void pull() {
    for (Closeable connection : open) {
      try {
        connection.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** When this returns, its ports are free for the next. */
  @Override
  public void close() {
    pull();
    try {
      for (Thread thread : accepting) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
