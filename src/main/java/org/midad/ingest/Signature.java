package org.midad.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.midad.arabic.Letters;
import org.midad.model.Block;
import org.midad.model.BlockKind;

/**
 * The line that says where a story was written and by whom: «بغداد: زيدان الربيعي:», «دبي -
 * «الخليج»», «عكاظ (الرياض)», «(واع)». Each half keeps its punctuation.
 *
 * @param place with the sign that parts it from the name; empty if the line names none
 * @param name empty if the line names none
 */
record Signature(String place, String name, Certainty certainty) {
  /** How much the line alone tells; the rest its place on the page has to tell. */
  enum Certainty {
    /** Hardly anything else. */
    SURE,
    /** «القاهرة: أحمد علي»: a known place, but headlines are made so too. */
    LIKELY,
    /** «خضر جيجة: أحمد علي»: a few words on both sides of a colon. */
    POSSIBLE
  }

  private static final Set<String> PLACES =
      WordList.load("places.txt").stream()
          .map(Letters::fold)
          .collect(Collectors.toUnmodifiableSet());

  private static final String SIGN = "(?:\\s*[:/|–—-]\\s*|\\sـ\\s)";
  private static final Pattern FIRST_SIGN =
      Pattern.compile("(?<one>.+?)(?<sign>" + SIGN + ")(?<other>[^:\\s].*)");
  private static final Pattern LAST_SIGN =
      Pattern.compile("(?<one>.*[^\\s:])(?<sign>" + SIGN + ")(?<other>[^:/|–—-]+):?");
  private static final Pattern BRACKETED =
      Pattern.compile("(?<one>[^()]+?) (?<other>\\([^()]{2,25}\\)) ?[:/–—-]?");
  private static final Pattern AGENCY = Pattern.compile("\\([^()]{2,25}\\) ?[:–—-]?");

  /** A newspaper's name: ««الخليج» - متابعات». */
  private static final Pattern QUOTED =
      Pattern.compile("«[^«»]{2,25}»(?:\\s*[–—،-]\\s*[\\p{L} ]{2,20})?:?");

  private static final Pattern BY =
      Pattern.compile("(?:(?:كتبت?|إعداد|متابعة)\\s*[:/–—-]|بقلم\\s*[:/–—-]?|By)\\s*\\p{L}.*");

  private static final int LONGEST = 9;

  /** What a line says of place and writer, if it says nothing else. */
  static Optional<Signature> parse(String line) {
    if (RawText.isLong(line)
        || RawText.words(line) > LONGEST
        || line.matches(".*[؟?!…;؛\\p{Nd}].*|.*\\.\\.?")) {
      return Optional.empty();
    }
    if (AGENCY.matcher(line).matches()) {
      return Optional.of(new Signature("", line, Certainty.SURE));
    }
    if (QUOTED.matcher(line).matches()) {
      return Optional.of(new Signature("", line, Certainty.POSSIBLE));
    }
    if (isPlace(line.replaceFirst("\\s*[:–—-]$", ""))) {
      return Optional.of(new Signature(line, "", Certainty.LIKELY));
    }
    if (BY.matcher(line).matches()) {
      return Optional.of(new Signature("", line, Certainty.LIKELY));
    }
    return bracketed(line)
        .or(() -> placeFirst(line))
        .or(() -> placeLast(line))
        .or(() -> other(line));
  }

  /** Place and name, as far as the line names them. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (!place.isEmpty()) {
      blocks.add(Block.of(BlockKind.DATELINE, place));
    }
    if (!name.isEmpty()) {
      blocks.add(Block.of(BlockKind.BYLINE, name));
    }
    return blocks;
  }

  private static Optional<Signature> bracketed(String line) {
    Matcher halves = BRACKETED.matcher(line);
    if (!halves.matches()) {
      return Optional.empty();
    }
    String one = halves.group("one");
    String tail = line.substring(one.length()).strip();
    if (isPlace(one)) {
      return Optional.of(new Signature(one, tail, Certainty.SURE));
    }
    return isPlace(halves.group("other"))
        ? Optional.of(new Signature(tail, one, Certainty.SURE))
        : Optional.empty();
  }

  private static Optional<Signature> placeFirst(String line) {
    Matcher halves = FIRST_SIGN.matcher(line);
    if (!halves.matches() || !isPlace(halves.group("one"))) {
      return Optional.empty();
    }
    String name = halves.group("other").strip();
    // «بغداد: مقتل جنود» is a headline as likely as «بغداد: أحمد علي» is a signature.
    boolean sure =
        line.endsWith(":") || name.startsWith("«") || !halves.group("sign").contains(":");
    return Optional.of(
        new Signature(placeOf(halves), name, sure ? Certainty.SURE : Certainty.LIKELY));
  }

  private static Optional<Signature> placeLast(String line) {
    Matcher halves = LAST_SIGN.matcher(line);
    if (!halves.matches()
        || !isPlace(halves.group("other"))
        || halves.group("sign").contains(":")) {
      return Optional.empty();
    }
    String end = line.endsWith(":") ? ":" : "";
    String place = halves.group("other").strip() + spaced(halves.group("sign"));
    return Optional.of(new Signature(place, halves.group("one").strip() + end, Certainty.SURE));
  }

  /** No place that we know. */
  private static Optional<Signature> other(String line) {
    Matcher halves = FIRST_SIGN.matcher(line);
    if (!halves.matches()) {
      return Optional.empty();
    }
    boolean byColon = halves.group("sign").contains(":");
    if (byColon
        && RawText.words(halves.group("one")) <= 3
        && RawText.words(halves.group("other")) <= 5) {
      return Optional.of(
          new Signature(
              placeOf(halves),
              halves.group("other").strip(),
              line.endsWith(":") ? Certainty.SURE : Certainty.POSSIBLE));
    }
    // «الوئام - رويترز:» names nothing but sources.
    boolean spacedDash = !byColon && halves.group("sign").contains(" ");
    return line.endsWith(":") && spacedDash
        ? Optional.of(new Signature("", line, Certainty.SURE))
        : Optional.empty();
  }

  private static String placeOf(Matcher halves) {
    return halves.group("one").strip() + spaced(halves.group("sign"));
  }

  /** A colon clings to its word, a dash keeps its distance. */
  private static String spaced(String sign) {
    String bare = sign.strip();
    return bare.equals(":") ? bare : " " + bare;
  }

  private static boolean isPlace(String text) {
    List<String> parts =
        Arrays.stream(text.split("[،,()]"))
            .map(Letters::fold)
            .filter(part -> !part.isEmpty())
            .toList();
    return !parts.isEmpty() && PLACES.containsAll(parts);
  }
}
