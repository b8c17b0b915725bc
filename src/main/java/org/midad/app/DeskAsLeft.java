package org.midad.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.midad.model.InkColor;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.RevisionId;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.store.DeskFile;

/**
 * What a desk showed last, for the next window to show while the library is being opened behind it.
 * Nothing is kept where the library is encrypted or people have passwords.
 *
 * @param person who sat there
 * @param stories the first of that person's drafts, newest first, without who writes in them
 */
public record DeskAsLeft(
    Settings settings, Person person, Map<Queue, Integer> counts, List<StorySummary> stories) {
  /** More than fit in a window. */
  private static final int STORIES = 30;

  private static final String PERSON = "desk.person.";
  private static final String COUNT = "desk.count.";
  private static final String STORY = "desk.story.";

  /** How the desk of the library in a folder was left, if that is known; reads a small file. */
  public static Optional<DeskAsLeft> find(Path library) {
    Map<String, String> texts = new DeskFile(library).read();
    try {
      return texts.isEmpty() ? Optional.empty() : Optional.of(read(texts));
    } catch (RuntimeException e) {
      // Another Midad's, or no such thing: the window waits for the library.
      return Optional.empty();
    }
  }

  /** Keeps how a desk is left, or forgets how it was left before. */
  public static void keep(UseCases cases) {
    DeskFile file = new DeskFile(cases.secrecy().folder());
    Optional<Person> person = cases.accounts().current();
    if (person.isEmpty() || cases.secrecy().isOn() || !cases.accounts().withPassword().isEmpty()) {
      file.remove();
      return;
    }
    DeskAsLeft left =
        new DeskAsLeft(
            cases.settings().load(),
            person.get(),
            cases.desk().counts(),
            cases.desk().list(Queue.MINE, 0, STORIES));
    file.write(left.write());
  }

  private Map<String, String> write() {
    Map<String, String> texts = new HashMap<>(SavedSettings.texts(settings));
    texts.put(PERSON + "id", person.id());
    texts.put(PERSON + "name", person.name());
    texts.put(PERSON + "role", person.role().name());
    texts.put(PERSON + "color", person.color().name());
    counts.forEach((queue, count) -> texts.put(COUNT + queue.name(), count.toString()));
    for (int index = 0; index < stories.size(); index++) {
      String at = STORY + index + ".";
      write(stories.get(index)).forEach((name, text) -> texts.put(at + name, text));
    }
    return texts;
  }

  private static DeskAsLeft read(Map<String, String> texts) {
    Person person =
        new Person(
            get(texts, PERSON + "id"),
            get(texts, PERSON + "name"),
            Role.valueOf(get(texts, PERSON + "role")),
            InkColor.valueOf(get(texts, PERSON + "color")),
            false);
    Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
    for (Queue queue : Queue.values()) {
      counts.put(queue, Integer.valueOf(get(texts, COUNT + queue.name())));
    }
    List<StorySummary> stories = new ArrayList<>();
    while (texts.containsKey(STORY + stories.size() + ".id")) {
      stories.add(story(texts, STORY + stories.size() + "."));
    }
    return new DeskAsLeft(SavedSettings.of(texts), person, counts, stories);
  }

  private static Map<String, String> write(StorySummary story) {
    Map<String, String> texts = new HashMap<>();
    texts.put("id", story.id().toString());
    texts.put("head", story.head().toString());
    texts.put("headline", story.headline());
    texts.put("slug", story.slug());
    texts.put("stage", story.stage().name());
    texts.put("publication", story.publication().name());
    texts.put("urgency", String.valueOf(story.urgency()));
    texts.put("section", story.section());
    texts.put("byline", story.byline());
    texts.put("creator", story.creator());
    texts.put("updated", story.updated().toString());
    Plan plan = story.plan();
    put(texts, "assignee", plan.assignee());
    put(texts, "due", plan.due());
    put(texts, "embargo", plan.embargo());
    put(texts, "scheduled", plan.scheduled());
    put(texts, "follows", plan.follows());
    Plan.KillRequest kill = plan.kill();
    if (kill != null) {
      texts.put("kill.by", kill.by());
      texts.put("kill.reason", kill.reason());
    }
    return texts;
  }

  private static StorySummary story(Map<String, String> texts, String at) {
    String killer = texts.get(at + "kill.by");
    Plan plan =
        new Plan(
            texts.get(at + "assignee"),
            optional(texts, at + "due", ZonedDateTime::parse),
            optional(texts, at + "embargo", ZonedDateTime::parse),
            optional(texts, at + "scheduled", ZonedDateTime::parse),
            optional(texts, at + "follows", StoryId::parse),
            killer == null ? null : new Plan.KillRequest(killer, get(texts, at + "kill.reason")));
    return new StorySummary(
        StoryId.parse(get(texts, at + "id")),
        new RevisionId(get(texts, at + "head")),
        get(texts, at + "headline"),
        get(texts, at + "slug"),
        Stage.valueOf(get(texts, at + "stage")),
        Publication.valueOf(get(texts, at + "publication")),
        Integer.parseInt(get(texts, at + "urgency")),
        get(texts, at + "section"),
        get(texts, at + "byline"),
        get(texts, at + "creator"),
        Instant.parse(get(texts, at + "updated")),
        plan,
        Optional.empty());
  }

  private static void put(Map<String, String> texts, String name, @Nullable Object value) {
    if (value != null) {
      texts.put(name, value.toString());
    }
  }

  private static <T> @Nullable T optional(
      Map<String, String> texts, String name, Function<String, T> form) {
    String text = texts.get(name);
    return text == null ? null : form.apply(text);
  }

  private static String get(Map<String, String> texts, String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("the file of a desk lacks " + name);
    }
    return text;
  }
}
