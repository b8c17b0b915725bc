package org.midad.deliver;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midad.deliver.Undelivered.Kind;
import org.midad.model.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What WordPress did not keep of a post, although it confirmed it. */
final class WordPressLosses {
  private WordPressLosses() {}

  /**
   * @param sent the fields of the post
   * @param answer with the fields as they are stored
   * @throws Undelivered if they differ; what was said is the names of the fields
   */
  static void check(ObjectNode sent, JsonNode answer) {
    if (answer.path("status").asString("").equals("future")) {
      // The site's clock is behind ours: soon it is not.
      throw lost(Kind.LATER, "problem.deliver.wordpress-waits", answer, "status: future");
    }
    for (String field : List.of("title", "content", "excerpt")) {
      String stored = answer.path(field).path("raw").asString("");
      if (!WordPressText.same(sent.path(field).asString(""), stored)) {
        throw lost(Kind.REFUSED, "problem.deliver.wordpress-text", answer, field);
      }
    }
    if (!keptTerms(sent, answer)) {
      throw lost(Kind.REFUSED, "problem.deliver.wordpress-terms", answer, "categories, tags");
    }
    if (answer.path("featured_media").asLong(0) != sent.path("featured_media").asLong(0)) {
      throw lost(Kind.REFUSED, "problem.deliver.wordpress-picture", answer, "featured_media");
    }
    String status = answer.path("status").asString("");
    if (!status.equals("publish")) {
      throw lost(Kind.REFUSED, "problem.deliver.wordpress-hidden", answer, "status: " + status);
    }
  }

  /** A site may give a post more than we did. */
  static boolean keptTerms(ObjectNode sent, JsonNode answer) {
    return Stream.of("categories", "tags")
        .allMatch(field -> ids(answer.path(field)).containsAll(ids(sent.path(field))));
  }

  private static Set<Long> ids(JsonNode list) {
    return list.valueStream().map(id -> id.asLong(0)).collect(Collectors.toSet());
  }

  private static Undelivered lost(Kind kind, String key, JsonNode answer, String field) {
    String link = answer.path("link").asString("");
    return new Undelivered(kind, new Problem(key, link), field);
  }
}
