package org.midad.edit;

import java.util.List;
import org.midad.model.CommentThread;
import org.midad.model.Story;
import org.midad.model.ThreadId;

/** Takes a thread of comments away; the text that it speaks of is {@link RemoveMark}'s. */
public record RemoveThread(ThreadId thread) implements Step {

  @Override
  public Story apply(Story story) {
    CommentThread gone = check(story);
    return story.withThreads(story.threads().stream().filter(one -> !one.equals(gone)).toList());
  }

  @Override
  public List<Step> invert(Story before) {
    return List.of(new SetThread(check(before)));
  }

  @Override
  public Mapping mapping(Story before) {
    check(before);
    return Mapping.NONE;
  }

  @Override
  public List<Step> map(Change change) {
    return List.of(this);
  }

  private CommentThread check(Story story) {
    return story
        .thread(thread)
        .orElseThrow(() -> new StepException("there is no thread " + thread.value()));
  }
}
