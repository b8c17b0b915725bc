package org.midad.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * IPTC's Media Topics, from {@code assets/vocabularies/media-topics.json}, which is read when first
 * asked. Any thread may use it.
 *
 * <p>Sixteen Arabic names belong to more than one topic: show the {@link #path} beside a name.
 */
public final class MediaTopics {
  private @Nullable Loaded loaded;

  /** Also a retired one. */
  public Optional<Topic> find(String code) {
    return Optional.ofNullable(loaded().byCode().get(code));
  }

  /** The seventeen topics at the top. */
  public List<Topic> roots() {
    return loaded().offered().stream().filter(topic -> topic.broader() == null).toList();
  }

  /** What is offered one step below a topic. */
  public List<Topic> narrower(Topic topic) {
    return loaded().offered().stream()
        .filter(other -> topic.code().equals(other.broader()))
        .toList();
  }

  /** From the topic at the top down to this one, both included. */
  public List<Topic> path(Topic topic) {
    List<Topic> path = new ArrayList<>();
    Topic step = topic;
    while (step != null) {
      path.addFirst(step);
      step = step.broader() == null ? null : loaded().byCode().get(step.broader());
    }
    return path;
  }

  /**
   * The topics that a few letters in Arabic or English may mean, best first: the whole name, its
   * beginning, the beginnings of its words, letters inside. Retired topics are not offered.
   */
  public List<Topic> search(String query, int limit) {
    return loaded().index().search(query, limit);
  }

  private synchronized Loaded loaded() {
    if (loaded == null) {
      loaded = Loaded.from(Vocabulary.load("media-topics.json"));
    }
    return Objects.requireNonNull(loaded);
  }

  private record Loaded(Map<String, Topic> byCode, List<Topic> offered, Index<Topic> index) {
    static Loaded from(JsonNode vocabulary) {
      Map<String, Topic> byCode = new LinkedHashMap<>();
      for (JsonNode node : vocabulary.get("topics")) {
        Topic topic = topic(node);
        byCode.put(topic.code(), topic);
      }
      List<Topic> offered = byCode.values().stream().filter(topic -> !topic.retired()).toList();
      Index<Topic> index = new Index<>(offered, topic -> List.of(topic.arabic(), topic.english()));
      return new Loaded(byCode, offered, index);
    }

    private static Topic topic(JsonNode node) {
      String english = node.get("english").asString();
      return new Topic(
          node.get("code").asString(),
          node.has("arabic") ? node.get("arabic").asString() : english,
          english,
          node.has("broader") ? node.get("broader").asString() : null,
          node.has("retired"));
    }
  }
}
