package org.midad.deliver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.midad.model.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The categories and tags of a WordPress site, as far as we have asked for them. */
final class WordPressTerms {
  private final WordPressSite site;
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  WordPressTerms(WordPressSite site) {
    this.site = site;
  }

  /** After somebody changed them on the site. */
  void forget() {
    known.clear();
  }

  /**
   * Gives a post the terms of these names; one that the site does not have is made.
   *
   * @param kind {@code categories} or {@code tags}
   * @throws Undelivered if one is missing and we may not make it
   */
  void give(ObjectNode post, String kind, List<String> names) {
    ArrayNode ids = post.putArray(kind);
    names.stream()
        .map(name -> name.strip().replaceAll("\\s+", " "))
        // Who wants the same term at the same moment waits, so that it is made once.
        .map(name -> known.computeIfAbsent(kind + " " + name, key -> id(kind, name)))
        .distinct()
        .forEach(ids::add);
  }

  private long id(String kind, String name) {
    // What is searched is the name as it is stored, which is HTML.
    Optional<JsonNode> there =
        site.terms(kind, WordPressText.escape(name))
            .valueStream()
            .filter(term -> WordPressText.unescape(term.path("name").asString("")).equals(name))
            .findFirst();
    return there.isPresent() ? there.get().path("id").asLong(0) : make(kind, name);
  }

  private long make(String kind, String name) {
    Call call = site.call(kind, WordPressSite.object().put("name", name));
    Answer answer = site.make(call);
    // To the database two names may be one that are written in different letters.
    Optional<Long> other =
        answer
            .json()
            .filter(body -> body.path("code").asString("").equals("term_exists"))
            .map(body -> body.path("data").path("term_id").asLong(0));
    if (other.isPresent()) {
      return other.get();
    }
    if (answer.status() == 403) {
      throw site.refusal(new Problem("problem.deliver.wordpress-term", name), answer);
    }
    return site.json(call, answer).path("id").asLong(0);
  }
}
