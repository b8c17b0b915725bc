package org.midad.ui.publish;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write where a place is asked for. */
final class Typed {
  private static final int LAST_PORT = 65_535;

  /** A name or a number of a machine, without anything around it. */
  private static final Pattern HOST =
      Pattern.compile("[^\\s/@?#:]+|\\[?[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?");

  /** Scheme, machine, and what follows. A user's name is no part of such an address. */
  private static final Pattern WEB =
      Pattern.compile("(?i)(https?)://([^\\s/?#@:]+|\\[[^\\s\\]]+])((?::\\d+)?(?:[/?][^\\s#]*)?)");

  private static final Pattern HERE =
      Pattern.compile("(?i)localhost|.+\\.localhost|127(\\.\\d+){3}|\\[?::1]?");

  private Typed() {}

  /** A whole path: one that hangs on the folder the program was started in would be a surprise. */
  static Optional<Path> path(String text) {
    try {
      Path typed = Path.of(text.strip());
      return typed.isAbsolute() ? Optional.of(typed) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A port number, from 1 to 65535. */
  static OptionalInt port(String text) {
    String digits = text.strip();
    if (!digits.matches("\\d{1,5}")) {
      return OptionalInt.empty();
    }
    int port = Integer.parseInt(digits);
    return port >= 1 && port <= LAST_PORT ? OptionalInt.of(port) : OptionalInt.empty();
  }

  /** The name of a machine, and not an address with a scheme or a folder. */
  static Optional<String> host(String text) {
    String host = text.strip();
    return HOST.matcher(host).matches() ? ascii(host) : Optional.empty();
  }

  /** An address of the web, with a machine in it and without a user's name or password. */
  static Optional<URI> web(String text) {
    Matcher parts = WEB.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String scheme = parts.group(1).toLowerCase(Locale.ROOT);
      URI typed =
          new URI(scheme + "://" + ascii(parts.group(2)).orElse("") + parts.group(3))
              .parseServerAuthority();
      return typed.getHost() == null || typed.getPort() > LAST_PORT
          ? Optional.empty()
          : Optional.of(URI.create(typed.toASCIIString()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether anybody between here and there could read along. */
  static boolean isOpenToOthers(URI uri) {
    return uri.getScheme().equals("http") && !isHere(uri.getHost());
  }

  /** Whether a machine is this one. */
  static boolean isHere(String host) {
    return HERE.matcher(host).matches();
  }

  /** An Arabic name of a machine in the letters that go over the wire (RFC 3490). */
  private static Optional<String> ascii(String host) {
    if (host.indexOf(':') >= 0) {
      return Optional.of(host);
    }
    try {
      return Optional.of(IDN.toASCII(host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
