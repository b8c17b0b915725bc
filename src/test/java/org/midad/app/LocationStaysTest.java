package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.export.Form;
import org.midad.export.PackageForm;
import org.midad.export.PictureFiles;
import org.midad.export.Sha256;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.store.picture.Whereabouts;

/**
 * Where a picture was taken leaves by no way, though the library keeps the picture as it came. The
 * pictures are made by exiftool, with a place in every field that there is for one.
 */
class LocationStaysTest extends WalkedNewsroom {
  private static final List<String> PICTURES = List.of("agency.jpg", "agency.png", "agency.gif");
  private static final Pattern EMBEDDED = Pattern.compile("base64,([A-Za-z0-9+/=\\\\]+)");

  private Head head;

  @BeforeEach
  void approveAStoryWithPictures() {
    List<Block> blocks = new ArrayList<>(Newsrooms.complete(StoryId.create()).blocks());
    for (String name : PICTURES) {
      Figure.Media media =
          newsroom.pictures().add(Path.of("src/test/resources/pictures", name)).media();
      blocks.add(Block.of(new Figure(media, "رويترز", "جسر"), "جسر على دجلة"));
    }
    Story story = Newsrooms.complete(StoryId.create()).withBlocks(blocks);
    walks.become(Role.REPORTER);
    Head draft = newsroom.desk().bring(story);
    newsroom.locks().release(draft.story().id());
    Head submitted = walks.go(draft, Role.REPORTER, Transition.SUBMIT);
    Head accepted = walks.go(submitted, Role.DESK_EDITOR, Transition.ACCEPT);
    head = walks.go(accepted, Role.DESK_EDITOR, Transition.APPROVE);
    walks.become(Role.DESK_EDITOR);
  }

  @Test
  void theLibraryKeepsThePicturesAsTheyCame() throws IOException {
    for (Figure.Media media : PictureFiles.named(head.story())) {
      assertThat(letters(library.media().read(media))).contains("Qayyara-Marker");
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void noFormTellsIt(Form form) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    newsroom.desk().saveCopy(head.story(), form.format(), copy.resolve("story"));
    assertNothingTold(copy);
    if (form.format().namesPictures()) {
      assertNamedByContent(copy);
    }
    Path export = Files.createDirectory(folder.resolve("export"));
    newsroom.publishing().export(head.story().id(), head.id(), List.of(form), export);
    assertNothingTold(export);
    if (form.format().namesPictures()) {
      assertNamedByContent(export);
    }
  }

  @ParameterizedTest
  @EnumSource(PackageForm.class)
  void noPackageTellsIt(PackageForm form) throws IOException {
    Path export = Files.createDirectory(folder.resolve("export"));
    newsroom.packageExport().export(List.of(head.story().id()), form, "ملف اليوم", export);
    assertNothingTold(export);
    assertNamedByContent(export);
  }

  @Test
  void noRequestTellsIt() throws IOException {
    try (Readers readers = new Readers().on()) {
      walks.become(Role.MANAGING_EDITOR);
      newsroom.targets().put(readers.target("site"), null);
      walks.become(Role.DESK_EDITOR);
      newsroom
          .deliveries()
          .decide(head.story().id(), head.id(), Destinations.targets(List.of("site")));
      newsroom.courier().pass((delivery, done) -> {});
      assertThat(readers.taken()).hasSize(1);
      String taken = readers.taken().getFirst();
      assertTellsNothing("request", taken.getBytes(StandardCharsets.UTF_8));
      Matcher embedded = EMBEDDED.matcher(taken);
      int pictures = 0;
      while (embedded.find()) {
        byte[] picture = Base64.getDecoder().decode(embedded.group(1).replace("\\", ""));
        assertTellsNothing("picture", picture);
        assertThat(taken).contains(Sha256.hex(picture));
        pictures++;
      }
      assertThat(pictures).isEqualTo(PICTURES.size());
    }
  }

  /** So much is told of whose they are: who reads the file finds it there. */
  @Test
  void whoseAPictureIsLeavesWithIt() throws IOException {
    Path export = Files.createDirectory(folder.resolve("export"));
    newsroom.publishing().export(head.story().id(), head.id(), List.of(Form.HTML), export);
    try (Stream<Path> files = Files.list(export)) {
      assertThat(files.filter(file -> file.toString().matches(".*\\.(jpg|png)")))
          .hasSize(2)
          .allSatisfy(file ->
              assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                  .contains(letters("© رويترز 2026".getBytes(StandardCharsets.UTF_8))));
    }
  }

  private static void assertNothingTold(Path export) throws IOException {
    try (Stream<Path> files = Files.list(export)) {
      List<Path> all = files.toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        byte[] bytes = Files.readAllBytes(file);
        assertTellsNothing(file.toString(), bytes);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
          for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            assertTellsNothing(file + "/" + entry.getName(), zip.readAllBytes());
          }
        }
      }
    }
  }

  private static void assertTellsNothing(String name, byte[] bytes) throws IOException {
    assertThat(letters(bytes)).as(name).doesNotContain("Qayyara-Marker", "8675309", "GPSL");
    if (letters(bytes).matches("(?s)(\u00FF\u00D8\u00FF|.PNG|GIF8).*")) {
      assertThat(Whereabouts.in(bytes)).as(name).isEmpty();
    }
  }

  /** A picture that says less is another file, and goes by a name of its own. */
  private static void assertNamedByContent(Path export) throws IOException {
    List<Path> pictures;
    try (Stream<Path> files = Files.list(export)) {
      pictures = files.filter(file -> file.toString().matches(".*\\.(jpg|png|gif)")).toList();
    }
    assertThat(pictures).hasSize(PICTURES.size());
    for (Path picture : pictures) {
      String hash = Sha256.hex(Files.readAllBytes(picture));
      assertThat(picture.getFileName().toString()).startsWith(hash);
      try (Stream<Path> files = Files.list(export)) {
        assertThat(files.filter(file -> !pictures.contains(file)))
            .singleElement()
            .satisfies(story ->
                assertThat(Files.readString(story, StandardCharsets.ISO_8859_1)).contains(hash));
      }
    }
  }

  private static String letters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
