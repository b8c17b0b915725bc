package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Block;
import org.midad.model.Fault;
import org.midad.model.Figure;
import org.midad.model.Inspected;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;

/** One thing after another in a library is broken from outside, and each is told. */
class InspectionTest {
  private static final Instant NOW = Instant.ofEpochMilli(5);

  @TempDir Path folder;
  private Story story = LibraryTest.story("أول");
  private RevisionId first;
  private RevisionId second;
  private Path picture;
  private String sha256 = "";

  @BeforeEach
  void aLibrary() throws IOException {
    try (Library library = Library.open(folder)) {
      Figure.Media media = library.media().put(Photographs.quarters("png", 60, 40)).media();
      sha256 = media.sha256();
      picture = folder.resolve(MediaFiles.path(sha256));
      List<Block> blocks = new ArrayList<>(story.blocks());
      blocks.add(Block.of(new Figure(media, "", ""), "صورة"));
      story = new Story(story.id(), blocks, story.meta());
      first = library.stories().save(LibraryTest.revision(story, List.of(), 1));
      Delivered receipt = new Delivered("site", "folder", NOW, "0".repeat(64));
      second =
          library
              .stories()
              .save(
                  new Revision(
                      story,
                      Stage.EXPORTED,
                      Publication.USABLE,
                      Plan.NONE,
                      List.of(first),
                      "zaidan",
                      NOW,
                      Revision.Reason.EXPORTED,
                      "",
                      null),
                  List.of(receipt, receipt));
    }
  }

  @Test
  void aLibraryInWhichAllIsWellHasNoFaults() throws Exception {
    assertThat(inspected()).isEqualTo(new Inspected(1, 2, 0, 1, 0, 2, 1, List.of()));
  }

  @Test
  void aChangedRevision() throws Exception {
    execute("update revision set json = json || X'20' where sha256 = '" + first + "'");
    assertFault(Fault.Flaw.REVISION_CHANGED, first.sha256());
  }

  @Test
  void aRevisionOfWhichSomethingElseIsNoted() throws Exception {
    execute("update revision set author = 'huda' where sha256 = '" + first + "'");
    assertFault(Fault.Flaw.REVISION_DIFFERS, first.sha256());
  }

  @Test
  void aParentThatIsForgotten() throws Exception {
    execute("update revision set parents = array[]");
    assertFault(Fault.Flaw.REVISION_DIFFERS, second.sha256());
  }

  @Test
  void aMissingParent() throws Exception {
    execute("delete from revision where sha256 = '" + first + "'");
    assertFault(Fault.Flaw.PARENT_MISSING, first.sha256());
  }

  @Test
  void aMissingStory() throws Exception {
    execute("delete from story");
    assertThat(inspected().faults())
        .containsExactlyInAnyOrder(
            new Fault(Fault.Flaw.STORY_MISSING, first.sha256()),
            new Fault(Fault.Flaw.STORY_MISSING, second.sha256()));
  }

  @Test
  void aMissingHead() throws Exception {
    execute("update story set head = '" + "0".repeat(64) + "'");
    assertFault(Fault.Flaw.HEAD_MISSING, story.id().toString());
  }

  @Test
  void aHeadThatIsNotWhatTheListsShow() throws Exception {
    execute("update story set stage = 'KILLED'");
    assertFault(Fault.Flaw.HEAD_DIFFERS, story.id().toString());
  }

  @Test
  void aMissingReceipt() throws Exception {
    execute("delete from receipt where place = 0");
    assertFault(Fault.Flaw.RECEIPT_MISSING, second.sha256());
  }

  @Test
  void aReceiptWithoutItsRevision() throws Exception {
    execute("update receipt set revision = '" + "0".repeat(64) + "'");
    assertFault(Fault.Flaw.RECEIPT_MISSING, "0".repeat(64));
  }

  @Test
  void aBrokenAuditTrail() throws Exception {
    execute("update audit set person = 'huda'");
    assertFault(Fault.Flaw.AUDIT_BROKEN, "1");
  }

  @Test
  void aMissingPicture() throws Exception {
    Files.delete(picture);
    assertFault(Fault.Flaw.PICTURE_MISSING, sha256);
  }

  @Test
  void aChangedPicture() throws Exception {
    byte[] bytes = Files.readAllBytes(picture);
    bytes[bytes.length / 2] ^= 1;
    Files.write(picture, bytes);
    assertFault(Fault.Flaw.PICTURE_CHANGED, sha256);
  }

  private void assertFault(Fault.Flaw kind, String what) throws IOException {
    assertThat(inspected().faults()).containsExactly(new Fault(kind, what));
  }

  private Inspected inspected() throws IOException {
    // It would be noticed at the opening that the database lacks what is there a second time.
    Files.deleteIfExists(folder.resolve("journal").resolve("revisions-1.log"));
    try (Library library = Library.open(folder)) {
      return library.inspection().run(done -> assertThat(done).isBetween(0.0, 1.0));
    }
  }

  /** As somebody would from outside, past every rule of the database. */
  private void execute(String statement) throws SQLException {
    try (Connection connection = new DatabaseFile(folder.toAbsolutePath(), Sealing.PLAIN).open();
        Statement database = connection.createStatement()) {
      database.execute("set referential_integrity false");
      assertThat(database.executeUpdate(statement)).isPositive();
    }
  }
}
