package org.midad.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jspecify.annotations.Nullable;
import org.midad.codec.WrittenRevision;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.store.journal.JournalFolder;
import org.midad.store.journal.RevisionLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A newsroom's stories, people and settings in one folder. Any thread may use it; every call reads
 * or writes the disk.
 *
 * <p>Every method of the library and its parts throws a {@link Problem} that says what happened:
 * {@code problem.library.full}, {@code -unwritable}, {@code -damaged} or {@code -failed}.
 */
public final class Library implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);

  static final String JOURNALS = "journal";

  static final String SCRATCH = "incoming";

  private final Opening opening;
  private final DatabaseFile file;
  private final LibraryProblems problems;
  private final RevisionLog log;
  private final WriteAhead ahead;
  private final Tidying tidying;

  private final SearchIndex search = new SearchIndex(this);
  private final ReadRevisions read = new ReadRevisions();

  /** Null until the database is open. */
  private volatile @Nullable Transactions transactions;

  private Library(Opening opening) {
    this.opening = opening;
    file = opening.file();
    problems = opening.problems();
    log = log(folder(), sealing());
    ahead = new WriteAhead(folder(), log);
    tidying = new Tidying(file);
  }

  /**
   * Opens a library that is not encrypted.
   *
   * @throws Problem as {@link #open(Path, Optional)}
   */
  public static Library open(Path folder) {
    return open(folder, Optional.empty());
  }

  /**
   * Opens the library in a folder, and makes both if they are not there.
   *
   * @param passphrase of an encrypted library
   * @throws Problem {@code problem.library.locked} if another Midad has it open, {@code -newer} if
   *     it belongs to a newer version, {@code problem.passphrase.needed} or {@code -wrong}, {@code
   *     problem.library.key-damaged} or {@code -missing}; nothing in it is changed then
   */
  public static Library open(Path folder, Optional<Passphrase> passphrase) {
    Library library = take(folder, passphrase);
    try {
      library.connect();
      return library;
    } catch (RuntimeException e) {
      library.close();
      throw e;
    }
  }

  /**
   * Takes the library in a folder as {@link #open(Path, Optional)}, quickly: nobody else has it any
   * more, and nothing in it can be read or written until it is connected.
   */
  public static Library take(Path folder, Optional<Passphrase> passphrase) {
    return new Library(Opening.of(folder, passphrase));
  }

  /**
   * Opens the database of a library that was taken.
   *
   * @throws Problem as {@link #open(Path, Optional)}; the library has still to be closed
   */
  public void connect() {
    Transactions opened = opening.connect();
    transactions = opened;
    try {
      if (Damage.isBehind(this)) {
        throw problems.damaged(null);
      }
    } catch (IOException | RuntimeException e) {
      transactions = null;
      opened.close();
      throw e instanceof IOException io ? problems.opening(io) : problems.unopened(e);
    }
  }

  private Transactions transactions() {
    return Objects.requireNonNull(transactions, "the library was taken, and is not connected yet");
  }

  /** Absolute. */
  public Path folder() {
    return file.folder();
  }

  /** How what is kept beside the database lies on the disk. */
  public Sealing sealing() {
    return file.sealing();
  }

  DatabaseFile database() {
    return file;
  }

  public Stories stories() {
    return new Stories(this);
  }

  public People people() {
    return new People(this);
  }

  public Passwords passwords() {
    return new Passwords(this);
  }

  /** Who is writing in which story. */
  public Locks locks() {
    return new Locks(this);
  }

  /** What was decided. */
  public AuditTrail audit() {
    return new AuditTrail(this);
  }

  /** The pictures' files. */
  public MediaFiles media() {
    return new MediaFiles(this);
  }

  /** Copies of the whole library. */
  public Backups backups() {
    return new Backups(this);
  }

  /** Whether all is there, and as it was written. */
  public Inspection inspection() {
    return new Inspection(this);
  }

  /** Gives up what is one among many of its time. */
  public HistoryThinning thinning() {
    return new HistoryThinning(this);
  }

  /** The stories' graphs of revisions, as libraries give them to each other. */
  public Graphs graphs() {
    return new Graphs(this);
  }

  /** Those who send stories from other libraries. */
  public Senders senders() {
    return new Senders(this);
  }

  /** What was decided to be delivered. */
  public Deliveries deliveries() {
    return new Deliveries(this);
  }

  /** Where stories are delivered. */
  public Targets targets() {
    return new Targets(this);
  }

  /** What people let be although a rule speaks of it. */
  public Waivers waivers() {
    return new Waivers(this);
  }

  /** The newspaper's style book. */
  public StyleBooks styleBooks() {
    return new StyleBooks(this);
  }

  /** What stories can be filed under. */
  public Vocabularies vocabularies() {
    return new Vocabularies(this);
  }

  /** The newspaper's one spelling of each name. */
  public RegisteredNames registeredNames() {
    return new RegisteredNames(this);
  }

  /** Words that no dictionary has. */
  public OwnWords ownWords() {
    return new OwnWords(this);
  }

  /** Finds stories by their words. */
  public SearchIndex search() {
    return search;
  }

  static JournalFolder journals(Path library, Sealing sealing) {
    return new JournalFolder(library.resolve(JOURNALS), new JournalSeal(sealing));
  }

  /** What is being written and is not saved yet. */
  public JournalFolder journals() {
    return journals(folder(), sealing());
  }

  /** The keys that people sign with. */
  public PrivateFiles keys() {
    return new PrivateFiles(folder(), PrivateFiles.KEYS, sealing());
  }

  /** What only targets of deliveries and we may know. */
  public PrivateFiles secrets() {
    return new PrivateFiles(folder(), PrivateFiles.SECRETS, sealing());
  }

  static RevisionLog log(Path library, Sealing sealing) {
    return new RevisionLog(library.resolve(JOURNALS), new JournalSeal(sealing));
  }

  ReadRevisions readRevisions() {
    return read;
  }

  /** Every revision a second time. */
  RevisionLog revisionLog() {
    return log;
  }

  /** A folder for what is looked at and then thrown away; emptied when the library is opened. */
  public Path scratch() {
    return folder().resolve(SCRATCH);
  }

  /** Small named texts: the settings. */
  public Values values() {
    return new Values(this);
  }

  /** Frees the library for the next Midad. What was acknowledged is on disk before this already. */
  @Override
  public void close() {
    Transactions open = transactions;
    if (open != null) {
      try {
        open.settle();
      } catch (RuntimeException e) {
        LOG.warn("the database is told of the last save when it is opened next", e);
      }
    }
    search.close();
    ahead.close();
    if (open != null) {
      boolean wasteful = tidying.isWorthwhile(open);
      open.close();
      if (wasteful) {
        tidying.tidy();
      }
    }
    opening.lock().close();
  }

  /** See {@link Tidying#gaveUp}. */
  void gaveUp(long bytes) {
    tidying.gaveUp(bytes);
  }

  /**
   * Does several things as one: all that this thread writes meanwhile, or nothing. What is slow, or
   * must stand whatever becomes of the rest, is done before.
   */
  public <T> T atOnce(Supplier<T> work) {
    return transact(handle -> work.get());
  }

  <T> T read(HandleCallback<T, RuntimeException> work) {
    try {
      return transactions().read(work);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * Does all of the work or none. When this returns, the work is on disk, or will be with all else
   * that is done {@link #atOnce}.
   */
  void write(HandleConsumer<RuntimeException> work) {
    transact(handle -> {
      work.useHandle(handle);
      return true;
    });
  }

  private <T> T transact(HandleCallback<T, RuntimeException> work) {
    try {
      return transactions()
          .transact(
              work,
              done -> {
                done.kept().forEach(ahead::add);
                search.moved(done.moved());
              });
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * Acknowledges a revision by the log of revisions, and lets the database follow.
   *
   * @param needed as for {@link Transactions#acknowledge}, and so is the work
   * @return whether that could be; nothing has happened otherwise
   */
  boolean acknowledge(
      WrittenRevision written,
      HandleCallback<Boolean, RuntimeException> needed,
      HandleConsumer<RuntimeException> work) {
    try {
      return ahead.add(transactions(), written, needed, work, done -> search.follow(done.moved()));
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** Waits until the database has all that was acknowledged. */
  void settle() {
    try {
      transactions().settle();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * Lets a story be found by its new words, if and when the transaction that gives it them is done.
   */
  void moved(StoryId story) {
    transactions().begun().moved().add(story);
  }

  /** Writes a revision down a second time, if and when the transaction that keeps it is done. */
  void kept(RevisionId id, byte[] json) {
    transactions().begun().kept().put(id, json);
  }

  private Problem failed(RuntimeException failure) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    // When H2 cannot write, it closes the file, and every connection to it is dead. The next one
    // opens it anew, as it was after the last save: once there is room again, work goes on.
    transactions().reconnect();
    Problem problem = problems.of(failure);
    if (problem.key().equals(LibraryProblems.DAMAGED)) {
      Damage.mark(folder());
    }
    return problem;
  }

  /** What hinders a file of the library from being written. */
  Problem unwritten(IOException failure) {
    return problems.opening(failure);
  }

  Problem damaged(Throwable cause) {
    Damage.mark(folder());
    return problems.damaged(cause);
  }
}
