package org.midad.codec;

import org.midad.edit.Step;
import org.midad.edit.Transaction;
import org.midad.model.Problem;
import tools.jackson.core.JacksonException;

/**
 * Steps and transactions as JSON in UTF-8, each on one line, so that a journal can hold one on each
 * of its lines. What is written is read back as an equal value.
 */
public final class StepJson {
  /** Stands in every transaction; a reader that does not know it refuses the whole. */
  private static final int FORMAT = 1;

  private StepJson() {}

  public static byte[] write(Step step) {
    return Json.MAPPER.writerFor(Step.class).writeValueAsBytes(step);
  }

  /**
   * @throws Problem {@code problem.json.transaction} if the bytes are no step
   */
  public static Step readStep(byte[] json) {
    return read(json, Step.class);
  }

  public static byte[] write(Transaction transaction) {
    return Json.MAPPER.writeValueAsBytes(new Envelope(FORMAT, transaction));
  }

  /**
   * @throws Problem {@code problem.json.transaction} if the bytes are no transaction, {@code
   *     problem.json.newer} if a newer Midad wrote them
   */
  public static Transaction readTransaction(byte[] json) {
    Envelope envelope = read(json, Envelope.class);
    if (envelope.format() != FORMAT) {
      throw new Problem("problem.json.newer", envelope.format());
    }
    return envelope.transaction();
  }

  private static <T> T read(byte[] json, Class<T> type) {
    try {
      return Json.MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new Problem(e, "problem.json.transaction");
    }
  }

  private record Envelope(int format, Transaction transaction) {}
}
