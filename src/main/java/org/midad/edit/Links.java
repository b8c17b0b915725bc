package org.midad.edit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.midad.model.Block;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;

/** Commands on links. */
public final class Links {
  private static final Pattern MAILBOX = Pattern.compile("[^@:\\s/]+@[^@\\s/]+\\.[^@\\s/]+");
  private static final Pattern BARE_HOST =
      Pattern.compile("[^\\s/:@]+\\.[^\\s/:@.]{2,}(?:[/?#].*)?");
  private static final Set<String> PAGES = Set.of("http", "https");

  private Links() {}

  /**
   * The address that a writer means: what is written without {@code https://} gets it, and a
   * mailbox {@code mailto:}.
   *
   * @throws Problem if it is no address of a page or of a mailbox
   */
  public static String address(String written) {
    String address = written.strip();
    if (MAILBOX.matcher(address).matches()) {
      address = "mailto:" + address;
    } else if (BARE_HOST.matcher(address).matches()) {
      address = "https://" + address;
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean page = PAGES.contains(scheme) && uri.getRawAuthority() != null;
      boolean mailbox =
          scheme.equals("mailto") && MAILBOX.matcher(uri.getSchemeSpecificPart()).lookingAt();
      if (page || mailbox) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw new Problem(e, "problem.link");
    }
    throw new Problem("problem.link");
  }

  /** The link around the caret, or at the start of what is selected. */
  public static Optional<Mark.Link> at(EditorState state) {
    return around(state).map(Stretch::link);
  }

  /**
   * Gives what is selected an address; with nothing selected the link around the caret, or else
   * puts the address itself there as a link.
   */
  public static Optional<Transaction> set(EditorState state, String address, Stamp stamp) {
    Mark link = new Mark.Link(address);
    List<Span> spans =
        state.selection().empty()
            ? around(state).map(Stretch::span).stream().toList()
            : state.selected();
    Edits edits = new Edits(state.story(), stamp);
    if (spans.isEmpty()) {
      Position at = state.start();
      Prose words = Prose.of(address.replaceFirst("^mailto:", ""), Set.of(link));
      return edits
          .replace(new Span(at.block(), at.offset(), at.offset()), words)
          .caretAt(new Position(at.block(), at.offset() + words.length()));
    }
    spans.forEach(span -> edits.add(new AddMark(span.block(), span.from(), span.to(), link)));
    return edits.carried();
  }

  /** Takes the links from what is selected, or the one around the caret. */
  public static Optional<Transaction> remove(EditorState state, Stamp stamp) {
    if (!state.selection().empty()) {
      return Marking.unlink(state, stamp);
    }
    return around(state)
        .map(Stretch::span)
        .map(span -> state.withSelection(new Selection(span.start(), span.end())))
        .flatMap(whole -> Marking.unlink(whole, stamp));
  }

  /** Letters that share a link. */
  private record Stretch(Span span, Mark.Link link) {}

  private static Optional<Stretch> around(EditorState state) {
    int offset = state.start().offset();
    boolean caret = state.selection().empty();
    return stretches(state.story().block(state.start().block())).stream()
        .filter(stretch -> stretch.span().from() <= offset)
        .filter(stretch -> offset < stretch.span().to() || (caret && offset == stretch.span().to()))
        .reduce((before, behind) -> behind);
  }

  private static List<Stretch> stretches(Block block) {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    for (Run run : block.prose().runs()) {
      int end = start + run.text().length();
      for (Mark mark : run.marks()) {
        if (mark instanceof Mark.Link link) {
          Stretch last = stretches.isEmpty() ? null : stretches.getLast();
          boolean goesOn = last != null && last.span().to() == start && last.link().equals(link);
          int from = goesOn ? stretches.removeLast().span().from() : start;
          stretches.add(new Stretch(new Span(block.id(), from, end), link));
        }
      }
      start = end;
    }
    return stretches;
  }
}
