package org.midad.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.midad.deliver.Address;
import org.midad.deliver.Target;

/** A system out there that takes stories by HTTP, and that a test can switch off and on. */
public final class Readers implements AutoCloseable {
  private final int port;
  private final List<String> taken = new ArrayList<>();
  private HttpServer server;
  private int status = 201;
  private String words = "{\"status\":\"OK\"}";

  /** Switched off, at an address of its own. */
  public Readers() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Readers on() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext("/", this::take);
      server.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on it answers so, and takes nothing unless the status says that it does. */
  public void answer(int changed, String said) {
    status = changed;
    words = said;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (status < 300) {
      synchronized (taken) {
        taken.add(body);
      }
    }
    byte[] answer = words.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  /** The stories that it has taken, in that order, as they came. */
  public List<String> taken() {
    synchronized (taken) {
      return List.copyOf(taken);
    }
  }

  Target target(String id) {
    return target(id, id);
  }

  public Target target(String id, String name) {
    return new Target(
        id,
        name,
        new Address.Endpoint(
            URI.create("http://127.0.0.1:" + port + "/stories"),
            Address.Method.POST,
            new Address.Proof.None()),
        List.of());
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
  }
}
