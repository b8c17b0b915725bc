package org.midad.deliver;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.midad.export.FileName;
import org.midad.export.Format;
import org.midad.export.PictureFiles;
import org.midad.export.Sha256;
import org.midad.model.Figure;
import org.midad.model.Problem;

/**
 * A file of a parcel. Its bytes are made anew whenever they are asked for, and are the same each
 * time: a story's pictures together may be more than memory takes.
 *
 * @param size in bytes
 * @param sha256 of the bytes: 64 lower-case hexadecimal digits
 * @param names the names that it may go by, by their number from 1
 * @param lastName how many there are
 */
record OutgoingFile(
    long size, String sha256, IntFunction<String> names, int lastName, Supplier<byte[]> bytes) {
  /** So many stories of one slug and version are no stories. */
  static final int LAST_NAME = 99;

  /**
   * The files that a parcel becomes: first those of its pictures, which the others name, and then
   * one for each format. A story that goes needs no pictures.
   *
   * @throws Undelivered if a picture is missing or damaged
   */
  static List<OutgoingFile> of(Parcel parcel, List<Format> formats) {
    try {
      List<OutgoingFile> files = new ArrayList<>();
      boolean named = formats.stream().anyMatch(Format::namesPictures);
      if (named && parcel.change() == Parcel.Change.PUBLISH) {
        for (Figure.Media media : PictureFiles.named(parcel.story())) {
          // The name is in other files: there is no second one.
          files.add(of(number -> FileName.of(media), 1, () -> parcel.pictures().asHeld(media)));
        }
      }
      for (Format format : formats) {
        files.add(
            of(
                number ->
                    FileName.of(
                        parcel.story(), parcel.issue().version(), number, format.extension()),
                LAST_NAME,
                () -> StoryForm.write(parcel, format)));
      }
      return files;
    } catch (Problem problem) {
      throw new Undelivered(Undelivered.Kind.REFUSED, problem, "");
    }
  }

  static OutgoingFile of(IntFunction<String> names, int lastName, Supplier<byte[]> supplier) {
    byte[] bytes = supplier.get();
    return new OutgoingFile(
        bytes.length, HexFormat.of().formatHex(Sha256.of(bytes)), names, lastName, supplier);
  }

  String name(int number) {
    return names.apply(number);
  }

  boolean isPicture() {
    return lastName == 1;
  }
}
