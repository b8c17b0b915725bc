package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.model.PasswordCost;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.store.Library;

/** Who may do what is kept where it is done: every use case is tried as every role. */
class RolesTest {
  private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
  private static final Path TERMS = Path.of("..", "shared", "design", "terms.md");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleCanDoWhatTheTableSaysAndNothingElse(Role role) throws Exception {
    List<String> wrong = new ArrayList<>();
    try (Library library = Library.open(folder.resolve("library"))) {
      TestClock clock = new TestClock();
      for (Role each : Role.values()) {
        library.people().put(Newsrooms.person(each));
      }
      UseCases cases = UseCases.over(library, clock, CHEAP);
      Trial trial =
          new Trial(
              library,
              cases,
              Newsrooms.person(role),
              Files.createDirectories(folder.resolve("files")),
              clock);
      library.people().put(trial.colleague());
      for (EveryUseCase.Row row : EveryUseCase.rows()) {
        cases.accounts().become(trial.actor().id());
        boolean allowed = allowed(row, trial);
        if (allowed != row.allowed().contains(role)) {
          wrong.add(row.name() + (allowed ? " may be done" : " is refused"));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean allowed(EveryUseCase.Row row, Trial trial) {
    try {
      row.act().on(trial);
      return true;
    } catch (Problem refused) {
      if (refused.key().startsWith("refusal.") || refused.key().equals("problem.library.founded")) {
        return false;
      }
      throw new AssertionError(row.name(), refused);
    } catch (Exception failed) {
      throw new AssertionError(row.name(), failed);
    }
  }

  @Test
  void everyUseCaseIsTried() {
    Set<String> tried =
        EveryUseCase.rows().stream()
            .map(EveryUseCase.Row::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> there =
        Stream.of(UseCases.class.getRecordComponents())
            .map(RecordComponent::getType)
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
            .map(RolesTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tried).isEqualTo(there);
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  @Test
  void whatIsExpectedIsWhatTheTableSays() {
    for (EveryUseCase.Row row : EveryUseCase.rows()) {
      RoleTable line = row.line();
      for (Role role : Role.values()) {
        assertThat(line == null || line.fits(role, row.allowed().contains(role)))
            .as(row.name() + " by a " + role)
            .isTrue();
      }
    }
  }

  @Test
  void theTableIsThatOfTheTerms() throws Exception {
    assumeTrue(Files.exists(TERMS), "left out: the design's terms are not beside this checkout");
    List<String> terms = Files.readAllLines(TERMS);
    assertThat(terms).containsAll(Stream.of(RoleTable.values()).map(RoleTable::line).toList());
  }
}
