package org.midad.ui.editor;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.arabic.Numerals;
import org.midad.model.FieldSuggestion;
import org.midad.model.InkColor;
import org.midad.model.Story;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;

/**
 * What is known of a story beside its text, as fields: slug, section, tags, urgency, time, note.
 */
final class FieldsPane extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Messages messages;
  private final ZoneId zone;
  private final Function<String, InkColor> inks;
  private final Consumer<UnaryOperator<StoryMeta>> change;
  private final TextField slug = new TextField();
  private final ComboBox<Tag> section = new ComboBox<>();
  private final ComboBox<Integer> urgency = new ComboBox<>();
  private final TagChips keywords;
  private final TagChips topics;
  private final TagChips names;
  private final SuggestedTagsPane suggested;
  private final TextField dated = new TextField();
  private final TextField note = new TextField();

  private final Map<String, PendingNote> pending = new HashMap<>();

  /** While the fields are being filled from the story, they do not write back into it. */
  private boolean showing;

  /**
   * @param zone in which the time over the story is given
   * @param inks what each author's suggestions are marked with
   * @param change told what to change of the open story, and how
   */
  FieldsPane(
      Kit kit,
      TagsModel tags,
      ZoneId zone,
      Function<String, InkColor> inks,
      Consumer<UnaryOperator<StoryMeta>> change) {
    messages = kit.messages();
    this.zone = zone;
    this.inks = inks;
    this.change = change;
    keywords =
        new TagChips(
            messages,
            "keywords",
            messages.of("field.keywords"),
            messages.of("field.keywords.prompt"),
            tags::name);
    topics =
        new TagChips(
            messages,
            "topics",
            messages.of("field.topics"),
            messages.of("field.topics.prompt"),
            tags::name);
    names =
        new TagChips(
            messages,
            "names",
            messages.of("field.names"),
            messages.of("field.names.prompt"),
            tags::name);
    suggested = new SuggestedTagsPane(kit, tags.suggesting(), this::take);
    getStyleClass().add("fields");
    build();
    slug.textProperty().subscribe(text -> write(meta -> meta.withSlug(text.strip())));
    note.textProperty().subscribe(text -> write(meta -> meta.withNote(text)));
    dated.textProperty().subscribe(this::writeDated);
    urgency.valueProperty().subscribe(this::writeUrgency);
    section.valueProperty().subscribe(this::writeSection);
    for (TagChips chips : List.of(keywords, topics, names)) {
      chips.onRemove(tag -> write(meta -> meta.withTags(without(meta.tags(), tag))));
    }
    TagOffers offers = new TagOffers(tags, messages);
    Consumer<Tag> adding =
        tag -> {
          add(tag);
          tags.used(tag);
        };
    keywords.offer(offers::words, offers::line, adding);
    topics.offer(offers::topics, offers::line, adding);
    names.offer(offers::names, offers::namedLine, adding);
    Follow.value(
        this,
        tags.knownProperty(),
        known -> showSections(known.offered(Tag.Scheme.SECTION).stream().map(Term::tag).toList()));
  }

  private void build() {
    slug.setId("slug");
    section.setId("section");
    urgency.setId("urgency");
    dated.setId("dated");
    note.setId("note");
    slug.setPromptText(messages.of("field.slug.prompt"));
    dated.setPromptText(messages.of("field.dated.prompt"));
    note.setPromptText(messages.of("field.note.prompt"));
    // A slug and a date are Latin wherever they stand.
    slug.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    dated.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    section.setPromptText(messages.of("field.section.prompt"));
    section.setConverter(named(Tag::name));
    section.setMaxWidth(Double.MAX_VALUE);
    urgency.getItems().setAll(IntStream.rangeClosed(1, 9).boxed().toList());
    urgency.setConverter(named(value -> messages.of("field.urgency.value", value)));
    urgency.setMaxWidth(Double.MAX_VALUE);
    getChildren()
        .addAll(
            field("field.slug", slug),
            field("field.section", section),
            field("field.keywords", keywords),
            field("field.topics", topics),
            field("field.names", names),
            suggested,
            field("field.urgency", urgency),
            field("field.dated", dated),
            field("field.note", note));
  }

  private VBox field(String key, Node content) {
    VBox field = Field.of(messages.of(key), content);
    PendingNote note = new PendingNote(messages, inks);
    field.getChildren().add(note);
    pending.put(key, note);
    return field;
  }

  /** Says under each field what is suggested for it, and what stood there before. */
  private void showPending(List<FieldSuggestion> suggestions) {
    pending.forEach((key, note) ->
        note.show(
            suggestions.stream().filter(each -> key.equals(PendingNote.field(each))).toList()));
  }

  private void showSections(List<Tag> sections) {
    showing = true;
    try {
      Tag chosen = section.getValue();
      section.getItems().setAll(sections);
      section.setValue(chosen);
    } finally {
      showing = false;
    }
  }

  /** Shows what is known of the open story. */
  void show(Story story) {
    suggested.follow(story);
    StoryMeta meta = story.meta();
    showing = true;
    try {
      set(slug, meta.slug());
      set(note, meta.note());
      OffsetDateTime moment = meta.dated();
      if (!dated.isFocused()) {
        set(dated, moment == null ? "" : DATED.format(moment.atZoneSameInstant(zone)));
      }
      urgency.setValue(meta.urgency());
      section.setValue(meta.section().orElse(null));
      keywords.show(meta.tags(Tag.Scheme.KEYWORD));
      topics.show(meta.tags(Tag.Scheme.TOPIC));
      names.show(
          meta.tags().stream().filter(tag -> TagOffers.NAMES.contains(tag.scheme())).toList());
      showPending(meta.suggestions());
    } finally {
      showing = false;
    }
  }

  private void add(Tag tag) {
    write(meta -> {
      List<Tag> more = new ArrayList<>(meta.tags());
      more.add(tag);
      return meta.withTags(more);
    });
  }

  private void take(Tag tag) {
    if (tag.scheme() == Tag.Scheme.SECTION) {
      writeSection(tag);
    } else {
      add(tag);
    }
  }

  private void writeSection(@Nullable Tag chosen) {
    write(meta -> {
      List<Tag> tags = new ArrayList<>(meta.tags());
      tags.removeIf(tag -> tag.scheme() == Tag.Scheme.SECTION);
      if (chosen != null) {
        tags.addFirst(chosen);
      }
      return meta.withTags(tags);
    });
  }

  private void writeUrgency(@Nullable Integer chosen) {
    if (chosen != null) {
      write(meta -> meta.withUrgency(chosen));
    }
  }

  /** A moment is taken over as soon as it can be read; until then the field says that it cannot. */
  private void writeDated(String text) {
    String typed = Numerals.toWestern(text).strip();
    boolean readable = true;
    if (typed.isEmpty()) {
      write(meta -> meta.withDated(null));
    } else {
      try {
        OffsetDateTime moment = LocalDateTime.parse(typed, DATED).atZone(zone).toOffsetDateTime();
        write(meta -> meta.withDated(moment));
      } catch (DateTimeParseException e) {
        readable = false;
      }
    }
    dated.pseudoClassStateChanged(WRONG, !readable);
  }

  private void write(UnaryOperator<StoryMeta> edit) {
    if (!showing) {
      change.accept(edit);
    }
  }

  private static void set(TextField field, String text) {
    if (!field.getText().strip().equals(text.strip())) {
      field.setText(text);
    }
  }

  private static List<Tag> without(List<Tag> tags, Tag removed) {
    return tags.stream().filter(tag -> !tag.equals(removed)).toList();
  }

  private static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("values are chosen, not typed");
      }
    };
  }
}
