package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Problem;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;

/** What is done to speak of a story, each said once. Whoever may open it may do so. */
final class CommentActions {
  final Action comment;
  private final Action note;
  private final Action next;
  private final Action previous;
  private final Action settle;

  /**
   * @param shown brings the comments into sight
   */
  CommentActions(StoryViewModel open, CommentsPane pane, Runnable shown) {
    comment =
        new Action(
                "action.comment",
                () -> {
                  shown.run();
                  pane.begin();
                })
            .withIcon(Feather.MESSAGE_SQUARE)
            .withKeys("Shortcut+Alt+M");
    note =
        new Action(
            "action.story-note",
            () -> {
              shown.run();
              pane.beginNote();
            });
    next =
        new Action(
                "action.next-comment",
                () -> {
                  shown.run();
                  pane.step(true);
                })
            .withKeys("Shortcut+Alt+Down");
    previous =
        new Action(
                "action.previous-comment",
                () -> {
                  shown.run();
                  pane.step(false);
                })
            .withKeys("Shortcut+Alt+Up");
    settle = new Action("action.settle-comment", pane::turn).withIcon(Feather.CHECK);
    Follow.value(pane, open.headProperty(), any -> hinder(open));
    Follow.value(pane, open.readOnlyProperty(), any -> hinder(open));
  }

  private void hinder(StoryViewModel open) {
    Optional<Problem> reason =
        open.headProperty().get().isEmpty()
            ? Optional.of(new Problem("refusal.no-story"))
            : open.history().version().isShown()
                ? Optional.of(new Problem("refusal.reading-version"))
                : Optional.empty();
    all().forEach(action -> action.hindranceProperty().set(reason));
  }

  /** Everything, for the keys and the command palette. */
  List<Action> all() {
    return List.of(comment, note, next, previous, settle);
  }
}
