package org.midad.ui.settings;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.midad.app.Settings;
import org.midad.app.Settings.StoryFont;
import org.midad.app.Settings.TextSize;
import org.midad.app.Settings.Theme;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** What a reader may choose, in force as soon as it is chosen. */
public final class SettingsView {
  /** Of the story's text at its normal size, in page pixels. */
  private static final double STORY_TEXT = 18;

  /** Of the room for a section, the same for all: the dialog stays where it is. */
  private static final double HEIGHT = 502;

  private final Kit kit;
  private final SettingsModel model;
  private final UnaryOperator<Node> accounts;
  private final Supplier<Node> secrecy;
  private final List<Action> house;

  /**
   * @param accounts makes the list of those who work here, with what else belongs to it below
   * @param secrecy makes what stands below the library's own settings
   * @param house lead to what the newspaper keeps of its own: its names, its words, its rules
   */
  public SettingsView(
      Kit kit,
      SettingsModel model,
      UnaryOperator<Node> accounts,
      Supplier<Node> secrecy,
      List<Action> house) {
    this.kit = kit;
    this.model = model;
    this.accounts = accounts;
    this.secrecy = secrecy;
    this.house = List.copyOf(house);
  }

  /** Opens the dialog. */
  public void show() {
    ScrollPane room = new ScrollPane(section(SettingsSection.GENERAL));
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setFocusTraversable(false);
    room.setPrefViewportHeight(HEIGHT);
    room.getStyleClass().add("settings");
    VBox.setVgrow(room, Priority.ALWAYS);
    Node sections =
        Choices.row(
            "settings",
            List.of(SettingsSection.values()),
            SettingsSection.GENERAL,
            section -> kit.messages().of(section),
            section -> {
              room.setContent(section(section));
              room.setVvalue(0);
            });
    kit.dialogs().show(kit.messages().of("settings.title"), sections, room);
  }

  private Node section(SettingsSection section) {
    VBox parts =
        switch (section) {
          case GENERAL ->
              new VBox(16, language(), theme(), textSize(), storyFont(), sample(), newspaper());
          case WRITING -> new WritingSettings(kit, model);
          case PRINT -> new PrintSettings(kit, model);
          case ACCOUNTS -> new VBox(accounts.apply(lock()));
          case LIBRARY -> new VBox(24, new LibrarySettings(kit, model), secrecy.get());
          case HOUSE -> new VBox(books());
        };
    parts.getStyleClass().add("settings-section");
    return parts;
  }

  private Node books() {
    VBox doors = new VBox(8);
    for (Action action : house) {
      Button door = kit.actions().button(action);
      door.setId("book-" + house.indexOf(action));
      door.setMaxWidth(Double.MAX_VALUE);
      door.setAlignment(Pos.CENTER_LEFT);
      doors.getChildren().add(door);
    }
    return Choices.field(kit.messages().of("settings.house"), doors);
  }

  private Node language() {
    return Choices.field(
        kit.messages().of("settings.language"),
        Choices.row(
            "language",
            List.of("ar", "en"),
            model.current().look().language(),
            code -> Languages.name(code),
            code -> model.change(settings -> settings.withLook(look -> look.withLanguage(code)))));
  }

  private Node theme() {
    return Choices.field(
        kit.messages().of("settings.theme"),
        Choices.row(
            "theme",
            List.of(Theme.values()),
            model.current().look().theme(),
            theme -> kit.messages().of(theme),
            theme -> model.change(settings -> settings.withLook(look -> look.withTheme(theme)))));
  }

  private Node textSize() {
    return Choices.field(
        kit.messages().of("settings.text-size"),
        Choices.row(
            "text-size",
            List.of(TextSize.values()),
            model.current().look().textSize(),
            size -> kit.messages().of(size),
            size -> model.change(settings -> settings.withLook(look -> look.withTextSize(size)))));
  }

  private Node storyFont() {
    return Choices.field(
        kit.messages().of("settings.story-font"),
        Choices.row(
            "story-font",
            List.of(StoryFont.values()),
            model.current().look().storyFont(),
            font -> kit.messages().of(font),
            font -> model.change(settings -> settings.withLook(look -> look.withStoryFont(font)))));
  }

  /** How a story will look, as in a window cut into the page. */
  private Node sample() {
    TextBlock text = new TextBlock(kit.fonts(), kit.messages().of("settings.sample"));
    text.setLeading(1.7);
    text.setSide(TextBlock.Side.TEXT);
    Follow.value(
        text,
        model.currentProperty(),
        settings -> {
          text.setFont(family(settings), FontWeight.REGULAR);
          text.setSize(STORY_TEXT * settings.look().textSize().factor());
        });
    VBox page = new VBox(text);
    page.getStyleClass().add("sample-page");
    page.setPrefHeight(128);
    page.setMinHeight(128);
    page.setMaxHeight(128);
    page.setClip(clip(page));
    return page;
  }

  private static Node clip(VBox page) {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(page.widthProperty());
    clip.heightProperty().bind(page.heightProperty());
    return clip;
  }

  private Node lock() {
    return Choices.field(
        kit.messages().of("settings.lock"),
        Choices.row(
            "lock",
            List.of(0, 2, 5, 10, 30),
            model.current().workplace().lockMinutes(),
            minutes -> kit.messages().of("settings.lock-minutes", minutes),
            minutes ->
                model.change(
                    settings -> settings.withWorkplace(place -> place.withLockMinutes(minutes)))));
  }

  private Node newspaper() {
    TextField field = new TextField(model.current().newspaper().name());
    field.setId("newspaper");
    field.setPromptText(kit.messages().of("settings.newspaper-prompt"));
    field
        .focusedProperty()
        .subscribe((was, is) -> {
          if (was && !is) {
            model.change(settings ->
                settings.withNewspaper(paper -> paper.withName(field.getText().strip())));
          }
        });
    return Choices.field(kit.messages().of("settings.newspaper"), field);
  }

  private static FontFamily family(Settings settings) {
    return switch (settings.look().storyFont()) {
      case NOTO_NASKH -> FontFamily.NASKH;
      case AMIRI -> FontFamily.AMIRI;
      case PLEX_SANS -> FontFamily.PLEX;
    };
  }
}
