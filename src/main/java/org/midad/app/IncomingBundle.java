package org.midad.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.midad.model.RevisionId;
import org.midad.model.Role;
import org.midad.model.SenderKey;
import org.midad.model.StoryId;

/**
 * What a bundle («حزمة مادة») is and would do, told before anything of it is taken in. It is whole:
 * of one that is not there is nothing to tell.
 *
 * @param digest names the file by its content, so that it is this one that is taken in
 * @param head where the story stands in the sender's library
 * @param headline of the story as it comes; may be empty
 * @param sender id of the person who signed it
 * @param name what the bundle calls the sender
 * @param at when it was made
 * @param known whether the sender's key is known here; otherwise its fingerprint has to be compared
 * @param role what the sender is in this library, or empty for a stranger, whom whoever takes the
 *     bundle in gives one
 * @param newRevisions how many of its revisions the library lacks
 * @param asSuggestions why its changes cannot be taken as suggestions, or empty
 */
public record IncomingBundle(
    Path file,
    String digest,
    StoryId story,
    RevisionId head,
    String headline,
    String sender,
    String name,
    Instant at,
    SenderKey key,
    boolean known,
    Optional<Role> role,
    Effect effect,
    int newRevisions,
    Optional<Refusal> asSuggestions) {

  /** What taking it in does to the library. */
  public enum Effect {
    /** The library does not have the story. */
    NEW_STORY,
    /** The library has all of it already. */
    NOTHING_NEW,
    /** The story was written on from where it stands here. */
    GOES_ON,
    /** The story was written on both here and there: the two are merged. */
    MERGES
  }
}
