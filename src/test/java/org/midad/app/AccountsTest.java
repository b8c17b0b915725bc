package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.store.Library;

class AccountsTest {
  @TempDir Path folder;

  private Library library;

  @BeforeEach
  void open() {
    library = Library.open(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void whoFoundsALibraryWorksInItAndIsKnownNextTime() {
    Accounts accounts = accounts();
    assertThat(accounts.isFounded()).isFalse();
    assertProblem("problem.person.unknown", accounts::require);
    Person founder = accounts.found(" زيدان الربيعي ", Role.REPORTER, "en");
    assertThat(founder.name()).isEqualTo("زيدان الربيعي");
    assertThat(accounts.isFounded()).isTrue();
    assertThat(accounts().current()).contains(founder);
    assertThat(new SavedSettings(library).load().language()).isEqualTo("en");
  }

  @Test
  void aLibraryIsFoundedOnce() {
    accounts().found("زيدان", Role.REPORTER, "ar");
    assertProblem("problem.library.founded", () -> accounts().found("هدى", Role.REPORTER, "ar"));
    assertThat(accounts().people()).hasSize(1);
  }

  @Test
  void aNameIsNeededAndNobodyUnknownSitsDown() {
    assertProblem("problem.person.name", () -> accounts().found(" ", Role.REPORTER, "ar"));
    assertProblem("problem.person.missing", () -> accounts().become("nobody"));
    assertThat(accounts().isFounded()).isFalse();
  }

  @Test
  void theDeskIsHandedToAColleague() {
    Accounts accounts = accounts();
    accounts.found("زيدان", Role.REPORTER, "ar");
    Person colleague = accounts.add("سلمى", Role.DESK_EDITOR);
    accounts.become(colleague.id());
    assertThat(accounts.require()).isEqualTo(colleague);
    assertThat(accounts().current()).contains(colleague);
  }

  private Accounts accounts() {
    return UseCases.over(library, Clock.system(Newsrooms.BAGHDAD)).accounts();
  }

  private static void assertProblem(String key, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
  }
}
