package org.midad.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midad.model.BlockId;
import org.midad.model.Problem;

/**
 * Other people's files into stories: documents of Word, web pages, ninjs, NewsML-G2, plain text.
 * What a file is, its content tells; its name only where the content leaves it open. No file,
 * whatever is in it, takes more than some hundred megabytes of memory or some seconds.
 */
public final class Documents {
  /** In bytes: with photographs in it. */
  static final long LARGEST_ARCHIVE = 64L << 20;

  /** In bytes: with pictures written into it. */
  static final int LARGEST_PAGE = 16 << 20;

  /** In bytes; the longest articles of a newspaper have some 100 kB. */
  static final int LARGEST_TEXT = 5 << 20;

  /** Control characters that a text may hold: tabs, line and page breaks, DOS's end, parts. */
  private static final String CONTROLS = "\t\n\u000B\f\r\u001A\u001E";

  /** What begins so is written for programs that we are not: RTF, PDF, other XML, saved mail. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\{\\\\rtf|%PDF-|%!PS|<\\?xml|<(?:nitf|rss|svg)\\b|MIME-Version:",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HTML =
      Pattern.compile(
          "(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*){0,9}"
              + "<(?:!doctype\\s+html|html|head|body|meta|title|article|section|main|header|div|p|h[1-6]"
              + "|table|ul|ol|blockquote|figure|span|b|strong|a|br|font|style)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?:<meta[^>]{0,200}?charset|^<\\?xml[^>]{0,100}?encoding)"
              + "\\s*=\\s*[\"']?\\s*([A-Za-z0-9][\\w:-]{1,39})",
          Pattern.CASE_INSENSITIVE);

  private Documents() {}

  /**
   * Reads a file, of whatever kind it is. A package of ninjs or NewsML-G2 may hold several stories;
   * what is wrong with one of them is told beside the others.
   *
   * @param now gives the date and the offset to a time that stands alone
   * @throws Problem {@code problem.file.missing}, {@code -unreadable}, {@code -too-large}, {@code
   *     -too-much}, {@code -too-deep}, {@code -damaged}, {@code -locked}, {@code -old-word}, {@code
   *     -other-kind}; {@code problem.ingest.empty} if it holds neither text nor picture, {@code
   *     problem.ingest.withdrawn} if it takes back a story
   */
  public static ReadStories read(Path file, OffsetDateTime now) {
    try {
      return recognise(file, now);
    } catch (Refused refused) {
      throw problem(refused, file);
    } catch (NoSuchFileException e) {
      throw new Problem(e, "problem.file.missing", file);
    } catch (IOException e) {
      throw new Problem(e, "problem.file.unreadable", file);
    }
  }

  /**
   * Makes a story of HTML that was copied from a page.
   *
   * @throws Problem {@code problem.clipboard.too-much} if it holds more than any story, {@code
   *     problem.ingest.empty} if it holds neither text nor picture
   */
  public static Recognised pasted(String html, OffsetDateTime now) {
    return Draft.of(HtmlDocument.clipboard(html), now);
  }

  private static ReadStories recognise(Path file, OffsetDateTime now) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("no file");
    }
    byte[] start = start(file, Archive.LONGEST_START);
    if (Archive.isZip(start)) {
      limit(file, Files.size(file), LARGEST_ARCHIVE);
      return ReadStories.of(Draft.of(WordDocument.read(file, now), now));
    }
    if (Archive.isCompound(start)) {
      throw new Refused(Archive.whatIsIn(file));
    }
    byte[] bytes = start(file, LARGEST_PAGE + 1);
    limit(file, bytes.length, LARGEST_PAGE);
    return text(file, bytes, now);
  }

  private static ReadStories text(Path file, byte[] bytes, OffsetDateTime now) {
    String text = TextEncoding.decode(bytes);
    String start = text.substring(0, Math.min(text.length(), 20_000)).stripLeading();
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (text.chars().anyMatch(Documents::isBinary)) {
      throw new Refused(Refused.Cause.OTHER_KIND, "bytes that are no text");
    }
    if (NewsmlItem.begins(start)) {
      limit(file, bytes.length, LARGEST_TEXT);
      return NewsmlItem.read(inItsCharset(bytes, text), now);
    }
    if (HTML.matcher(start).lookingAt() || (name.matches(".*\\.x?html?") && start.contains("<"))) {
      return ReadStories.of(Draft.of(page(file, inItsCharset(bytes, text)), now));
    }
    if (OTHER.matcher(start).lookingAt()) {
      throw new Refused(Refused.Cause.OTHER_KIND, "a format of its own");
    }
    limit(file, bytes.length, LARGEST_TEXT);
    boolean json = name.endsWith(".json");
    if (json || start.startsWith("{")) {
      Optional<ReadStories> item = NinjsItem.read(text, now, json);
      if (item.isPresent()) {
        return item.get();
      }
    }
    Layout.limit(
        text.lines().filter(line -> !line.isBlank()).limit(Layout.MOST_BLOCKS + 1).count());
    return ReadStories.of(RawArticle.recognise(text, now));
  }

  private static boolean isBinary(int character) {
    return character < ' ' && CONTROLS.indexOf(character) < 0;
  }

  /** With the pictures that were saved beside it. */
  private static Content page(Path file, String html) {
    HtmlWalk walk = HtmlDocument.walk(html);
    Map<BlockId, byte[]> pictures = new HashMap<>(walk.pictures());
    NeighbourFiles neighbours = new NeighbourFiles(file);
    walk.sources()
        .forEach((figure, source) ->
            neighbours.read(source).ifPresent(bytes -> pictures.put(figure, bytes)));
    return walk.content(pictures);
  }

  /** A page tells its encoding itself, unless a byte order mark does. */
  private static String inItsCharset(byte[] bytes, String text) {
    if (TextEncoding.isMarked(bytes)) {
      return text;
    }
    int most = Math.min(bytes.length, 4096);
    Matcher told = CHARSET.matcher(new String(bytes, 0, most, StandardCharsets.ISO_8859_1));
    if (!told.find() || !Charset.isSupported(told.group(1))) {
      return text;
    }
    Charset charset = Charset.forName(told.group(1));
    // What says UTF-8 and is none was looked at more closely already; UTF-16 would hide the tag.
    return charset.name().startsWith("UTF-") ? text : new String(bytes, charset);
  }

  private static byte[] start(Path file, int length) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(length);
    }
  }

  private static void limit(Path file, long size, long largest) {
    if (size > largest) {
      throw new Problem("problem.file.too-large", file, largest >> 20);
    }
  }

  static Problem problem(Refused refused, Path file) {
    return new Problem(
        refused,
        switch (refused.why()) {
          case DAMAGED -> "problem.file.damaged";
          case TOO_LARGE -> "problem.file.too-much";
          case TOO_DEEP -> "problem.file.too-deep";
          case LOCKED -> "problem.file.locked";
          case OLD_WORD -> "problem.file.old-word";
          case OTHER_KIND -> "problem.file.other-kind";
        },
        file);
  }
}
