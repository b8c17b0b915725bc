package org.midad.ui.editor;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.app.Tasks;
import org.midad.typeset.PrintLines;
import org.midad.ui.editor.StoryCounter.Question;
import org.midad.ui.kit.Notices;

/**
 * How long the story on the page is, counted in the background. While one question is answered the
 * next ones wait, and of those that wait the last one alone is answered.
 */
final class CountingModel {
  private final StoryCounter counter;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
  private @Nullable Question asked;
  private boolean underway;

  CountingModel(PrintLines print, Tasks tasks, Notices notices) {
    this.counter = new StoryCounter(print);
    this.tasks = tasks;
    this.notices = notices;
  }

  ReadOnlyObjectProperty<Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  void ask(Question question) {
    if (!question.equals(asked)) {
      asked = question;
      answer();
    }
  }

  private void answer() {
    Question question = asked;
    if (underway || question == null) {
      return;
    }
    underway = true;
    tasks.run(
        progress -> counter.count(question),
        answer -> {
          underway = false;
          told(question, answer);
        },
        problem -> {
          underway = false;
          notices.problem(problem);
        });
  }

  private void told(Question question, Optional<Tally> answer) {
    answer.ifPresent(tally::set);
    if (answer.isEmpty() || !question.equals(asked)) {
      answer();
    }
  }
}
