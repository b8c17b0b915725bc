package org.midad.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.Mark;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * Steps that belong together: all of them happen, or none.
 *
 * @param steps each for the story that the one before it leaves; none for a mere move of the caret
 * @param author id of the person
 * @param selection what is selected afterwards, or null where the selection is carried along by the
 *     steps, as in typing
 */
public record Transaction(
    List<Step> steps, String author, Instant at, @Nullable Selection selection) {
  public Transaction {
    steps = List.copyOf(steps);
  }

  /** Steps by this author at this moment. */
  public static Transaction by(Stamp stamp, List<Step> steps, @Nullable Selection selection) {
    return new Transaction(steps, stamp.author(), stamp.at(), selection);
  }

  /** Whether it leaves all that readers see alone, and only speaks of it. */
  public boolean onlySpeaks() {
    return steps.stream()
        .allMatch(step ->
            switch (step) {
              case SetThread set -> true;
              case RemoveThread remove -> true;
              case AddMark add -> add.mark() instanceof Mark.Commented;
              case RemoveMark remove -> remove.mark() instanceof Mark.Commented;
              case ReplaceText replace -> false;
              case SplitBlock split -> false;
              case JoinBlocks join -> false;
              case InsertBlock insert -> false;
              case RemoveBlock remove -> false;
              case MoveBlock move -> false;
              case SetKind kind -> false;
              case SetDirection direction -> false;
              case SetFigure figure -> false;
              case SetMeta meta -> false;
              case SetSuggestions suggestions -> false;
            });
  }

  /** Who makes it, and when. */
  public Stamp stamp() {
    return new Stamp(author, at);
  }

  /**
   * @throws StepException if a step does not fit
   */
  public Story apply(Story story) {
    Story changed = story;
    for (Step step : steps) {
      changed = step.apply(changed);
    }
    return changed;
  }

  /**
   * The steps that turn the changed story back into the one before.
   *
   * @throws StepException if a step does not fit
   */
  public List<Step> invert(Story before) {
    List<Step> back = new ArrayList<>();
    Story story = before;
    for (Step step : steps) {
      back.addAll(0, step.invert(story));
      story = step.apply(story);
    }
    return back;
  }

  /**
   * Where the places of the story before go.
   *
   * @throws StepException if a step does not fit
   */
  public Mapping mapping(Story before) {
    Mapping mapping = Mapping.NONE;
    Story story = before;
    for (Step step : steps) {
      mapping = mapping.then(step.mapping(story));
      story = step.apply(story);
    }
    return mapping;
  }
}
