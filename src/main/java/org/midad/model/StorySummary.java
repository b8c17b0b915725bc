package org.midad.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a queue shows of a story, without its text.
 *
 * @param head its newest revision
 * @param headline empty while unwritten; so are slug, section and byline
 * @param section its name as people read it
 * @param byline without the colon that closes it on the page
 * @param creator id of the {@link Person} who began it
 * @param updated moment of the newest revision
 * @param lock who is writing in it, or was when this was read
 */
public record StorySummary(
    StoryId id,
    RevisionId head,
    String headline,
    String slug,
    Stage stage,
    Publication publication,
    int urgency,
    String section,
    String byline,
    String creator,
    Instant updated,
    Plan plan,
    Optional<Lock> lock) {}
