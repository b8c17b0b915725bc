package org.midad.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pictures that a browser or a word processor saves beside a page: in its folder or one below
 * it. A page leads nowhere else.
 */
final class NeighbourFiles {
  /** In bytes, for all of them. */
  private static final int LARGEST = 48 << 20;

  private static final Pattern ELSEWHERE =
      Pattern.compile("[A-Za-z][\\w+.-]*:.*|[/\\\\].*|", Pattern.DOTALL);

  private final Path folder;
  private int left = LARGEST;

  NeighbourFiles(Path page) {
    Path parent = page.toAbsolutePath().normalize().getParent();
    folder = parent == null ? page.toAbsolutePath() : parent;
  }

  /** The file that an address in the page names, if it is there. */
  Optional<byte[]> read(String address) {
    if (ELSEWHERE.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      String name =
          URLDecoder.decode(
              address.replaceFirst("[?#].*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder) && Files.isRegularFile(file)
          ? bytes(file.toRealPath())
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // What cannot be read, or is no name of a file, is no picture.
      return Optional.empty();
    }
  }

  private Optional<byte[]> bytes(Path file) throws IOException {
    if (!file.startsWith(folder.toRealPath()) || Files.size(file) > left) {
      return Optional.empty();
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(left);
      left -= bytes.length;
      return Optional.of(bytes);
    }
  }
}
