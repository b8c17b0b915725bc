package org.midad;

import java.util.List;
import java.util.function.Consumer;
import org.midad.app.Recovered;
import org.midad.model.StoryId;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Notices.Remedy;

/** Tells whoever sits down what was brought back of words that were not saved. */
final class RecoveredNotice {
  private final Notices notices;
  private final Consumer<StoryId> open;

  /**
   * @param open shows a story
   */
  RecoveredNotice(Notices notices, Consumer<StoryId> open) {
    this.notices = notices;
    this.open = open;
  }

  /** One notice at a time can be seen: what could not be read comes before what is well. */
  void tell(List<Recovered> recovered) {
    recovered.stream()
        .filter(Recovered.Unreadable.class::isInstance)
        .findFirst()
        .or(() -> recovered.stream().filter(RecoveredNotice::isPartly).findFirst())
        .ifPresentOrElse(this::tell, () -> tellWhole(recovered));
  }

  private static boolean isPartly(Recovered each) {
    return each instanceof Recovered.Story story && story.rest().isPresent();
  }

  private void tellWhole(List<Recovered> recovered) {
    if (recovered.size() == 1) {
      tell(recovered.getFirst());
    } else if (!recovered.isEmpty()) {
      notices.warn("notice.recovered-several", recovered.size());
    }
  }

  private void tell(Recovered recovered) {
    switch (recovered) {
      case Recovered.Unreadable(var file) -> notices.warn("notice.journal-unreadable", file);
      case Recovered.Story story -> {
        Remedy look = new Remedy("notice.look", () -> open.accept(story.story()));
        story
            .rest()
            .ifPresentOrElse(
                rest -> notices.warn(look, "notice.recovered-partly", story.headline(), rest),
                () -> notices.warn(look, key(story.place()), story.headline()));
      }
    }
  }

  private static String key(Recovered.Place place) {
    return switch (place) {
      case NEWEST -> "notice.recovered";
      case MERGED -> "notice.recovered-merged";
      case ASIDE -> "notice.recovered-aside";
    };
  }
}
