package org.midad.ui.editor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.edit.Span;
import org.midad.edit.Transaction;
import org.midad.model.BlockId;
import org.midad.model.CommentThread;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.ThreadId;
import org.midad.review.Comments;
import org.midad.ui.kit.Ago;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/**
 * What colleagues say about the story, each thread level with its line. A thread of whose words
 * nothing is left, and one about the whole story, stand at the page's upper edge.
 */
final class CommentsPane extends VBox {
  private final Kit kit;
  private final Ago ago;
  private final StoryEditor page;
  private final ColleaguesModel colleagues;
  private final Supplier<Stamp> stamps;
  private final BooleanSupplier moving;
  private final CommentField draft;
  private final HBox drafting;
  private final CheckBox settled;
  private final TextBlock nothing;
  private final LevelCards<CommentCard> cards = new LevelCards<>(this::line);
  private final CommentCard.Hand hand =
      new CommentCard.Hand() {
        @Override
        public void answer(CommentThread thread, String text, List<String> mentions) {
          comment(state -> Comments.answer(state, thread.id(), text, mentions, stamps.get()));
        }

        @Override
        public void settle(CommentThread thread) {
          comment(state -> Comments.resolve(state, thread.id(), stamps.get()));
        }

        @Override
        public void reopen(CommentThread thread) {
          comment(state -> Comments.reopen(state, thread.id(), stamps.get()));
        }

        @Override
        public void withdraw(CommentThread thread, int index) {
          comment(state -> Comments.withdraw(state, thread.id(), index, stamps.get()));
        }

        @Override
        public String reader() {
          return stamps.get().author();
        }
      };
  private Map<ThreadId, List<Span>> anchors = Map.of();
  private List<Shown> shown = List.of();
  private @Nullable ThreadId current;
  private @Nullable Position followed;
  private boolean wholeStory;

  /**
   * @param stamps who comments, and when
   */
  CommentsPane(Kit kit, Ago ago, StoryViewModel open, StoryEditor page, Supplier<Stamp> stamps) {
    this.kit = kit;
    this.ago = ago;
    this.page = page;
    this.colleagues = open.colleagues();
    this.moving = open::isMoving;
    this.stamps = stamps;
    Messages messages = kit.messages();
    getStyleClass().add("comments");
    draft = new CommentField(colleagues, messages.of("comment.prompt"), this::begin);
    draft.setId("comment-draft");
    HBox.setHgrow(draft, Priority.ALWAYS);
    drafting = new HBox(draft);
    drafting.getStyleClass().add("comment-drafting");
    draft.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        showDraft(false);
        page.requestFocus();
        event.consume();
      }
    });
    settled = new CheckBox(messages.of("comment.show-settled"));
    settled.setId("comments-settled");
    settled.setOnAction(event -> show(page.getStory()));
    nothing = new TextBlock(kit.fonts(), messages.of("comment.none"));
    nothing.getStyleClass().addAll("quiet-text", "comments-none");
    VBox.setVgrow(cards, Priority.ALWAYS);
    HBox foot = new HBox(settled);
    foot.getStyleClass().add("history-foot");
    getChildren().addAll(drafting, nothing, cards, foot);
    showDraft(false);
    // Nothing is done for it at a key press while it is hidden.
    Follow.value(this, page.storyProperty(), whileSeen(this::show));
    Follow.value(this, page.stateProperty(), whileSeen(this::follow));
    Follow.value(
        this,
        colleagues.peopleProperty(),
        any -> {
          shown = List.of();
          whileSeen(this::show).accept(page.getStory());
        });
    visibleProperty()
        .addListener((any, was, seen) -> {
          if (seen) {
            catchUp();
          }
        });
    cards.setOnScroll(event -> page.fireEvent(event.copyFor(page, page)));
  }

  private <T> Consumer<T> whileSeen(Consumer<T> then) {
    return value -> {
      if (isVisible()) {
        then.accept(value);
      }
    };
  }

  /** Shows what the page holds, and where its reader is. */
  private void catchUp() {
    show(page.getStory());
    follow(page.getState());
  }

  /** The page stands otherwise. */
  void level() {
    if (isVisible()) {
      cards.requestLayout();
    }
  }

  /** Lets a thread be begun on what is selected. */
  void begin() {
    wholeStory = false;
    showDraft(true);
  }

  /** Lets a thread be begun about the whole story. */
  void beginNote() {
    wholeStory = true;
    showDraft(true);
  }

  private void showDraft(boolean wished) {
    drafting.setVisible(wished);
    drafting.setManaged(wished);
    draft.setPromptText(kit.messages().of(wholeStory ? "comment.prompt-story" : "comment.prompt"));
    if (wished) {
      draft.open();
    } else {
      draft.clear();
    }
  }

  /** While the story is on its way to another stage nothing is said of it: it would be lost. */
  private void comment(Function<EditorState, Optional<Transaction>> command) {
    if (!moving.getAsBoolean()) {
      page.comment(command);
    }
  }

  private void begin(String text, List<String> mentions) {
    List<CommentThread> before = page.getStory().threads();
    comment(state ->
        wholeStory
            ? Comments.note(state, text, mentions, stamps.get())
            : Comments.begin(state, text, mentions, stamps.get()));
    showDraft(false);
    page.requestFocus();
    page.getStory().threads().stream()
        .filter(thread -> !before.contains(thread))
        .forEach(thread -> point(thread.id()));
  }

  /** Goes to the next open thread whose words are in the story, or to the one before. */
  void step(boolean forward) {
    Story story = page.getStory();
    Comparator<Position> order = order(story);
    Position caret = page.getState().selection().head();
    List<Position> places =
        anchors.entrySet().stream()
            .filter(anchor -> isOpen(story, anchor.getKey()))
            .map(anchor -> anchor.getValue().getFirst().start())
            .sorted(forward ? order : order.reversed())
            .toList();
    places.stream()
        .filter(at -> forward ? order.compare(at, caret) > 0 : order.compare(at, caret) < 0)
        .findFirst()
        .ifPresent(at -> page.select(Selection.caret(at)));
  }

  /** Settles the thread that the reader is at, or opens it again. */
  void turn() {
    catchUp();
    ThreadId name = current;
    if (name != null) {
      comment(state ->
          Comments.resolve(state, name, stamps.get())
              .or(() -> Comments.reopen(state, name, stamps.get())));
    }
  }

  private static boolean isOpen(Story story, ThreadId name) {
    return story.thread(name).filter(thread -> thread.settled().isEmpty()).isPresent();
  }

  private static Comparator<Position> order(Story story) {
    return Comparator.comparingInt((Position at) -> story.indexOf(at.block()))
        .thenComparingInt(Position::offset);
  }

  /** A thread, and whether nothing in the text is left of what it speaks of. */
  private record Shown(CommentThread thread, boolean gone) {}

  private void show(Story story) {
    anchors = story.threads().isEmpty() ? Map.of() : Comments.anchors(story);
    List<Shown> wished = wished(story);
    if (!wished.equals(shown)) {
      shown = wished;
      rebuild();
    }
    cards.requestLayout();
  }

  /** First those without words in the text, then the others in the order of their words. */
  private List<Shown> wished(Story story) {
    Map<ThreadId, CommentThread> anchored = new LinkedHashMap<>();
    anchors.keySet().forEach(name -> story.thread(name).ifPresent(it -> anchored.put(name, it)));
    return Stream.concat(
            story.threads().stream()
                .filter(thread -> !anchored.containsKey(thread.id()))
                .map(thread -> new Shown(thread, true)),
            anchored.values().stream().map(thread -> new Shown(thread, false)))
        .filter(one -> settled.isSelected() || one.thread().settled().isEmpty())
        .toList();
  }

  private void rebuild() {
    boolean answering = cards.cards().stream().anyMatch(card -> card.field().isFocused());
    cards.show(shown.stream().map(this::card).toList());
    nothing.setVisible(shown.isEmpty());
    nothing.setManaged(shown.isEmpty());
    point(current);
    if (answering) {
      cards.cards().stream()
          .filter(card -> card.thread().id().equals(current))
          .forEach(card -> card.field().requestFocus());
    }
  }

  private CommentCard card(Shown one) {
    CommentCard card = new CommentCard(kit, ago, colleagues, one.thread(), one.gone(), hand);
    card.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> choose(one.thread().id()));
    card.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            choose(one.thread().id());
          }
        });
    card.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        page.requestFocus();
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER && card.isFocused()) {
        card.field().requestFocus();
        event.consume();
      }
    });
    return card;
  }

  /** Goes to the words of a thread. */
  private void choose(ThreadId name) {
    point(name);
    place(name)
        .filter(
            at -> !Comments.at(page.getStory(), page.getState().selection().head()).contains(name))
        .ifPresent(at -> page.select(Selection.caret(at)));
  }

  /** The caret came elsewhere. */
  private void follow(EditorState state) {
    Position head = state.selection().head();
    if (head.equals(followed)) {
      return;
    }
    followed = head;
    List<ThreadId> here =
        state.story().threads().isEmpty() ? List.of() : Comments.at(state.story(), head);
    if (current == null || !here.contains(current)) {
      point(here.stream().findFirst().orElse(null));
    }
  }

  private void point(@Nullable ThreadId name) {
    current = name;
    CommentCard lead = null;
    for (CommentCard card : cards.cards()) {
      boolean here = card.thread().id().equals(name);
      card.setCurrent(here);
      lead = here ? card : lead;
    }
    cards.lead(lead);
  }

  private Optional<Position> place(ThreadId name) {
    return Optional.ofNullable(anchors.get(name)).map(spans -> spans.getFirst().start());
  }

  private double line(CommentCard card) {
    Optional<Position> place = place(card.thread().id());
    BlockId block =
        place.map(Position::block).orElseGet(() -> page.getStory().blocks().getFirst().id());
    Bounds part = page.boundsOf(block);
    // Which line of its part it is matters, and is looked for, only where that is seen.
    return place
        .filter(at -> part.intersects(page.localToScene(page.getLayoutBounds())))
        .map(page::boundsOf)
        .orElse(part)
        .getMinY();
  }
}
