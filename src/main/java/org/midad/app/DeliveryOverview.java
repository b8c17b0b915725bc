package org.midad.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midad.model.BlockKind;
import org.midad.model.Delivery;
import org.midad.model.Delivery.State;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Publication;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.review.Suggestions;
import org.midad.store.Library;

/** What is on its way out, what has left, and what readers have of it; changes nothing. */
public final class DeliveryOverview {
  private final Library library;
  private final Targets targets;

  DeliveryOverview(Library library, Targets targets) {
    this.library = library;
    this.targets = targets;
  }

  /** What is not over, in the order of deciding. */
  public List<QueuedDelivery> open() {
    return queued(library.deliveries().open());
  }

  /** What is over, the latest first. */
  public List<QueuedDelivery> over(int limit) {
    return queued(library.deliveries().over(limit));
  }

  private List<QueuedDelivery> queued(List<Delivery> deliveries) {
    Map<String, String> people = Accounts.names(library);
    return deliveries.stream()
        .map(delivery ->
            new QueuedDelivery(
                delivery,
                library.stories().revision(delivery.revision()).story().text(BlockKind.HEADLINE),
                targets.name(delivery.target()),
                people.getOrDefault(delivery.decision().person(), delivery.decision().person()),
                Courier.due(library, delivery)))
        .toList();
  }

  /** All that was ever decided of a story, in that order. */
  public List<Delivery> of(StoryId story) {
    return library.deliveries().of(story);
  }

  /** What readers have of a story, against what the desk has; by target. */
  public List<AtReaders> readers(StoryId story) {
    Head head = library.stories().head(story);
    Map<String, Delivery> last = last(story);
    Map<String, Delivery> underway =
        library.deliveries().of(story).stream()
            .filter(delivery -> !delivery.state().isOver())
            .collect(
                Collectors.toMap(
                    Delivery::target, it -> it, (first, next) -> next, LinkedHashMap::new));
    List<HistoryEntry> history = library.stories().history(story);
    return Stream.concat(last.keySet().stream(), underway.keySet().stream())
        .distinct()
        .map(target -> {
          Optional<Delivery> had = Optional.ofNullable(last.get(target));
          return new AtReaders(
              target,
              targets.name(target),
              had,
              had.flatMap(sent ->
                  history.stream().filter(entry -> entry.id().equals(sent.revision())).findFirst()),
              had.filter(sent -> isCurrent(sent, head)).isPresent(),
              Optional.ofNullable(underway.get(target)));
        })
        .toList();
  }

  private boolean isCurrent(Delivery had, Head head) {
    if (had.publication() != head.revision().publication()) {
      return false;
    }
    Story sent = Suggestions.forReaders(library.stories().revision(had.revision()).story());
    return had.publication() == Publication.WITHDRAWN
        || sent.equals(Suggestions.forReaders(head.story()));
  }

  /** What arrived last, by target. */
  Map<String, Delivery> last(StoryId story) {
    Map<String, Delivery> last = new LinkedHashMap<>();
    library.deliveries().of(story).stream()
        .filter(delivery -> delivery.state() == State.DELIVERED)
        .forEach(delivery -> last.put(delivery.target(), delivery));
    return last;
  }
}
