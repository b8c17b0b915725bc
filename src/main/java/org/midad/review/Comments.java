package org.midad.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.midad.edit.AddMark;
import org.midad.edit.Boundaries;
import org.midad.edit.EditorState;
import org.midad.edit.RemoveMark;
import org.midad.edit.RemoveThread;
import org.midad.edit.SetThread;
import org.midad.edit.Span;
import org.midad.edit.Step;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.ThreadId;

/**
 * What colleagues say about a story: commands that begin, answer, settle and take back, and where
 * in the text the words are that they speak of. The words carry the thread's name as a mark, so it
 * goes wherever they go; what is typed strictly between them belongs to them too.
 */
public final class Comments {
  /** In UTF-16 units: enough to recognise what was meant. */
  private static final int LONGEST_QUOTE = 160;

  private Comments() {}

  /**
   * Begins a thread on what is selected, or on the word at the caret; where there is none, about
   * the whole story.
   *
   * @param text as {@link Comment} takes it
   */
  public static Optional<Transaction> begin(
      EditorState state, String text, List<String> mentions, Stamp stamp) {
    List<Span> spans = state.selection().empty() ? word(state) : state.selected();
    String quote =
        spans.stream()
            .map(span ->
                state.story().block(span.block()).text().substring(span.from(), span.to()).strip())
            .collect(Collectors.joining(" "));
    ThreadId name = ThreadId.create();
    List<Step> steps = new ArrayList<>();
    for (Span span : spans) {
      steps.add(new AddMark(span.block(), span.from(), span.to(), new Mark.Commented(name)));
    }
    Comment first = new Comment(stamp, text, mentions);
    steps.add(new SetThread(new CommentThread(name, shortened(quote), List.of(first), null)));
    return done(state, steps, stamp);
  }

  /** Begins a thread about the whole story. */
  public static Optional<Transaction> note(
      EditorState state, String text, List<String> mentions, Stamp stamp) {
    Comment first = new Comment(stamp, text, mentions);
    CommentThread thread = new CommentThread(ThreadId.create(), "", List.of(first), null);
    return done(state, List.of(new SetThread(thread)), stamp);
  }

  /** Answers in a thread, which is open again by that. */
  public static Optional<Transaction> answer(
      EditorState state, ThreadId name, String text, List<String> mentions, Stamp stamp) {
    return state
        .story()
        .thread(name)
        .flatMap(thread -> set(state, thread.answered(new Comment(stamp, text, mentions)), stamp));
  }

  /** Settles an open thread. */
  public static Optional<Transaction> resolve(EditorState state, ThreadId name, Stamp stamp) {
    return state
        .story()
        .thread(name)
        .filter(thread -> thread.settled().isEmpty())
        .flatMap(thread -> set(state, thread.withResolved(stamp), stamp));
  }

  /** Opens a thread that was settled. */
  public static Optional<Transaction> reopen(EditorState state, ThreadId name, Stamp stamp) {
    return state
        .story()
        .thread(name)
        .filter(thread -> thread.settled().isPresent())
        .flatMap(thread -> set(state, thread.withResolved(null), stamp));
  }

  /**
   * Takes back what one said oneself. With the only comment of a thread the thread goes; a question
   * stays as long as there is an answer to it.
   *
   * @param index of the comment in its thread, from 0
   */
  public static Optional<Transaction> withdraw(
      EditorState state, ThreadId name, int index, Stamp stamp) {
    return state
        .story()
        .thread(name)
        .filter(thread -> mayWithdraw(thread, index, stamp.author()))
        .flatMap(thread -> {
          if (thread.comments().size() == 1) {
            return done(state, removal(state.story(), name), stamp);
          }
          List<Comment> rest = new ArrayList<>(thread.comments());
          rest.remove(index);
          return set(
              state, new CommentThread(name, thread.quote(), rest, thread.resolved()), stamp);
        });
  }

  /** Whether somebody may take a comment back. */
  public static boolean mayWithdraw(CommentThread thread, int index, String author) {
    boolean question = index == 0 && thread.comments().size() > 1;
    return !question
        && index < thread.comments().size()
        && thread.comments().get(index).by().author().equals(author);
  }

  /**
   * Where the words are that each thread speaks of, in the order of the story: in several places
   * where they were torn apart. A thread whose words are gone, or that is about the whole story,
   * has none.
   */
  public static Map<ThreadId, List<Span>> anchors(Story story) {
    return anchors(story.blocks());
  }

  private static Map<ThreadId, List<Span>> anchors(List<Block> blocks) {
    Map<ThreadId, List<Span>> anchors = new LinkedHashMap<>();
    for (Block block : blocks) {
      int start = 0;
      for (Run run : block.prose().runs()) {
        int end = start + run.text().length();
        for (Mark mark : run.marks()) {
          if (mark instanceof Mark.Commented(var name)) {
            add(anchors.computeIfAbsent(name, any -> new ArrayList<>()), block, start, end);
          }
        }
        start = end;
      }
    }
    return anchors;
  }

  /**
   * The threads that speak of the letter before a place, or of the one behind it, in the order in
   * which they begin in that part.
   */
  public static List<ThreadId> at(Story story, Position place) {
    return anchors(List.of(story.block(place.block()))).entrySet().stream()
        .filter(anchor ->
            anchor.getValue().stream()
                .anyMatch(span -> span.from() <= place.offset() && place.offset() <= span.to()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many threads nobody has settled. */
  public static int open(Story story) {
    return (int) story.threads().stream().filter(thread -> thread.settled().isEmpty()).count();
  }

  /** A story of which nobody said anything. */
  public static Story without(Story story) {
    List<Block> silent = new ArrayList<>(story.blocks());
    for (ThreadId name : anchors(story).keySet()) {
      Mark mark = new Mark.Commented(name);
      silent.replaceAll(
          block -> block.withProse(block.prose().unmark(0, block.prose().length(), mark)));
    }
    return story.withBlocks(silent).withThreads(List.of());
  }

  /**
   * Whether a story was but commented on by one person: the text and all else is as it was, and
   * what others said is still there, in their words.
   */
  public static boolean isComment(Story before, Story after, String author) {
    Map<ThreadId, List<Comment>> others = said(before);
    others.values().forEach(said -> said.removeIf(comment -> isBy(comment, author)));
    Map<ThreadId, List<Comment>> now = said(after);
    now.values().forEach(said -> said.removeIf(comment -> isBy(comment, author)));
    others.values().removeIf(List::isEmpty);
    now.values().removeIf(List::isEmpty);
    return others.equals(now) && without(before).equals(without(after));
  }

  private static Map<ThreadId, List<Comment>> said(Story story) {
    Map<ThreadId, List<Comment>> said = new HashMap<>();
    story.threads().forEach(thread -> said.put(thread.id(), new ArrayList<>(thread.comments())));
    return said;
  }

  private static boolean isBy(Comment comment, String author) {
    return comment.by().author().equals(author);
  }

  private static void add(List<Span> spans, Block block, int from, int to) {
    Span last = spans.isEmpty() ? null : spans.getLast();
    if (last != null && last.block().equals(block.id()) && last.to() == from) {
      spans.set(spans.size() - 1, new Span(block.id(), last.from(), to));
    } else {
      spans.add(new Span(block.id(), from, to));
    }
  }

  /** The word that the caret touches, or else the one before it. */
  private static List<Span> word(EditorState state) {
    Position caret = state.selection().head();
    String text = state.block().text();
    int before = Boundaries.previousWord(text, caret.offset());
    int after = Boundaries.previousWord(text, Boundaries.nextWord(text, caret.offset()));
    boolean left = Boundaries.nextWord(text, before) < caret.offset() && after == caret.offset();
    int from = left ? after : before;
    int to = Boundaries.nextWord(text, from);
    return from < to ? List.of(new Span(caret.block(), from, to)) : List.of();
  }

  private static List<Step> removal(Story story, ThreadId name) {
    List<Step> steps = new ArrayList<>();
    for (Span span : anchors(story).getOrDefault(name, List.of())) {
      steps.add(new RemoveMark(span.block(), span.from(), span.to(), new Mark.Commented(name)));
    }
    steps.add(new RemoveThread(name));
    return steps;
  }

  private static Optional<Transaction> set(EditorState state, CommentThread thread, Stamp stamp) {
    return done(state, List.of(new SetThread(thread)), stamp);
  }

  /** With a selection of its own, so that it stays apart in the history. */
  private static Optional<Transaction> done(EditorState state, List<Step> steps, Stamp stamp) {
    return Optional.of(Transaction.by(stamp, steps, state.selection()));
  }

  private static String shortened(String quote) {
    return quote.length() <= LONGEST_QUOTE
        ? quote
        : quote.substring(0, Boundaries.previous(quote, LONGEST_QUOTE)).stripTrailing() + "…";
  }
}
