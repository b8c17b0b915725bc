package org.midad.ui.publish;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.AtReaders;
import org.midad.app.DeliveryOverview;
import org.midad.app.Tasks;
import org.midad.model.Delivery;
import org.midad.model.HistoryEntry;
import org.midad.model.Publication;
import org.midad.model.StoryId;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.text.TextBlock;

/** What the readers of each target have of a story now, against what the desk has. */
public final class ReadersSheet {
  private final Kit kit;
  private final Clock clock;
  private final DeliveryOverview deliveries;
  private final Tasks tasks;
  private final Notices notices;
  private final Consumer<HistoryEntry> compare;

  /**
   * @param clock in the newsroom's time zone
   * @param compare shows what the desk has changed since a revision
   */
  public ReadersSheet(
      Kit kit,
      Clock clock,
      DeliveryOverview deliveries,
      Tasks tasks,
      Notices notices,
      Consumer<HistoryEntry> compare) {
    this.kit = kit;
    this.clock = clock;
    this.deliveries = deliveries;
    this.tasks = tasks;
    this.notices = notices;
    this.compare = compare;
  }

  public void show(StoryId story) {
    tasks.run(progress -> deliveries.readers(story), this::show, notices::problem);
  }

  private void show(List<AtReaders> readers) {
    VBox rows = new VBox(12);
    rows.setId("readers");
    if (readers.isEmpty()) {
      rows.getChildren().add(kit.dialogs().text(words("readers.nobody")));
    }
    readers.forEach(reader -> rows.getChildren().add(row(reader)));
    kit.dialogs().show(words("readers.title"), kit.dialogs().text(words("readers.about")), rows);
  }

  private Node row(AtReaders reader) {
    TextBlock name = kit.words(reader.target(), FontWeight.SEMIBOLD, 13);
    VBox facts = new VBox(2, name);
    HBox.setHgrow(facts, Priority.ALWAYS);
    facts.setMinWidth(0);
    reader
        .had()
        .ifPresentOrElse(
            had -> {
              facts.getChildren().addAll(line(has(had)), line(words(state(reader, had))));
              String address = had.address();
              if (address != null && had.publication() == Publication.USABLE) {
                facts.getChildren().add(address(reader, address));
              }
            },
            () -> facts.getChildren().add(line(words("readers.nothing"))));
    reader
        .underway()
        .ifPresent(next ->
            facts
                .getChildren()
                .add(
                    line(
                        words(
                            next.publication() == Publication.WITHDRAWN
                                ? "readers.withdrawal-underway"
                                : "readers.next-underway"))));
    HBox row = new HBox(8, Icons.of(icon(reader)), facts);
    row.setAlignment(Pos.TOP_LEFT);
    boolean usable =
        reader.had().filter(had -> had.publication() == Publication.USABLE).isPresent();
    reader
        .sent()
        .filter(sent -> usable && !reader.current())
        .ifPresent(sent -> {
          Button see = new Button(words("readers.compare"));
          see.setOnAction(event -> {
            kit.dialogs().close();
            compare.accept(sent);
          });
          row.getChildren().add(see);
        });
    return row;
  }

  /** To be selected and copied. */
  private TextField address(AtReaders reader, String address) {
    TextField field = new TextField(address);
    field.setId("readers-address-" + reader.id());
    field.setEditable(false);
    field.setAccessibleText(words("readers.address") + " " + reader.target());
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    field.getStyleClass().add("readers-address");
    return field;
  }

  private String has(Delivery had) {
    String when =
        DateTimeFormatter.ofPattern("d MMMM uuuu · HH:mm", kit.messages().locale())
            .format(had.decision().leaving().atZone(clock.getZone()));
    return kit.messages()
        .of(
            had.publication() == Publication.WITHDRAWN ? "readers.had-withdrawn" : "readers.had",
            had.version(),
            when);
  }

  private static String state(AtReaders reader, Delivery had) {
    if (had.publication() == Publication.WITHDRAWN) {
      return "readers.withdrawn";
    }
    return reader.current() ? "readers.current" : "readers.older";
  }

  private static Feather icon(AtReaders reader) {
    return reader.current()
        ? Feather.CHECK
        : reader.underway().isPresent() ? Feather.SEND : Feather.ALERT_TRIANGLE;
  }

  private TextBlock line(String words) {
    return kit.words(words, FontWeight.REGULAR, 12);
  }

  private String words(String key) {
    return kit.messages().of(key);
  }
}
