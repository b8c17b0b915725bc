package org.midad.ui.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.midad.app.Accounts;
import org.midad.app.Desk;
import org.midad.app.Tasks;
import org.midad.model.Lock;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Stage;
import org.midad.model.StorySummary;
import org.midad.ui.kit.Notices;

/** All that is under way, by where it stands: what a desk looks at to see how the day is going. */
public final class BoardModel {
  private final Desk desk;
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final Clock clock;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<Column>> columns =
      new ReadOnlyObjectWrapper<>(List.of());

  /**
   * Where stories stand.
   *
   * @param stage that it is named after; others may stand there too
   * @param cards those that are due first before the others, then the most urgent, then the newest
   */
  record Column(Stage stage, List<Card> cards) {}

  /**
   * A story on the board.
   *
   * @param assignee whose turn it is
   * @param lock who is writing in it now
   * @param late should have been done, or have left, by now
   */
  record Card(StorySummary story, Optional<Person> assignee, Optional<Lock> lock, boolean late) {
    Plan plan() {
      return story.plan();
    }
  }

  public BoardModel(Desk desk, Accounts accounts, Tasks tasks, Notices notices, Clock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
    this.clock = clock;
    shown.subscribe(this::refresh);
  }

  /** Whether somebody looks at it. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** From the first stage to the last; what is held comes last, and only if there is something. */
  ReadOnlyObjectProperty<List<Column>> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  /** Reads it again, if somebody looks at it: something has moved. */
  public void refresh() {
    if (shown.get()) {
      tasks.run(progress -> read(), columns::set, notices::problem);
    }
  }

  private List<Column> read() {
    Map<String, Person> people =
        accounts.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    Instant now = clock.instant();
    List<Card> cards =
        desk.board().stream()
            .map(story -> card(story, people, now))
            .sorted(
                Comparator.comparing((Card card) -> due(card.plan()))
                    .thenComparingInt(card -> card.story().urgency())
                    .thenComparing(card -> card.story().updated(), Comparator.reverseOrder()))
            .toList();
    List<Column> read = new ArrayList<>();
    read.add(column(cards, Stage.DRAFT));
    read.add(column(cards, Stage.INCOMING));
    read.add(column(cards, Stage.REVIEW));
    read.add(column(cards, Stage.PROOF));
    read.add(column(cards, Stage.APPROVED, Stage.SCHEDULED));
    read.add(column(cards, Stage.EXPORTED, Stage.CORRECTING, Stage.CORRECTED, Stage.KILLED));
    Column held = column(cards, Stage.HELD);
    if (!held.cards().isEmpty()) {
      read.add(held);
    }
    return List.copyOf(read);
  }

  private static Column column(List<Card> cards, Stage first, Stage... others) {
    Set<Stage> also = Set.of(others);
    return new Column(
        first,
        cards.stream()
            .filter(card -> card.story().stage() == first || also.contains(card.story().stage()))
            .toList());
  }

  private static Card card(StorySummary story, Map<String, Person> people, Instant now) {
    Pressing pressing = Pressing.of(story, now);
    return new Card(
        story,
        Optional.ofNullable(story.plan().assignee()).map(people::get),
        pressing.lock(),
        pressing.late());
  }

  /** What has no due time comes after all that has. */
  private static Instant due(Plan plan) {
    ZonedDateTime due = plan.due() == null ? plan.scheduled() : plan.due();
    return due == null ? Instant.MAX : due.toInstant();
  }
}
