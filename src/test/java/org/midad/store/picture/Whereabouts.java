package org.midad.store.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a reader of other people's making finds in a picture that tells where it was made. */
public final class Whereabouts {
  private Whereabouts() {}

  /** Empty if it finds nothing. */
  public static List<String> in(byte[] picture) throws IOException {
    List<String> found = new ArrayList<>();
    for (Directory directory : read(picture).getDirectories()) {
      if (directory instanceof GpsDirectory
          || directory instanceof IptcDirectory
          || directory instanceof ExifSubIFDDirectory
          || directory instanceof ExifThumbnailDirectory) {
        directory.getTags().forEach(tag -> found.add(tag.toString()));
      }
      if (directory instanceof XmpDirectory xmp) {
        xmp.getXmpProperties().keySet().stream()
            .filter(name -> name.matches("(?i).*(gps|city|state|country|location|sublocation).*"))
            .forEach(found::add);
      }
      directory.getTags().stream()
          .filter(tag -> said(tag).matches(".*(Qayyara|\\d+° ).*"))
          .forEach(tag -> found.add(tag.toString()));
    }
    return found;
  }

  private static String said(Tag tag) {
    return tag.getDescription() == null ? "" : tag.getDescription();
  }

  private static Metadata read(byte[] picture) throws IOException {
    try {
      return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    } catch (ImageProcessingException e) {
      throw new IOException(e);
    }
  }
}
