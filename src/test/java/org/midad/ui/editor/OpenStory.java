package org.midad.ui.editor;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.midad.app.Queue;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.edit.Pasting;
import org.midad.model.Block;
import org.midad.model.Term;
import org.midad.typeset.FontBook;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.ClipboardForms;
import org.midad.ui.text.StoryEditor;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The seed article, open in a window of its own over a real newsroom. */
final class OpenStory {
  private static final FontBook FONTS = FontBook.load();

  final Notices notices = new Notices();
  final Theme theme = new Theme(Platform.getPreferences());
  final FxRobot robot = new FxRobot();
  final StoryViewModel open;
  final FindingsModel findings;
  private final Newsroom newsroom;
  private final Stage stage;
  private Messages messages = Messages.load(Locale.of("ar"));
  private StoryView view;

  /** Shows it in Arabic; on the FX thread. */
  OpenStory(Path folder, Stage stage, int width) {
    this.stage = stage;
    newsroom = Newsroom.filled(folder);
    UseCases cases = newsroom.useCases();
    open = new StoryViewModel(cases, newsroom.tasks(), newsroom.tasks(), notices);
    findings =
        new FindingsModel(
            cases.checking(), cases.accounts(), cases.words(), newsroom.tasks(), notices);
    open("seed-article");
    view = show("ar", width);
  }

  void close() {
    newsroom.close();
  }

  /** Opens another story; on the FX thread. */
  void open(String slug) {
    open.open(
        newsroom.useCases().desk().list(Queue.ARCHIVE, 0, 100).stream()
            .filter(story -> story.slug().equals(slug))
            .findFirst()
            .orElseThrow()
            .id());
  }

  /** Somebody else sits here from now on; on the FX thread. */
  void sit(String person) {
    newsroom.useCases().accounts().become(person);
    open.personChanged();
  }

  /** Adds something that stories can be filed under. */
  void addTerm(Term term) {
    newsroom.addTerm(term);
  }

  /** Files stories of sport and of business, enough to learn from. */
  void fileArchive() {
    newsroom.fileArchive();
  }

  UseCases useCases() {
    return newsroom.useCases();
  }

  /** Builds the window anew; on the FX thread. */
  StoryView show(String language, int width) {
    return show(language, width, 640, false);
  }

  /** The same with the inspector beside the page, of the width that it has in the window. */
  StoryView showWithInspector(String language, int width, int height) {
    return show(language, width, height, true);
  }

  private StoryView show(String language, int width, int height, boolean inspector) {
    messages = Messages.load(Locale.of(language));
    Kit kit = Kit.of(messages, FONTS, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    view =
        new StoryView(
            kit,
            new TagsModel(
                newsroom.useCases().vocabularies(),
                newsroom.useCases().tagSuggestions(),
                newsroom.tasks(),
                newsroom.tasks(),
                notices),
            newsroom.clock(),
            open,
            findings,
            () -> newsroom.useCases().accounts().current().orElseThrow().id(),
            ClipboardForms.PLAIN,
            new PicturesModel(newsroom.useCases().pictures(), newsroom.tasks(), notices),
            () -> {},
            () -> {},
            () -> {});
    if (inspector) {
      HBox both = new HBox(view, view.inspector());
      HBox.setHgrow(view, Priority.ALWAYS);
      view.inspector().setMinWidth(256);
      view.inspector().setMaxWidth(256);
      kit.layer().setContent(both);
    } else {
      kit.layer().setContent(view);
    }
    Scene scene = new Scene(kit.layer(), width, height);
    theme.style(scene, "shell.css", "editor.css");
    kit.actions().bindKeys(scene, view.actions());
    TestWindow.show(stage, scene);
    page().requestFocus();
    return view;
  }

  StoryView view() {
    return view;
  }

  Messages messages() {
    return messages;
  }

  ToggleButton tool(String key) {
    return get(() ->
        view().lookupAll(".story-tools .toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> button.getText().equals(messages.of(key)))
            .findFirst()
            .orElseThrow());
  }

  StoryEditor page() {
    return (StoryEditor) view.lookup("#page");
  }

  /** Lays everything out, checks its Arabic and keeps a picture. */
  void keep(String name) {
    robot.interact(() -> {
      view.getScene().getRoot().applyCss();
      view.getScene().getRoot().layout();
    });
    robot.interact(() -> {
      WrappedArabic.check(view.getScene().getRoot());
      Pictures.save(view.getScene().snapshot(null), name);
    });
  }

  boolean shown(String selector) {
    return get(() -> {
      Node node = view.getScene().getRoot().lookup(selector);
      boolean there = node != null;
      while (node != null && node.isVisible()) {
        node = node.getParent();
      }
      return there && node == null;
    });
  }

  String selected() {
    return get(() -> Pasting.copied(page().getState()));
  }

  String text() {
    return get(() ->
        page().getStory().blocks().stream().map(Block::text).collect(Collectors.joining("\n")));
  }

  <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
