package org.midad.deliver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Listens on this machine, and does with each connection what a test wants. */
public final class TestServer implements AutoCloseable {
  private final ServerSocket listening;

  /** What becomes of a connection, which is closed afterwards. */
  public interface Talk {
    void with(Socket line) throws Exception;
  }

  /** Answers a request with a status, a space, and the body. */
  public interface Answers {
    String to(Request request);
  }

  public TestServer(ServerSocket listening, Talk talk) {
    this.listening = listening;
    Thread.ofVirtual()
        .start(() -> {
          while (!listening.isClosed()) {
            try {
              Socket socket = listening.accept();
              Thread.ofVirtual().start(() -> serve(socket, talk));
            } catch (IOException e) {
              return;
            }
          }
        });
  }

  static TestServer open(Talk talk) throws IOException {
    return new TestServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), talk);
  }

  static TestServer answering(Answers answers) throws IOException {
    return open(talk(answers));
  }

  /** One request and its answer. */
  public static Talk talk(Answers answers) {
    return line -> {
      String[] answer = answers.to(Request.read(line.getInputStream())).split(" ", 2);
      byte[] body = answer[1].getBytes(UTF_8);
      String head =
          "HTTP/1.1 "
              + answer[0]
              + " Said\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length
              + "\r\nConnection: close\r\n\r\n";
      line.getOutputStream().write(head.getBytes(ISO_8859_1));
      line.getOutputStream().write(body);
    };
  }

  private static void serve(Socket socket, Talk talk) {
    try (socket) {
      talk.with(socket);
      socket.getOutputStream().flush();
    } catch (Exception e) {
      // The other side hung up, which some of the servers drive it to.
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  /**
   * A request as it came.
   *
   * @param headers by their names in small letters
   */
  public record Request(String line, Map<String, String> headers, String binary) {
    static Request read(InputStream in) throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      String text = "";
      while (!text.endsWith("\r\n\r\n")) {
        int letter = in.read();
        if (letter < 0) {
          throw new IOException("half a request");
        }
        head.write(letter);
        text = letter == '\n' ? head.toString(ISO_8859_1) : "";
      }
      Map<String, String> headers = new TreeMap<>();
      text.lines()
          .skip(1)
          .filter(line -> line.contains(":"))
          .map(line -> line.split(": *", 2))
          .forEach(pair -> headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]));
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      return new Request(
          text.lines().findFirst().orElseThrow(),
          headers,
          new String(in.readNBytes(length), ISO_8859_1));
    }

    String method() {
      return line.split(" ", 3)[0];
    }

    String path() {
      return line.split(" ", 3)[1];
    }

    byte[] body() {
      return binary.getBytes(ISO_8859_1);
    }

    public String text() {
      return new String(body(), UTF_8);
    }

    /** The same, but that the connection is to be closed after it. */
    byte[] closing() {
      Map<String, String> all = new TreeMap<>(headers);
      all.put("connection", "close");
      String head =
          all.entrySet().stream()
              .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
              .collect(Collectors.joining("", line + "\r\n", "\r\n"));
      return (head + binary).getBytes(ISO_8859_1);
    }
  }
}
