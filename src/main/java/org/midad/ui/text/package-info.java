/**
 * The controls in which people write and read: the editor of a story, and the block of text for
 * everything else that may wrap. They paint what {@code typeset} lays out into a picture of the
 * screen's own pixels, because JavaFX's text cannot wrap Arabic. They know the model and its
 * editing, and nothing of newsrooms. What keys and mouse do on the page stands in {@code
 * behaviour.md} beside this file, and a test holds every cell of it.
 */
package org.midad.ui.text;
