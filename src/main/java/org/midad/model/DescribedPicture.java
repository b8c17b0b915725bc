package org.midad.model;

/**
 * A picture's file with what it says of itself, as agencies and photographers write it into theirs;
 * what it does not say is empty.
 *
 * @param caption a line for readers
 * @param credit who made the picture
 * @param alternative what it shows, for those who do not see it
 * @param rights whose it is, and what may be done with it
 */
public record DescribedPicture(
    Figure.Media media, String caption, String credit, String alternative, String rights) {

  /** A figure with this picture. What somebody has written of it already is kept. */
  public Figure in(Figure figure) {
    return new Figure(
        media,
        figure.credit().isBlank() ? credit : figure.credit(),
        figure.alternative().isBlank() ? alternative : figure.alternative(),
        figure.rights().isBlank() ? rights : figure.rights());
  }

  /** Likewise of a block that is a figure, with its caption. */
  public Block in(Block block) {
    Block figure = block.withFigure(in(block.picture()));
    return block.text().isBlank() && !caption.isEmpty()
        ? figure.withProse(Prose.of(caption))
        : figure;
  }
}
