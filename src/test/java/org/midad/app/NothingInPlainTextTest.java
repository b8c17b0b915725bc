package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.deliver.Address;
import org.midad.deliver.Secret;
import org.midad.deliver.Target;
import org.midad.edit.EditorState;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Person;
import org.midad.model.Pixels;
import org.midad.model.Role;
import org.midad.model.Stamp;
import org.midad.store.Encryption;
import org.midad.store.Library;
import org.midad.store.journal.StoryJournal;

/**
 * Works in a library as a newsroom does, with words that stand nowhere else, and then looks for
 * them in every file that was written meanwhile.
 */
class NothingInPlainTextTest {
  private static final Passphrase PASSPHRASE = new Passphrase("نخلة مصباح تموز دفتر");

  /** In bytes: other programs' large files are not looked through. */
  private static final long LARGEST = 64 << 20;

  private static final String HOST_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1lR7pBrrmpSMHa2hD1sJcdnX4Ik8nbcJ0JvkVYYh6k";

  /** Of a picture's file, in bytes: nothing else holds so many of its bytes in a row. */
  private static final int STRETCH = 48;

  @TempDir Path folder;

  private final Instant begun = Instant.now();
  private final Random random = new Random();

  private byte[] picture = {};
  private Set<String> foundMeanwhile = Set.of();

  private final String arabic = rare("بتثجحخدذرزسشصض");
  private final String latin = rare("bcdfghjklmnpqrstvwxz");
  private final String typed = rare("bcdfghjklmnpqrstvwxz");
  private final String name = rare("bcdfghjklmnpqrstvwxz");
  private final String paper = rare("bcdfghjklmnpqrstvwxz");
  private final String host = rare("bcdfghjklmnpqrstvwxz");
  private final String secret = rare("bcdfghjklmnpqrstvwxz");
  private final String passphrase = PASSPHRASE.reveal();

  @Test
  void aPlainLibraryHasItAllButTheSecrets() throws Exception {
    Path library = folder.resolve("library");
    work(library, Optional.empty());
    Set<String> found = search();
    assertThat(found)
        .contains("arabic", "latin", "typed", "name", "paper", "host", "picture")
        .doesNotContain("secret");
  }

  @Test
  void anEncryptedLibraryHasNothing() throws Exception {
    Path library = folder.resolve("library");
    Encryption.encrypt(library, PASSPHRASE, new PasswordCost(64, 1, 1), done -> {});
    work(library, Optional.of(PASSPHRASE));
    assertThat(foundMeanwhile).isEmpty();
    assertThat(search()).isEmpty();
  }

  @Test
  void oneThatIsEncryptedAfterwardsKeepsNothing() throws Exception {
    Path library = folder.resolve("library");
    work(library, Optional.empty());
    assertThat(search()).isNotEmpty();
    Conversion wish = new Conversion.Encrypt(PASSPHRASE, true, Map.of());
    assertThat(Secrecy.carryOut(library, wish, Newsrooms.clock(), done -> {})).isEmpty();
    assertThat(search()).isEmpty();
    try (Library opened = Library.open(library, Optional.of(PASSPHRASE))) {
      UseCases cases = UseCases.over(opened, Newsrooms.clock());
      assertThat(opened.inspection().run(done -> {}).faults()).isEmpty();
      cases.accounts().become(Newsrooms.person(Role.MANAGING_EDITOR).id());
      assertThat(cases.search().search(latin, 9)).hasSize(1);
      assertThat(opened.journals().left()).hasSize(1);
    }
  }

  private void work(Path place, Optional<Passphrase> word) throws Exception {
    try (Library library = Library.open(place, word)) {
      UseCases cases = UseCases.over(library, Newsrooms.clock());
      Person chief = Newsrooms.person(Role.MANAGING_EDITOR);
      library.people().put(chief);
      library.people().put(new Person("x", name, Role.REPORTER));
      cases.accounts().become(chief.id());
      Settings settings = cases.settings().load();
      cases.settings().save(settings.withNewspaper(now -> now.withName(paper)));
      cases
          .targets()
          .put(
              new Target(
                  "site",
                  "الموقع",
                  new Address.Sftp(host + ".example", 22, "midad", "/in", null),
                  List.of()),
              new Secret(secret));
      cases.targets().accept(host + ".example", 22, HOST_KEY);
      Figure.Media media = cases.pictures().add(noise());
      assertThat(cases.pictures().show(media, 320).width()).isEqualTo(320);
      byte[] file = library.media().read(media);
      picture = Arrays.copyOfRange(file, file.length / 2, file.length / 2 + STRETCH);
      Head head =
          cases
              .desk()
              .importText("خبر " + arabic + " " + latin + "\nمتن الخبر " + latin + " هنا.")
              .head();
      assertThat(cases.search().search(latin, 9)).hasSize(1);
      Transaction more =
          Typing.type(EditorState.of(head.story()), typed, new Stamp("zaidan", Instant.EPOCH))
              .orElseThrow();
      StoryJournal journal = library.journals().begin(head.id(), head.revision());
      journal.append(List.of(more));
      journal.leave();
      cases.care().backUp(done -> {});
      DeskAsLeft.keep(cases);
      // While all is open, as a kill would leave it.
      foundMeanwhile = search();
    }
  }

  /** So fine that no two stretches of its file are the same. */
  private Pixels noise() {
    int[] colors = new int[700 * 200];
    Arrays.setAll(colors, at -> 0xFF000000 | random.nextInt(1 << 24));
    return new Pixels(700, 200, colors);
  }

  private String rare(String letters) {
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < 14; at++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  /** What of all that was found somewhere. */
  private Set<String> search() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    Map.of(
            "arabic", arabic,
            "latin", latin,
            "typed", typed,
            "name", name,
            "paper", paper,
            "host", host,
            "secret", secret,
            "passphrase", passphrase)
        .forEach((what, text) -> {
          for (Charset form :
              List.of(
                  StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            all.put(what + " " + form, text.getBytes(form));
          }
        });
    all.put("picture", picture);
    Set<String> found = new TreeSet<>();
    for (Path file : written()) {
      byte[] bytes;
      try {
        bytes = Files.readAllBytes(file);
      } catch (IOException gone) {
        continue;
      }
      look(file.toString(), bytes, all, found);
    }
    return found;
  }

  private static void look(
      String where, byte[] bytes, Map<String, byte[]> needles, Set<String> found)
      throws IOException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    needles.forEach((what, needle) -> {
      if (text.contains(new String(needle, StandardCharsets.ISO_8859_1))) {
        System.err.println(what + " in " + where);
        found.add(what.replaceFirst(" .*", ""));
      }
    });
    if (text.startsWith("PK")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          look(where + "!" + entry.getName(), zip.readAllBytes(), needles, found);
        }
      }
    }
  }

  /** The library and all beside it, and whatever was written where temporary files go. */
  private List<Path> written() throws IOException {
    List<Path> files = new ArrayList<>();
    collect(folder, Instant.EPOCH, files);
    collect(Path.of(System.getProperty("java.io.tmpdir")), begun, files);
    return files;
  }

  private static void collect(Path from, Instant since, List<Path> into) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes known) {
            if (known.isRegularFile()
                && known.size() < LARGEST
                && !known.lastModifiedTime().toInstant().isBefore(since)) {
              into.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
