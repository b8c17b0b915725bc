package org.midad.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices.Notice;
import org.midad.ui.kit.Notices.Tone;

class ActionTest {
  private final Messages messages = Messages.load(Locale.of("ar"));
  private final Notices notices = new Notices(messages);
  private final Actions actions = new Actions(messages, notices);
  private final AtomicInteger runs = new AtomicInteger();
  private final Action action = new Action("notice.undo", runs::incrementAndGet);

  @Test
  void anActionThatIsNotAllowedSaysWhyInsteadOfRunning() {
    action.hindranceProperty().set(Optional.of(new Problem("problem.json.newer", 7)));
    actions.run(action);
    assertThat(runs).hasValue(0);
    Notice told = notices.currentProperty().get().orElseThrow();
    assertThat(told.tone()).isEqualTo(Tone.PROBLEM);
    assertThat(told.words()).contains("7").contains("لم يُفقد منه شيء");
  }

  @Test
  void anActionRunsAgainOnceNothingHindersIt() {
    action.hindranceProperty().set(Optional.of(new Problem("problem.json.story")));
    assertThatThrownBy(action::run).isInstanceOf(Problem.class);
    action.hindranceProperty().set(Optional.empty());
    actions.run(action);
    assertThat(runs).hasValue(1);
    assertThat(notices.currentProperty().get()).isEmpty();
  }

  @Test
  void whatWasDoneCanBeUndoneFromItsNotice() {
    notices.undoable(runs::incrementAndGet, "ago.now");
    notices.currentProperty().get().orElseThrow().remedy().orElseThrow().work().run();
    assertThat(runs).hasValue(1);
  }

  @Test
  void whatNobodyForesawIsToldWithoutTheMachinesWords() {
    notices.problem(new IllegalStateException("table REVISION not found"));
    assertThat(notices.currentProperty().get().orElseThrow().words())
        .contains("سليم")
        .doesNotContain("REVISION");
  }
}
