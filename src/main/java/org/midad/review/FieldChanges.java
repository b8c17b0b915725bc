package org.midad.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Letters;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/** Collects what changed beside the text. */
final class FieldChanges {
  /** Of a SHA-256, enough to tell one picture from another. */
  private static final int DIGITS = 8;

  private final Strictness strictness;
  private final List<FieldChange> changes = new ArrayList<>();

  FieldChanges(Strictness strictness) {
    this.strictness = strictness;
  }

  /** Whether two parts differ in nothing but, perhaps, their text. */
  static boolean none(Block before, Block after, Strictness strictness) {
    FieldChanges changes = new FieldChanges(strictness);
    changes.ofBlock(before, after);
    return changes.changes.isEmpty();
  }

  List<FieldChange> list() {
    return changes;
  }

  void ofStory(StoryMeta before, StoryMeta after) {
    exact(FieldChange.SLUG, before.slug(), after.slug());
    exact(FieldChange.LANGUAGE, before.language(), after.language());
    exact(
        FieldChange.SECTION,
        before.section().map(Tag::name).orElse(""),
        after.section().map(Tag::name).orElse(""));
    tags(FieldChange.KEYWORD, Tag.Scheme.KEYWORD, before, after);
    tags(FieldChange.TOPIC, Tag.Scheme.TOPIC, before, after);
    for (Tag.Scheme named : List.of(Tag.Scheme.PERSON, Tag.Scheme.PLACE, Tag.Scheme.BODY)) {
      tags(FieldChange.NAME, named, before, after);
    }
    exact(
        FieldChange.URGENCY, Integer.toString(before.urgency()), Integer.toString(after.urgency()));
    exact(
        FieldChange.DATED,
        Objects.toString(before.dated(), ""),
        Objects.toString(after.dated(), ""));
    written(FieldChange.NOTE, before.note(), after.note());
  }

  void ofBlock(Block before, Block after) {
    exact(FieldChange.KIND, Messages.key(before.kind()), Messages.key(after.kind()));
    exact(FieldChange.DIRECTION, key(before.direction()), key(after.direction()));
    Figure was = before.figure();
    Figure is = after.figure();
    if (was != null && is != null) {
      ofFigure(was, is);
    }
  }

  void ofFigure(Figure was, Figure is) {
    exact(FieldChange.PICTURE, told(was.media()), told(is.media()));
    written(FieldChange.CREDIT, was.credit(), is.credit());
    written(FieldChange.ALTERNATIVE, was.alternative(), is.alternative());
    written(FieldChange.RIGHTS, was.rights(), is.rights());
  }

  private void tags(String key, Tag.Scheme scheme, StoryMeta before, StoryMeta after) {
    List<String> were = before.tags(scheme).stream().map(Tag::name).toList();
    List<String> are = after.tags(scheme).stream().map(Tag::name).toList();
    for (String word : were) {
      if (are.stream().noneMatch(other -> alike(word, other))) {
        changes.add(new FieldChange(key, word, ""));
      }
    }
    for (String word : are) {
      if (were.stream().noneMatch(other -> alike(word, other))) {
        changes.add(new FieldChange(key, "", word));
      }
    }
  }

  private void exact(String key, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new FieldChange(key, before, after));
    }
  }

  private void written(String key, String before, String after) {
    if (!alike(before, after)) {
      changes.add(new FieldChange(key, before, after));
    }
  }

  private boolean alike(String before, String after) {
    return before.equals(after)
        || switch (strictness) {
          case EXACT -> false;
          case BEYOND_SPELLING -> Letters.spelling(before).equals(Letters.spelling(after));
        };
  }

  private static String key(@Nullable Direction direction) {
    return direction == null ? "direction.by-text" : Messages.key(direction);
  }

  private static String told(Figure.@Nullable Media media) {
    return media == null
        ? ""
        : media.type()
            + " "
            + media.width()
            + "×"
            + media.height()
            + " "
            + media.sha256().substring(0, DIGITS);
  }
}
