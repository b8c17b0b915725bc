package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.midad.arabic.Letters;
import org.midad.arabic.Numerals;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;

/** Finds parts of a story by their number in the body, by what they are, or by their words. */
final class PartSearch {
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param number among the parts of the body, from 1; none of the header and of figures
   */
  record Part(Block block, OptionalInt number, String name, String folded) {}

  /**
   * @param names what a kind is called on the screen
   * @param lead what the first paragraph is called
   */
  PartSearch(Story story, Function<BlockKind, String> names, String lead) {
    Optional<Block> first = story.first(BlockKind.PARAGRAPH);
    int number = 0;
    for (Block block : story.blocks()) {
      boolean body = block.kind().isBody();
      number += body ? 1 : 0;
      boolean leads = first.filter(block::equals).isPresent();
      String name = leads ? lead : names.apply(block.kind());
      parts.add(
          new Part(
              block,
              body ? OptionalInt.of(number) : OptionalInt.empty(),
              name,
              Letters.fold(name + " " + block.text())));
    }
  }

  /**
   * Every part that holds all the words; for a number those whose own begins so, the exact one
   * first, before those that hold it in their words; all parts for an empty query.
   */
  List<Part> find(String query) {
    List<String> asked = Letters.words(query);
    String digits = Numerals.toWestern(query.strip());
    return parts.stream()
        .filter(part -> rank(part, digits) < 2 || asked.stream().allMatch(part.folded()::contains))
        .sorted(Comparator.comparingInt(part -> rank(part, digits)))
        .toList();
  }

  private static int rank(Part part, String digits) {
    String number = part.number().isPresent() ? String.valueOf(part.number().getAsInt()) : "";
    if (digits.isEmpty() || !number.startsWith(digits)) {
      return 2;
    }
    return number.equals(digits) ? 0 : 1;
  }
}
