package org.midad.ui.publish;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Acceptance;
import org.midad.app.IncomingBundle;
import org.midad.model.Role;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/**
 * Shows what a bundle is before anything of it is taken in: the story, who sent it and when, that
 * it is whole, and what it will do. A stranger's cannot be taken before the fingerprint was
 * compared.
 */
public final class IncomingSheet {
  /** Of the headline, in pixels. */
  private static final double LARGE = 17;

  private final Kit kit;
  private final Clock clock;
  private final IncomingModel model;

  /**
   * @param owner shows the sheet while it is in a window
   */
  public IncomingSheet(Kit kit, Clock clock, IncomingModel model, Node owner) {
    this.kit = kit;
    this.clock = clock;
    this.model = model;
    Follow.value(owner, model.shownProperty(), shown -> shown.ifPresent(this::show));
  }

  private void show(IncomingBundle bundle) {
    CheckBox compared = new CheckBox(words("bundle.compared"));
    compared.setId("bundle-compared");
    ComboBox<Role> role = roles(bundle);
    ToggleGroup form = new ToggleGroup();
    List<Node> parts = new ArrayList<>();
    VBox about = about(bundle);
    parts.add(about);
    if (!bundle.known()) {
      parts.add(stranger(bundle, compared, role));
    }
    if (bundle.asSuggestions().isEmpty()) {
      parts.add(forms(form));
    }
    AtomicBoolean taken = new AtomicBoolean();
    Button take = new Button(words("bundle.take"));
    take.setId("bundle-take");
    take.getStyleClass().add("accent");
    take.setDefaultButton(true);
    take.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !bundle.known() && !compared.isSelected(), compared.selectedProperty()));
    take.setOnAction(event -> {
      boolean suggestions =
          form.getSelectedToggle() != null
              && Boolean.TRUE.equals(form.getSelectedToggle().getUserData());
      Optional<Role> trusted = bundle.known() ? Optional.empty() : Optional.of(role.getValue());
      taken.set(true);
      kit.dialogs().close();
      model.take(new Acceptance(suggestions, trusted));
    });
    Button leave = new Button(words("bundle.leave"));
    leave.getStyleClass().add("flat");
    leave.setCancelButton(true);
    leave.setOnAction(event -> kit.dialogs().close());
    HBox buttons = new HBox(8, leave, take);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    parts.add(buttons);
    kit.dialogs().show(words("bundle.title"), parts.toArray(Node[]::new));
    // However it is closed, by its buttons, by Escape or beside it.
    about
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null && !taken.get()) {
            // The next may be shown once this one is away.
            Platform.runLater(() -> model.putAside(bundle));
          }
        });
  }

  private VBox about(IncomingBundle bundle) {
    TextBlock headline = new TextBlock(kit.fonts(), headline(bundle));
    headline.setFont(FontFamily.PLEX, FontWeight.SEMIBOLD);
    headline.setSize(LARGE);
    headline.setMaxLines(2);
    ZonedDateTime at = bundle.at().atZone(clock.getZone());
    String sender =
        bundle
            .role()
            .map(role -> kit.messages().of("bundle.sender-as", bundle.name(), role))
            .orElseGet(() -> kit.messages().of("bundle.sender", bundle.name()));
    return new VBox(
        8,
        headline,
        line(bundle.known() ? Feather.USER_CHECK : Feather.USER_X, sender),
        line(
            Feather.CLOCK,
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu · HH:mm", kit.messages().locale())
                .format(at)),
        line(Feather.SHIELD, words("bundle.whole")),
        line(
            Feather.DOWNLOAD,
            kit.messages().of("bundle.effect", bundle.effect(), bundle.newRevisions())));
  }

  private String headline(IncomingBundle bundle) {
    return bundle.headline().isBlank() ? words("story.untitled") : bundle.headline();
  }

  /** What to do about somebody whose key nobody here has seen. */
  private VBox stranger(IncomingBundle bundle, CheckBox compared, ComboBox<Role> role) {
    HBox title = line(Feather.ALERT_TRIANGLE, words("bundle.stranger"));
    title.getStyleClass().add("stranger-title");
    VBox box =
        new VBox(8, title, kit.dialogs().text(kit.messages().of("bundle.unknown", bundle.name())));
    Fingerprint fingerprint = new Fingerprint(kit);
    fingerprint.show(bundle.key().fingerprint());
    box.getChildren().addAll(fingerprint, compared);
    if (bundle.role().isEmpty()) {
      box.getChildren().add(Field.of(words("bundle.role"), role));
    }
    box.getStyleClass().add("stranger");
    return box;
  }

  private ComboBox<Role> roles(IncomingBundle bundle) {
    ComboBox<Role> roles = new ComboBox<>();
    roles.setId("bundle-role");
    roles.getItems().setAll(Role.values());
    roles.setValue(bundle.role().orElse(Role.REPORTER));
    roles.setAccessibleText(words("bundle.role"));
    roles.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Role role) {
            return role == null ? "" : kit.messages().of(role);
          }

          @Override
          public Role fromString(String text) {
            throw new UnsupportedOperationException("nobody writes in it");
          }
        });
    return roles;
  }

  private VBox forms(ToggleGroup group) {
    RadioButton version = new RadioButton(words("bundle.as-version"));
    version.setId("bundle-version");
    RadioButton suggestions = new RadioButton(words("bundle.as-suggestions"));
    suggestions.setId("bundle-suggestions");
    suggestions.setUserData(true);
    for (RadioButton button : List.of(version, suggestions)) {
      button.setToggleGroup(group);
    }
    version.setSelected(true);
    return Field.of(words("bundle.form"), new VBox(8, version, suggestions));
  }

  private HBox line(Feather icon, String words) {
    TextBlock text = kit.words(words, FontWeight.REGULAR, 13);
    text.setMaxLines(2);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(8, Icons.of(icon), text);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private String words(String key) {
    return kit.messages().of(key);
  }
}
