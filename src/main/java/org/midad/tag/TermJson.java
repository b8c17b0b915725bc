package org.midad.tag;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.model.Problem;
import org.midad.model.Tag;
import org.midad.model.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A vocabulary as SKOS in JSON, in the form in which IPTC publishes its NewsCodes: a scheme with a
 * {@code conceptSet}, labels by language.
 *
 * @param released day of the release, such as {@code 2022-02-03}; empty where the file tells none
 * @param terms in the file's order; where a file has labels of one language, the other is empty
 * @param nameless codes of those that the file has no name for, in English or Arabic; they are
 *     called by their codes
 * @see <a href="https://www.w3.org/TR/skos-reference/">SKOS reference</a>
 */
public record TermJson(String released, List<Term> terms, Set<String> nameless) {
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String ADDRESS = "urn:midad:";

  /**
   * Reads a file.
   *
   * @throws Problem {@code problem.vocabulary.unreadable} if it is no such file or an entry has no
   *     code, {@code -twice-code} of an entry that stands there twice
   */
  public static TermJson read(Tag.Scheme scheme, byte[] bytes) {
    JsonNode file;
    try {
      file = JsonMapper.shared().readTree(bytes);
    } catch (JacksonException e) {
      throw new Problem(e, "problem.vocabulary.unreadable");
    }
    JsonNode concepts = file.path("conceptSet");
    if (!concepts.isArray() || concepts.isEmpty()) {
      throw new Problem("problem.vocabulary.unreadable");
    }
    Map<String, String> codes = new HashMap<>();
    concepts.valueStream().forEach(concept -> codes.put(text(concept, "uri"), code(concept)));
    Map<String, Term> terms = new LinkedHashMap<>();
    Set<String> nameless = new HashSet<>();
    for (JsonNode concept : concepts) {
      if (code(concept).isEmpty()) {
        throw new Problem("problem.vocabulary.unreadable");
      }
      Term term = term(scheme, concept, codes);
      if (Stream.of("ar", "en")
          .allMatch(language -> label(concept.path("prefLabel"), language).isEmpty())) {
        nameless.add(term.code());
      }
      if (terms.put(term.code(), term) != null) {
        throw new Problem("problem.vocabulary.twice-code", term.code());
      }
    }
    String released = text(file, "dateReleased");
    return new TermJson(
        released.length() >= 10 ? released.substring(0, 10) : released,
        List.copyOf(terms.values()),
        nameless);
  }

  private static Term term(Tag.Scheme scheme, JsonNode concept, Map<String, String> codes) {
    String code = code(concept);
    String arabic = label(concept.path("prefLabel"), "ar");
    String english = label(concept.path("prefLabel"), "en");
    List<String> synonyms = new ArrayList<>();
    for (JsonNode labels : concept.path("altLabel")) {
      (labels.isArray() ? labels.valueStream() : Stream.of(labels))
          .map(label -> label.isString() ? label.asString() : "")
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .forEach(synonyms::add);
    }
    return new Term(
        scheme,
        code,
        arabic,
        arabic.isEmpty() && english.isEmpty() ? code : english,
        synonyms.stream().distinct().toList(),
        one(concept.path("broader"), codes),
        concept.has("retired"),
        concept.has("retired") ? one(concept.path("isReplacedBy"), codes) : null);
  }

  /** The code of the first of those that are named, by address or by code. */
  private static @Nullable String one(JsonNode names, Map<String, String> codes) {
    JsonNode first = names.isArray() ? names.path(0) : names;
    String name = first.isString() ? first.asString() : "";
    return name.isEmpty() ? null : codes.getOrDefault(name, last(name));
  }

  private static String code(JsonNode concept) {
    for (String field : List.of("qcode", "notation")) {
      String code = text(concept, field);
      if (!code.isEmpty()) {
        return code;
      }
    }
    return last(text(concept, "uri"));
  }

  private static String last(String address) {
    String end =
        address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
    return address.startsWith("http://cv.iptc.org/newscodes/mediatopic/")
        ? "medtop:" + end
        : URLDecoder.decode(
            end.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
            StandardCharsets.UTF_8);
  }

  /** In a language, whatever the country: IPTC's English is {@code en-US} or {@code en-GB}. */
  private static String label(JsonNode labels, String language) {
    return labels
        .propertyStream()
        .filter(label -> Locale.forLanguageTag(label.getKey()).getLanguage().equals(language))
        .map(label -> label.getValue().asString("").strip())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("").strip();
  }

  /** Writes a vocabulary. */
  public static byte[] write(Tag.Scheme scheme, List<Term> terms) {
    String address = ADDRESS + scheme.name().toLowerCase(Locale.ROOT);
    ObjectNode file = JsonMapper.shared().createObjectNode();
    file.put("@context", "https://www.iptc.org/std/IKOS/IKOS.jsonld");
    file.put("uri", address);
    file.put("type", SKOS + "ConceptScheme");
    ArrayNode concepts = file.putArray("conceptSet");
    for (Term term : terms) {
      ObjectNode concept = concepts.addObject();
      concept.put("uri", address(address, term.code()));
      concept.put("notation", term.code());
      concept.putArray("type").add(SKOS + "Concept");
      concept.putArray("inScheme").add(address);
      ObjectNode names = concept.putObject("prefLabel");
      put(names, "ar", term.arabic());
      put(names, "en", term.english());
      if (!term.synonyms().isEmpty()) {
        ObjectNode others = concept.putObject("altLabel");
        term.synonyms().forEach(name -> list(others, isArabic(name) ? "ar" : "en").add(name));
      }
      if (term.broader() != null) {
        concept.putArray("broader").add(address(address, term.broader()));
      }
      if (term.retired() || term.keptAs() != null) {
        concept.put("retired", true);
      }
      if (term.keptAs() != null) {
        concept.putArray("isReplacedBy").add(address(address, term.keptAs()));
      }
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
  }

  private static String address(String scheme, String code) {
    return scheme + "#" + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void put(ObjectNode object, String field, String text) {
    if (!text.isEmpty()) {
      object.put(field, text);
    }
  }

  private static ArrayNode list(ObjectNode object, String field) {
    return object.get(field) instanceof ArrayNode known ? known : object.putArray(field);
  }

  private static boolean isArabic(String name) {
    return name.codePoints()
        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
  }
}
