package org.midad.edit;

/** A step does not fit the story that it was applied to; the story is as it was. */
public final class StepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepException(String message) {
    super(message);
  }
}
