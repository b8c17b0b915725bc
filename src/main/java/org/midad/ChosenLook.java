package org.midad;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.midad.app.Column;
import org.midad.app.Settings;
import org.midad.typeset.FontFamily;
import org.midad.typeset.PrintColumn;
import org.midad.ui.editor.StoryView;
import org.midad.ui.kit.Follow;
import org.midad.ui.review.ComparisonView;
import org.midad.ui.settings.SettingsModel;
import org.midad.ui.text.Arrows;

/** How stories look and are written, as it was chosen in the settings or at the page itself. */
final class ChosenLook {
  private final SettingsModel settings;

  ChosenLook(SettingsModel settings) {
    this.settings = settings;
  }

  void govern(StoryView page) {
    Follow.value(page, settings.currentProperty(), chosen -> look(page, chosen));
    page.onColumnChosen(width ->
        settings.change(now ->
            now.withNewspaper(paper -> paper.withColumn(column -> column.withMillimetres(width)))));
    remember(page);
  }

  void govern(ComparisonView compared) {
    Follow.value(
        compared,
        settings.currentProperty(),
        chosen -> {
          compared.setTextSize(chosen.look().textSize().factor());
          compared.setFamily(family(chosen.look().storyFont()));
        });
  }

  /** What is chosen at the page itself is kept too; a pinch is written down once it is over. */
  private void remember(StoryView page) {
    Follow.value(
        page,
        settings.currentProperty().map(now -> now.writing().zoom()),
        page.zoomProperty()::set);
    Follow.value(
        page,
        settings.currentProperty().map(now -> now.writing().typewriter()),
        page.typewriterProperty()::set);
    page.typewriterProperty()
        .addListener((any, was, on) ->
            settings.change(now -> now.withWriting(writing -> writing.withTypewriter(on))));
    PauseTransition over = new PauseTransition(Duration.millis(400));
    over.setOnFinished(any -> {
      double zoom = page.zoomProperty().get();
      settings.change(now -> now.withWriting(writing -> writing.withZoom(zoom)));
    });
    page.zoomProperty().addListener(any -> over.playFromStart());
  }

  private static void look(StoryView page, Settings chosen) {
    page.setTextSize(chosen.look().textSize().factor());
    page.setHouse(chosen.writing().house());
    page.setArrows(
        switch (chosen.writing().arrows()) {
          case VISUAL -> Arrows.VISUAL;
          case LOGICAL -> Arrows.LOGICAL;
        });
    page.setFamily(family(chosen.look().storyFont()));
    Column column = chosen.newspaper().column();
    page.setColumn(
        new PrintColumn(
            column.millimetres(), family(column.font()), column.points(), column.leading()));
  }

  private static FontFamily family(Settings.StoryFont font) {
    return switch (font) {
      case NOTO_NASKH -> FontFamily.NASKH;
      case AMIRI -> FontFamily.AMIRI;
      case PLEX_SANS -> FontFamily.PLEX;
    };
  }
}
