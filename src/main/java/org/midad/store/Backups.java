package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.midad.codec.BackupManifest;
import org.midad.model.Problem;
import org.midad.store.journal.RevisionLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of a whole library, each in one dated file, made while people go on working.
 *
 * <p>The database is copied by H2's {@code BACKUP TO}: it appends and never overwrites what a copy
 * needs, so that the copy is the state of one commit. {@code SCRIPT} reads table after table, and a
 * save in between would be in one and not in the next. The copy is then opened and written anew,
 * which reads every page of it: what cannot be opened becomes no backup. The pictures come after
 * the database and are never taken away, so that every one that a revision names is there.
 *
 * <p>Left out on purpose are the folders {@code keys} and {@code secrets}: with a person's signing
 * key somebody else could sign in that name, with a target's password publish there, and a backup
 * lies on other disks than the library. Who restores a library elsewhere types the passwords of its
 * targets again, and its people get new keys, of which those that they send to are told. In the
 * database, and so in the backup, are the hashes of people's passwords, which are slow to guess.
 *
 * <p>A backup of an encrypted library holds the files as they lie there, with the library's key as
 * the passphrase of that day wraps it; only how much there is and when it was made can be read.
 */
public final class Backups {
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

  private static final String PREFIX = "midad-";
  private static final String SUFFIX = ".zip";
  private static final String PART = ".part";
  private static final String NOTE = "backups-folder";
  private static final String WORKSHOP = "backing-up";

  /** In UTC: neither a journey nor a clock change lets two backups have the same name. */
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A half file that grew no more for so long is nobody's. */
  private static final Duration FORSAKEN = Duration.ofHours(1);

  /** The part of the work that is done once the database has been copied. */
  private static final double COPIED = 0.3;

  private final Library library;

  Backups(Library library) {
    this.library = library;
  }

  /**
   * A backup that was made.
   *
   * @param size in bytes
   */
  public record Made(Path file, Instant at, long size, long stories, long revisions) {}

  /** Where backups lie unless told otherwise: beside the library, and not lost with its folder. */
  public Path folder() {
    return beside(library.folder());
  }

  /** The same for a library that is not open. */
  public static Path beside(Path library) {
    Path place = library.toAbsolutePath().normalize();
    Path name = Objects.requireNonNullElse(place.getFileName(), place);
    return place.resolveSibling(name + "-backups");
  }

  /**
   * The backups of a library that need not open: those beside it, and those where the last one was
   * made to stay.
   *
   * @throws Problem as {@link #in}
   */
  static NavigableMap<Instant, Path> of(Path library) throws IOException {
    NavigableMap<Instant, Path> found = in(beside(library));
    Path note = library.resolve(NOTE);
    if (Files.exists(note)) {
      Path noted = Path.of(Files.readString(note));
      if (Files.isDirectory(noted)) {
        found.putAll(in(noted));
      }
    }
    return found;
  }

  /**
   * The backups in a folder by the moment at which they were made, as their names tell it.
   *
   * @throws Problem {@code problem.backup.unreadable} if the folder cannot be read
   */
  public static NavigableMap<Instant, Path> in(Path folder) {
    NavigableMap<Instant, Path> found = new TreeMap<>();
    try {
      for (Path file : Folders.list(folder)) {
        moment(String.valueOf(file.getFileName())).ifPresent(at -> found.put(at, file));
      }
    } catch (IOException e) {
      throw new Problem(e, "problem.backup.unreadable", folder);
    }
    return found;
  }

  /**
   * Backups beside the library, and libraries that were set aside there, which are not encrypted.
   *
   * @throws Problem {@code problem.backup.unreadable} if the folder cannot be read
   */
  public List<Path> inPlain() {
    List<Path> plain = new ArrayList<>();
    for (Path backup : in(folder()).values()) {
      if (!BackupFile.isEncrypted(backup)) {
        plain.add(backup);
      }
    }
    try {
      plain.addAll(RestoredLibrary.asideInPlain(library.folder()));
    } catch (IOException e) {
      throw new Problem(e, "problem.backup.unreadable", folder());
    }
    return plain;
  }

  /** Deletes all of {@link #inPlain}; what cannot be deleted stays. */
  public void removePlain() {
    for (Path copy : inPlain()) {
      try {
        Folders.remove(copy);
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        LOG.warn("a copy in plain text could not be taken away", e);
      }
    }
  }

  /**
   * What a backup says of itself. Whether all of it is there is not looked at: {@link #check} does.
   *
   * @throws Problem {@code problem.backup.missing}, {@code -damaged} or {@code -newer}
   */
  public static Made look(Path file) {
    try {
      BackupManifest manifest = BackupFile.look(file);
      return new Made(
          file, manifest.at(), Files.size(file), manifest.stories(), manifest.revisions());
    } catch (IOException e) {
      throw new Problem(e, "problem.backup.damaged", file);
    }
  }

  /**
   * Whether every byte of a backup is as it was written; reads all of it.
   *
   * @throws Problem {@code problem.backup.missing} or {@code -damaged}
   */
  public static void check(Path file) {
    try {
      BackupFile.check(file);
    } catch (IOException e) {
      throw new Problem(e, "problem.backup.damaged", file);
    }
  }

  private static Optional<Instant> moment(String name) {
    if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    try {
      String moment = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
      return Optional.of(NAME.parse(moment, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes a backup with its moment for a name.
   *
   * @param folder is made if it is not there
   * @param at now
   * @param progress told how far the work is, from 0 to 1; what it throws ends the work, and
   *     nothing is left of it
   * @throws Problem {@code problem.backup.unwritten}, or that the library cannot be read
   */
  public Made make(Path folder, Instant at, DoubleConsumer progress) {
    Instant moment = at.truncatedTo(ChronoUnit.SECONDS);
    Path file = file(folder, moment);
    while (Files.exists(file)) {
      moment = moment.plusSeconds(1);
      file = file(folder, moment);
    }
    return makeFile(file, moment, progress);
  }

  /**
   * Makes a backup. It has its name once it is whole and on the disk; one of the same name is
   * replaced then. One at a time.
   *
   * @param file its folder is made if it is not there
   * @param moment now, to the second
   * @param progress told how far the work is, from 0 to 1; what it throws ends the work, and
   *     nothing is left of it
   * @throws Problem {@code problem.backup.unwritten}, or that the library cannot be read
   */
  public Made makeFile(Path file, Instant moment, DoubleConsumer progress) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Path workshop = library.folder().resolve(WORKSHOP);
    try {
      Files.createDirectories(folder);
      sweep(folder, moment);
      Folders.remove(workshop);
      Files.createDirectories(workshop);
      try {
        BackupManifest counted = copyDatabase(workshop, moment);
        progress.accept(COPIED);
        pack(file, counted, sources(workshop), progress);
        return new Made(file, moment, Files.size(file), counted.stories(), counted.revisions());
      } finally {
        Folders.remove(workshop);
      }
    } catch (IOException e) {
      throw new Problem(e, "problem.backup.unwritten", file);
    }
  }

  /**
   * Makes a backup in a folder that no backup is taken from but by {@link #thin}; what this one and
   * the one before it hold, is then not kept beside the database any more.
   *
   * @throws Problem as {@link #make}
   */
  public Made makeToStay(Path folder, Instant at, DoubleConsumer progress) {
    RevisionLog log = library.revisionLog();
    try {
      int turn = log.turnOver();
      Made made = make(folder, at, progress);
      // The settings name it as well, in the database that may be lost.
      Files.writeString(library.folder().resolve(NOTE), folder.toAbsolutePath().toString());
      log.backedUp(turn);
      return made;
    } catch (IOException e) {
      throw library.unwritten(e);
    }
  }

  private static Path file(Path folder, Instant moment) {
    return folder.toAbsolutePath().resolve(PREFIX + NAME.format(moment) + SUFFIX);
  }

  /** Takes away those in a folder that {@link BackupThinning} gives up. */
  public void thin(Path folder, Instant now) {
    NavigableMap<Instant, Path> made = in(folder);
    for (Instant moment : BackupThinning.givenUp(made.keySet(), now)) {
      try {
        Files.deleteIfExists(Objects.requireNonNull(made.get(moment)));
      } catch (IOException e) {
        LOG.warn("an old backup could not be taken away", e);
      }
    }
  }

  private void pack(
      Path file, BackupManifest counted, List<BackupFile.Source> sources, DoubleConsumer progress)
      throws IOException {
    Path part = file.resolveSibling("." + PREFIX + UUID.randomUUID() + PART);
    long all = 1;
    for (BackupFile.Source source : sources) {
      all += Files.size(source.file());
    }
    Countdown done = new Countdown(all, progress);
    try {
      BackupFile.write(part, counted, sources, library.sealing(), done::copied);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    Folders.sync(Objects.requireNonNull(file.getParent()));
  }

  private static final class Countdown {
    private final long all;
    private final DoubleConsumer progress;
    private long done;

    Countdown(long all, DoubleConsumer progress) {
      this.all = all;
      this.progress = progress;
    }

    void copied(long bytes) {
      done += bytes;
      progress.accept(Math.min(1, COPIED + (1 - COPIED) * done / all));
    }
  }

  /** Copies the database as it is at one moment, and counts what is in the copy. */
  private BackupManifest copyDatabase(Path workshop, Instant moment) throws IOException {
    Path zip = workshop.resolve("database.zip");
    library.read(handle -> handle.execute("backup to ?", zip.toString()));
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(DatabaseFile.NAME)) {
          Files.copy(in, workshop.resolve(DatabaseFile.NAME));
        }
      }
    }
    Files.delete(zip);
    try (Connection connection = new DatabaseFile(workshop, library.sealing()).open();
        Statement statement = connection.createStatement()) {
      BackupManifest counted =
          new BackupManifest(
              moment,
              count(statement, "select count(*) from story"),
              count(statement, "select count(*) from revision"),
              List.of());
      // Without the states that are over; and every page is read.
      statement.execute("shutdown compact");
      return counted;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static long count(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<BackupFile.Source> sources(Path workshop) throws IOException {
    List<BackupFile.Source> sources = new ArrayList<>();
    sources.add(new BackupFile.Source(DatabaseFile.NAME, workshop.resolve(DatabaseFile.NAME)));
    Path key = library.folder().resolve(LibraryKey.FILE);
    if (library.sealing().isEncrypted()) {
      sources.add(new BackupFile.Source(LibraryKey.FILE, key));
    }
    Path hosts = SealedText.knownHosts(library).file();
    if (Files.isRegularFile(hosts)) {
      sources.add(new BackupFile.Source(SealedText.KNOWN_HOSTS, hosts));
    }
    for (Map.Entry<String, Path> picture : MediaFiles.all(library.folder()).entrySet()) {
      sources.add(new BackupFile.Source(MediaFiles.path(picture.getKey()), picture.getValue()));
    }
    return sources;
  }

  /** Takes away what a Midad that was killed left half written. */
  private static void sweep(Path folder, Instant now) throws IOException {
    for (Path file : Folders.list(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.startsWith("." + PREFIX)
          && name.endsWith(PART)
          && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(FORSAKEN))) {
        Files.deleteIfExists(file);
      }
    }
  }
}
