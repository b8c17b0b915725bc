package org.midad.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a server that breaks at one request, counted from 0, and holds at all others. */
final class BreakingLine implements AutoCloseable {

  /** Where in its exchange a request is cut off. */
  enum Break {
    /** Nothing of it reaches the server. */
    BEFORE,
    /** The server gets half of it. */
    IN_THE_REQUEST,
    /** The server has done all, and nobody hears it. */
    BEFORE_THE_ANSWER,
    /** Half of its answer comes through. */
    IN_THE_ANSWER
  }

  private final URI server;
  private final int breaking;
  private final Break where;
  private final TestServer listening;
  private final AtomicInteger requests = new AtomicInteger();

  BreakingLine(URI server, int breaking, Break where) throws IOException {
    this.server = server;
    this.breaking = breaking;
    this.where = where;
    this.listening = TestServer.open(this::carry);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listening.port());
  }

  /** How many requests came so far. */
  int requests() {
    return requests.get();
  }

  /** One request, as of a server that keeps no connection open. */
  private void carry(Socket desk) throws IOException {
    byte[] request = TestServer.Request.read(desk.getInputStream()).closing();
    boolean broken = requests.getAndIncrement() == breaking;
    if (broken && where == Break.BEFORE) {
      return;
    }
    boolean half = broken && where == Break.IN_THE_REQUEST;
    byte[] answer = answer(half ? Arrays.copyOf(request, request.length / 2) : request, half);
    int heard = answer.length;
    if (broken) {
      heard = where == Break.IN_THE_ANSWER ? answer.length / 2 : 0;
    }
    desk.getOutputStream().write(answer, 0, heard);
  }

  private byte[] answer(byte[] request, boolean half) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.getOutputStream().write(request);
      return half ? new byte[0] : socket.getInputStream().readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
