package org.midad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.store.Library;

/** {@code midad encrypt}, and every other verb in an encrypted library. */
class EncryptVerbTest {
  private static final int LOCKED_OUT = 3;

  @TempDir Path folder;

  private Path library;
  private Path one;
  private Path two;

  @BeforeEach
  void begin() throws Exception {
    library = folder.resolve("library");
    one = Files.writeString(folder.resolve("one"), "كلمات لا يخمّنها أحد\n");
    two = Files.writeString(folder.resolve("two"), "كلمات أخرى");
    try (Library opened = Library.open(library)) {
      opened.people().put(new Person("salma", "سلمى", Role.DESK_EDITOR));
    }
    assertThat(type("import", "--as=salma", article().toString()).exit()).isZero();
  }

  private Path article() throws Exception {
    return Files.writeString(
        folder.resolve("a.html"), "<html><body><h1>عنوان نادر</h1><p>نص</p></body></html>");
  }

  @Test
  void anEncryptedLibraryOpensWithItsPassphraseAlone() {
    Typed encrypted = type("encrypt", "--json", "--passphrase-file=" + one);
    assertThat(encrypted.exit()).as(encrypted.err()).isZero();
    assertThat(encrypted.out()).contains("\"encrypted\" : true");
    Typed locked = type("list");
    assertThat(locked.exit()).isEqualTo(LOCKED_OUT);
    assertThat(locked.err()).contains("opens only with its passphrase");
    Typed wrong = type("list", "--passphrase-file=" + two);
    assertThat(wrong.exit()).isEqualTo(LOCKED_OUT);
    assertThat(wrong.err()).contains("not the passphrase");
    assertThat(type("list", "--passphrase-file=" + one).out()).contains("عنوان نادر");
    assertThat(type("encrypt", "--passphrase-file=" + one).err()).contains("encrypted already");
  }

  @Test
  void thePassphraseIsChangedAndRemoved() {
    type("encrypt", "--passphrase-file=" + one);
    Typed changed =
        type("encrypt", "--change", "--passphrase-file=" + one, "--new-passphrase-file=" + two);
    assertThat(changed.exit()).as(changed.err()).isZero();
    assertThat(type("list", "--passphrase-file=" + one).exit()).isEqualTo(LOCKED_OUT);
    assertThat(type("list", "--passphrase-file=" + two).exit()).isZero();
    assertThat(type("encrypt", "--remove", "--passphrase-file=" + one).exit())
        .isEqualTo(LOCKED_OUT);
    Typed removed = type("encrypt", "--remove", "--passphrase-file=" + two);
    assertThat(removed.exit()).as(removed.err()).isZero();
    assertThat(type("list").out()).contains("عنوان نادر");
    assertThat(type("encrypt", "--remove").err()).contains("not encrypted");
    assertThat(type("encrypt", "--change").err()).contains("not encrypted");
  }

  @Test
  void whoTypesANewPassphraseTypesItTwice() {
    assertThat(typing(List.of("one", "other"), "encrypt").err()).contains("differ");
    assertThat(typing(List.of(" "), "encrypt").err()).contains("No passphrase");
    assertThat(type("list").exit()).isZero();
    assertThat(typing(List.of("one", "one"), "encrypt").exit()).isZero();
    assertThat(type("list").exit()).isEqualTo(LOCKED_OUT);
    assertThat(typing(List.of("one"), "list").out()).contains("عنوان نادر");
    assertThat(typing(List.of("one", "new", "new"), "encrypt", "--change").exit()).isZero();
    assertThat(typing(List.of("new"), "encrypt", "--remove").exit()).isZero();
    assertThat(type("list").exit()).isZero();
  }

  @Test
  void onlyOverseersEncrypt() {
    try (Library opened = Library.open(library)) {
      opened.people().put(new Person("huda", "هدى", Role.REPORTER));
    }
    Typed refused = type("encrypt", "--as=huda", "--passphrase-file=" + one);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(type("list").exit()).isZero();
  }

  @Test
  void copiesInPlainTextAreToldAndReplacedIfWished() throws Exception {
    assertThat(type("backup").exit()).isZero();
    Typed encrypted = type("encrypt", "--passphrase-file=" + one);
    assertThat(encrypted.out()).contains("One copy beside it").contains("library-backups");
    type("encrypt", "--remove", "--passphrase-file=" + one);
    Typed replaced = type("encrypt", "--replace-plain-backups", "--passphrase-file=" + one);
    assertThat(replaced.exit()).as(replaced.err()).isZero();
    assertThat(replaced.out()).doesNotContain("copy");
    Path backup;
    try (Stream<Path> backups = Files.list(folder.resolve("library-backups"))) {
      List<Path> all = backups.toList();
      assertThat(all).hasSize(1);
      backup = all.getFirst();
    }
    String place = "--library=" + folder.resolve("restored");
    Typed locked = Typed.command("restore-library", backup.toString(), place, "--language=en");
    assertThat(locked.exit()).isEqualTo(LOCKED_OUT);
    Typed restored =
        Typed.command(
            "restore-library",
            backup.toString(),
            place,
            "--language=en",
            "--passphrase-file=" + one);
    assertThat(restored.exit()).as(restored.err()).isZero();
  }

  @Test
  void aPassphraseFileThatIsNotThereIsTold() {
    Typed missing = type("encrypt", "--passphrase-file=" + folder.resolve("none"));
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("none");
    assertThat(type("list").exit()).isZero();
  }

  private Typed type(String... arguments) {
    return typing(List.of(), arguments);
  }

  /** Somebody answers what is asked, one after another. */
  private Typed typing(List<String> answers, String... arguments) {
    Deque<String> left = new ArrayDeque<>(answers);
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--library=" + library;
    all[arguments.length + 1] = "--language=en";
    Typed typed = Typed.command((word, prompt) -> Optional.ofNullable(left.poll()), all);
    assertThat(left).isEmpty();
    return typed;
  }
}
