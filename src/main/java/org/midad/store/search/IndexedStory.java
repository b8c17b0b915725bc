package org.midad.store.search;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.Tag;

/**
 * A story as it is to be found.
 *
 * @param story as its colleagues see it on the page
 * @param author who stands in the byline, without the colon that closes it on the page
 * @param at moment of its newest revision
 */
public record IndexedStory(RevisionId head, Story story, String author, Stage stage, Instant at) {
  String headline() {
    return story.text(BlockKind.HEADLINE);
  }

  String section() {
    return story.meta().section().map(Tag::name).orElse("");
  }

  List<String> tags() {
    return story.meta().tags().stream()
        .filter(tag -> tag.scheme() != Tag.Scheme.SECTION)
        .map(Tag::name)
        .toList();
  }

  /** All but headline and byline, each part in a line of its own. */
  String body() {
    return story.blocks().stream()
        .filter(block ->
            switch (block.kind()) {
              case HEADLINE, BYLINE -> false;
              case KICKER, DECK, FIGURE, DATELINE, PARAGRAPH, CROSSHEAD, QUOTE, LIST_ITEM -> true;
            })
        .map(Block::text)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
