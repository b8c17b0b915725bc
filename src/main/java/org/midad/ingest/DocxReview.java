package org.midad.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.midad.model.Block;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.ThreadId;

/** The tracked changes and the comments of a text, of which the letters in them carry marks. */
final class DocxReview {
  /** Comments over the same letters; each letter carries one mark for each. */
  private static final int MOST_OVER_EACH_OTHER = 10;

  /** In UTF-16 units: enough to recognise what was meant. */
  private static final int LONGEST_QUOTE = 160;

  private final DocxStamps stamps;
  private final Map<String, ThreadId> threads;
  private final Deque<Mark.Suggestion> changes = new ArrayDeque<>();
  private final Set<ThreadId> open = new LinkedHashSet<>();

  /**
   * @param threads by the ids of their comments in the document
   */
  DocxReview(DocxStamps stamps, Map<String, ThreadId> threads) {
    this.stamps = stamps;
    this.threads = threads;
  }

  DocxStamps stamps() {
    return stamps;
  }

  /** Enters an element of which all letters were put in or shall go. */
  void begin(Xml xml) {
    changes.push(
        switch (xml.name()) {
          case "ins", "moveTo" -> new Mark.Inserted(stamps.of(xml));
          default -> new Mark.Deleted(stamps.of(xml));
        });
  }

  /** Leaves it. */
  void end() {
    changes.pop();
  }

  void beginRange(String comment) {
    ThreadId thread = threads.get(comment);
    if (thread != null && open.size() < MOST_OVER_EACH_OTHER) {
      open.add(thread);
    }
  }

  void endRange(String comment) {
    ThreadId thread = threads.get(comment);
    if (thread != null) {
      open.remove(thread);
    }
  }

  /** What a letter at this place carries; of changes in changes, the innermost of either kind. */
  Set<Mark> marks() {
    DocxEnd change = change();
    Set<Mark> marks = new HashSet<>();
    if (change.inserted() != null) {
      marks.add(new Mark.Inserted(change.inserted()));
    }
    if (change.deleted() != null) {
      marks.add(new Mark.Deleted(change.deleted()));
    }
    open.forEach(thread -> marks.add(new Mark.Commented(thread)));
    return marks;
  }

  /** What an end of a line, or a picture, at this place is. */
  DocxEnd change() {
    DocxEnd change = DocxEnd.UNTOUCHED;
    for (Mark.Suggestion around : changes) {
      if (around instanceof Mark.Inserted inserted && change.inserted() == null) {
        change = new DocxEnd(inserted.by(), change.deleted());
      } else if (around instanceof Mark.Deleted deleted && change.deleted() == null) {
        change = new DocxEnd(change.inserted(), deleted.by());
      }
    }
    return change;
  }

  /** The blocks without the marks of comments whose range never ended. */
  List<Block> closed(List<Block> blocks) {
    return blocks.stream().map(block -> block.withProse(closed(block.prose()))).toList();
  }

  private Prose closed(Prose prose) {
    if (open.isEmpty()) {
      return prose;
    }
    List<Run> runs = new ArrayList<>();
    for (Run run : prose.runs()) {
      Set<Mark> marks = new HashSet<>(run.marks());
      marks.removeIf(
          mark -> mark instanceof Mark.Commented anchor && open.contains(anchor.thread()));
      runs.add(new Run(run.text(), marks));
    }
    return new Prose(runs);
  }

  /** The words that each comment is about, or their beginning, of those that are about some. */
  static Map<ThreadId, String> quotes(List<Block> blocks) {
    Map<ThreadId, StringBuilder> quotes = new LinkedHashMap<>();
    for (Block block : blocks) {
      Set<ThreadId> here = new HashSet<>();
      for (Run run : block.prose().runs()) {
        for (Mark mark : run.marks()) {
          if (mark instanceof Mark.Commented anchor) {
            StringBuilder quote =
                quotes.computeIfAbsent(anchor.thread(), any -> new StringBuilder());
            boolean first = here.add(anchor.thread());
            if (quote.length() <= LONGEST_QUOTE) {
              quote.append(first && !quote.isEmpty() ? " " : "").append(run.text());
            }
          }
        }
      }
    }
    Map<ThreadId, String> told = new LinkedHashMap<>();
    quotes.forEach((thread, quote) -> told.put(thread, shortened(quote.toString())));
    return told;
  }

  private static String shortened(String quote) {
    if (quote.length() <= LONGEST_QUOTE) {
      return quote;
    }
    int space = quote.lastIndexOf(' ', LONGEST_QUOTE);
    return quote.substring(0, space > 0 ? space : LONGEST_QUOTE) + "…";
  }
}
