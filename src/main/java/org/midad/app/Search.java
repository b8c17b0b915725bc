package org.midad.app;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.midad.arabic.SearchWords;
import org.midad.model.Found;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.store.search.Named;
import org.midad.store.search.Wanted;

/**
 * Finding stories in the whole library, by what they say and what is known of them. Every method
 * that looks for something first makes the index fit to be asked, and throws a {@link Problem}
 * {@code problem.search.failed} if it cannot.
 */
public final class Search {
  /** Of the best stories for what was typed, so many lend their names. */
  private static final int NAMING = 60;

  private static final int SUGGESTED = 6;

  /** Of these at most so many are no headlines. */
  private static final int SUGGESTED_NAMES = 3;

  /** Persons' saved searches, one to a line. */
  private static final String SAVED = "searches-of-";

  private static final Set<Wanted.Part> NAMES =
      EnumSet.of(Wanted.Part.HEADLINE, Wanted.Part.AUTHOR, Wanted.Part.TAG, Wanted.Part.SECTION);

  private final Library library;
  private final CurrentPerson person;
  private final QueryReader reader;

  /**
   * @param vocabularies what else something is called that stories are filed under
   * @param zone in which days are meant
   */
  Search(Library library, CurrentPerson person, Vocabularies vocabularies, ZoneId zone) {
    this.library = library;
    this.person = person;
    reader = new QueryReader(zone, vocabularies::otherNames);
  }

  /**
   * Makes the index fit to be asked: checks it, and reads the stories that it has missed.
   *
   * @return how many stories were read
   */
  public int prepare(Progress progress) {
    return library.search().prepare(progress::at);
  }

  /**
   * Makes the index anew.
   *
   * @return how many stories were read
   */
  public int rebuild(Progress progress) {
    return library.search().rebuild(progress::at);
  }

  /**
   * The stories that fit best, and of equal ones the newest.
   *
   * @param query words, «words in this order», -word, and author:, headline:, tag:, section:,
   *     stage:, date: or slug: before a word, also in Arabic; finds nothing if there is no word in
   *     it
   * @param limit how many at most, over 0
   */
  public List<Found> search(String query, int limit) {
    return library.search().search(read(query), limit);
  }

  /** How many stories fit. */
  public int count(String query) {
    return library.search().count(read(query));
  }

  /**
   * What somebody may be about to type: names first, then headlines.
   *
   * @param typed plain words; for anything else there is no suggestion
   */
  public List<Suggestion> suggest(String typed) {
    List<Wanted> wanted = new ArrayList<>();
    for (Wanted one : read(typed)) {
      if (!(one instanceof Wanted.Word word) || !word.parts().contains(Wanted.Part.TEXT)) {
        return List.of();
      }
      wanted.add(new Wanted.Word(NAMES, word.exact(), word.stem(), word.unfinished()));
    }
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<Suggestion, Integer> names = new LinkedHashMap<>();
    Set<Suggestion> headlines = new LinkedHashSet<>();
    SearchWords words = new SearchWords();
    for (Named named : library.search().names(wanted, NAMING)) {
      Suggestion suggestion = new Suggestion(kind(named.part()), named.name().strip());
      if (!fits(words.of(named.name()), wanted)) {
        // The story has the words elsewhere.
        continue;
      }
      if (suggestion.kind() == Suggestion.Kind.HEADLINE) {
        headlines.add(suggestion);
      } else {
        names.merge(suggestion, 1, Integer::sum);
      }
    }
    List<Suggestion> suggested = new ArrayList<>();
    names.entrySet().stream()
        .sorted(Map.Entry.<Suggestion, Integer>comparingByValue().reversed())
        .limit(SUGGESTED_NAMES)
        .forEach(name -> suggested.add(name.getKey()));
    headlines.stream().limit(SUGGESTED - suggested.size()).forEach(suggested::add);
    return List.copyOf(suggested);
  }

  private static boolean fits(List<SearchWords.Word> name, List<Wanted> wanted) {
    return wanted.stream()
        .allMatch(one -> one instanceof Wanted.Word typed && name.stream().anyMatch(typed::fits));
  }

  private static Suggestion.Kind kind(Wanted.Part part) {
    return switch (part) {
      case AUTHOR -> Suggestion.Kind.AUTHOR;
      case SECTION -> Suggestion.Kind.SECTION;
      case TAG -> Suggestion.Kind.TAG;
      case HEADLINE, SLUG, TEXT -> Suggestion.Kind.HEADLINE;
    };
  }

  /**
   * Stories that are about the same as one, the most similar first.
   *
   * @param limit how many at most, over 0
   */
  public List<Found> similar(StoryId story, int limit) {
    return library.search().similar(story, limit);
  }

  /**
   * The current person's saved searches in the order in which they were saved.
   *
   * @param progress of making the index fit to be asked, if there are any
   */
  public List<SavedSearch> saved(Progress progress) {
    List<String> queries = queries();
    if (!queries.isEmpty()) {
      prepare(progress);
    }
    return queries.stream().map(query -> new SavedSearch(query, count(query))).toList();
  }

  /** Saves a search for the current person. One that is saved already stays where it is. */
  public void keep(String query) {
    List<String> queries = new ArrayList<>(queries());
    String line = line(query);
    if (!line.isEmpty() && !queries.contains(line)) {
      queries.add(line);
      put(queries);
    }
  }

  /** Forgets a saved search of the current person. */
  public void forget(String query) {
    List<String> queries = new ArrayList<>(queries());
    if (queries.remove(line(query))) {
      put(queries);
    }
  }

  private List<String> queries() {
    return library.values().all().getOrDefault(place(), "").lines().toList();
  }

  private void put(List<String> queries) {
    library.values().put(Map.of(place(), String.join("\n", queries)));
  }

  private String place() {
    return SAVED + person.require().id();
  }

  private static String line(String query) {
    return query.replaceAll("\\R", " ").strip();
  }

  private synchronized List<Wanted> read(String query) {
    return reader.read(query);
  }
}
