package org.midad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.midad.edit.Replacing.Replacement;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Story;
import org.midad.review.Suggestions;

/**
 * A story as it is checked: as it would be if all suggestions were accepted.
 *
 * @param story as it stands
 * @param accepted with nothing suggested any more
 * @param texts of its parts that have letters, in the order of reading
 */
public record Reading(Story story, Story accepted, List<ReadText> texts) {
  public Reading {
    texts = List.copyOf(texts);
  }

  public static Reading of(Story story) {
    return of(story, new HashMap<>());
  }

  /**
   * Reads a story again.
   *
   * @param known texts that were read before, of which those are kept that are the same; holds the
   *     present ones afterwards
   */
  static Reading of(Story story, Map<BlockId, ReadText> known) {
    Map<BlockId, ReadText> before = Map.copyOf(known);
    known.clear();
    Story accepted = Suggestions.accepted(story);
    Map<BlockId, List<Span>> places =
        Suggestions.any(story) ? Suggestions.acceptedPlaces(story) : Map.of();
    List<ReadText> texts = new ArrayList<>();
    for (Block block : accepted.blocks()) {
      if (!block.prose().isEmpty()) {
        List<Span> whole = List.of(new Span(block.id(), 0, block.prose().length()));
        List<ReadText.Stretch> stretches = stretches(places.getOrDefault(block.id(), whole));
        ReadText old = before.get(block.id());
        ReadText text =
            old != null && old.reads(block, stretches) ? old : new ReadText(block, stretches);
        known.put(block.id(), text);
        texts.add(text);
      }
    }
    return new Reading(story, accepted, texts);
  }

  private static List<ReadText.Stretch> stretches(List<Span> spans) {
    List<ReadText.Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      stretches.add(new ReadText.Stretch(at, span));
      at += span.to() - span.from();
    }
    return stretches;
  }

  /** What a hit in one of the texts means in the story. */
  public static Finding finding(Rule rule, ReadText text, Hit hit) {
    return new Finding(
        rule.name(),
        rule.severity(),
        new Place.Letters(text.span(hit.from(), hit.to())),
        hit.message(),
        text.subject(hit.from(), hit.to()),
        hit.corrections().stream().map(correction -> fix(text, correction)).toList());
  }

  /** What stays among the letters replaced, for somebody suggests to delete it, stays. */
  private static Fix fix(ReadText text, Hit.Correction correction) {
    List<Replacement> replacements = new ArrayList<>();
    for (Span piece : text.pieces(correction.from(), correction.to())) {
      replacements.add(new Replacement(piece, replacements.isEmpty() ? correction.words() : ""));
    }
    return new Fix(correction.words(), replacements, correction.safe());
  }

  /** A finding that speaks of no words. */
  public static Finding finding(Rule rule, Place place, Message message) {
    return new Finding(rule.name(), rule.severity(), place, message, "", List.of());
  }

  /** Words that come late, for the stretch that a finding speaks of. */
  public static Optional<Fix> fix(Finding finding, String words) {
    return finding.span().map(span -> new Fix(words, List.of(new Replacement(span, words)), false));
  }

  /** The texts of the running text. */
  public Stream<ReadText> body() {
    return texts.stream().filter(text -> text.kind().isBody());
  }
}
