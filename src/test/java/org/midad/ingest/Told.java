package org.midad.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockSuggestion;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.ThreadId;

/**
 * Blocks in a line each, as a test tells them: kind, chosen direction, what is suggested for them,
 * text with its marks, by whom and when; other blocks by their place, comments by the order in
 * which they are met.
 */
final class Told {
  private final List<Block> blocks;
  private final List<ThreadId> threads = new ArrayList<>();

  private Told(List<Block> blocks) {
    this.blocks = blocks;
  }

  static List<String> of(List<Block> blocks) {
    Told told = new Told(blocks);
    return blocks.stream().map(told::of).toList();
  }

  /** The blocks of a story, and then what is said of it, a thread in a line. */
  static List<String> of(Story story) {
    Told told = new Told(story.blocks());
    story.threads().stream()
        .sorted(Comparator.comparing(thread -> thread.first().text()))
        .forEach(thread -> told.threads.add(thread.id()));
    List<String> lines = new ArrayList<>(story.blocks().stream().map(told::of).toList());
    lines.addAll(told.said(story));
    return lines;
  }

  private List<String> said(Story story) {
    return story.threads().stream()
        .map(thread ->
            name(thread.id())
                + " «"
                + thread.quote()
                + "»"
                + thread.settled().map(by -> " ✓" + by(by)).orElse("")
                + thread.comments().stream()
                    .map(comment -> " | " + by(comment.by()) + ": " + comment.text())
                    .collect(Collectors.joining()))
        .sorted()
        .toList();
  }

  private static String by(Stamp by) {
    return by.author() + " " + by.at();
  }

  private String name(ThreadId thread) {
    return Integer.toString(threads.indexOf(thread));
  }

  private String place(@Nullable BlockId id) {
    return id == null ? "-" : Integer.toString(blocks.stream().map(Block::id).toList().indexOf(id));
  }

  private String of(BlockSuggestion suggestion) {
    String what =
        switch (suggestion) {
          case BlockSuggestion.Inserted inserted -> "inserted " + place(inserted.splitFrom());
          case BlockSuggestion.Removed removed -> "removed " + place(removed.joins());
          case BlockSuggestion.Recast recast -> "was " + recast.before();
          case BlockSuggestion.Turned turned -> "ran " + turned.before();
          case BlockSuggestion.Repictured repictured -> "showed " + repictured.before();
          case BlockSuggestion.Moved moved -> "followed " + place(moved.after());
        };
    return " {" + what + " by " + by(suggestion.by()) + "}";
  }

  private String of(Block block) {
    StringBuilder told = new StringBuilder(block.kind().name());
    if (block.direction() != null) {
      told.append(' ').append(block.direction());
    }
    block.suggestions().forEach(suggestion -> told.append(of(suggestion)));
    Figure figure = block.figure();
    if (figure != null) {
      told.append(" [").append(figure.alternative()).append(']');
    }
    if (!block.prose().isEmpty()) {
      told.append(' ');
    }
    block.prose().runs().forEach(run -> told.append(of(run)));
    return told.toString();
  }

  private String of(Run run) {
    String text = run.text();
    if (run.marks().contains(new Mark.Superscript())) {
      text = "^" + text + "^";
    }
    if (run.marks().contains(new Mark.Italic())) {
      text = "/" + text + "/";
    }
    if (run.marks().contains(new Mark.Bold())) {
      text = "*" + text + "*";
    }
    for (Mark mark : run.marks()) {
      if (mark instanceof Mark.Link link) {
        text = "[" + text + "](" + link.address() + ")";
      }
    }
    List<String> review = new ArrayList<>();
    for (Mark mark : run.marks()) {
      switch (mark) {
        case Mark.Inserted inserted -> review.add("+" + by(inserted.by()));
        case Mark.Deleted deleted -> review.add("-" + by(deleted.by()));
        case Mark.Remarked remarked ->
            review.add("was " + remarked.before() + " by " + by(remarked.by()));
        case Mark.Commented commented -> {
          if (!threads.contains(commented.thread())) {
            threads.add(commented.thread());
          }
          review.add("said " + name(commented.thread()));
        }
        case Mark.Bold bold -> {}
        case Mark.Italic italic -> {}
        case Mark.Superscript superscript -> {}
        case Mark.Link link -> {}
      }
    }
    Collections.sort(review);
    return review.isEmpty() ? text : "{" + text + "}" + review;
  }
}
