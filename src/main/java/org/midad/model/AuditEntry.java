package org.midad.model;

import java.time.Instant;

/**
 * One decision, as the audit trail keeps it.
 *
 * @param number from 1, without gaps
 * @param at to the millisecond
 * @param person id of the {@link Person} who decided
 * @param action name of a {@link Revision.Reason}, or of what else was done
 * @param story id of the story, or empty if it was about none
 * @param revision its name if one was made, or empty
 * @param was name of the {@link Stage} before, or empty
 * @param stage name of the stage after, or empty
 * @param plan what is planned for the story afterwards, as JSON; empty for nothing
 * @param note what the person said with it, or what the action was about
 * @param hash SHA-256 over the hash of the entry before and all of the above, in hexadecimal digits
 */
public record AuditEntry(
    long number,
    Instant at,
    String person,
    String action,
    String story,
    String revision,
    String was,
    String stage,
    String plan,
    String note,
    String hash) {}
