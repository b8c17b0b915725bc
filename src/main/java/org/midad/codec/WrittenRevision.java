package org.midad.codec;

import org.midad.model.Revision;
import org.midad.model.RevisionId;

/**
 * A revision with the bytes that its name is the hash of. They travel and are kept as they are:
 * what another Midad wrote might be written differently here. Nobody changes the bytes any more.
 */
public final class WrittenRevision {
  private final RevisionId id;
  private final Revision revision;
  private final byte[] json;

  private WrittenRevision(RevisionId id, Revision revision, byte[] json) {
    this.id = id;
    this.revision = revision;
    this.json = json;
  }

  public static WrittenRevision of(Revision revision) {
    byte[] json = StoryJson.write(revision);
    return new WrittenRevision(StoryJson.name(json), revision, json);
  }

  /**
   * @throws org.midad.model.Problem {@code problem.json.story} if the bytes are no revision, {@code
   *     problem.json.newer} if a newer Midad wrote them
   */
  public static WrittenRevision read(byte[] json) {
    return new WrittenRevision(StoryJson.name(json), StoryJson.readRevision(json), json);
  }

  public RevisionId id() {
    return id;
  }

  public Revision revision() {
    return revision;
  }

  /** The bytes themselves, to be read alone. */
  public byte[] json() {
    return json;
  }
}
