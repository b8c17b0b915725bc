package org.midad.tag;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newspaper's sections, from {@code assets/vocabularies/sections.json}, which is read when
 * first asked. Any thread may use it.
 */
public final class Sections {
  private @Nullable List<Section> loaded;

  /** In the newspaper's order. */
  public synchronized List<Section> all() {
    List<Section> known = loaded;
    if (known == null) {
      known =
          Vocabulary.load("sections.json")
              .valueStream()
              .map(node ->
                  new Section(
                      node.get("code").asString(),
                      node.get("arabic").asString(),
                      node.get("english").asString()))
              .toList();
      loaded = known;
    }
    return known;
  }

  public Optional<Section> find(String code) {
    return all().stream().filter(section -> section.code().equals(code)).findFirst();
  }

  /** The sections that a few letters in Arabic or English may mean, best first. */
  public List<Section> search(String query, int limit) {
    return new Index<>(all(), section -> List.of(section.arabic(), section.english()))
        .search(query, limit);
  }
}
