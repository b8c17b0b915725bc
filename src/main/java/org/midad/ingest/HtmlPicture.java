package org.midad.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an {@code img} stands for. */
final class HtmlPicture {
  /** The attribute for who made the picture; no page of others has it. */
  static final String CREDIT = "data-midad-credit";

  /** Likewise for whose it is, and what may be done with it. */
  static final String RIGHTS = "data-midad-rights";

  private static final Pattern DATA =
      Pattern.compile("(?i)data:image/[\\w.+-]+((?:;[\\w-]+(?:=[\\w-]+)?)*),");
  private static final Pattern PIXELS = Pattern.compile("(\\d{1,6})(?:px)?");

  /** In pixels; nothing so small is a picture of the news. */
  private static final int SMALLEST = 3;

  /** In UTF-16 units; families and flags are emoji of many. */
  private static final int LONGEST_EMOJI = 16;

  private HtmlPicture() {}

  /** Whether it only pushes text about or counts readers. */
  static boolean isOrnament(Element image) {
    return isTiny(image.attr("width")) || isTiny(image.attr("height"));
  }

  /** Whether it is an emoji that a page paints itself. */
  static boolean isLetter(Element image) {
    String alternative = image.attr("alt").strip();
    return !alternative.isEmpty()
        && alternative.length() <= LONGEST_EMOJI
        && alternative.codePoints().noneMatch(Character::isLetterOrDigit)
        && alternative.codePoints().anyMatch(Character::isEmoji)
        && image.closest("figure") == null;
  }

  /** The picture's file if it is written into the page. */
  static Optional<byte[]> file(Element image) {
    String source = image.attr("src").strip();
    Matcher data = DATA.matcher(source);
    if (!data.lookingAt()) {
      return Optional.empty();
    }
    String rest = source.substring(data.end());
    try {
      return Optional.of(
          data.group(1).toLowerCase(Locale.ROOT).endsWith(";base64")
              ? Base64.getMimeDecoder()
                  .decode(
                      rest.contains("%")
                          ? URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8)
                          : rest)
              : URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                  .getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      // A torn address holds no picture; its place and its description are kept.
      return Optional.empty();
    }
  }

  private static boolean isTiny(String size) {
    Matcher pixels = PIXELS.matcher(size.strip());
    return pixels.matches() && Integer.parseInt(pixels.group(1)) < SMALLEST;
  }
}
