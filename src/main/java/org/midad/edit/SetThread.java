package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.model.CommentThread;
import org.midad.model.Story;

/** Begins a thread of comments, or puts its next state in the place of the one of the same name. */
public record SetThread(CommentThread thread) implements Step {

  @Override
  public Story apply(Story story) {
    List<CommentThread> threads = new ArrayList<>(story.threads());
    threads.removeIf(one -> one.id().equals(thread.id()));
    threads.add(thread);
    return story.withThreads(threads);
  }

  @Override
  public List<Step> invert(Story before) {
    return List.of(
        before.thread(thread.id()).<Step>map(SetThread::new).orElse(new RemoveThread(thread.id())));
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
    return next instanceof SetThread then && then.thread.id().equals(thread.id())
        ? Optional.of(then)
        : Optional.empty();
  }
}
