package org.midad.model;

/**
 * Something in a library that is not as it was written.
 *
 * @param what the name of the revision, story, picture or entry that is meant
 */
public record Fault(Flaw kind, String what) {

  /** What is wrong. */
  public enum Flaw {
    /** A revision's content is another than its name says. */
    REVISION_CHANGED,
    /** A revision's content is as it was written, and cannot be understood. */
    REVISION_UNREADABLE,
    /** What the library notes of a revision beside its content says something else. */
    REVISION_DIFFERS,
    /** A revision has no content, although nobody gives that of such a one up. */
    CONTENT_MISSING,
    /** A revision was made from another that is not there. */
    PARENT_MISSING,
    /** A revision belongs to a story that is not there. */
    STORY_MISSING,
    /** A story's newest revision is not there, or is another story's. */
    HEAD_MISSING,
    /** Queues show a story otherwise than its newest revision says. */
    HEAD_DIFFERS,
    /** A revision shows a picture whose file is not there. */
    PICTURE_MISSING,
    /** A picture's file is another than its name says. */
    PICTURE_CHANGED,
    /** A receipt is gone, or its revision is. */
    RECEIPT_MISSING,
    /** An entry of the audit trail was changed or taken away. */
    AUDIT_BROKEN,
    /** The database cannot be read on from here. */
    DATABASE_UNREADABLE
  }
}
