package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.midad.model.Story;

/** The smallest change of a story. */
public sealed interface Step
    permits ReplaceText,
        AddMark,
        RemoveMark,
        SplitBlock,
        JoinBlocks,
        InsertBlock,
        RemoveBlock,
        MoveBlock,
        SetKind,
        SetDirection,
        SetFigure,
        SetMeta,
        SetSuggestions,
        SetThread,
        RemoveThread {

  /**
   * The story with this change.
   *
   * @throws StepException if it does not fit: a block is not there, an offset lies outside its
   *     text, or a part that stands once would stand twice
   */
  Story apply(Story story);

  /**
   * The steps, in order, that turn the changed story back into the one before.
   *
   * @throws StepException if this step does not fit the story before
   */
  List<Step> invert(Story before);

  /**
   * Where the places of the story before go.
   *
   * @throws StepException if this step does not fit the story before
   */
  Mapping mapping(Story before);

  /**
   * What this step comes to after a change that somebody else made to the same story. Nothing if
   * what it spoke of is gone, several steps if it was split. Where both made the same part that
   * stands once, or each removed the other's last block, the outcome may still not fit.
   */
  List<Step> map(Change change);

  /** What this step comes to after all changes of a mapping. */
  default List<Step> map(Mapping mapping) {
    List<Step> mapped = List.of(this);
    for (Change change : mapping.changes()) {
      mapped = mapped.stream().flatMap(step -> step.map(change).stream()).toList();
    }
    return mapped;
  }

  /** One step that does what this and then the next one do, if there is one. */
  default Optional<Step> merge(Step next) {
    return Optional.empty();
  }
}
