package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.deliver.Address;
import org.midad.deliver.Secret;
import org.midad.deliver.Sender;
import org.midad.deliver.Target;
import org.midad.deliver.Template;
import org.midad.export.Form;
import org.midad.model.Head;
import org.midad.model.Role;
import org.midad.model.StoryId;
import org.midad.store.Library;

/** What a place would get is shown before it gets it. */
class TargetPreviewTest {
  @TempDir Path folder;

  private Library library;
  private UseCases newsroom;
  private StoryId story;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("library"));
    newsroom = Newsrooms.over(library);
    newsroom.accounts().become(Newsrooms.person(Role.REPORTER).id());
    Head head = newsroom.desk().bring(Newsrooms.complete(StoryId.create()));
    story = head.story().id();
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void aFolderWouldGetAFileOfEachFormAndGetsNone() {
    Target place =
        new Target(
            "folder",
            "الأرشيف",
            new Address.Folder(folder.resolve("nowhere")),
            List.of(Form.TEXT, Form.NINJS),
            List.of(new Template("", "خاص بالأرشيف", "", List.of())));
    assertThat(newsroom.targets().preview(place, story))
        .hasSize(2)
        .allSatisfy(piece -> {
          assertThat(piece.text()).contains("بغداد وأربيل", "خاص بالأرشيف");
          assertThat(piece.size()).isEqualTo(piece.text().getBytes(StandardCharsets.UTF_8).length);
        })
        .extracting(Sender.Piece::name)
        .satisfiesExactly(
            text -> assertThat(text).endsWith(".txt"),
            ninjs -> assertThat(ninjs).endsWith(".json"));
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aRequestIsShownWithoutTheSecretThatGoesWithIt() {
    Target place =
        new Target(
            "site",
            "الموقع",
            new Address.Endpoint(
                URI.create("https://example.org/in"),
                Address.Method.POST,
                new Address.Proof.Hmac("X-Signature", "HmacSHA256")),
            List.of());
    newsroom.accounts().become(Newsrooms.person(Role.MANAGING_EDITOR).id());
    newsroom.targets().put(place, new Secret("shared-8472"));
    assertThat(newsroom.targets().hasSecret("site")).isTrue();
    assertThat(newsroom.targets().preview(place, story))
        .singleElement()
        .satisfies(piece -> {
          assertThat(piece.name()).isEqualTo("POST https://example.org/in");
          assertThat(piece.text()).contains("بغداد وأربيل").doesNotContain("shared-8472");
        });
  }
}
