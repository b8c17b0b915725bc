package org.midad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Accounts;
import org.midad.app.UseCases;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.store.Library;

/** Whoever has a password is asked for it at the terminal too. */
class PasswordsTest {
  private static final Person HUDA = new Person("huda", "هدى", Role.REPORTER);
  private static final Person SALMA = new Person("salma", "سلمى", Role.DESK_EDITOR);

  @TempDir Path folder;

  private final List<String> prompts = new ArrayList<>();

  @BeforeEach
  void hudaHasAPassword() {
    try (Library library = Library.open(folder)) {
      library.people().put(HUDA);
      library.people().put(SALMA);
      Accounts accounts =
          UseCases.over(library, Clock.system(ZoneId.of("Asia/Baghdad"))).accounts();
      accounts.become("huda");
      accounts.changePassword("", "ink on paper");
    }
  }

  @Test
  void whoKnowsThePasswordActs() {
    assertThat(type(Optional.of("ink on paper"), "list", "--as=huda").exit()).isZero();
    assertThat(type(Optional.of("ink on paper"), "list").exit()).isZero();
    assertThat(prompts).containsExactly("Password of huda:", "Password of huda:");
  }

  @Test
  void whoDoesNotIsRefusedAndLearnsNothing() {
    Typed wrong = type(Optional.of("paper on ink"), "list", "--as=huda");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains("The password is not right.");
    Typed silent = type(Optional.empty(), "list");
    assertThat(silent.exit()).isEqualTo(1);
    assertThat(silent.out()).isEmpty();
    assertThat(silent.err()).contains("has a password");
  }

  @Test
  void whoHasNoneIsNotAsked() {
    assertThat(type(Optional.empty(), "list", "--as=salma").exit()).isZero();
    assertThat(prompts).isEmpty();
  }

  @Test
  void theHelpSaysWhereAPasswordComesFrom() {
    assertThat(type(Optional.empty(), "list", "--help").out())
        .contains(Secret.Word.PASSWORD.variable());
  }

  private Typed type(Optional<String> password, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--library=" + folder);
    all.add("--language=en");
    Secret secret =
        (word, prompt) -> {
          prompts.add(prompt);
          return password;
        };
    return Typed.command(secret, all.toArray(String[]::new));
  }
}
