package org.midad.deliver;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.export.Receipt;

/**
 * Brings a parcel as files. No file that is there already is ever changed: a name that is taken by
 * other bytes is left alone, and the next sequence number taken. A story that is withdrawn is
 * brought likewise, as its next version, which says so itself; what came before it stays. So do the
 * pictures: one of the same content may belong to another story, and whoever reads the folder may
 * be reading it just now.
 */
public final class FileSender implements Sender {
  private final Target target;
  private final Drop drop;
  private final InstantSource clock;

  private FileSender(Target target, Drop drop, InstantSource clock) {
    if (target.formats().isEmpty()) {
      throw new IllegalArgumentException("a story becomes one file at least");
    }
    this.target = target;
    this.drop = drop;
    this.clock = clock;
  }

  /** Into a folder of this machine. */
  public static FileSender folder(Target target, Address.Folder address, InstantSource clock) {
    return new FileSender(target, new FolderDrop(address.path()), clock);
  }

  /**
   * To an SSH server.
   *
   * @param secret the user's password; where the address names a key, that key's passphrase
   */
  public static FileSender sftp(
      Target target, Address.Sftp address, Secret secret, HostKeys hosts, InstantSource clock) {
    return new FileSender(target, new SftpDrop(address, secret, hosts, Patience.USUAL), clock);
  }

  /**
   * To an FTP server.
   *
   * @param secret the user's password
   */
  public static FileSender ftp(
      Target target, Address.Ftp address, Secret secret, InstantSource clock) {
    return new FileSender(target, new FtpDrop(address, secret, Patience.USUAL), clock);
  }

  /** To a drop of a test's own. */
  static FileSender to(Target target, Drop drop, InstantSource clock) {
    return new FileSender(target, drop, clock);
  }

  @Override
  public String test() {
    try (Drop.Visit visit = drop.open()) {
      return visit.greeting();
    }
  }

  @Override
  public List<Piece> preview(Parcel parcel) {
    return OutgoingFile.of(parcel, target.formats()).stream()
        .map(file -> new Piece(file.name(1), file.size(), text(file)))
        .toList();
  }

  private static String text(OutgoingFile file) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(file.bytes().get()))
          .toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  /** Receipts for the story's files, in the order of their formats, and then for its pictures'. */
  @Override
  public List<Receipt> send(Parcel parcel, Ledger ledger, Progress progress) {
    List<OutgoingFile> files = OutgoingFile.of(parcel, target.formats());
    long all = Math.max(1, files.stream().mapToLong(OutgoingFile::size).sum());
    List<Receipt> stories = new ArrayList<>();
    List<Receipt> pictures = new ArrayList<>();
    try (Once once = new Once(drop)) {
      Placing placing = new Placing(parcel.id(), ledger, once::visit, clock);
      long before = 0;
      for (OutgoingFile file : files) {
        long done = before;
        Trace.Arrived arrived =
            placing.place(file, written -> progress.at((double) (done + written) / all));
        (file.isPicture() ? pictures : stories)
            .add(
                new Receipt(
                    drop.kind(), drop.address(arrived.name()), arrived.at(), file.sha256()));
        before += file.size();
        progress.at((double) before / all);
      }
    }
    stories.addAll(pictures);
    return stories;
  }

  /** One visit, and none where nothing is left to do. */
  private static final class Once implements AutoCloseable {
    private final Drop drop;
    private Drop.@Nullable Visit visit;

    Once(Drop drop) {
      this.drop = drop;
    }

    Drop.Visit visit() {
      Drop.Visit known = visit;
      if (known == null) {
        known = drop.open();
        visit = known;
      }
      return known;
    }

    @Override
    public void close() {
      if (visit != null) {
        visit.close();
      }
    }
  }
}
