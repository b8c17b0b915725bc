package org.midad.codec;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.model.Thinned;
import org.midad.model.Waiver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * What a bundle («حزمة مادة») says of itself: whose it is, and everything that is in it.
 *
 * @param sender id of the {@link org.midad.model.Person} who made it, in the sender's library
 * @param name of the sender, as colleagues read it
 * @param at when it was made
 * @param head of the story in the sender's library; one of the revisions
 * @param revisions the whole graph of the story, but for what was thinned
 * @param media SHA-256 of the pictures' files that the revisions name, each 64 lower-case
 *     hexadecimal digits; a file that the sender does not have is not among them
 * @param thinned those of the graph whose content the sender has given up; not written where there
 *     are none, for older readers do not know them
 * @param people names of those who made the revisions, by id, as far as the sender knows them
 * @param waivers what is let be in the story, though a rule speaks of it; not written where there
 *     are none
 */
public record Manifest(
    StoryId story,
    String sender,
    String name,
    Instant at,
    RevisionId head,
    List<RevisionId> revisions,
    List<String> media,
    List<Thinned> thinned,
    Map<String, String> people,
    List<Waiver> waivers) {
  /** In characters, of a person's id. */
  public static final int LONGEST_ID = 64;

  /** In characters, of a person's name. */
  public static final int LONGEST_NAME = 200;

  /** In characters, of what a waiver is about, and of its reason. */
  public static final int LONGEST_TEXT = 4000;

  /** Of the waivers of a story. */
  public static final int MOST_WAIVERS = 1000;

  /** As far as a moment can be counted in milliseconds. */
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** Stands in every manifest; a reader that does not know it refuses the whole. */
  private static final int FORMAT = 1;

  /** Stands in those of which somebody has thinned the revisions. */
  private static final int THINNED_FORMAT = 2;

  /** Stands in those of stories in which something is let be. */
  private static final int WAIVED_FORMAT = 3;

  private static final ObjectReader ANY_FORMAT =
      Json.MAPPER
          .readerFor(Version.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public Manifest {
    if (sender.isBlank()
        || sender.length() > LONGEST_ID
        || name.isBlank()
        || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a sender has an id and a name");
    }
    revisions = List.copyOf(revisions);
    media = List.copyOf(media);
    thinned = List.copyOf(thinned);
    people = Map.copyOf(people);
    waivers = List.copyOf(waivers);
    checkWaivers(story, waivers);
    if (!revisions.contains(head)) {
      throw new IllegalArgumentException("the head is not in the bundle");
    }
    checkThinned(revisions, thinned);
    for (String file : media) {
      if (!file.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("not a SHA-256: " + file);
      }
    }
  }

  /** Each stands in one line with the one before and the next: written on by one person. */
  private static void checkThinned(List<RevisionId> revisions, List<Thinned> thinned) {
    Map<RevisionId, Thinned> named = new HashMap<>();
    thinned.forEach(one -> named.put(one.id(), one));
    Set<RevisionId> all = new HashSet<>(revisions);
    all.addAll(named.keySet());
    if (all.size() != revisions.size() + thinned.size()) {
      throw new IllegalArgumentException("a revision is there twice");
    }
    for (Thinned one : thinned) {
      Thinned before = one.parents().size() == 1 ? named.get(one.parents().getFirst()) : null;
      if (one.parents().size() != 1
          || !all.containsAll(one.parents())
          || one.author().isBlank()
          || one.author().length() > LONGEST_ID
          || (one.device() != null && one.device().length() > Revision.LONGEST_DEVICE)
          || one.at().isBefore(Instant.EPOCH)
          || one.at().isAfter(LATEST)
          || (before != null
              && (before.stage() != one.stage() || !before.author().equals(one.author())))) {
        throw new IllegalArgumentException("not what is left of a revision: " + one);
      }
    }
  }

  private static void checkWaivers(StoryId story, List<Waiver> waivers) {
    boolean sound =
        waivers.size() <= MOST_WAIVERS
            && waivers.stream()
                .allMatch(waiver ->
                    story.equals(waiver.story())
                        && waiver.rule().length() <= LONGEST_ID * 2
                        && waiver.subject().length() <= LONGEST_TEXT
                        && waiver.reason().length() <= LONGEST_TEXT
                        && waiver.person().length() <= LONGEST_ID
                        && !waiver.at().isBefore(Instant.EPOCH)
                        && !waiver.at().isAfter(LATEST));
    if (!sound) {
      throw new IllegalArgumentException("not what is let be in the story");
    }
  }

  public byte[] write() {
    return Json.MAPPER.writeValueAsBytes(new Envelope(format(), this));
  }

  private int format() {
    return !waivers.isEmpty() ? WAIVED_FORMAT : thinned.isEmpty() ? FORMAT : THINNED_FORMAT;
  }

  /**
   * @throws Problem {@code problem.json.story} if the bytes are no manifest, {@code
   *     problem.json.newer} if a newer Midad wrote them
   */
  public static Manifest read(byte[] json) {
    try {
      Version version = ANY_FORMAT.readValue(json);
      if (version.format() < FORMAT || version.format() > WAIVED_FORMAT) {
        throw new Problem("problem.json.newer", version.format());
      }
      return Json.MAPPER.readValue(json, Envelope.class).bundle();
    } catch (JacksonException e) {
      throw new Problem(e, "problem.json.story");
    }
  }

  private record Version(int format) {}

  private record Envelope(int format, Manifest bundle) {}
}
