package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.review.Comments;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Ago;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.InkMark;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Tip;
import org.midad.ui.text.TextBlock;

/** A thread of comments. The one that the reader is at can be answered. */
final class CommentCard extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");

  private final Kit kit;
  private final Ago ago;
  private final ColleaguesModel colleagues;
  private final HBox foot = new HBox(4);
  private final CommentField field;
  private CommentThread thread;

  /** What can be done with a thread. */
  interface Hand {
    void answer(CommentThread thread, String text, List<String> mentions);

    void settle(CommentThread thread);

    void reopen(CommentThread thread);

    /**
     * @param index of the comment, from 0
     */
    void withdraw(CommentThread thread, int index);

    /** Who sits here. */
    String reader();
  }

  CommentCard(
      Kit kit, Ago ago, ColleaguesModel colleagues, CommentThread thread, boolean gone, Hand hand) {
    this.kit = kit;
    this.ago = ago;
    this.colleagues = colleagues;
    this.thread = thread;
    Messages messages = kit.messages();
    getStyleClass().add("comment-card");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    boolean settled = thread.settled().isPresent();
    pseudoClassStateChanged(SETTLED, settled);
    about(gone).ifPresent(getChildren()::add);
    for (int index = 0; index < thread.comments().size(); index++) {
      int place = index;
      boolean own = Comments.mayWithdraw(thread, index, hand.reader());
      getChildren()
          .add(comment(thread.comments().get(index), own, () -> hand.withdraw(thread, place)));
    }
    field =
        new CommentField(
            colleagues,
            messages.of("comment.answer"),
            (text, mentions) -> hand.answer(this.thread, text, mentions));
    Button turn =
        settled
            ? button("comment.reopen", Feather.ROTATE_CCW, () -> hand.reopen(thread))
            : button("comment.resolve", Feather.CHECK, () -> hand.settle(thread));
    turn.getStyleClass().add("comment-turn");
    HBox.setHgrow(field, Priority.ALWAYS);
    foot.getChildren().addAll(field, turn);
    foot.setAlignment(Pos.CENTER_LEFT);
    thread
        .settled()
        .ifPresent(by ->
            getChildren().add(quiet(messages.of("comment.settled", colleagues.name(by.author())))));
    getChildren().add(foot);
    setCurrent(false);
    List<String> said = new ArrayList<>();
    thread
        .comments()
        .forEach(one -> said.add(colleagues.name(one.by().author()) + ": " + one.text()));
    setAccessibleText(String.join("\n", said));
  }

  CommentThread thread() {
    return thread;
  }

  /** The one that the reader is at shows what can be done with it. */
  void setCurrent(boolean current) {
    pseudoClassStateChanged(CURRENT, current);
    foot.setVisible(current);
    foot.setManaged(current);
  }

  /** Where an answer is written. */
  CommentField field() {
    return field;
  }

  private Optional<Node> about(boolean gone) {
    if (!gone) {
      return Optional.empty();
    }
    return Optional.of(
        quiet(
            thread.quote().isEmpty()
                ? kit.messages().of("comment.whole-story")
                : kit.messages().of("comment.gone", thread.quote())));
  }

  private TextBlock quiet(String words) {
    TextBlock text = new TextBlock(kit.fonts(), words);
    text.getStyleClass().add("quiet-text");
    text.setSize(12);
    return text;
  }

  private VBox comment(Comment comment, boolean own, Runnable withdraw) {
    TextBlock name = kit.words(colleagues.name(comment.by().author()), FontWeight.SEMIBOLD, 13);
    Label when = new Label(ago.of(comment.by().at()));
    when.getStyleClass().add("quiet");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(6, new InkMark(colleagues.color(comment.by().author())), name, when, space);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(24);
    if (own) {
      Button delete = button("comment.delete", Feather.TRASH_2, withdraw);
      delete.getStyleClass().add("comment-delete");
      head.getChildren().add(delete);
    }
    TextBlock text = new TextBlock(kit.fonts(), comment.text());
    text.setSide(TextBlock.Side.SCENE);
    return new VBox(2, head, text);
  }

  private Button button(String key, Feather picture, Runnable work) {
    Button button = new Button(null, Icons.of(picture));
    button.getStyleClass().addAll("flat", "icon-only");
    button.setAccessibleText(kit.messages().of(key));
    Tip.on(button, kit.messages().of(key));
    button.setOnAction(event -> work.run());
    return button;
  }
}
