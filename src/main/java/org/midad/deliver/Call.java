package org.midad.deliver;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request, without the proof that it is ours. */
final class Call {
  private static final byte[] NOTHING = {};

  private final String method;
  private final URI uri;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * @param headers ASCII alone
   */
  Call(String method, URI uri, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.uri = uri;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  String method() {
    return method;
  }

  URI uri() {
    return uri;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  /** An address below the one where an interface begins, whether that ends in a slash or not. */
  static URI below(URI start, String path) {
    String text = start.toString();
    return URI.create((text.endsWith("/") ? text : text + "/") + path);
  }

  static Call get(URI uri) {
    return of("GET", uri);
  }

  static Call of(String method, URI uri) {
    return new Call(method, uri, Map.of(), NOTHING);
  }

  static Call delete(URI uri) {
    return of("DELETE", uri);
  }

  static Call json(String method, URI uri, byte[] body) {
    return new Call(method, uri, Map.of("Content-Type", "application/json"), body);
  }

  /** How a person is shown it. */
  Sender.Piece piece(boolean readable) {
    return new Sender.Piece(
        method + " " + uri, body.length, readable ? new String(body, StandardCharsets.UTF_8) : "");
  }
}
