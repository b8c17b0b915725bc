package org.midad.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/**
 * Makes a story of a document. A document of ours is taken at its word. Where another tells its
 * headline, its parts are what it says; otherwise they are recognised as those of a raw text.
 */
final class Draft {
  /** More words over a headline are no line of its own. */
  private static final int WORDS_OF_A_KICKER = 14;

  private Draft() {}

  /**
   * @param now gives the date and the offset to a time that stands alone
   * @throws Problem {@code problem.ingest.empty} if the document holds neither text nor picture
   */
  static Recognised of(Content content, OffsetDateTime now) {
    List<Block> blocks = content.blocks();
    if (blocks.isEmpty()) {
      throw new Problem("problem.ingest.empty");
    }
    if (content.told()) {
      return recognised(content, blocks, List.of(), null, List.of());
    }
    List<Block> text = blocks.stream().filter(block -> block.kind() != BlockKind.FIGURE).toList();
    if (text.stream().anyMatch(block -> block.kind() == BlockKind.HEADLINE)) {
      return titled(Printed.of(content, now));
    }
    Optional<Block> heading = text.stream().limit(2).filter(Draft::isHeading).findFirst();
    if (heading.isPresent()) {
      return titled(Printed.of(content.titled(heading.get()), now));
    }
    boolean raw = !text.isEmpty() && text.getFirst().kind() == BlockKind.PARAGRAPH;
    return raw ? untitled(content, now) : titled(Printed.of(content, now));
  }

  /** Of a text without a headline: its first heading, if it stands at the top. */
  private static boolean isHeading(Block block) {
    return block.kind() == BlockKind.CROSSHEAD;
  }

  private static Recognised titled(Printed page) {
    Content content = page.content();
    List<Block> header = new ArrayList<>();
    List<Block> body = new ArrayList<>();
    List<Block> before = new ArrayList<>();
    boolean passed = false;
    for (Block block : content.blocks()) {
      passed |= block.kind() == BlockKind.HEADLINE;
      boolean overText = block.kind() == BlockKind.FIGURE && body.isEmpty();
      if (block.kind().standsOnce() || overText) {
        header.add(block);
      } else if (passed) {
        body.add(block);
      } else {
        before.add(block);
      }
    }
    if (before.size() == 1 && isKicker(before.getFirst(), header)) {
      header.add(before.getFirst().withKind(BlockKind.KICKER));
    } else {
      body.addAll(0, before);
    }
    sign(header, body);
    header.sort(Comparator.comparing(Block::kind));
    return recognised(content, header, body, page.dated(), List.of());
  }

  private static boolean isKicker(Block block, List<Block> header) {
    return block.kind() == BlockKind.PARAGRAPH
        && RawText.words(block.text()) <= WORDS_OF_A_KICKER
        && header.stream().noneMatch(part -> part.kind() == BlockKind.KICKER);
  }

  /** A first line that tells place and writer, and nothing else, is theirs. */
  private static void sign(List<Block> header, List<Block> body) {
    boolean signed =
        header.stream()
            .anyMatch(part -> part.kind() == BlockKind.DATELINE || part.kind() == BlockKind.BYLINE);
    if (signed || body.size() < 2 || !isPlain(body.getFirst())) {
      return;
    }
    Signature.parse(body.getFirst().text())
        .filter(signature -> signature.certainty() == Signature.Certainty.SURE)
        .ifPresent(signature -> {
          body.removeFirst();
          header.addAll(signature.blocks());
        });
  }

  /** A paragraph that nobody changed or spoke of. */
  private static boolean isPlain(Block block) {
    return block.kind() == BlockKind.PARAGRAPH
        && block.suggestions().isEmpty()
        && block.prose().runs().stream()
            .flatMap(run -> run.marks().stream())
            .allMatch(Mark::forReaders);
  }

  private static Recognised untitled(Content content, OffsetDateTime now) {
    String raw =
        content.blocks().stream()
            .filter(Draft::isLine)
            .map(Draft::line)
            .collect(Collectors.joining("\n"));
    Recognised recognised = RawArticle.recognise(raw, now);
    Deque<Block> expected = new ArrayDeque<>(recognised.story().body());
    List<Block> header = new ArrayList<>();
    List<Block> body = new ArrayList<>();
    for (Block block : content.blocks()) {
      Block next = expected.peek();
      if (block.kind() == BlockKind.FIGURE) {
        (body.isEmpty() ? header : body).add(block);
      } else if (block.leaving()) {
        body.add(block);
      } else if (next != null && line(block).equals(next.text())) {
        expected.remove();
        body.add(block.kind() == BlockKind.PARAGRAPH ? block.withKind(next.kind()) : block);
      }
    }
    for (Block part : recognised.story().blocks()) {
      if (!part.kind().isBody()) {
        addPart(header, part, unused(content.blocks(), header, body));
      }
    }
    header.sort(Comparator.comparing(Block::kind));
    return recognised(
        content, header, body, recognised.story().meta().dated(), recognised.leftOut());
  }

  /** Lines that are in no place yet. */
  private static List<Block> unused(List<Block> lines, List<Block> header, List<Block> body) {
    Set<BlockId> used =
        Stream.concat(header.stream(), body.stream()).map(Block::id).collect(Collectors.toSet());
    return lines.stream().filter(line -> isLine(line) && !used.contains(line.id())).toList();
  }

  /** With the marks of its line, where it is a whole line; a caption goes to its picture. */
  private static void addPart(List<Block> header, Block part, List<Block> lines) {
    if (part.kind() == BlockKind.FIGURE) {
      for (int at = 0; at < header.size(); at++) {
        Block figure = header.get(at);
        if (figure.kind() == BlockKind.FIGURE && figure.prose().isEmpty()) {
          header.set(at, figure.withProse(part.prose()));
          return;
        }
      }
      header.add(part);
      return;
    }
    header.add(
        lines.stream()
            .filter(line -> line(line).equals(part.text()))
            .findFirst()
            .map(line -> line.withKind(part.kind()))
            .orElse(part));
  }

  /** Whether it is text that stays. */
  private static boolean isLine(Block block) {
    return block.kind() != BlockKind.FIGURE && !block.leaving();
  }

  /** As a raw text has it. */
  private static String line(Block block) {
    return String.join(" ", RawText.lines(block.text()));
  }

  private static Recognised recognised(
      Content content,
      List<Block> header,
      List<Block> body,
      @Nullable OffsetDateTime dated,
      List<String> leftOut) {
    List<Block> blocks = new ArrayList<>(header);
    blocks.addAll(body);
    boolean latin = RawText.isLatin(blocks.stream().map(Block::text).toList());
    String language = LanguageTag.of(content.language(), latin ? "en" : "ar");
    StoryMeta meta = new StoryMeta("", language, List.of(), StoryMeta.EMPTY.urgency(), dated, "");
    List<Block> chosen = ToldDirections.chosen(blocks, meta.direction());
    List<String> all = new ArrayList<>(leftOut);
    all.addAll(content.leftOut());
    return new Recognised(
        new Story(StoryId.create(), chosen, meta, content.threads()), all, content.pictures());
  }
}
