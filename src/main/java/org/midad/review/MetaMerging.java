package org.midad.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.midad.model.FieldSuggestion;
import org.midad.model.Stamp;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/** Brings together, field by field, what two sides know of a story beside its text. */
final class MetaMerging {
  private final StoryMeta base;
  private final StoryMeta ours;
  private final StoryMeta theirs;
  private final Stamp their;
  private final List<Conflict> conflicts;
  private final List<FieldSuggestion> suggestions;

  private MetaMerging(
      StoryMeta base, StoryMeta ours, StoryMeta theirs, Stamp their, List<Conflict> conflicts) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
    this.their = their;
    this.conflicts = conflicts;
    suggestions =
        new ArrayList<>(
            ThreeWay.list(base.suggestions(), ours.suggestions(), theirs.suggestions()));
  }

  /**
   * @param conflicts what is found is added to them
   */
  static StoryMeta merge(
      StoryMeta base, StoryMeta ours, StoryMeta theirs, Stamp their, List<Conflict> conflicts) {
    if (ours.equals(theirs) || theirs.equals(base)) {
      return ours;
    }
    return ours.equals(base)
        ? theirs
        : new MetaMerging(base, ours, theirs, their, conflicts).merge();
  }

  private StoryMeta merge() {
    StoryMeta merged =
        ours.withSlug(
                field(
                    FieldChange.SLUG,
                    StoryMeta::slug,
                    FieldSuggestion.Slug.class,
                    FieldSuggestion.Slug::before,
                    before -> new FieldSuggestion.Slug(before, their)))
            .withLanguage(
                field(
                    FieldChange.LANGUAGE,
                    StoryMeta::language,
                    FieldSuggestion.Language.class,
                    FieldSuggestion.Language::before,
                    before -> new FieldSuggestion.Language(before, their)))
            .withUrgency(
                field(
                    FieldChange.URGENCY,
                    StoryMeta::urgency,
                    FieldSuggestion.Urgency.class,
                    FieldSuggestion.Urgency::before,
                    before -> new FieldSuggestion.Urgency(before, their)))
            .withDated(
                this.<Optional<OffsetDateTime>, FieldSuggestion.Dated>field(
                        FieldChange.DATED,
                        meta -> Optional.ofNullable(meta.dated()),
                        FieldSuggestion.Dated.class,
                        dated -> Optional.ofNullable(dated.before()),
                        before -> new FieldSuggestion.Dated(before.orElse(null), their))
                    .orElse(null))
            .withNote(
                field(
                    FieldChange.NOTE,
                    StoryMeta::note,
                    FieldSuggestion.Note.class,
                    FieldSuggestion.Note::before,
                    before -> new FieldSuggestion.Note(before, their)));
    // The tags last, for they suggest, too.
    return merged.withTags(tags()).withSuggestions(suggestions);
  }

  private <V, S extends FieldSuggestion> V field(
      String key,
      Function<StoryMeta, V> value,
      Class<S> kind,
      Function<S, V> before,
      Function<V, S> suggest) {
    Function<StoryMeta, Facet<V>> facet =
        meta ->
            new Facet<>(
                value.apply(meta),
                meta.suggestions().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .map(one -> new Facet.Before<>(before.apply(one), one.by()))
                    .findFirst()
                    .orElse(null));
    Facet<V> was = facet.apply(base);
    Facet<V> one = facet.apply(ours);
    Facet<V> two = facet.apply(theirs);
    Facet<V> merged = Facet.merge(was, one, two, their);
    if (Facet.contradict(was, one, two)) {
      told(key, told(one), told(two));
      suggestions.removeIf(kind::isInstance);
      ours.suggestions().stream().filter(kind::isInstance).forEach(suggestions::add);
      if (!merged.equals(one)) {
        suggestions.removeIf(kind::isInstance);
        suggestions.add(suggest.apply(Objects.requireNonNull(one.rejected())));
      }
    }
    return Objects.requireNonNull(merged.value());
  }

  private static String told(Facet<?> facet) {
    Object value = facet.value();
    return value instanceof Optional<?> one
        ? one.map(Object::toString).orElse("")
        : Objects.toString(value, "");
  }

  private void told(String key, String mine, String other) {
    conflicts.add(new Conflict.Field(null, new FieldChange(key, mine, other)));
  }

  /** A story has one section: of two, ours is there to come back. */
  private List<Tag> tags() {
    List<Tag> tags = new ArrayList<>(ThreeWay.list(base.tags(), ours.tags(), theirs.tags()));
    Optional<Tag> mine = ours.section();
    Optional<Tag> other = theirs.section();
    if (mine.equals(other) || mine.equals(base.section()) || other.equals(base.section())) {
      return tags;
    }
    told(FieldChange.SECTION, mine.map(Tag::name).orElse(""), other.map(Tag::name).orElse(""));
    mine.ifPresent(tag -> {
      if (!suggestions.removeIf(
          one -> one instanceof FieldSuggestion.TagAdded added && added.tag().equals(tag))) {
        int place = (int) tags.subList(0, tags.indexOf(tag)).stream().filter(this::given).count();
        suggestions.add(new FieldSuggestion.TagRemoved(tag, place, their));
      }
      tags.remove(tag);
    });
    other
        .filter(this::given)
        .ifPresent(tag -> suggestions.add(new FieldSuggestion.TagAdded(tag, their)));
    return tags;
  }

  /** Whether a tag is not only suggested. */
  private boolean given(Tag tag) {
    return suggestions.stream()
        .noneMatch(one -> one instanceof FieldSuggestion.TagAdded added && added.tag().equals(tag));
  }
}
