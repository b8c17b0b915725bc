package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import org.midad.model.Problem;

/** The way from a finding to the newspaper's name register. */
public interface Naming {
  /** Why whoever sits here may not add to it, or empty; does not read the disk. */
  Optional<Problem> hindrance();

  /**
   * Begins a name there.
   *
   * @param spellings the one that is meant first
   */
  void begin(List<String> spellings);
}
