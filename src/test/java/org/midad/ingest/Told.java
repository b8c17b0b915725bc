package org.midad.ingest;

import java.util.List;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Run;

/** Blocks in a line each, as a test tells them: kind, chosen direction, text with its marks. */
final class Told {
  private Told() {}

  static List<String> of(List<Block> blocks) {
    return blocks.stream().map(Told::of).toList();
  }

  private static String of(Block block) {
    StringBuilder told = new StringBuilder(block.kind().name());
    if (block.direction() != null) {
      told.append(' ').append(block.direction());
    }
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

  private static String of(Run run) {
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
    return text;
  }
}
