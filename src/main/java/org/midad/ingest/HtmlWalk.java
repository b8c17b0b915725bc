package org.midad.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;

/**
 * Walks through an HTML document once and lays down its blocks. It does not recurse, so no depth of
 * nesting overflows it.
 */
final class HtmlWalk implements NodeFilter {
  private static final String START = "StartFragment";
  private static final String END = "EndFragment";

  private final StyleSheet sheet;
  private final Optional<String> ours;
  private final Deque<Place> places = new ArrayDeque<>();
  private final Layout layout = new Layout();
  private final ProseWriter line = new ProseWriter();
  private final List<Block> figuresWaiting = new ArrayList<>();
  private final Map<BlockId, byte[]> pictures = new HashMap<>();
  private final Map<BlockId, String> associations = new HashMap<>();
  private final Map<BlockId, String> sources = new HashMap<>();
  private boolean inFragment;

  /**
   * An element that is open.
   *
   * @param kind of the blocks in it; {@link BlockKind#FIGURE} for a caption
   */
  private record Place(
      HtmlStyle style, BlockKind kind, @Nullable Direction direction, boolean block) {
    static final Place OUTSIDE = new Place(HtmlStyle.PLAIN, BlockKind.PARAGRAPH, null, true);
  }

  /**
   * @param wholeDocument whether all of it is meant, and not what stands between the clipboard's
   *     marks
   * @param ours the language that it says it is in, if a Midad wrote it
   */
  HtmlWalk(StyleSheet sheet, boolean wholeDocument, Optional<String> ours) {
    this.sheet = sheet;
    this.ours = ours;
    inFragment = wholeDocument;
    places.push(Place.OUTSIDE);
  }

  /** What was found; to be called at the end. */
  List<Block> blocks() {
    endLine();
    return layout.blocks();
  }

  /** Whether a Midad wrote the document. */
  boolean isOurs() {
    return ours.isPresent();
  }

  /** What was found, as what a document says. */
  Content content(Map<BlockId, byte[]> files) {
    return new Content(Once.of(blocks()), files, List.of(), isOurs(), List.of(), ours.orElse(""));
  }

  Map<BlockId, byte[]> pictures() {
    return pictures;
  }

  /** The addresses of the pictures that are not in the document itself. */
  Map<BlockId, String> sources() {
    return sources;
  }

  /** By which names the figures' pictures come along in ninjs, of those that do. */
  Map<BlockId, String> associations() {
    return associations;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    return switch (node) {
      case Comment comment -> {
        mark(comment.getData().strip());
        yield FilterResult.CONTINUE;
      }
      case TextNode text -> {
        if (inFragment) {
          write(text.getWholeText());
        }
        yield FilterResult.CONTINUE;
      }
      case Element element -> enter(element);
      default -> FilterResult.CONTINUE;
    };
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (place().block()) {
        endLine();
      }
      places.pop();
      layout.leave(element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  /** What the clipboard holds stands between two comments; around it is what it was taken from. */
  private void mark(String comment) {
    if (comment.equals(START)) {
      inFragment = true;
    } else if (comment.equals(END)) {
      endLine();
      inFragment = false;
    }
  }

  private FilterResult enter(Element element) {
    Declarations own = Declarations.parse(element.attr("style"));
    if (HtmlRole.isUnseen(element, own)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    boolean block = HtmlRole.isBlock(element, own);
    if (block) {
      endLine();
    }
    Place around = place();
    BlockKind named = HtmlRole.kind(element, own);
    Declarations rules = sheet.of(element);
    HtmlStyle style = around.style().of(element, rules, own);
    places.push(
        new Place(
            named != null && isTitle(named) ? style.plain() : style,
            named == null ? around.kind() : named,
            block
                ? HtmlRole.direction(element, own, rules, around.direction())
                : around.direction(),
            block));
    layout.enter(element.normalName());
    switch (element.normalName()) {
      case "br" -> breakLine();
      case "img" -> picture(element, element.attr("alt"));
      // Word's own drawing language, where it writes no other.
      case "v:imagedata" -> {
        Element shape = element.closest("v|shape");
        picture(element, shape == null ? "" : shape.attr("alt"));
      }
      case "figure" -> place(element.attr("data-association"));
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isTitle(BlockKind kind) {
    return switch (kind) {
      case KICKER, HEADLINE, DECK, CROSSHEAD -> true;
      case FIGURE, DATELINE, BYLINE, PARAGRAPH, QUOTE, LIST_ITEM -> false;
    };
  }

  private Place place() {
    return Objects.requireNonNull(places.peek(), "there is always the outside");
  }

  private void write(String text) {
    HtmlStyle style = place().style();
    if (!style.keepsLines()) {
      line.add(text, style.marks());
      return;
    }
    String[] lines = text.split("\\r\\n|\\r|\\n", -1);
    for (int at = 0; at < lines.length; at++) {
      if (at > 0) {
        breakLine();
      }
      if (style.keepsSpaces()) {
        line.addKept(lines[at], style.marks());
      } else {
        line.add(lines[at], style.marks());
      }
    }
  }

  /** A line's end inside of a block: what stands once goes on, anything else begins anew. */
  private void breakLine() {
    if (isTitle(place().kind()) || place().kind() == BlockKind.FIGURE) {
      line.add(" ", Set.of());
    } else {
      endLine();
    }
  }

  private void endLine() {
    Prose prose = line.take();
    Place place = place();
    if (!prose.isEmpty()) {
      if (place.kind() == BlockKind.FIGURE) {
        layout.caption(prose);
      } else {
        layout.add(
            Block.of(place.kind(), prose)
                .withDirection(ToldDirections.kept(place.direction(), prose.text())));
      }
    }
    figuresWaiting.forEach(layout::add);
    figuresWaiting.clear();
  }

  private void picture(Element image, String described) {
    String alternative = described.strip();
    if (!inFragment || HtmlPicture.isOrnament(image)) {
      return;
    }
    if (HtmlPicture.isLetter(image)) {
      line.add(alternative, place().style().marks());
      return;
    }
    String credit = oneLine(image.attr(HtmlPicture.CREDIT));
    String rights = oneLine(image.attr(HtmlPicture.RIGHTS));
    Block figure = Block.of(new Figure(null, credit, oneLine(alternative), rights), "");
    HtmlPicture.file(image)
        .ifPresentOrElse(
            bytes -> pictures.put(figure.id(), bytes),
            () -> sources.put(figure.id(), image.attr("src")));
    if (line.isBlank()) {
      layout.add(figure);
    } else {
      figuresWaiting.add(figure);
    }
  }

  /** A figure whose picture comes along with the item of ninjs that the text stands in. */
  private void place(String association) {
    if (!association.isEmpty()) {
      Block figure = Block.of(Figure.PENDING, "");
      associations.put(figure.id(), association);
      layout.add(figure);
    }
  }

  private static String oneLine(String text) {
    ProseWriter writer = new ProseWriter();
    writer.add(text, Set.<Mark>of());
    return writer.take().text();
  }
}
