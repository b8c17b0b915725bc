package org.midad.app;

import java.util.Optional;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;

/** What a story needs before it leaves a stage, whoever wants it to. */
final class Gates {
  private Gates() {}

  /** On the way forward; a story that went back, or aside, may be as unready as it is. */
  static Optional<Refusal> leaving(Transition transition, Story story) {
    return switch (transition) {
      case SUBMIT, ACCEPT, PASS_TO_PROOF, APPROVE -> complete(story);
      case TAKE_BACK, RETURN, REOPEN, SPIKE, UNSPIKE -> Optional.empty();
    };
  }

  /** On the way out of the house. */
  static Optional<Refusal> exporting(Story story) {
    return complete(story)
        .or(() ->
            story.blocks().stream()
                    .anyMatch(block -> block.kind() == BlockKind.FIGURE && block.text().isBlank())
                ? Optional.of(new Refusal("refusal.caption"))
                : Optional.empty());
  }

  private static Optional<Refusal> complete(Story story) {
    if (story.meta().slug().isBlank()) {
      return Optional.of(new Refusal("refusal.slug"));
    }
    if (story.text(BlockKind.HEADLINE).isBlank()) {
      return Optional.of(new Refusal("refusal.headline"));
    }
    if (story.body().stream().map(Block::text).allMatch(String::isBlank)) {
      return Optional.of(new Refusal("refusal.body"));
    }
    return Optional.empty();
  }
}
