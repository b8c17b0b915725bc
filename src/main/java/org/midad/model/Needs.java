package org.midad.model;

import java.util.Set;

/**
 * What a place that stories are delivered to asks of them, and what it cannot take.
 *
 * @param target as people of the newsroom call the place
 * @param mostOfPictures bytes that a story's pictures may have together, or {@link #ANY}
 */
public record Needs(String target, Set<Need> all, long mostOfPictures) {
  /** As many as there are. */
  public static final long ANY = Long.MAX_VALUE;

  public Needs {
    all = Set.copyOf(all);
  }

  /** One of them. */
  public enum Need {
    /** It files stories by their section. */
    SECTION,
    /** It leaves out a picture whose file is still to come. */
    PICTURE_FILES,
    /** It gets files that are named by the slug, as far as that is in Latin letters. */
    LATIN_SLUG,
    /** It gets stories in forms that have no place for pictures. */
    NO_PICTURES,
    /** Likewise for links. */
    NO_LINKS
  }
}
