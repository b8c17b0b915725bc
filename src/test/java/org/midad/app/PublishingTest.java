package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.midad.app.Newsrooms.assertProblem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.export.Form;
import org.midad.export.Receipt;
import org.midad.export.Sha256;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.store.Library;
import org.midad.store.Photographs;
import org.midad.store.picture.LeavingPicture;

class PublishingTest {
  @TempDir Path folder;

  private Library library;
  private UseCases newsroom;
  private Path target;

  @BeforeEach
  void open() throws Exception {
    library = Library.open(folder.resolve("library"));
    newsroom = Newsrooms.over(library);
    target = Files.createDirectory(folder.resolve("target"));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void anApprovedStoryLeavesAndItsReceiptIsKept() throws Exception {
    Head approved = approved(List.of());
    Exported exported = export(approved);
    assertThat(exported.head().stage()).isEqualTo(Stage.EXPORTED);
    assertThat(exported.head().revision().publication()).isEqualTo(Publication.USABLE);
    assertThat(exported.head().revision().reason()).isEqualTo(Revision.Reason.EXPORTED);
    assertThat(exported.head().story()).isEqualTo(approved.story());
    Receipt receipt = exported.receipts().getFirst();
    assertThat(Files.readString(Path.of(receipt.address()))).contains("بغداد وأربيل");
    assertThat(newsroom.publishing().receipts(exported.head().id()))
        .extracting(Receipt::address, Receipt::sha256)
        .containsExactly(tuple(receipt.address(), receipt.sha256()));
    assertThat(newsroom.settings().load().workplace().exportFolder()).contains(target);
  }

  @Test
  void aStoryLeavesAgainAsItsNextVersion() {
    Exported first = export(approved(List.of()));
    Exported second = export(first.head());
    assertThat(first.receipts().getFirst().address()).contains("talks-1.");
    assertThat(second.receipts().getFirst().address()).contains("talks-2.");
  }

  @Test
  void onlyTheDeskExportsAndOnlyWhatIsApproved() {
    Head approved = approved(List.of());
    for (Role role : Role.values()) {
      boolean allowed = role == Role.DESK_EDITOR || role == Role.MANAGING_EDITOR;
      assertThat(newsroom.deliveries().leaving(approved, Newsrooms.person(role)).isEmpty())
          .isEqualTo(allowed);
      if (!allowed) {
        newsroom.accounts().become(Newsrooms.person(role).id());
        assertProblem("refusal.desk-only", () -> export(approved));
      }
    }
    newsroom.accounts().become("reporter");
    Head draft = newsroom.desk().create();
    newsroom.accounts().become("desk_editor");
    assertProblem("refusal.not-approved", () -> export(draft));
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void aFigureWithoutCaptionCannotLeave() {
    assertProblem("refusal.errors", () -> approved(List.of(Block.of(Figure.PENDING, " "))));
    Head captioned = approved(List.of(Block.of(Figure.PENDING, "نهر دجلة")));
    List<Block> blocks = new ArrayList<>(captioned.story().blocks());
    blocks.set(blocks.size() - 1, Block.of(Figure.PENDING, " "));
    Head approved =
        new Changes(library, () -> "desk_editor", Newsrooms.clock())
            .edit(captioned, captioned.story().withBlocks(blocks), Revision.Reason.SAVED);
    assertProblem("refusal.caption", () -> export(approved));
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void theFilesOfPicturesStandBesideWhatNamesThem() throws Exception {
    byte[] file = Photographs.held(Photographs.quarters("jpeg", 120, 80), 6);
    Figure.Media media = newsroom.pictures().add(file).media();
    byte[] leaving = LeavingPicture.asHeld(file);
    String name = Sha256.hex(leaving) + ".jpg";
    Head approved = approved(List.of(Block.of(new Figure(media, "واع", "جسر"), "تعليق")));
    List<Form> forms = List.of(Form.HTML, Form.NINJS, Form.MARKDOWN, Form.DOCX, Form.TEXT);
    Exported exported =
        newsroom.publishing().export(approved.story().id(), approved.id(), forms, target);
    assertThat(target.resolve(name)).hasBinaryContent(leaving);
    assertThat(exported.receipts()).hasSize(6);
    assertThat(exported.receipts().getLast())
        .isEqualTo(
            new Receipt(
                "folder",
                target.resolve(name).toString(),
                exported.receipts().getLast().at(),
                Sha256.hex(leaving)));
    assertThat(Files.readString(target.resolve("talks-1.html")))
        .contains("<img class=\"picture\" src=\"" + name + "\" alt=\"جسر\" width=\"80\"");
    assertThat(Files.readString(target.resolve("talks-1.json"))).contains("\"" + name + "\"");
    assertThat(Files.readString(target.resolve("talks-1.md"))).contains("![جسر](" + name + ")");
    try (ZipFile docx = new ZipFile(target.resolve("talks-1.docx").toFile())) {
      byte[] upright = docx.getInputStream(docx.getEntry("word/media/" + name)).readAllBytes();
      assertThat(newsroom.pictures().add(upright).media().height()).isEqualTo(120);
    }
  }

  @Test
  void aStoryWhosePictureIsLostStaysInTheHouse() throws Exception {
    Figure.Media media = new Figure.Media("ab".repeat(32), "image/png", 60, 40);
    Head approved = approved(List.of(Block.of(new Figure(media, "", ""), "تعليق")));
    assertProblem("problem.picture.missing", () -> export(approved));
    assertThat(target).isEmptyDirectory();
    assertThat(newsroom.desk().open(approved.story().id())).isEqualTo(approved);
  }

  @Test
  void aFolderThatCannotTakeItLeavesTheStoryApproved() {
    Head approved = approved(List.of());
    assertProblem(
        "problem.export.folder-missing",
        () ->
            newsroom
                .publishing()
                .export(
                    approved.story().id(),
                    approved.id(),
                    List.of(Form.NINJS),
                    folder.resolve("none")));
    assertThat(newsroom.desk().open(approved.story().id())).isEqualTo(approved);
  }

  @Test
  void anOldHeadIsNotExported() {
    Head approved = approved(List.of());
    newsroom.review().perform(approved.story().id(), approved.id(), Transition.REOPEN, "");
    assertProblem("problem.story.changed", () -> export(approved));
    assertThat(target).isEmptyDirectory();
  }

  private Exported export(Head head) {
    return newsroom.publishing().export(head.story().id(), head.id(), List.of(Form.NINJS), target);
  }

  private Head approved(List<Block> more) {
    newsroom.accounts().become("reporter");
    Head blank = newsroom.desk().create();
    Story story = Newsrooms.complete(blank.story().id());
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.addAll(more);
    Head head = newsroom.desk().save(blank.id(), story.withBlocks(blocks));
    for (Transition transition :
        List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.APPROVE)) {
      head = newsroom.review().perform(head.story().id(), head.id(), transition, "");
      newsroom.accounts().become("desk_editor");
    }
    return head;
  }
}
