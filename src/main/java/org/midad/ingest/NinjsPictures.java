package org.midad.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.midad.arabic.Letters;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Prose;

/**
 * The pictures that an item of ninjs brings along, and their places in its text. Their files are
 * not in the item: each waits for its picture.
 */
final class NinjsPictures {
  private static final Set<String> ALTERNATIVES = Set.of("alternative", "alt", "alttext");

  private final List<Picture> left = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  private record Picture(String name, Figure figure, Prose caption) {
    Block block() {
      return Block.of(figure, "").withProse(caption);
    }
  }

  NinjsPictures(List<NinjsFields> associations) {
    for (NinjsFields each : associations) {
      String type = each.text("type");
      if (type.equals("picture") || type.equals("graphic") || type.isEmpty()) {
        left.add(picture(each));
      } else {
        told(each).ifPresent(leftOut::add);
      }
    }
  }

  /**
   * The text with the pictures that it has a place for.
   *
   * @param names by which figures of the text ask for theirs; others are found by their captions
   */
  List<Block> placed(List<Block> body, Map<BlockId, String> names) {
    List<Block> placed = new ArrayList<>();
    for (Block block : body) {
      String name = names.getOrDefault(block.id(), "");
      Optional<Picture> found =
          block.kind() == BlockKind.FIGURE
              ? take(
                  picture -> name.isEmpty() ? isSame(picture, block) : picture.name().equals(name))
              : Optional.empty();
      placed.add(found.map(picture -> picture(block, picture)).orElse(block));
    }
    return placed;
  }

  /** Those that the text has no place for; to be asked last. */
  List<Block> overText() {
    return left.stream().map(Picture::block).toList();
  }

  /** What is said of videos and other things that a story does not hold. */
  List<String> leftOut() {
    return leftOut;
  }

  private static Block picture(Block block, Picture picture) {
    Block whole = picture.block();
    return block.prose().isEmpty() ? whole : whole.withProse(block.prose());
  }

  private static boolean isSame(Picture picture, Block block) {
    return !block.prose().isEmpty()
        && Letters.fold(block.text()).equals(Letters.fold(picture.caption().text()));
  }

  private Optional<Picture> take(Predicate<Picture> wanted) {
    for (Iterator<Picture> each = left.iterator(); each.hasNext(); ) {
      Picture picture = each.next();
      if (wanted.test(picture)) {
        each.remove();
        return Optional.of(picture);
      }
    }
    return Optional.empty();
  }

  /** Superdesk writes what the picture shows into {@code body_text}. */
  private static Picture picture(NinjsFields fields) {
    List<NinjsFields.Text> texts = fields.texts("descriptions", "description");
    String alternative =
        texts.stream()
            .filter(text -> ALTERNATIVES.contains(text.role()))
            .map(NinjsFields.Text::value)
            .findFirst()
            .orElse(fields.text("body_text"));
    String caption =
        texts.stream()
            .filter(text -> !ALTERNATIVES.contains(text.role()))
            .map(NinjsFields.Text::value)
            .findFirst()
            .or(() ->
                fields.texts("headlines", "headline").stream()
                    .map(NinjsFields.Text::value)
                    .findFirst())
            .orElse(fields.text("title"));
    Figure figure =
        new Figure(
            null,
            fields.text("by", "byline", "creditline", "copyrightholder"),
            NinjsFields.oneLine(alternative),
            NinjsFields.oneLine(fields.text("copyrightnotice", "usageterms")));
    return new Picture(fields.text("name"), figure, Prose.of(NinjsFields.oneLine(caption)));
  }

  private static Optional<String> told(NinjsFields fields) {
    List<NinjsFields.Text> texts = new ArrayList<>(fields.texts("headlines", "headline"));
    texts.addAll(fields.texts("descriptions", "description"));
    return texts.stream().map(text -> NinjsFields.oneLine(text.value())).findFirst();
  }
}
