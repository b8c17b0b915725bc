package org.midad.deliver;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.midad.export.FileName;
import org.midad.export.PackageFormat;
import org.midad.export.PictureFiles;
import org.midad.export.Receipt;
import org.midad.export.StoryPackage;
import org.midad.model.Figure;
import org.midad.model.Problem;

/** Brings several stories as one file into a folder of this machine, with their pictures' files. */
public final class PackageSender {
  private final FolderDrop drop;
  private final InstantSource clock;

  public PackageSender(Path folder, InstantSource clock) {
    drop = new FolderDrop(folder);
    this.clock = clock;
  }

  /**
   * Writes the package; what stands there already with the same bytes is not written again.
   *
   * @return the package's receipt, and then one for each picture
   * @throws Problem what the folder says, or that a picture is missing or damaged
   */
  public List<Receipt> send(
      StoryPackage stories, PackageFormat format, PictureFiles pictures, Ledger ledger) {
    List<Receipt> receipts = new ArrayList<>();
    try (Drop.Visit visit = drop.open()) {
      Placing placing = new Placing(UUID.randomUUID(), ledger, () -> visit, clock);
      for (OutgoingFile file : files(stories, format, pictures)) {
        Trace.Arrived arrived = placing.place(file, written -> {});
        Receipt receipt =
            new Receipt(drop.kind(), drop.address(arrived.name()), arrived.at(), file.sha256());
        receipts.add(file.isPicture() ? receipts.size() : 0, receipt);
      }
      return receipts;
    } catch (Undelivered undelivered) {
      throw undelivered.problem();
    }
  }

  /** The pictures first, for the package names them. */
  private static List<OutgoingFile> files(
      StoryPackage stories, PackageFormat format, PictureFiles pictures) {
    Set<Figure.Media> named = new LinkedHashSet<>();
    stories.leavings().stream()
        .filter(leaving -> !leaving.issue().isWithdrawal())
        .forEach(leaving -> named.addAll(PictureFiles.named(leaving.story())));
    List<OutgoingFile> files = new ArrayList<>();
    named.forEach(media ->
        files.add(OutgoingFile.of(number -> FileName.of(media), 1, () -> pictures.asHeld(media))));
    files.add(
        OutgoingFile.of(
            number -> FileName.of(stories, number, format.extension()),
            OutgoingFile.LAST_NAME,
            () -> format.write(stories)));
    return files;
  }
}
