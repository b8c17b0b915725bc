package org.midad.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.midad.WholeDesk;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.ThreadId;
import org.midad.typeset.FontBook;

/** Measures what suggestions and comments cost whoever goes on writing amid them. */
final class ReviewBench {
  private static final int WORDS = 5_000;
  private static final int SUGGESTIONS = 300;
  private static final int COMMENTS = 50;

  /** A key amid them may take so many times as long as one without them. */
  private static final double LIMIT = 1.5;

  /** Until the compiler has seen the code of all that is in the window often enough. */
  private static final int WARM_UP = 400;

  private static final int KEYS = 500;

  /** Of a suggestion, and from one to the next, in UTF-16 units. */
  private static final int LONG = 6;

  private static final int APART = 14;

  private static final Stamp EDITOR = new Stamp("salma", Instant.parse("2026-11-24T08:00:00Z"));

  private final Corpus corpus;
  private final FontBook fonts;
  private final Report report;

  ReviewBench(Corpus corpus, FontBook fonts, Report report) {
    this.corpus = corpus;
    this.fonts = fonts;
    this.report = report;
  }

  void run() throws IOException {
    Story plain = corpus.story(WORDS);
    double alone;
    try (WholeDesk desk = new WholeDesk(plain, fonts)) {
      type(desk.page());
      alone = type(desk.page());
      report.add("a key amid 5,000 words, median", desk.page().work(), null, 0.5, null);
    }
    try (WholeDesk desk = new WholeDesk(reviewed(plain), fonts)) {
      type(desk.page());
      for (String shown : new String[] {"tags", "changes", "comments"}) {
        desk.inspect(shown);
        double amid = type(desk.page());
        String name = "a key amid suggestions, " + shown + " beside it";
        report.add(name + ", median", desk.page().work(), null, 0.5, null);
        report.add(name + ", 99 of 100", desk.page().work(), null, 0.99, null);
        report.add(name + ", against none", "times", amid / alone, LIMIT);
      }
    }
  }

  private double type(FxPage page) {
    page.caretToMiddle();
    String letters = corpus.letters(WARM_UP + KEYS);
    page.type(letters.substring(0, WARM_UP));
    page.work().forget();
    page.type(letters.substring(WARM_UP));
    return page.work().processor(0.5);
  }

  /** With suggestions all over its paragraphs, and a thread of comments on every few of them. */
  private static Story reviewed(Story story) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    List<CommentThread> threads = new ArrayList<>();
    int left = SUGGESTIONS;
    for (int from = 0; left > 0; from += APART) {
      for (int index = 0; index < blocks.size() && left > 0; index++) {
        Block block = blocks.get(index);
        Prose prose = block.prose();
        if (block.kind() == BlockKind.PARAGRAPH && from + APART < prose.length()) {
          Mark mark = left % 2 == 0 ? new Mark.Deleted(EDITOR) : new Mark.Inserted(EDITOR);
          prose = prose.mark(from, from + LONG, mark);
          left--;
          if (threads.size() < COMMENTS) {
            ThreadId id = ThreadId.create();
            prose = prose.mark(from, from + APART, new Mark.Commented(id));
            threads.add(thread(id));
          }
          blocks.set(index, block.withProse(prose));
        }
      }
    }
    return new Story(story.id(), blocks, story.meta()).withThreads(threads);
  }

  private static CommentThread thread(ThreadId id) {
    Comment comment = new Comment(EDITOR, "من أين جاءت هذه المعلومة يا زميلي العزيز؟", List.of());
    return new CommentThread(id, "اقتباس", List.of(comment), null);
  }
}
