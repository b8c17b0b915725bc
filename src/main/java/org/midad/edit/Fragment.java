package org.midad.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

/**
 * A piece of marked text that came from elsewhere, such as the clipboard, already in our blocks and
 * marks.
 *
 * @param blocks in their order, at least one; kinds of the header may stand in it, but nothing says
 *     that the story has room for them
 */
public record Fragment(List<Block> blocks) {
  public Fragment {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a fragment holds something");
    }
  }

  /** Whether it is a stretch of one plain paragraph, which goes into the line where it is put. */
  public boolean inline() {
    return blocks.size() == 1 && blocks.getFirst().kind() == BlockKind.PARAGRAPH;
  }

  /**
   * As it will be read once all that is suggested for it is accepted, and without what is said of
   * it: what is put elsewhere carries neither. Empty where nothing is left to read.
   */
  public Optional<Fragment> forReaders() {
    List<Block> kept =
        blocks.stream()
            .filter(block -> !block.gone())
            .map(block -> block.withProse(read(block.prose())).withSuggestions(List.of()))
            .filter(block -> !block.prose().isEmpty() || block.figure() != null)
            .toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(new Fragment(kept));
  }

  /** Letters as they will be read: none that shall go, and the marks that readers see. */
  static Prose read(Prose prose) {
    return new Prose(
        prose.runs().stream()
            .filter(run -> run.marks().stream().noneMatch(Mark.Deleted.class::isInstance))
            .map(run -> new Run(run.text(), Mark.formats(run.marks())))
            .toList());
  }

  /** Its words: a line for each block that has some. */
  public String text() {
    return blocks.stream()
        .map(Block::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
