package org.midad.deliver;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A server that does what no good one does. */
final class ScriptedServer implements AutoCloseable {
  /** How a server treats whoever comes. */
  @FunctionalInterface
  interface Manners {
    void meet(Socket client) throws IOException;
  }

  private final List<Closeable> open = new ArrayList<>();
  private final ServerSocket server;

  ScriptedServer(Manners manners) {
    try {
      server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keep(server);
    Thread.ofVirtual().start(() -> accept(manners));
  }

  /** Takes a connection and says nothing, ever. */
  static ScriptedServer silent() {
    return new ScriptedServer(client -> {});
  }

  /** Says the same without end, and counts the bytes. */
  static ScriptedServer endless(String words, AtomicLong said) {
    byte[] bytes = words.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    return new ScriptedServer(client -> {
      OutputStream out = client.getOutputStream();
      while (true) {
        out.write(bytes);
        said.addAndGet(bytes.length);
      }
    });
  }

  /**
   * An FTP server that has one answer to each command, and {@code 502} for every other. In an
   * answer {@code {}} is what came with the command.
   */
  static ScriptedServer ftp(Map<String, String> answers) {
    return new ScriptedServer(client -> {
      OutputStream out = client.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      out.write("220 here\r\n".getBytes(StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", 2);
        String answer =
            answers
                .getOrDefault(words[0], "502 no")
                .replace("{}", words.length == 2 ? words[1] : "");
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
    });
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept(Manners manners) {
    try {
      while (true) {
        Socket client = server.accept();
        keep(client);
        Thread.ofVirtual().start(() -> meet(manners, client));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static void meet(Manners manners, Socket client) {
    try {
      manners.meet(client);
    } catch (IOException e) {
      // The client has had enough.
    }
  }

  private synchronized void keep(Closeable connection) {
    open.add(connection);
  }

  @Override
  public synchronized void close() throws IOException {
    for (Closeable connection : open) {
      connection.close();
    }
  }
}
