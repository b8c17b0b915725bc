package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.export.PackageForm;
import org.midad.model.Head;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.StoryId;

/** Several stories leave as one, all or none. */
class PackageExportTest extends WalkedNewsroom {
  @ParameterizedTest
  @EnumSource(PackageForm.class)
  void theStoriesOfAPackageLeaveInOneFileAndAreExported(PackageForm form) throws Exception {
    List<Head> heads = List.of(walks.approved(), walks.approved(), walks.approved());
    walks.become(Role.DESK_EDITOR);
    PackageExport.Outcome outcome = export(form, heads);
    assertThat(outcome.refused()).isEmpty();
    assertThat(outcome.receipts()).hasSize(1);
    String file = Files.readString(Path.of(outcome.receipts().getFirst().address()));
    for (Head head : heads) {
      assertThat(file).contains(head.story().id().toString());
      Head now = newsroom.desk().open(head.story().id());
      assertThat(now.stage()).isEqualTo(Stage.EXPORTED);
      assertThat(newsroom.publishing().receipts(now.id())).isEqualTo(outcome.receipts());
      assertThat(newsroom.deliveryOverview().readers(head.story().id()))
          .singleElement()
          .matches(AtReaders::current);
    }
    assertThat(file).contains("ملف اليوم");
  }

  @Test
  void whereOneStoryMayNotLeaveNoneDoes() {
    List<Head> heads = List.of(walks.approved(), walks.inReview());
    walks.become(Role.DESK_EDITOR);
    PackageExport.Outcome outcome = export(PackageForm.NINJS, heads);
    assertThat(outcome.refused())
        .singleElement()
        .satisfies(refused -> {
          assertThat(refused.story()).isEqualTo(heads.getLast().story().id());
          assertThat(refused.problem().key()).isEqualTo("refusal.not-approved");
        });
    assertThat(files()).isEmpty();
    assertThat(newsroom.desk().open(heads.getFirst().story().id()).stage())
        .isEqualTo(Stage.APPROVED);
  }

  @Test
  void aFolderThatIsNotThereLeavesAllAsTheyWere() {
    List<Head> heads = List.of(walks.approved());
    walks.become(Role.DESK_EDITOR);
    assertProblem(
        "problem.export.folder-missing",
        () ->
            newsroom
                .packageExport()
                .export(ids(heads), PackageForm.NINJS, "", folder.resolve("none")));
    assertThat(newsroom.desk().open(heads.getFirst().story().id())).isEqualTo(heads.getFirst());
  }

  @Test
  void aStoryOfAPackageIsWithdrawnByItself() throws Exception {
    List<Head> heads = List.of(walks.approved(), walks.approved());
    walks.become(Role.DESK_EDITOR);
    export(PackageForm.SUPERDESK, heads);
    Head exported = newsroom.desk().open(heads.getFirst().story().id());
    walks.go(exported, Role.MANAGING_EDITOR, Transition.KILL, "خبر كاذب");
    newsroom.courier().pass((delivery, done) -> {});
    String taken = Files.readString(folder.resolve("talks-2.superdesk.json"));
    assertThat(taken).contains("canceled", heads.getFirst().story().id().toString());
  }

  private PackageExport.Outcome export(PackageForm form, List<Head> heads) {
    return newsroom.packageExport().export(ids(heads), form, "ملف اليوم", folder);
  }

  private static List<StoryId> ids(List<Head> heads) {
    return heads.stream().map(head -> head.story().id()).toList();
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("package"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
