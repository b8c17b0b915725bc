package org.midad.deliver;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a target is, and how one speaks with it. */
public sealed interface Address {

  /** A folder of this machine, or one that hangs in it. */
  record Folder(Path path) implements Address {}

  /**
   * A folder of an SSH server.
   *
   * @param folder from the root that the user sees, such as {@code /incoming}
   * @param key a file with the user's private key, or null for a password
   */
  record Sftp(String host, int port, String user, String folder, @Nullable Path key)
      implements Address {
    public Sftp {
      host = inOneLine(host);
      user = inOneLine(user);
      folder = inOneLine(folder);
    }
  }

  /** A folder of an FTP server. */
  record Ftp(String host, int port, String user, String folder, Security security)
      implements Address {
    public Ftp {
      host = inOneLine(host);
      user = inOneLine(user);
      folder = inOneLine(folder);
    }
  }

  /** How an FTP connection is kept from being read on its way. */
  enum Security {
    /** Not at all. */
    NONE,
    /** Both channels by TLS, asked for after connecting (RFC 4217). */
    EXPLICIT_TLS,
    /** TLS from the first byte on. */
    IMPLICIT_TLS
  }

  /**
   * A WordPress site, by its REST interface and an application password.
   *
   * @param api the base of the interface, such as {@code https://example.org/wp-json/}
   * @param theme what the site's theme shows of the picture over a post
   */
  record WordPress(URI api, String user, ThemePicture theme) implements Address {
    public WordPress {
      user = inOneLine(user);
      // What was set up before anybody was asked says nothing.
      theme = theme == null ? ThemePicture.BARE : theme;
    }

    /** A site whose theme is like most. */
    public WordPress(URI api, String user) {
      this(api, user, ThemePicture.BARE);
    }
  }

  /** What a theme of WordPress shows of the picture over a post. */
  enum ThemePicture {
    /** The picture, as most do. Its caption and its source then stand first in the text. */
    BARE,
    /** The picture with its caption, in which we tell the source as well. */
    WITH_CAPTION,
    /** Nothing. Then the picture stands in the text. */
    NOTHING
  }

  /**
   * Superdesk's Web Publisher, by its content push; the secret signs.
   *
   * @param api such as {@code https://example.org/api/v2/}
   * @param mediaField what its form calls the id of a picture: its own code knows {@code media_id}
   *     and {@code mediaId}
   */
  record WebPublisher(URI api, String mediaField) implements Address {}

  /** Whatever takes a story as ninjs in the body of a request. */
  record Endpoint(URI uri, Method method, Proof proof) implements Address {}

  /** Which request brings the story. */
  enum Method {
    POST,
    PUT
  }

  /** How an endpoint knows that a request is ours. */
  sealed interface Proof {
    /** It does not ask. */
    record None() implements Proof {}

    /** By {@code Authorization: Bearer} and the secret. */
    record Bearer() implements Proof {}

    /**
     * By the hexadecimal HMAC of the body with the secret.
     *
     * @param header that carries it
     * @param algorithm as Java names it, {@code HmacSHA256} or {@code HmacSHA1}
     */
    record Hmac(String header, String algorithm) implements Proof {}
  }

  /** What was pasted may end a line, and so a command, or hold what nobody sees. */
  private static String inOneLine(String typed) {
    return typed.replaceAll("\\p{Cntrl}+", "");
  }
}
