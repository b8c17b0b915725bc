package org.midad.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Stamp;
import org.midad.model.ThreadId;

/**
 * The comments of a Word document. Which answers which, and which are done, stands in a part of its
 * own, {@code commentsExtended} ([MS-DOCX] 2.5.3), that knows them by a paragraph of theirs.
 */
final class DocxComments {
  /** Answers to answers; Word itself knows answers to the first comment alone. */
  private static final int LONGEST_CHAIN = 50;

  private final DocxStamps stamps;
  private final List<Said> all = new ArrayList<>();
  private final Map<String, Extension> extensions = new HashMap<>();

  /**
   * @param thread the name of the thread that it begins, if it begins one
   * @param paragraph the name of its last one; empty if it has none
   */
  private record Said(ThreadId thread, String id, String paragraph, Stamp by, String text) {}

  /**
   * @param parent the paragraph of the comment that is answered, or empty
   */
  private record Extension(String parent, boolean done) {}

  DocxComments(DocxStamps stamps) {
    this.stamps = stamps;
  }

  /**
   * Reads the comments themselves.
   *
   * @param text how the text of one of them is read, to the end of its element
   */
  void read(Xml xml, Function<Xml, DocxText.Lines> text) {
    for (Xml.Event at = xml.next(); at != Xml.Event.OVER; at = xml.next()) {
      if (at == Xml.Event.START && xml.name().equals("comment")) {
        String id = xml.attribute("id");
        Stamp by = stamps.of(xml);
        DocxText.Lines lines = text.apply(xml);
        Layout.limit(all.size());
        all.add(
            new Said(
                ThreadId.create(), id, lines.lastParagraph(), by, String.join("\n", lines.text())));
      }
    }
  }

  void readExtensions(Xml xml) {
    for (Xml.Event at = xml.next(); at != Xml.Event.OVER; at = xml.next()) {
      if (at == Xml.Event.START && xml.name().equals("commentEx")) {
        Layout.limit(extensions.size());
        String done = xml.attribute("done");
        extensions.put(
            xml.attribute("paraId"),
            new Extension(xml.attribute("paraIdParent"), !done.isEmpty() && DocxRun.isOn(done)));
      }
    }
  }

  /** The names of the threads, by the ids of the comments in them. */
  Map<String, ThreadId> names() {
    Map<String, ThreadId> names = new HashMap<>();
    List<Said> firsts = firsts();
    for (int at = 0; at < all.size(); at++) {
      names.putIfAbsent(all.get(at).id(), firsts.get(at).thread());
    }
    return names;
  }

  /**
   * Comments and their answers, in the order of the document; what says nothing is none.
   *
   * @param quotes the words that each thread was begun on
   */
  List<CommentThread> threads(Map<ThreadId, String> quotes) {
    List<Said> firsts = firsts();
    Map<ThreadId, List<Comment>> comments = new LinkedHashMap<>();
    Set<ThreadId> done = new HashSet<>();
    for (int at = 0; at < all.size(); at++) {
      Said said = all.get(at);
      ThreadId thread = firsts.get(at).thread();
      if (!said.text().isBlank()) {
        List<Comment> before = comments.computeIfAbsent(thread, any -> new ArrayList<>());
        // An answer may stand before what it answers.
        before.add(
            said.thread().equals(thread) ? 0 : before.size(),
            new Comment(said.by(), said.text(), List.of()));
      }
      if (said.thread().equals(thread) && isDone(said)) {
        done.add(thread);
      }
    }
    return comments.entrySet().stream()
        .map(thread -> {
          Stamp last = thread.getValue().getLast().by();
          return new CommentThread(
              thread.getKey(),
              quotes.getOrDefault(thread.getKey(), ""),
              thread.getValue(),
              done.contains(thread.getKey()) ? last : null);
        })
        .toList();
  }

  private boolean isDone(Said said) {
    Extension extension = extensions.get(said.paragraph());
    return extension != null && extension.done();
  }

  /** For each comment the one that began its thread; its own where the answers go in a circle. */
  private List<Said> firsts() {
    Map<String, Said> byParagraph = new HashMap<>();
    all.stream()
        .filter(said -> !said.paragraph().isEmpty())
        .forEach(said -> byParagraph.putIfAbsent(said.paragraph(), said));
    return all.stream().map(said -> first(said, byParagraph)).toList();
  }

  private Said first(Said said, Map<String, Said> byParagraph) {
    Said at = said;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      Extension extension = extensions.get(at.paragraph());
      Said parent = extension == null ? null : byParagraph.get(extension.parent());
      if (parent == null) {
        return at;
      }
      at = parent;
    }
    return said;
  }
}
