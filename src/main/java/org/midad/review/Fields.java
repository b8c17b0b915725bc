package org.midad.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.midad.model.FieldSuggestion;
import org.midad.model.Stamp;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/** What is suggested for what is known of a story beside its text. */
final class Fields {
  private Fields() {}

  static StoryMeta accepted(StoryMeta meta) {
    return meta.withSuggestions(List.of());
  }

  static StoryMeta rejected(StoryMeta meta) {
    StoryMeta before = meta.withTags(tagsBefore(meta)).withSuggestions(List.of());
    for (FieldSuggestion suggestion : meta.suggestions()) {
      before = back(before, suggestion);
    }
    return before;
  }

  /** The new values, with what the fields held before anybody suggested anything. */
  static StoryMeta suggest(StoryMeta old, StoryMeta changed, Stamp by) {
    StoryMeta first = rejected(old);
    List<FieldSuggestion> made = new ArrayList<>();
    if (!first.slug().equals(changed.slug())) {
      made.add(
          kept(old, old.slug().equals(changed.slug()), new FieldSuggestion.Slug(first.slug(), by)));
    }
    if (!first.language().equals(changed.language())) {
      made.add(
          kept(
              old,
              old.language().equals(changed.language()),
              new FieldSuggestion.Language(first.language(), by)));
    }
    if (first.urgency() != changed.urgency()) {
      made.add(
          kept(
              old,
              old.urgency() == changed.urgency(),
              new FieldSuggestion.Urgency(first.urgency(), by)));
    }
    if (!Objects.equals(first.dated(), changed.dated())) {
      made.add(
          kept(
              old,
              Objects.equals(old.dated(), changed.dated()),
              new FieldSuggestion.Dated(first.dated(), by)));
    }
    if (!first.note().equals(changed.note())) {
      made.add(
          kept(old, old.note().equals(changed.note()), new FieldSuggestion.Note(first.note(), by)));
    }
    made.addAll(tags(old, first.tags(), changed.tags(), by));
    return changed.withSuggestions(inOrder(old.suggestions(), made));
  }

  /**
   * With some of the suggestions accepted: what they suggest was always so. Of a tag that was taken
   * away here and added there both are decided.
   */
  static StoryMeta accept(StoryMeta meta, Predicate<FieldSuggestion> chosen) {
    List<FieldSuggestion> left = new ArrayList<>();
    List<Tag> first = new ArrayList<>(tagsBefore(meta));
    for (FieldSuggestion suggestion : meta.suggestions()) {
      if (!chosen.test(suggestion)) {
        left.add(suggestion);
      }
    }
    List<Tag> decided = new ArrayList<>();
    for (FieldSuggestion suggestion : meta.suggestions()) {
      if (chosen.test(suggestion)) {
        tag(suggestion).ifPresent(decided::add);
      }
    }
    first.removeAll(decided);
    for (Tag tag : meta.tags()) {
      if (decided.contains(tag)) {
        first.add(behind(first, meta.tags(), tag), tag);
      }
    }
    left.removeIf(one -> tag(one).filter(decided::contains).isPresent());
    return meta.withSuggestions(placed(left, first));
  }

  /** With some of the suggestions rejected: they were never made. */
  static StoryMeta reject(StoryMeta meta, Predicate<FieldSuggestion> chosen) {
    List<Tag> first = tagsBefore(meta);
    StoryMeta back = meta;
    List<FieldSuggestion> left = new ArrayList<>();
    List<Tag> tags = new ArrayList<>(meta.tags());
    List<Tag> returning = new ArrayList<>();
    for (FieldSuggestion suggestion : meta.suggestions()) {
      if (!chosen.test(suggestion)) {
        left.add(suggestion);
      } else {
        back = back(back, suggestion);
        switch (suggestion) {
          case FieldSuggestion.TagAdded added -> tags.remove(added.tag());
          case FieldSuggestion.TagRemoved removed -> returning.add(removed.tag());
          case FieldSuggestion.Slug slug -> {}
          case FieldSuggestion.Language language -> {}
          case FieldSuggestion.Urgency urgency -> {}
          case FieldSuggestion.Dated dated -> {}
          case FieldSuggestion.Note note -> {}
        }
      }
    }
    List<Tag> added = left.stream().flatMap(one -> added(one).stream()).toList();
    for (Tag tag : first) {
      if (returning.contains(tag)) {
        // One that stands elsewhere as well comes back to its place.
        tags.remove(tag);
        left.removeIf(one -> added(one).filter(tag::equals).isPresent());
        tags.add(behind(tags, first, tag, other -> !added.contains(other)), tag);
      }
    }
    return back.withTags(tags).withSuggestions(left);
  }

  private static StoryMeta back(StoryMeta meta, FieldSuggestion suggestion) {
    return switch (suggestion) {
      case FieldSuggestion.Slug slug -> meta.withSlug(slug.before());
      case FieldSuggestion.Language language -> meta.withLanguage(language.before());
      case FieldSuggestion.Urgency urgency -> meta.withUrgency(urgency.before());
      case FieldSuggestion.Dated dated -> meta.withDated(dated.before());
      case FieldSuggestion.Note note -> meta.withNote(note.before());
      case FieldSuggestion.TagAdded added -> meta;
      case FieldSuggestion.TagRemoved removed -> meta;
    };
  }

  private static List<Tag> tagsBefore(StoryMeta meta) {
    List<Tag> tags = new ArrayList<>(meta.tags());
    tags.removeAll(meta.suggestions().stream().flatMap(one -> added(one).stream()).toList());
    meta.suggestions().stream()
        .filter(FieldSuggestion.TagRemoved.class::isInstance)
        .map(FieldSuggestion.TagRemoved.class::cast)
        .sorted(Comparator.comparingInt(FieldSuggestion.TagRemoved::place))
        .forEach(one -> {
          if (!tags.contains(one.tag()) && fits(tags, one.tag())) {
            tags.add(Math.clamp(one.place(), 0, tags.size()), one.tag());
          }
        });
    return tags;
  }

  private static boolean fits(List<Tag> tags, Tag tag) {
    return tag.scheme() != Tag.Scheme.SECTION
        || tags.stream().noneMatch(one -> one.scheme() == Tag.Scheme.SECTION);
  }

  private static List<FieldSuggestion> tags(
      StoryMeta old, List<Tag> first, List<Tag> changed, Stamp by) {
    List<Tag> common = common(first, changed);
    List<FieldSuggestion> made = new ArrayList<>();
    for (int place = 0; place < first.size(); place++) {
      Tag tag = first.get(place);
      if (!common.contains(tag)) {
        made.add(new FieldSuggestion.TagRemoved(tag, place, since(old, tag, false, by)));
      }
    }
    for (Tag tag : changed) {
      if (!common.contains(tag)) {
        made.add(new FieldSuggestion.TagAdded(tag, since(old, tag, true, by)));
      }
    }
    return made;
  }

  private static Stamp since(StoryMeta old, Tag tag, boolean added, Stamp by) {
    return old.suggestions().stream()
        .filter(one -> tag(one).filter(tag::equals).isPresent())
        .filter(one -> added(one).isPresent() == added)
        .map(FieldSuggestion::by)
        .findFirst()
        .orElse(by);
  }

  /** The most tags that both hold in the same order. */
  private static List<Tag> common(List<Tag> first, List<Tag> second) {
    boolean[] kept = Rising.longest(second.stream().mapToInt(first::indexOf).toArray());
    return IntStream.range(0, kept.length)
        .filter(place -> kept[place])
        .mapToObj(second::get)
        .toList();
  }

  private static int behind(List<Tag> tags, List<Tag> order, Tag tag) {
    return behind(tags, order, tag, other -> true);
  }

  /** The place in a list behind the nearest tag that another list has before a given one. */
  private static int behind(List<Tag> tags, List<Tag> order, Tag tag, Predicate<Tag> counts) {
    return order.subList(0, order.indexOf(tag)).reversed().stream()
        .filter(counts)
        .filter(tags::contains)
        .findFirst()
        .map(previous -> tags.indexOf(previous) + 1)
        .orElse(0);
  }

  /** With the places of the tags that were taken away, among those that count as first now. */
  private static List<FieldSuggestion> placed(List<FieldSuggestion> suggestions, List<Tag> first) {
    return suggestions.stream()
        .<FieldSuggestion>map(one ->
            one instanceof FieldSuggestion.TagRemoved removed
                ? new FieldSuggestion.TagRemoved(
                    removed.tag(), Math.max(0, first.indexOf(removed.tag())), removed.by())
                : one)
        .toList();
  }

  private static Optional<Tag> added(FieldSuggestion suggestion) {
    return suggestion instanceof FieldSuggestion.TagAdded one
        ? Optional.of(one.tag())
        : Optional.empty();
  }

  private static Optional<Tag> tag(FieldSuggestion suggestion) {
    return suggestion instanceof FieldSuggestion.TagRemoved one
        ? Optional.of(one.tag())
        : added(suggestion);
  }

  /** Who suggested what stays as it was suggested goes on suggesting it. */
  private static FieldSuggestion kept(StoryMeta old, boolean same, FieldSuggestion made) {
    return old.suggestions().stream()
        .filter(one -> same && one.getClass() == made.getClass())
        .findFirst()
        .orElse(made);
  }

  private static List<FieldSuggestion> inOrder(
      List<FieldSuggestion> old, List<FieldSuggestion> made) {
    List<FieldSuggestion> all = new ArrayList<>();
    for (FieldSuggestion one : old) {
      made.stream().filter(other -> same(one, other)).findFirst().ifPresent(all::add);
    }
    made.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
  }

  private static boolean same(FieldSuggestion one, FieldSuggestion other) {
    return one.getClass() == other.getClass() && Objects.equals(named(one), named(other));
  }

  private static @Nullable Tag named(FieldSuggestion suggestion) {
    return tag(suggestion).orElse(null);
  }
}
