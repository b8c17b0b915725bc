package org.midad.ui.tour;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Story;
import org.midad.model.StorySummary;
import org.midad.ui.text.StoryEditor;

/** What there is to see in Midad's window. For the FX thread: {@link Hand#look} goes there. */
final class Sight {
  private Sight() {}

  /** The open story's page. */
  static StoryEditor page() {
    return (StoryEditor) Hand.find("page").orElseThrow();
  }

  /** The story on the page; empty while none is open. */
  private static Optional<Story> story() {
    return Hand.find("page").map(page -> ((StoryEditor) page).getStory());
  }

  /** Where a place of the story is on the screen. */
  static Bounds onPage(Position position) {
    StoryEditor page = page();
    Bounds place = page.boundsOf(position);
    Scene scene = page.getScene();
    return scene.getRoot().localToScreen(scene.getRoot().sceneToLocal(place));
  }

  /** Of the open story; like its text empty while none is open. */
  static String headline() {
    return story().map(story -> story.text(BlockKind.HEADLINE)).orElse("");
  }

  static String text() {
    return story().stream()
        .flatMap(story -> story.blocks().stream())
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  /** What the main action is called now. */
  static String mainAction() {
    return Hand.find("main-action").map(node -> ((Labeled) node).getText()).orElse("");
  }

  /** The headline that is first in the list. */
  static String newest() {
    ListView<?> stories = (ListView<?>) Hand.find("stories").orElseThrow();
    return stories.getItems().isEmpty()
        ? ""
        : ((StorySummary) stories.getItems().getFirst()).headline();
  }
}
