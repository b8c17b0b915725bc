package org.midad.ui.publish;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.midad.app.Destinations;
import org.midad.arabic.Messages;
import org.midad.check.Finding;
import org.midad.deliver.Target;
import org.midad.export.Form;
import org.midad.model.Plan;
import org.midad.ui.kit.Dialogs;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.FolderField;
import org.midad.ui.publish.ExportModel.Offer;
import org.midad.ui.text.TextBlock;

/**
 * Asks where a story is to leave for, and in which forms into a folder: the one question before it
 * does.
 */
public final class ExportSheet {
  /** Of the room for the targets, in pixels. */
  private static final double ROOM = 120;

  /** Likewise where a story lacks something for one of them. */
  private static final double ROOM_FOR_NEEDS = 176;

  /** Takes what was answered. */
  @FunctionalInterface
  public interface Answer {
    void export(Destinations destinations);
  }

  /**
   * A form that can be chosen.
   *
   * @param usual whether a story leaves in it unless the person says otherwise
   */
  public record Choice(Form form, String nameKey, boolean usual) {}

  /**
   * Forms for those who take the same.
   *
   * @param nameKey of whom they are for
   */
  public record Group(String nameKey, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }

  private final Messages messages;
  private final Dialogs dialogs;
  private final List<Group> groups;
  private final FieldNamesSheet fieldNames;

  public ExportSheet(
      Messages messages, Dialogs dialogs, List<Group> groups, FieldNamesSheet fieldNames) {
    this.messages = messages;
    this.dialogs = dialogs;
    this.groups = List.copyOf(groups);
    this.fieldNames = fieldNames;
  }

  /** Asks. */
  public void ask(Offer offer, Answer answer) {
    Map<CheckBox, String> places = new LinkedHashMap<>();
    offer.targets().forEach(target -> places.put(place(target, offer), target.id()));
    CheckBox folder = new CheckBox(messages.of("export.into-folder"));
    folder.setId("export-into-folder");
    // Where nothing else was set up a folder is all there is.
    folder.setSelected(offer.targets().isEmpty());
    FolderField path =
        new FolderField(messages, dialogs, "export-folder", "export.folder", offer.last());
    Map<CheckBox, Form> boxes = new LinkedHashMap<>();
    VBox named = new VBox(12, Field.of(messages.of("export.folder"), path), forms(boxes));
    named.visibleProperty().bind(folder.selectedProperty());
    named.managedProperty().bind(folder.selectedProperty());

    Button go = new Button(messages.of("export.go"));
    go.setId("export-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    List<Observable> asked = new ArrayList<>();
    asked.add(path.field().textProperty());
    asked.add(folder.selectedProperty());
    places.keySet().forEach(box -> asked.add(box.selectedProperty()));
    boxes.keySet().forEach(box -> asked.add(box.selectedProperty()));
    go.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> answered(places, folder, path, boxes).isEmpty(),
                asked.toArray(Observable[]::new)));
    go.setOnAction(event ->
        answered(places, folder, path, boxes)
            .ifPresent(destinations -> {
              dialogs.close();
              answer.export(destinations);
            }));
    List<HBox> last = new ArrayList<>();
    Runnable show =
        () -> {
          List<Node> parts = new ArrayList<>();
          parts.add(dialogs.text(messages.of(about(offer))));
          moment(offer.plan()).ifPresent(parts::add);
          if (!places.isEmpty()) {
            parts.add(Field.of(messages.of("export.to"), list(places, folder, offer)));
          }
          parts.add(named);
          parts.addAll(last);
          dialogs.show(messages.of("export.title"), parts.toArray(Node[]::new));
        };
    last.add(buttons(go, show));
    show.run();
    (places.isEmpty() ? path.field() : places.keySet().iterator().next()).requestFocus();
  }

  /** Nothing as long as something is missing. */
  private static Optional<Destinations> answered(
      Map<CheckBox, String> places, CheckBox folder, FolderField path, Map<CheckBox, Form> boxes) {
    List<String> targets = chosen(places);
    Optional<Path> typed = path.path();
    List<Form> forms = chosen(boxes);
    if (folder.isSelected()) {
      return typed.isEmpty() || forms.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Destinations(
                  targets, Optional.of(new Destinations.NamedFolder(typed.get(), forms))));
    }
    return targets.isEmpty() ? Optional.empty() : Optional.of(Destinations.targets(targets));
  }

  /** Whoever had what is corrected gets it again, and nobody is asked. */
  private static CheckBox place(Target target, Offer offer) {
    CheckBox box = new CheckBox(target.name());
    box.setId("export-target-" + target.id());
    boolean had = offer.had().contains(target.id());
    box.setSelected(had || offer.targets().size() == 1);
    box.setDisable(had && offer.corrected());
    return box;
  }

  private static String about(Offer offer) {
    if (offer.corrected() && !offer.had().isEmpty()) {
      return "export.about-corrected";
    }
    return offer.targets().isEmpty() ? "export.about" : "export.about-targets";
  }

  /** When it leaves, unless that is at once. */
  private Optional<Node> moment(Plan plan) {
    ZonedDateTime moment = plan.scheduled() == null ? plan.embargo() : plan.scheduled();
    if (moment == null) {
      return Optional.empty();
    }
    String when =
        DateTimeFormatter.ofPattern("EEEE d MMMM uuuu · HH:mm", messages.locale()).format(moment);
    return Optional.of(
        dialogs.text(
            messages.of(
                plan.scheduled() == null ? "export.after-embargo" : "export.at-moment", when)));
  }

  private ScrollPane list(Map<CheckBox, String> places, CheckBox folder, Offer offer) {
    VBox list = new VBox(8);
    boolean lacking = false;
    for (Map.Entry<CheckBox, String> place : places.entrySet()) {
      list.getChildren().add(place.getKey());
      for (Finding need : offer.lacking().getOrDefault(place.getValue(), List.of())) {
        list.getChildren().add(need(need));
        lacking = true;
      }
    }
    list.getChildren().add(folder);
    ScrollPane room = new ScrollPane(list);
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setFocusTraversable(false);
    room.setMaxHeight(lacking ? ROOM_FOR_NEEDS : ROOM);
    room.getStyleClass().add("settings");
    return room;
  }

  /** What the story lacks for the place above it. */
  private TextBlock need(Finding need) {
    TextBlock line =
        dialogs.text(messages.of(need.message().key(), need.message().arguments().toArray()));
    line.getStyleClass().add("export-need");
    return line;
  }

  private VBox forms(Map<CheckBox, Form> boxes) {
    VBox forms = new VBox(12);
    groups.forEach(group ->
        forms.getChildren().add(Field.of(messages.of(group.nameKey()), boxes(group, boxes))));
    return forms;
  }

  /** Two side by side. */
  private GridPane boxes(Group group, Map<CheckBox, Form> boxes) {
    GridPane forms = new GridPane(16, 8);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    forms.getColumnConstraints().setAll(half, half);
    int place = 0;
    for (Choice choice : group.choices()) {
      CheckBox box = new CheckBox(messages.of(choice.nameKey()));
      box.setId("export-" + choice.form().format().extension().replace('.', '-'));
      box.setSelected(choice.usual());
      forms.add(box, place % 2, place / 2);
      boxes.put(box, choice.form());
      place++;
    }
    return forms;
  }

  private HBox buttons(Button go, Runnable back) {
    Button cancel = new Button(messages.of("dialog.cancel"));
    cancel.getStyleClass().add("flat");
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> dialogs.close());
    Button names = new Button(messages.of("field-names.title"));
    names.setId("field-names");
    names.getStyleClass().add("flat");
    names.setOnAction(event -> fieldNames.show(back));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox buttons = new HBox(8, names, between, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private static <T> List<T> chosen(Map<CheckBox, T> boxes) {
    return boxes.entrySet().stream()
        .filter(box -> box.getKey().isSelected())
        .map(Map.Entry::getValue)
        .toList();
  }
}
