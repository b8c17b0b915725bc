package org.midad.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.midad.model.DescribedPicture;
import org.midad.model.Figure;
import org.midad.model.Pixels;
import org.midad.model.Problem;
import org.midad.store.picture.LeavingPicture;
import org.midad.store.picture.PictureFile;
import org.midad.store.picture.PictureNotes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of a library, each in a file of its own that is named by its content: the folder
 * {@code media}, in it one folder for each two first digits of the names. A file is written under
 * another name, synced to the disk and then renamed: what {@link #put} has named is whole, whatever
 * happens afterwards. Nothing that was put here is ever changed or deleted, since older revisions
 * may name it.
 *
 * <p>In an encrypted library each file is sealed whole, and its name is made with the library's
 * key: not even that a picture is here can be told from outside. How many there are and how large
 * can.
 */
public final class MediaFiles {
  private static final Logger LOG = LoggerFactory.getLogger(MediaFiles.class);
  static final String FOLDER = "media";
  private static final String PART = ".part";

  /** What the name of a small picture ends in, behind that of the one that it is made from. */
  private static final String SMALL = ".small";

  /** In pixels: small pictures are as wide, which is fine enough for cards at twice the scale. */
  private static final int SMALL_WIDTH = 640;

  /** In bytes. */
  private static final int LARGEST = 50 << 20;

  /** In pixels: decoding so much of a new picture shows whether it is whole. */
  private static final int TRIAL = 320;

  private final Library library;
  private final Path folder;

  MediaFiles(Library library) {
    this.library = library;
    this.folder = folder(library.folder());
  }

  static Path folder(Path library) {
    return library.resolve(FOLDER);
  }

  /**
   * Keeps a picture's file as it is, and says what it says of itself. One that is there already is
   * not written again.
   *
   * @throws Problem {@code problem.picture.kind} if it is no JPEG, PNG or GIF, {@code -too-large},
   *     {@code -too-many-points}, {@code -unreadable}; nothing is kept then
   */
  public DescribedPicture put(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new Problem("problem.picture.too-large", LARGEST >> 20);
    }
    PictureFile picture = PictureFile.of(bytes);
    picture.pixels(TRIAL);
    String name = name(bytes);
    Path file = file(name);
    try {
      byte[] sealed = library.sealing().seal(bytes, context(file));
      if (!holds(file, bytes, sealed.length)) {
        write(file, sealed);
      }
    } catch (IOException e) {
      throw library.unwritten(e);
    }
    PictureNotes notes = PictureNotes.of(bytes);
    return new DescribedPicture(
        new Figure.Media(name, picture.type(), picture.width(), picture.height(), notes.taken()),
        notes.caption(),
        notes.credit(),
        notes.alternative(),
        notes.rights());
  }

  /**
   * Keeps a copy of a picture's file.
   *
   * @throws Problem {@code problem.file.missing} or {@code -unreadable}, and as {@link
   *     #put(byte[])}
   */
  public DescribedPicture put(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return put(stream.readNBytes(LARGEST + 1));
    } catch (NoSuchFileException e) {
      throw new Problem(e, "problem.file.missing", file);
    } catch (IOException e) {
      throw new Problem(e, "problem.file.unreadable", file);
    }
  }

  /** Keeps a picture that is in no file yet as a PNG. */
  public Figure.Media put(Pixels pixels) {
    return put(PictureFile.png(pixels)).media();
  }

  /** Keeps a picture of another library, as it is there. */
  public void take(Figure.Media media, MediaFiles other) {
    put(other.read(media));
  }

  /** Whether the library has a picture's file. */
  public boolean has(Figure.Media media) {
    return Files.isRegularFile(file(media.sha256()));
  }

  /**
   * A picture's file, as it was given.
   *
   * @throws Problem {@code problem.picture.missing} if the library does not have it, {@code
   *     -damaged} if it is not any more what it was
   */
  public byte[] read(Figure.Media media) {
    try {
      byte[] bytes = read(library.sealing(), file(media.sha256()));
      if (!name(bytes).equals(media.sha256())) {
        throw new Problem("problem.picture.damaged", file(media.sha256()));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new Problem(e, "problem.picture.missing", file(media.sha256()));
    } catch (IOException e) {
      throw new Problem(e, "problem.picture.damaged", file(media.sha256()));
    }
  }

  /**
   * A picture's file as it may leave the house: nothing in it tells where it was taken.
   *
   * @throws Problem as {@link #read}
   */
  public byte[] readLeaving(Figure.Media media) {
    return LeavingPicture.asHeld(read(media));
  }

  /** Likewise, and turned upright, for programs that do not ask how the camera was held. */
  public byte[] readUpright(Figure.Media media) {
    return LeavingPicture.upright(read(media));
  }

  /**
   * A picture, upright. Of a large one that is to be seen small, a small one is kept beside it; it
   * is made when it is first asked for, or is broken.
   *
   * @param widest in pixels; a wider one is made smaller
   * @throws Problem as {@link #read}
   */
  public Pixels show(Figure.Media media, int widest) {
    boolean small = widest <= SMALL_WIDTH && media.width() > SMALL_WIDTH;
    return (small ? small(media) : PictureFile.of(read(media))).pixels(widest);
  }

  private PictureFile small(Figure.Media media) {
    Path file = file(media.sha256());
    Path small = file.resolveSibling(file.getFileName() + SMALL);
    try {
      if (Files.isRegularFile(small) && Files.isRegularFile(file)) {
        return PictureFile.of(read(library.sealing(), small));
      }
      // Of a picture that is gone nothing stays.
      Files.deleteIfExists(small);
    } catch (IOException | Problem broken) {
      LOG.info("a small picture is made anew", broken);
    }
    byte[] made = PictureFile.of(read(media)).small(SMALL_WIDTH);
    try {
      write(small, library.sealing().seal(made, context(small)));
    } catch (IOException e) {
      LOG.warn("a small picture cannot be kept", e);
    }
    return PictureFile.of(made);
  }

  /** Takes away what a Midad that was killed left half written. Nobody else is writing. */
  static void sweep(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      LOG.warn("half-written files could not be taken away", e);
    }
  }

  /** A file that is damaged is none: it is written anew. */
  private boolean holds(Path file, byte[] bytes, long size) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != size) {
      return false;
    }
    try {
      return Arrays.equals(read(library.sealing(), file), bytes);
    } catch (IOException e) {
      return false;
    }
  }

  /** One of {@link #all}, as it was given. */
  private static byte[] read(Sealing sealing, Path file) throws IOException {
    return sealing.open(Files.readAllBytes(file), context(file));
  }

  /** Whether one of {@link #all} is what its name says. */
  static boolean isWhole(Sealing sealing, Path file) {
    try {
      return sealing.name(name(read(sealing, file))).equals(String.valueOf(file.getFileName()));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes one of {@link #all} of one library into the folder of another. What cannot be opened any
   * more is left out, and an {@link Inspection} says that it is missing.
   */
  static void copy(Sealing from, Path file, Sealing to, Path library) throws IOException {
    byte[] bytes;
    try {
      bytes = read(from, file);
    } catch (IOException e) {
      LOG.warn("{} is damaged and is left out", file, e);
      return;
    }
    Path copy = library.resolve(path(to.name(name(bytes))));
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    if (!Files.exists(copy)) {
      Folders.write(copy, to.seal(bytes, context(copy)));
    }
  }

  private static byte[] context(Path file) {
    return Sealing.context(FOLDER, String.valueOf(file.getFileName()));
  }

  private Path file(String sha256) {
    return library.folder().resolve(path(library.sealing().name(sha256)));
  }

  /** Where a file of such a name lies in a library's folder, with {@code /} between the parts. */
  static String path(String name) {
    return FOLDER + "/" + name.substring(0, 2) + "/" + name;
  }

  /** All pictures' files in a library's folder, by their names, in order. */
  static SortedMap<String, Path> all(Path library) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path shelf : Folders.list(folder(library))) {
      for (Path file : Folders.list(shelf)) {
        String name = String.valueOf(file.getFileName());
        if (name.matches("[0-9a-f]{64}")) {
          files.put(name, file);
        }
      }
    }
    return files;
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path shelf = Objects.requireNonNull(file.getParent());
    Files.createDirectories(shelf);
    Path part = folder.resolve(UUID.randomUUID() + PART);
    try {
      Folders.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    Folders.sync(shelf);
    Folders.sync(folder);
    Folders.sync(library.folder());
  }

  private static String name(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
