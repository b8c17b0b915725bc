package org.midad.ui.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Person;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** Where people have passwords, the first thing that they see: who sits down at the desk? */
public final class SignInView extends StackPane {
  private static final double CARD_WIDTH = 216;
  private static final double CARD_HEIGHT = 64;
  private static final double GAP = 8;
  private static final int COLUMNS = 3;
  private static final int ROWS = 4;
  private static final double ENTRY_WIDTH = 320;

  private final Kit kit;
  private final SignInModel model;
  private final TilePane cards = new TilePane(GAP, GAP);
  private final Map<String, PersonCard> byId = new HashMap<>();

  /**
   * @param switchLanguage shows the window in the other language
   */
  public SignInView(Kit kit, SignInModel model, Runnable switchLanguage) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("sign-in");
    setId("sign-in-screen");
    cards.setPrefColumns(COLUMNS);
    cards.setPrefTileWidth(CARD_WIDTH);
    cards.setPrefTileHeight(CARD_HEIGHT);
    ScrollPane room = new ScrollPane(cards);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setFocusTraversable(false);
    room.getStyleClass().add("settings");
    room.setMaxHeight(ROWS * (CARD_HEIGHT + GAP));
    room.setMinHeight(CARD_HEIGHT);
    VBox page = new VBox(24, name(), room, entry());
    page.getStyleClass().add("first-page");
    page.setPrefWidth(COLUMNS * (CARD_WIDTH + GAP));
    page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Node language =
        kit.actions()
            .flatButton(new Action("action.language", switchLanguage).withIcon(Feather.GLOBE));
    setAlignment(language, Pos.BOTTOM_CENTER);
    setMargin(language, new Insets(0, 0, 16, 0));
    getChildren().addAll(page, language);
    Follow.value(this, model.peopleProperty(), this::fill);
    Follow.value(
        this,
        model.chosenProperty(),
        chosen ->
            byId.forEach((id, card) ->
                card.setChosen(chosen.filter(person -> person.id().equals(id)).isPresent())));
  }

  private void fill(List<Person> people) {
    byId.clear();
    for (Person person : people) {
      boolean locked = model.withPasswordProperty().get().contains(person.id());
      PersonCard card = new PersonCard(kit, person, locked);
      card.setPrefSize(CARD_WIDTH, CARD_HEIGHT);
      card.setOnAction(event -> model.choose(person));
      byId.put(person.id(), card);
    }
    cards.getChildren().setAll(people.stream().map(person -> byId.get(person.id())).toList());
  }

  private Node name() {
    TextBlock name = new TextBlock(kit.fonts(), kit.messages().of("app.name"));
    name.setFont(FontFamily.AMIRI, FontWeight.BOLD);
    name.setSize(56);
    name.setLeading(1);
    TextBlock question = new TextBlock(kit.fonts(), kit.messages().of("sign-in.who"));
    question.getStyleClass().add("welcome");
    return new VBox(name, question);
  }

  /** Keeps its place while nobody is asked, so that nothing moves when somebody is. */
  private Node entry() {
    TextBlock asked = kit.words("", FontWeight.SEMIBOLD, 14);
    Follow.value(
        this, model.chosenProperty(), chosen -> asked.setText(chosen.map(Person::name).orElse("")));
    VBox whole =
        new VBox(12, asked, new PasswordEntry(kit, model, kit.messages().of("sign-in.enter")));
    whole.setMaxWidth(ENTRY_WIDTH);
    return whole;
  }
}
