package org.midad.ui.editor;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.app.SuggestedTags;
import org.midad.app.TagSuggestions;
import org.midad.app.Tasks;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.Tag;
import org.midad.ui.kit.Notices;

/**
 * What the open story may be filed under, thought of in the background. While one question is
 * answered the next ones wait, and of those that wait the last one alone is answered.
 */
public final class SuggestingModel {
  /** Nothing to suggest, and nothing to say of it. */
  private static final SuggestedTags NOTHING = new SuggestedTags(List.of(), 0, 0);

  private final TagSuggestions suggestions;
  private final Tasks tasks;
  private final Tasks learning;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<SuggestedTags> shown = new ReadOnlyObjectWrapper<>(NOTHING);
  private @Nullable Story asked;
  private @Nullable StoryId learnedFor;
  private boolean underway;

  /**
   * @param learning may take a minute, and is given up when the window closes
   */
  SuggestingModel(TagSuggestions suggestions, Tasks tasks, Tasks learning, Notices notices) {
    this.suggestions = suggestions;
    this.tasks = tasks;
    this.learning = learning;
    this.notices = notices;
  }

  ReadOnlyObjectProperty<SuggestedTags> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Thinks of tags for a story as it stands now. */
  void ask(Story story) {
    if (story.equals(asked)) {
      return;
    }
    if (asked != null && !asked.id().equals(story.id())) {
      shown.set(NOTHING);
    }
    asked = story;
    learn(story.id());
    answer();
  }

  /** With each story that is opened it is asked whether the archive has grown. */
  private void learn(StoryId story) {
    if (story.equals(learnedFor)) {
      return;
    }
    learnedFor = story;
    learning.run(
        suggestions::learn,
        anew -> {
          if (anew) {
            answer();
          }
        },
        notices::problem);
  }

  private void answer() {
    Story question = asked;
    if (underway || question == null) {
      return;
    }
    underway = true;
    tasks.run(
        progress -> suggestions.suggest(question),
        answer -> {
          underway = false;
          if (question.equals(asked)) {
            shown.set(answer);
          } else {
            answer();
          }
        },
        problem -> {
          underway = false;
          notices.problem(problem);
        });
  }

  /** Suggests a tag for the story no more, today or ever. */
  void refuse(StoryId story, Tag tag) {
    shown.set(without(tag));
    tasks.run(
        progress -> {
          suggestions.refuse(story, tag);
          return true;
        },
        done -> answer(),
        notices::problem);
  }

  /** The story has a tag now that was suggested. */
  void taken(Tag tag) {
    shown.set(without(tag));
  }

  private SuggestedTags without(Tag tag) {
    SuggestedTags now = shown.get();
    return new SuggestedTags(
        now.tags().stream().filter(other -> !other.equals(tag)).toList(),
        now.learned(),
        now.needed());
  }
}
