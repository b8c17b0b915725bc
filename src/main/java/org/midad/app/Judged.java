package org.midad.app;

import java.util.Optional;
import org.midad.check.Finding;
import org.midad.model.Waiver;

/**
 * What was found, and whether somebody lets it be.
 *
 * @param waiver by which it stands as it is
 */
public record Judged(Finding finding, Optional<Waiver> waiver) {}
