package org.midad.store;

import java.util.List;

/** Words that are right although no dictionary has them. */
public final class OwnWords {
  /** In a person's place: the newspaper's. */
  public static final String HOUSE = "";

  private final Library library;

  OwnWords(Library library) {
    this.library = library;
  }

  /**
   * By their letters.
   *
   * @param person id, or {@link #HOUSE}
   */
  public List<String> of(String person) {
    return library.read(handle ->
        handle
            .createQuery("select word from own_word where person = :person order by word")
            .bind("person", person)
            .mapTo(String.class)
            .list());
  }

  /** One that is there already is fine. */
  public void add(String word, String person) {
    library.write(
        handle -> handle.execute("merge into own_word (word, person) values (?, ?)", word, person));
  }

  /** One that is not there is fine. */
  public void remove(String word, String person) {
    library.write(handle ->
        handle.execute("delete from own_word where word = ? and person = ?", word, person));
  }
}
