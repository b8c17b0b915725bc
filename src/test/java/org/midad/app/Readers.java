package org.midad.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.deliver.Address;
import org.midad.deliver.Target;
import org.midad.deliver.TestServer;

/** A system out there that takes stories by HTTP, and that a test can switch off and on. */
public final class Readers implements AutoCloseable {
  private final int port;
  private final List<String> taken = new ArrayList<>();
  private Optional<TestServer> server = Optional.empty();
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
      ServerSocket socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      server = Optional.of(new TestServer(socket, TestServer.talk(this::take)));
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

  private synchronized String take(TestServer.Request request) {
    if (status < 300) {
      taken.add(request.text());
    }
    return status + " " + words;
  }

  /** The stories that it has taken, in that order, as they came. */
  public synchronized List<String> taken() {
    return List.copyOf(taken);
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
    try {
      if (server.isPresent()) {
        server.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
