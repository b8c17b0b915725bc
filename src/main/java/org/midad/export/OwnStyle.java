package org.midad.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one style of a page that we write. The page's Content-Security-Policy names it by its hash
 * and lets no other apply, nor any script run.
 *
 * @param text as it stands between the tags
 */
record OwnStyle(String text) {

  /**
   * @param file in {@code assets/css}
   */
  static OwnStyle load(String file) {
    try (InputStream bytes = OwnStyle.class.getResourceAsStream("/org/midad/assets/css/" + file)) {
      if (bytes == null) {
        throw new IllegalStateException("the program is incomplete: " + file);
      }
      // A browser turns CR LF into LF before it takes the hash.
      String style = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return new OwnStyle("\n" + style.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a page with this style may do.
   *
   * @param pictures where its pictures may come from, such as {@code 'self'}
   */
  String policy(String pictures) {
    return "default-src 'none'; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
        + "'; img-src "
        + pictures
        + "; base-uri 'none'; form-action 'none'";
  }
}
