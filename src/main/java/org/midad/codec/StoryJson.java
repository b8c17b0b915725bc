package org.midad.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Story;
import tools.jackson.core.JacksonException;

/** Stories and revisions as JSON in UTF-8. What is written is read back as an equal value. */
public final class StoryJson {
  /** Stands in every revision; a reader that does not know it refuses the whole. */
  private static final int FORMAT = 1;

  private StoryJson() {}

  public static byte[] write(Story story) {
    return Json.MAPPER.writeValueAsBytes(story);
  }

  /**
   * @throws Problem {@code problem.json.story} if the bytes are no story
   */
  public static Story readStory(byte[] json) {
    return read(json, Story.class);
  }

  /** The canonical form of a revision: its name is the hash of these bytes. */
  public static byte[] write(Revision revision) {
    return Json.MAPPER.writeValueAsBytes(new Envelope(FORMAT, revision));
  }

  /**
   * @throws Problem {@code problem.json.story} if the bytes are no revision, {@code
   *     problem.json.newer} if a newer Midad wrote them
   */
  public static Revision readRevision(byte[] json) {
    Envelope envelope = read(json, Envelope.class);
    if (envelope.format() != FORMAT) {
      throw new Problem("problem.json.newer", envelope.format());
    }
    return envelope.revision();
  }

  public static String write(Plan plan) {
    return Json.MAPPER.writeValueAsString(plan);
  }

  /**
   * @throws Problem {@code problem.json.story} if the text is no plan
   */
  public static Plan readPlan(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8), Plan.class);
  }

  /** The name of what {@link #write(Revision)} gave. */
  public static RevisionId name(byte[] json) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
      return new RevisionId(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static <T> T read(byte[] json, Class<T> type) {
    try {
      return Json.MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new Problem(e, "problem.json.story");
    }
  }

  private record Envelope(int format, Revision revision) {}
}
