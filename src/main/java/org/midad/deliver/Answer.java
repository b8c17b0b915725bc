package org.midad.deliver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered, as much of it as is read. */
final class Answer {
  private static final int LONGEST_WORDS = 2_000;

  /** Enough to have so many words after the markup is gone. */
  private static final int LOOKED_AT = 16_000;

  private static final JsonMapper MAPPER = new JsonMapper();

  /** Where programs that answer in JSON put their words: WordPress, RFC 9457, OAuth. */
  private static final List<String> WORDS =
      List.of("code", "title", "error", "message", "detail", "error_description");

  /** Also the marks that turn the direction of what stands around them. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final int status;
  private final byte[] body;

  /**
   * @param status of HTTP
   * @param body at most as long as the wire reads
   */
  Answer(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  int status() {
    return status;
  }

  int size() {
    return body.length;
  }

  boolean succeeded() {
    return status / 100 == 2;
  }

  /** The body, if it is JSON. */
  Optional<JsonNode> json() {
    try {
      return Optional.ofNullable(MAPPER.readTree(body)).filter(JsonNode::isContainer);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** A text of the body, by its name; empty if there is none. */
  String text(String name) {
    return json().map(body -> body.path(name).asString("")).orElse("");
  }

  /**
   * Its words for a person: one line without markup or control characters, at most 2,000
   * characters.
   *
   * @param hide takes out of a text what nobody may read
   */
  String words(UnaryOperator<String> hide) {
    String text =
        json()
            .map(Answer::told)
            .filter(words -> !words.isEmpty())
            .orElseGet(() -> new String(body, StandardCharsets.UTF_8));
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    String words = CONTROL.matcher(Jsoup.parse(start).text()).replaceAll(" ");
    return cut(hide.apply(SPACE.matcher(words).replaceAll(" ").strip()));
  }

  private static String told(JsonNode body) {
    List<String> words = new ArrayList<>();
    for (String name : WORDS) {
      if (body.path(name).isString()) {
        words.add(body.path(name).asString());
      }
    }
    return String.join(": ", words);
  }

  private static String cut(String words) {
    if (words.length() <= LONGEST_WORDS) {
      return words;
    }
    boolean halved = Character.isHighSurrogate(words.charAt(LONGEST_WORDS - 1));
    return words.substring(0, halved ? LONGEST_WORDS - 1 : LONGEST_WORDS);
  }
}
