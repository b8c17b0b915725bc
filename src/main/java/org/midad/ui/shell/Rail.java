package org.midad.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.midad.model.Person;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Initial;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Tip;
import org.midad.ui.people.HandOver;
import org.midad.ui.text.TextBlock;

/** At the start side of the window: the queues, who sits here, and the small switches. */
final class Rail extends VBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final Kit kit;
  private final Presence presence;
  private final PeopleModel people;
  private final List<Action> personal;
  private final BooleanProperty narrow = new SimpleBooleanProperty();

  /**
   * @param queues the lists to choose from
   * @param personal what whoever sits here does for themselves
   * @param switches small actions at the foot
   */
  Rail(Kit kit, Presence presence, Node queues, List<Action> personal, List<Action> switches) {
    this.kit = kit;
    this.presence = presence;
    this.people = presence.people();
    this.personal = personal;
    getStyleClass().add("rail");
    setId("rail");
    Region space = new Region();
    setVgrow(space, Priority.ALWAYS);
    FlowPane foot = new FlowPane();
    foot.getStyleClass().add("switches");
    switches.forEach(action -> foot.getChildren().add(kit.actions().iconButton(action)));
    getChildren().addAll(name(), queues, space, person(), foot, connection());
    narrow.subscribe(isNarrow -> pseudoClassStateChanged(NARROW, isNarrow));
  }

  /** Whether there is room for icons alone. */
  BooleanProperty narrowProperty() {
    return narrow;
  }

  private Node name() {
    String whole = kit.messages().of("app.name");
    TextBlock name = new TextBlock(kit.fonts(), whole);
    name.setFont(FontFamily.AMIRI, FontWeight.BOLD);
    name.setSize(28);
    name.setLeading(1.3);
    name.getStyleClass().add("app-name");
    narrow.subscribe(isNarrow -> {
      // In a narrow rail the first letter stands for the name.
      name.setText(isNarrow ? whole.substring(0, 1) : whole);
      name.setSide(isNarrow ? TextBlock.Side.CENTER : TextBlock.Side.SCENE);
    });
    return name;
  }

  /** Who sits here; opens to hand the desk to somebody else. */
  private Node person() {
    Initial initial = new Initial();
    Label name = new Label();
    Label role = new Label();
    role.getStyleClass().add("role");
    VBox words = new VBox(name, role);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(10, initial, words);
    row.setAlignment(Pos.CENTER_LEFT);
    MenuButton button = new MenuButton(null, row);
    button.setId("person");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "no-arrow", "person");
    button.setMaxWidth(Double.MAX_VALUE);
    words.visibleProperty().bind(narrow.not());
    words.managedProperty().bind(narrow.not());
    Tip tip = Tip.on(button, shown -> shown.setText(button.getAccessibleText()));
    Follow.value(
        this,
        people.currentProperty(),
        current -> {
          String who = current.map(Person::name).orElse("");
          String what = current.map(it -> kit.messages().of(it.role())).orElse("");
          initial.show(current);
          name.setText(who);
          role.setText(what);
          button.setAccessibleText(kit.line("rail.person", who, what));
          tip.renew();
        });
    button.setOnShowing(event -> fill(button));
    return button;
  }

  private void fill(MenuButton button) {
    button.getItems().setAll(people.people().stream().map(this::item).toList());
    button.getItems().add(new SeparatorMenuItem());
    personal.forEach(action -> button.getItems().add(kit.actions().menuItem(action)));
  }

  private MenuItem item(Person person) {
    boolean here = people.currentProperty().get().filter(person::equals).isPresent();
    CheckMenuItem item = new CheckMenuItem(kit.line("rail.person", person.name(), person.role()));
    item.setSelected(here);
    item.setOnAction(event -> {
      if (people.hasPassword(person) && !here) {
        HandOver.show(kit, presence.signIn(), person, people.currentProperty());
      } else {
        people.become(person);
      }
    });
    return item;
  }

  /** There is no other desk to reach yet, and nothing is said that sounds otherwise. */
  private Node connection() {
    Region dot = new Region();
    dot.getStyleClass().add("connection-mark");
    Label word = new Label(kit.messages().of("rail.local"));
    word.visibleProperty().bind(narrow.not());
    word.managedProperty().bind(narrow.not());
    HBox row = new HBox(8, dot, word);
    row.getStyleClass().add("connection");
    row.setAlignment(Pos.CENTER_LEFT);
    Tooltip.install(row, new Tooltip(kit.messages().of("rail.local-means")));
    return row;
  }
}
