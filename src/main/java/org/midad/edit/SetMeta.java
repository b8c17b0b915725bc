package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.midad.model.Story;
import org.midad.model.StoryMeta;

/** Changes what is known of the story beside its text. */
public record SetMeta(StoryMeta meta) implements Step {

  @Override
  public Story apply(Story story) {
    return story.withMeta(meta);
  }

  @Override
  public List<Step> invert(Story before) {
    return List.of(new SetMeta(before.meta()));
  }

  @Override
  public Mapping mapping(Story before) {
    return Mapping.NONE;
  }

  @Override
  public List<Step> map(Change change) {
    return List.of(this);
  }

  @Override
  public Optional<Step> merge(Step next) {
    return next instanceof SetMeta ? Optional.of(next) : Optional.empty();
  }
}
