package org.midad.store.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.midad.arabic.SearchWords;
import org.midad.model.Stage;

/** One thing that a story is wanted for. Words are spelt as {@code arabic.SearchWords} has them. */
public sealed interface Wanted {
  /** The parts of a story that are searched by themselves. */
  enum Part {
    HEADLINE,
    /** Who stands in the byline. */
    AUTHOR,
    /** Keywords and topics. */
    TAG,
    SECTION,
    SLUG,
    /** All that the page shows, from the headline on. */
    TEXT
  }

  /**
   * A word, or another form of it.
   *
   * @param parts those where it may stand
   * @param unfinished whether it is still being typed, so that longer words will do
   */
  record Word(Set<Part> parts, String exact, String stem, boolean unfinished) implements Wanted {
    public Word {
      parts = Set.copyOf(parts);
    }

    /** Whether a word of a text is this one, or another form of it. */
    public boolean fits(SearchWords.Word word) {
      return word.exact().equals(exact)
          || word.stem().equals(stem)
          || (unfinished && (word.exact().startsWith(exact) || word.stem().startsWith(exact)));
    }
  }

  /**
   * Words that follow each other as they are.
   *
   * @param parts those where they may stand
   */
  record Phrase(Set<Part> parts, List<String> words) implements Wanted {
    public Phrase {
      parts = Set.copyOf(parts);
      words = List.copyOf(words);
    }
  }

  /**
   * Any of several, for they mean the same.
   *
   * @param ways at least one
   */
  record Any(List<Wanted> ways) implements Wanted {
    public Any {
      ways = List.copyOf(ways);
    }
  }

  /** That the story stands in one of some stages. */
  record InStage(Set<Stage> stages) implements Wanted {
    public InStage {
      stages = Set.copyOf(stages);
    }
  }

  /**
   * That the story was changed last in some time.
   *
   * @param from the first moment
   * @param to the moment behind the last
   */
  record Changed(Instant from, Instant to) implements Wanted {}

  /** That something is not so. */
  record Not(Wanted unwanted) implements Wanted {}
}
