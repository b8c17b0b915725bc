package org.midad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Acceptance;
import org.midad.app.Sharing;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.testfx.framework.junit5.ApplicationExtension;

/** Stories come into the real window from a folder that two libraries share. */
@ExtendWith(ApplicationExtension.class)
class SharingAtTheDeskTest {
  private static final FontBook FONTS = FontBook.load();
  private static final String PASSWORD = "ink on paper";

  @TempDir private Path folder;

  @BeforeEach
  void aReporterHasSubmittedOneStoryThatWasTakenAndOneThatWasNot() throws IOException {
    Platform.setImplicitExit(false);
    Path shared = Files.createDirectory(folder.resolve("shared"));
    try (Library library = Library.open(folder.resolve("reporter"));
        Library other = Library.open(folder.resolve("desk"))) {
      UseCases reporter = UseCases.over(library, AtTheDesk.CLOCK);
      reporter.accounts().found("زيدان الربيعي", Role.REPORTER, "ar");
      share(reporter, shared);
      submit(reporter);
      UseCases desk = UseCases.over(other, AtTheDesk.CLOCK);
      desk.accounts().found("سلمى الخطيب", Role.DESK_EDITOR, "ar");
      share(desk, shared);
      desk.bundles()
          .take(desk.bundles().look(bundle(shared)), Acceptance.AS_VERSION.trusting(Role.REPORTER));
      desk.accounts().changePassword("", PASSWORD);
      submit(reporter);
    }
  }

  @Test
  void whatComesIsListedOnceSomebodySitsHere() {
    try (AtTheDesk desk = new AtTheDesk(folder.resolve("desk"), FONTS)) {
      desk.see("sign-in-screen");
      desk.type(PASSWORD);
      desk.push(KeyCode.ENTER);
      desk.see("stories");
      desk.click("queue-incoming");
      desk.until("both to be listed", () -> desk.listed().size() == 2);
    }
  }

  private static void share(UseCases cases, Path shared) {
    cases
        .settings()
        .save(
            cases
                .settings()
                .load()
                .withWorkplace(
                    place -> place.withSharing(any -> new Sharing(Optional.of(shared), true))));
  }

  private static void submit(UseCases cases) {
    Story story =
        new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.HEADLINE, "بغداد وأربيل"),
                Block.of(BlockKind.BYLINE, "زيدان الربيعي"),
                Block.of(BlockKind.PARAGRAPH, "كشفت القيادة نتائج الاجتماع.")),
            StoryMeta.EMPTY.withSlug("talks"));
    Head draft = cases.desk().bring(story);
    cases.review().perform(draft.story().id(), draft.id(), Transition.SUBMIT, "");
    cases.sharedFolder().look();
  }

  private static Path bundle(Path shared) throws IOException {
    try (Stream<Path> files = Files.walk(shared)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }
}
