package org.midad.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.midad.model.Tag;
import org.midad.model.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vocabularies that come with the program, from {@code assets/vocabularies}: IPTC's Media
 * Topics and a newspaper's usual sections. Reading takes some tens of milliseconds.
 *
 * @param topics sixteen Arabic names belong to more than one
 * @param released day of IPTC's release, such as {@code 2022-02-03}
 */
public record Shipped(List<Term> sections, List<Term> topics, String released) {
  /** Reads them. */
  public static Shipped read() {
    JsonNode topics = load("media-topics.json");
    return new Shipped(
        load("sections.json").valueStream().map(Shipped::section).toList(),
        topics.get("topics").valueStream().map(Shipped::topic).toList(),
        topics.get("released").asString());
  }

  /** Both vocabularies. */
  public Thesaurus thesaurus() {
    return new Thesaurus(Stream.concat(sections.stream(), topics.stream()).toList());
  }

  private static Term section(JsonNode node) {
    return Term.of(
        Tag.Scheme.SECTION,
        node.get("code").asString(),
        node.get("arabic").asString(),
        node.get("english").asString());
  }

  private static Term topic(JsonNode node) {
    return Term.of(
            Tag.Scheme.TOPIC,
            node.get("code").asString(),
            node.has("arabic") ? node.get("arabic").asString() : "",
            node.get("english").asString())
        .withBroader(node.has("broader") ? node.get("broader").asString() : null)
        .withRetired(node.has("retired"));
  }

  private static JsonNode load(String name) {
    String file = "/org/midad/assets/vocabularies/" + name;
    try (InputStream json = Shipped.class.getResourceAsStream(file)) {
      if (json == null) {
        throw new IllegalStateException("the program is incomplete: " + file);
      }
      return JsonMapper.shared().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
