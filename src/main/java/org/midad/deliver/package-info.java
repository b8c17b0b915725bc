/**
 * How a story gets to where readers have it: what is known of each place, and how one leaving is
 * brought there without doubling or losing anything. Deciding that a story leaves, and trying again
 * later, is not done here.
 */
@NullMarked
package org.midad.deliver;

import org.jspecify.annotations.NullMarked;
