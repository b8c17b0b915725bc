package org.midad.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Mark;
import org.midad.model.Run;
import org.midad.model.Story;
import org.midad.model.ThreadId;

/**
 * The comments of a story in Word's way: each speaks of all letters from the first to the last that
 * its thread speaks of. To one of the whole story the text refers before its first letter.
 */
final class DocxComments {
  private final Map<ThreadId, CommentThread> threads = new LinkedHashMap<>();
  private final Map<ThreadId, List<Integer>> numbers = new HashMap<>();
  private final Map<ThreadId, Place> first = new HashMap<>();
  private final Map<ThreadId, Place> last = new HashMap<>();
  private final DocxAuthors authors;

  /**
   * @param run its index in the block's prose
   */
  private record Place(BlockId block, int run) {}

  DocxComments(Story story, DocxAuthors authors) {
    this.authors = authors;
    for (CommentThread thread : story.threads()) {
      threads.put(thread.id(), thread);
      numbers.put(
          thread.id(), thread.comments().stream().map(comment -> authors.number()).toList());
    }
    for (Block block : story.blocks()) {
      List<Run> runs = block.prose().runs();
      for (int at = 0; at < runs.size(); at++) {
        for (Mark mark : runs.get(at).marks()) {
          if (mark instanceof Mark.Commented anchor && threads.containsKey(anchor.thread())) {
            Place place = new Place(block.id(), at);
            first.putIfAbsent(anchor.thread(), place);
            last.put(anchor.thread(), place);
          }
        }
      }
    }
  }

  boolean isEmpty() {
    return threads.isEmpty();
  }

  /** What stands before a run of letters. */
  String begin(Block block, int run) {
    Place place = new Place(block.id(), run);
    StringBuilder xml = new StringBuilder();
    for (ThreadId thread : threads.keySet()) {
      if (place.equals(first.get(thread))) {
        numbers(thread).forEach(number -> xml.append(range("Start", number)));
      }
    }
    return xml.toString();
  }

  /** What stands behind it. */
  String end(Block block, int run) {
    Place place = new Place(block.id(), run);
    StringBuilder xml = new StringBuilder();
    for (ThreadId thread : threads.keySet()) {
      if (place.equals(last.get(thread))) {
        numbers(thread)
            .forEach(number -> xml.append(range("End", number)).append(reference(number)));
      }
    }
    return xml.toString();
  }

  /** What stands before the first letter of all. */
  String ofTheWhole() {
    StringBuilder xml = new StringBuilder();
    for (ThreadId thread : threads.keySet()) {
      if (!first.containsKey(thread)) {
        numbers(thread).forEach(number -> xml.append(reference(number)));
      }
    }
    return xml.toString();
  }

  /** The part {@code comments.xml}. */
  String write(DocxLetters letters) {
    StringBuilder xml = new StringBuilder(DocxSpaces.begin("w:comments"));
    for (CommentThread thread : threads.values()) {
      for (int at = 0; at < thread.comments().size(); at++) {
        Comment comment = thread.comments().get(at);
        int number = numbers(thread.id()).get(at);
        xml.append("<w:comment").append(authors.attributes(number, comment.by())).append(">");
        List<String> lines = comment.text().lines().toList();
        for (int line = 0; line < lines.size(); line++) {
          boolean lastLine = line == lines.size() - 1;
          String name = lastLine ? Html.attribute("w14:paraId", paragraph(number)) : "";
          xml.append(letters.paragraph(name, lines.get(line)));
        }
        xml.append("</w:comment>");
      }
    }
    return xml.append("</w:comments>").toString();
  }

  /** The part {@code commentsExtended.xml}: what answers what, and what is settled. */
  String writeExtended() {
    StringBuilder xml = new StringBuilder(DocxSpaces.begin("w15:commentsEx"));
    for (CommentThread thread : threads.values()) {
      List<Integer> all = new ArrayList<>(numbers(thread.id()));
      String parent = paragraph(all.getFirst());
      for (int number : all) {
        xml.append("<w15:commentEx").append(Html.attribute("w15:paraId", paragraph(number)));
        if (number != all.getFirst()) {
          xml.append(Html.attribute("w15:paraIdParent", parent));
        }
        xml.append(Html.attribute("w15:done", thread.settled().isPresent() ? "1" : "0"))
            .append("/>");
      }
    }
    return xml.append("</w15:commentsEx>").toString();
  }

  private List<Integer> numbers(ThreadId thread) {
    return numbers.getOrDefault(thread, List.of());
  }

  /** The name of a comment's last paragraph: not zero, and less than 0x80000000. */
  private static String paragraph(int comment) {
    return "%08X".formatted(comment + 1);
  }

  private static String range(String side, int number) {
    return "<w:commentRange" + side + Html.attribute("w:id", "" + number) + "/>";
  }

  private static String reference(int number) {
    return "<w:r><w:commentReference" + Html.attribute("w:id", "" + number) + "/></w:r>";
  }
}
