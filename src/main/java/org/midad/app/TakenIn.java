package org.midad.app;

import org.midad.model.Head;

/**
 * What became of a bundle.
 *
 * @param head where its story stands now
 * @param conflicts places where both sides had written, and both were kept
 */
public record TakenIn(Head head, IncomingBundle.Effect effect, int conflicts) {}
