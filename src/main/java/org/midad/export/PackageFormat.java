package org.midad.export;

/**
 * A form that several stories leave the house in as one file. Equal packages give equal bytes;
 * nothing is read from the clock, the disk or the network.
 */
public sealed interface PackageFormat permits NinjsPackage, NewsmlPackage {

  /**
   * The file, in UTF-8, every story whole in it; the files of their pictures have to stand beside
   * it. What is only suggested stays in the house. Of a story that is withdrawn the headline is
   * left, and that it was.
   */
  default byte[] write(StoryPackage stories) {
    return print(stories.forReaders());
  }

  /** The same for stories as readers get them; for {@link #write} alone. */
  byte[] print(StoryPackage stories);

  /** What the file's name ends in, without the dot. */
  String extension();
}
