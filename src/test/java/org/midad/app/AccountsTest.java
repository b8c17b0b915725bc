package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.midad.app.Newsrooms.assertProblem;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.AuditEntry;
import org.midad.model.InkColor;
import org.midad.model.PasswordCost;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.store.Library;

class AccountsTest {
  private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
  private static final String SECRET = "حبر على ورق";
  private static final Person NADA = new Person("nada", "ندى", Role.ADMINISTRATOR);
  private static final Person HUDA = new Person("huda", "هدى", Role.REPORTER);
  private static final Person SALMA = new Person("salma", "سلمى", Role.DESK_EDITOR);

  @TempDir Path folder;

  private final TestClock clock = new TestClock();
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
    assertThat(new SavedSettings(library).load().look().language()).isEqualTo("en");
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
  void whereNobodyHasAPasswordTheDeskIsHandedOverWithoutAsking() {
    newsroom();
    Accounts accounts = accounts();
    accounts.become("huda");
    assertThat(accounts.require()).isEqualTo(HUDA);
    assertThat(accounts().current()).contains(HUDA);
  }

  @Test
  void asSoonAsThereIsAPasswordEverybodySignsIn() {
    newsroom();
    Accounts before = accounts();
    before.become("huda");
    before.changePassword("", SECRET);

    Accounts accounts = accounts();
    assertThat(accounts.current()).isEmpty();
    assertThat(accounts.last()).contains(HUDA);
    assertProblem("problem.password.needed", () -> accounts.become("huda"));
    assertProblem("problem.password.wrong", () -> accounts.signIn("huda", "حبر بلا ورق"));
    assertProblem("problem.person.unknown", accounts::require);
    assertThat(accounts.signIn("huda", SECRET)).isEqualTo(HUDA);
    assertThat(accounts.become("salma")).isEqualTo(SALMA);
    accounts.signOut();
    assertThat(accounts.current()).isEmpty();
  }

  @Test
  void aPasswordIsNotKeptInTheLibraryAsItIs() {
    newsroom();
    Accounts accounts = accounts();
    accounts.become("huda");
    accounts.changePassword("", "correct horse");
    assertThat(library.passwords().find("huda").orElseThrow().hash())
        .startsWith("$argon2id$")
        .doesNotContain("horse");
  }

  @Test
  void wrongPasswordsMakeTheNextTryWaitLongerEachTime() {
    withPassword();
    Accounts accounts = accounts();
    for (int mistyped = 0; mistyped < 3; mistyped++) {
      assertThat(accounts.waiting("huda")).isZero();
      assertProblem("problem.password.wrong", () -> accounts.signIn("huda", "wrong"));
    }
    for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 320, 640, 900, 900}) {
      assertThat(accounts.waiting("huda")).hasSeconds(seconds);
      clock.pass(Duration.ofSeconds(seconds - 1L));
      assertThatThrownBy(() -> accounts.signIn("huda", SECRET))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.key()).isEqualTo("problem.password.wait");
                assertThat(problem.arguments()).containsExactly(1L);
              });
      clock.pass(Duration.ofSeconds(1));
      assertProblem("problem.password.wrong", () -> accounts.signIn("huda", "wrong"));
    }
    assertThat(accounts.become("salma")).isEqualTo(SALMA);
    clock.pass(Duration.ofMinutes(15));
    assertThat(accounts.signIn("huda", SECRET)).isEqualTo(HUDA);
    assertProblem("problem.password.wrong", () -> accounts.signIn("huda", "wrong"));
    assertThat(accounts.waiting("huda")).isZero();
  }

  @Test
  void startingAnewOrTurningTheClockBackEndsNoWait() {
    withPassword();
    for (int mistyped = 0; mistyped < 4; mistyped++) {
      clock.pass(Duration.ofSeconds(5));
      assertProblem("problem.password.wrong", () -> accounts().signIn("huda", "wrong"));
    }
    library.close();
    library = Library.open(folder);
    assertThat(accounts().waiting("huda")).hasSeconds(10);
    clock.pass(Duration.ofDays(-1));
    assertThat(accounts().waiting("huda")).hasSeconds(10);
    assertProblem("problem.password.wait", () -> accounts().signIn("huda", SECRET));
    clock.pass(Duration.ofSeconds(10));
    assertThat(accounts().signIn("huda", SECRET)).isEqualTo(HUDA);
  }

  @Test
  void aPasswordThatCostTooLittleIsHashedAnewOnceItIsKnown() {
    withPassword();
    PasswordCost more = new PasswordCost(128, 2, 1);
    Accounts accounts = UseCases.over(library, clock, more).accounts();
    assertProblem("problem.password.wrong", () -> accounts.signIn("huda", "wrong"));
    assertThat(library.passwords().find("huda").orElseThrow().hash()).contains("m=64,t=1");
    accounts.signIn("huda", SECRET);
    assertThat(library.passwords().find("huda").orElseThrow().hash()).contains("m=128,t=2");
    assertThat(accounts.signIn("huda", SECRET)).isEqualTo(HUDA);
  }

  @Test
  void ownPasswordIsChangedByWhoeverKnowsTheOldOne() {
    withPassword();
    Accounts accounts = accounts();
    accounts.signIn("huda", SECRET);
    assertProblem(
        "problem.password.wrong", () -> accounts.changePassword("wrong", "another secret"));
    assertProblem("problem.password.short", () -> accounts.changePassword(SECRET, "1234567"));
    assertProblem("problem.password.long", () -> accounts.changePassword(SECRET, "ا".repeat(257)));
    accounts.changePassword(SECRET, "another secret");
    assertProblem("problem.password.wrong", () -> accounts.signIn("huda", SECRET));
    assertThat(accounts.signIn("huda", "another secret")).isEqualTo(HUDA);
  }

  @Test
  void anAdministratorGivesAndTakesPasswords() {
    withPassword();
    Accounts accounts = accounts();
    accounts.become("nada");
    accounts.resetPassword("huda", "another secret");
    accounts.resetPassword("nada", "her own secret");
    assertProblem("problem.password.own", () -> accounts.resetPassword("nada", "once again"));
    assertProblem("problem.password.own", () -> accounts.removePassword("nada"));
    assertThat(accounts.withPassword()).containsExactlyInAnyOrder("huda", "nada");
    assertThat(accounts.signIn("huda", "another secret")).isEqualTo(HUDA);
    accounts.signIn("nada", "her own secret");
    accounts.removePassword("huda");
    assertThat(accounts.become("huda")).isEqualTo(HUDA);
  }

  @Test
  void onlyAnAdministratorLooksAfterPeople() {
    newsroom();
    Accounts accounts = accounts();
    accounts.become("salma");
    assertThat(accounts.roster().refusal()).contains(new Refusal("refusal.administrators-only"));
    String key = "refusal.administrators-only";
    assertProblem(key, () -> accounts.add("يوسف", Role.LANGUAGE_CHECKER));
    assertProblem(key, () -> accounts.change(as(SALMA, Role.ADMINISTRATOR)));
    assertProblem(key, () -> accounts.resetPassword("nada", SECRET));
    assertProblem(key, () -> accounts.removePassword("huda"));
    assertThat(accounts.people()).containsExactlyInAnyOrder(NADA, HUDA, SALMA);

    accounts.become("nada");
    assertThat(accounts.roster().refusal()).isEmpty();
    Person yusuf = accounts.add("يوسف", Role.LANGUAGE_CHECKER);
    Person olive = new Person(yusuf.id(), "يوسف", Role.COPY_EDITOR, InkColor.OLIVE, false);
    accounts.change(olive);
    assertThat(accounts.people()).contains(olive);
  }

  @Test
  void whoRetiredSitsDownNoMoreAndIsStillKnown() {
    newsroom();
    Accounts accounts = accounts();
    accounts.become("huda");
    accounts.become("nada");
    Person retired = accounts.change(new Person("huda", "هدى", Role.REPORTER, HUDA.color(), true));
    assertProblem("problem.person.retired", () -> accounts.become("huda"));
    assertThat(accounts.working()).containsExactlyInAnyOrder(NADA, SALMA);
    assertThat(accounts.people()).contains(retired);
    accounts.change(HUDA);
    assertThat(accounts.become("huda")).isEqualTo(HUDA);
  }

  @Test
  void aNewsroomOfSeveralAlwaysHasAnAdministrator() {
    newsroom();
    Accounts accounts = accounts();
    accounts.become("nada");
    assertProblem(
        "problem.person.no-administrator", () -> accounts.change(as(NADA, Role.REPORTER)));
    assertProblem(
        "problem.person.self",
        () -> accounts.change(new Person("nada", "ندى", NADA.role(), NADA.color(), true)));
    accounts.change(as(SALMA, Role.ADMINISTRATOR));
    Person reporter = accounts.change(as(NADA, Role.REPORTER));
    assertThat(accounts.require()).isEqualTo(reporter);
    assertThat(accounts.roster().refusal()).isPresent();
  }

  @Test
  void whoeverWorksAloneLooksAfterTheNewsroomUntilThereIsAnAdministrator() {
    Accounts accounts = accounts();
    Person founder = accounts.found("زيدان", Role.REPORTER, "ar");
    accounts.changePassword("", SECRET);
    assertThat(accounts.roster().refusal()).isEmpty();
    assertProblem("problem.person.no-administrator", () -> accounts.add("سلمى", Role.DESK_EDITOR));
    Person administrator = accounts.add("ندى", Role.ADMINISTRATOR);
    assertThat(administrator.color()).isNotEqualTo(founder.color());
    assertProblem("refusal.administrators-only", () -> accounts.add("سلمى", Role.DESK_EDITOR));
  }

  @Test
  void whatIsDecidedAboutPeopleStandsInTheTrail() {
    newsroom();
    Accounts accounts = accounts();
    accounts.become("nada");
    accounts.change(as(HUDA, Role.COPY_EDITOR));
    accounts.resetPassword("huda", SECRET);
    assertThat(library.audit().entries())
        .filteredOn(entry -> entry.person().equals("nada"))
        .extracting(AuditEntry::action, AuditEntry::note)
        .containsExactly(
            tuple("ACCOUNT_CHANGED", "huda هدى COPY_EDITOR"), tuple("PASSWORD_RESET", "huda"));
  }

  private void newsroom() {
    library.people().put(NADA);
    library.people().put(HUDA);
    library.people().put(SALMA);
  }

  private void withPassword() {
    newsroom();
    Accounts accounts = accounts();
    accounts.become("huda");
    accounts.changePassword("", SECRET);
  }

  private Accounts accounts() {
    return UseCases.over(library, clock, CHEAP).accounts();
  }

  private static Person as(Person person, Role role) {
    return new Person(person.id(), person.name(), role, person.color(), person.retired());
  }
}
