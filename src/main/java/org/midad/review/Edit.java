package org.midad.review;

/**
 * A stretch of a text and what one side put in its place, by places in UTF-16 units.
 *
 * @param from where the stretch begins in the text as it was
 * @param to where it ends; the same where something was put in and nothing taken out
 * @param sideFrom where the other begins in the side's text
 * @param sideTo where it ends; the same where something was only taken out
 */
record Edit(int from, int to, int sideFrom, int sideTo) {
  boolean deletes() {
    return sideFrom == sideTo;
  }

  Edit later(int base, int side) {
    return new Edit(from + base, to + base, sideFrom + side, sideTo + side);
  }
}
