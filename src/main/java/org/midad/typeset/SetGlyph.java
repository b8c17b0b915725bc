package org.midad.typeset;

/**
 * One glyph of a line in print.
 *
 * @param face the font's file among the program's resources
 * @param code the glyph's number in that font
 * @param size page pixels to the em
 * @param slant sideways per upwards, 0 for an upright letter
 * @param x of its origin from the left end of the paragraph, in page pixels
 * @param y of its origin below the line's baseline, in page pixels; above it, negative
 * @param advance how far the next glyph stands from it, in page pixels
 * @param text the letters that it shows; of several glyphs that show the same, one has them
 */
public record SetGlyph(
    String face, int code, float size, float slant, float x, float y, float advance, String text) {}
