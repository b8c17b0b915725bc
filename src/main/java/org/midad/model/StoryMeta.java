package org.midad.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a story beside its text.
 *
 * @param slug short internal name: الاسم الرمزي; empty while not given
 * @param language BCP 47, such as {@code ar}
 * @param tags section, keywords and topics, in the order in which they were given, without
 *     repetition
 * @param urgency from 1, most urgent, to 9, as IPTC counts
 * @param dated the moment that the page shows over the story, or null for the moment of export
 * @param note to colleagues, never exported
 * @param suggestions for any of these, in the order in which they were made
 */
public record StoryMeta(
    String slug,
    String language,
    List<Tag> tags,
    int urgency,
    @Nullable OffsetDateTime dated,
    String note,
    List<FieldSuggestion> suggestions) {
  public StoryMeta {
    if (urgency < 1 || urgency > 9) {
      throw new IllegalArgumentException("urgency " + urgency + " is not from 1 to 9");
    }
    tags = tags.stream().distinct().toList();
    if (tags.stream().filter(tag -> tag.scheme() == Tag.Scheme.SECTION).count() > 1) {
      throw new IllegalArgumentException("a story has one section at most");
    }
    suggestions = List.copyOf(suggestions);
  }

  /** What is known of a story for which nothing is suggested. */
  public StoryMeta(
      String slug,
      String language,
      List<Tag> tags,
      int urgency,
      @Nullable OffsetDateTime dated,
      String note) {
    this(slug, language, tags, urgency, dated, note, List.of());
  }

  /** Of a story in Arabic of which nothing is known yet. */
  public static final StoryMeta EMPTY = new StoryMeta("", "ar", List.of(), 5, null, "");

  /**
   * Where a page in the story's language begins its lines. A language runs as its own name for
   * itself does: العربية, English; one that has none here, as Arabic does.
   */
  public Direction direction() {
    Locale locale = Locale.forLanguageTag(language);
    return Direction.of(locale.getDisplayLanguage(locale));
  }

  public Optional<Tag> section() {
    return tags(Tag.Scheme.SECTION).stream().findFirst();
  }

  public List<Tag> tags(Tag.Scheme scheme) {
    return tags.stream().filter(tag -> tag.scheme() == scheme).toList();
  }

  public StoryMeta withSlug(String changed) {
    return new StoryMeta(changed, language, tags, urgency, dated, note, suggestions);
  }

  public StoryMeta withLanguage(String changed) {
    return new StoryMeta(slug, changed, tags, urgency, dated, note, suggestions);
  }

  public StoryMeta withTags(List<Tag> changed) {
    return new StoryMeta(slug, language, changed, urgency, dated, note, suggestions);
  }

  public StoryMeta withUrgency(int changed) {
    return new StoryMeta(slug, language, tags, changed, dated, note, suggestions);
  }

  public StoryMeta withDated(@Nullable OffsetDateTime changed) {
    return new StoryMeta(slug, language, tags, urgency, changed, note, suggestions);
  }

  public StoryMeta withNote(String changed) {
    return new StoryMeta(slug, language, tags, urgency, dated, changed, suggestions);
  }

  public StoryMeta withSuggestions(List<FieldSuggestion> changed) {
    return new StoryMeta(slug, language, tags, urgency, dated, note, changed);
  }
}
