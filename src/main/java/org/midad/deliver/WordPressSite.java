package org.midad.deliver;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.midad.deliver.Undelivered.Kind;
import org.midad.model.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * WordPress's REST interface, as far as we need it.
 *
 * @see <a href="https://developer.wordpress.org/rest-api/reference/">its reference</a>
 */
final class WordPressSite {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** {@code any} leaves out the trash. */
  private static final String EVERY_STATUS = "publish,future,draft,pending,private,trash";

  /** Of posts and pictures; whatever is not named is not worked out either. */
  private static final String FIELDS =
      "id,slug,status,link,title.raw,content.raw,excerpt.raw,categories,tags,featured_media,"
          + "source_url,alt_text,caption.raw";

  private final Address.WordPress address;
  private final Wire wire;

  WordPressSite(Address.WordPress address, Secret secret, InstantSource clock, Duration patience) {
    this.address = address;
    this.wire =
        new Wire(
            secret, body -> Map.of("Authorization", secret.basic(address.user())), clock, patience);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  Instant now() {
    return wire.now();
  }

  /** Who we are there. A public question would be answered to a wrong password, too. */
  JsonNode me() {
    return get("users/me", Map.of("context", "edit"));
  }

  /** A post or a picture by the id that the site gave it; empty if it is no more. */
  Optional<JsonNode> byId(String kind, String id) {
    Call call = Call.get(uri(kind + "/" + id, Map.of("context", "edit", "_fields", FIELDS)));
    Answer answer = wire.ask(call);
    if (answer.status() == 404 && answer.text("code").equals("rest_post_invalid_id")) {
      return Optional.empty();
    }
    return Optional.of(item(call, answer));
  }

  /** The first post that was made under a name of ours, wherever it is now. */
  Optional<JsonNode> post(String slug) {
    Map<String, String> query =
        Map.of("slug", slug + "," + slug + "__trashed", "status", EVERY_STATUS);
    return first("posts", query);
  }

  /** Likewise a picture. */
  Optional<JsonNode> picture(String slug) {
    return first("media", Map.of("slug", slug));
  }

  private Optional<JsonNode> first(String kind, Map<String, String> query) {
    Map<String, String> whole =
        new HashMap<>(
            Map.of("context", "edit", "orderby", "id", "order", "asc", "_fields", FIELDS));
    whole.putAll(query);
    Call call = Call.get(uri(kind, whole));
    Answer answer = wire.ask(call);
    JsonNode found = json(call, answer);
    if (!found.isArray()) {
      throw wire.strange(call, answer);
    }
    return found.valueStream().findFirst().map(first -> item(call, answer, first));
  }

  /**
   * Makes something, or changes it.
   *
   * @param path with the id of what is there already
   */
  JsonNode put(String path, ObjectNode fields) {
    Call call =
        Call.json("POST", uri(path, Map.of("_fields", FIELDS)), MAPPER.writeValueAsBytes(fields));
    return item(call, wire.ask(call));
  }

  Call call(String path, ObjectNode fields) {
    return Call.json("POST", uri(path, Map.of()), MAPPER.writeValueAsBytes(fields));
  }

  /** Brings a picture. */
  JsonNode upload(Call call, Sender.Progress progress) {
    return item(call, wire.ask(call, progress));
  }

  /**
   * @param file the picture's name, in ASCII
   * @param about its fields
   */
  Call upload(byte[] bytes, String type, String file, Map<String, String> about) {
    Map<String, String> query = new HashMap<>(about);
    query.put("_fields", FIELDS);
    return new Call(
        "POST",
        uri("media", query),
        Map.of(
            "Content-Type", type, "Content-Disposition", "attachment; filename=\"" + file + "\""),
        bytes);
  }

  /**
   * Moves a post into the trash, in which it may lie already; on a site without one it becomes a
   * draft, which readers do not see either.
   */
  void trash(long id) {
    Call call = Call.delete(uri("posts/" + id, Map.of()));
    Answer answer = wire.ask(call);
    if (answer.status() == 410) {
      return;
    }
    JsonNode gone =
        answer.status() == 501
            ? put("posts/" + id, object().put("status", "draft"))
            : item(call, answer);
    if (!List.of("trash", "draft").contains(gone.path("status").asString(""))) {
      throw wire.strange(call, answer);
    }
  }

  /** Takes away what nobody has seen yet. */
  void remove(String kind, long id) {
    Call call = Call.delete(uri(kind + "/" + id, Map.of("force", "true")));
    accepted(call, wire.ask(call));
  }

  /** Categories or tags whose name, or slug, holds a text. */
  JsonNode terms(String kind, String text) {
    return get(kind, Map.of("search", text, "per_page", "100", "_fields", "id,name"));
  }

  /** Makes a category or a tag; whether it did is for the caller to read. */
  Answer make(Call term) {
    return wire.ask(term);
  }

  /** Where the post of a name of ours can be asked for. */
  URI place(String slug) {
    return uri("posts", Map.of("slug", slug));
  }

  private JsonNode get(String path, Map<String, String> query) {
    Call call = Call.get(uri(path, query));
    return json(call, wire.ask(call));
  }

  JsonNode json(Call call, Answer answer) {
    return wire.json(call, accepted(call, answer));
  }

  /** A post or a picture, which has an id and, if any, an address that is one. */
  private JsonNode item(Call call, Answer answer) {
    return item(call, answer, json(call, answer));
  }

  private JsonNode item(Call call, Answer answer, JsonNode item) {
    String place = item.path("source_url").asString("");
    if (item.path("id").asLong(0) <= 0 || !isAddress(place)) {
      throw wire.strange(call, answer);
    }
    return item;
  }

  private static boolean isAddress(String text) {
    try {
      return new URI(text).toString().equals(text);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  Undelivered refusal(Problem problem, Answer answer) {
    return wire.undelivered(Kind.REFUSED, problem, answer);
  }

  private Answer accepted(Call call, Answer answer) {
    if (!answer.succeeded()) {
      throw wire.refusal(call, answer);
    }
    return answer;
  }

  private URI uri(String path, Map<String, String> query) {
    String start = query.isEmpty() ? "" : "?";
    return Call.below(
        address.api(),
        "wp/v2/"
            + path
            + query.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", start, "")));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
