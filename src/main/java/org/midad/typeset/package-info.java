/**
 * The text engine: paragraphs into lines, a font for every range of characters, carets, selections,
 * hit testing and painting, on {@code java.awt.font} alone. It knows nothing of windows: the editor
 * shows what is laid out here, and print lines are counted with it. All lengths are page pixels
 * (1/96 inch at zoom 1); offsets are UTF-16 units. Left and right stand here where the eye is
 * meant, start and end everywhere else.
 */
package org.midad.typeset;
