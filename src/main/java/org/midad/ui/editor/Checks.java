package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Stamp;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.StoryEditor;

/** All that a window has to do with what is not right in the open story, put together. */
final class Checks {
  private final FindingActions actions;
  private final ChecksPane pane;
  private final Corrections corrections;
  private final FindingMarks marks;
  private final FindingWords words;
  private final Action show;

  /**
   * @param inspector brings a page of the inspector into sight, and of it what has an id
   * @param bar leads to what has an id in the story's bar
   * @param stamps who puts something right, and when
   */
  Checks(
      Kit kit,
      StoryViewModel open,
      StoryEditor page,
      FindingsModel findings,
      WritingActions writing,
      BiConsumer<InspectorPage, String> inspector,
      Consumer<String> bar,
      Supplier<Stamp> stamps) {
    words = new FindingWords(kit, findings);
    marks = new FindingMarks(page, findings);
    actions =
        new FindingActions(
            open,
            page,
            findings,
            marks,
            new FindingPlaces(page, writing, inspector, bar),
            words,
            new WaiverSheet(kit),
            stamps);
    corrections = new Corrections(kit, page, findings, actions, marks, words);
    pane = new ChecksPane(kit, open, page, findings, marks, actions, corrections, words);
    show =
        new Action("action.checks", () -> inspector.accept(InspectorPage.CHECKS, "checks"))
            .withIcon(Feather.CHECK_SQUARE)
            .withKeys("Shortcut+Alt+C");
  }

  ChecksPane pane() {
    return pane;
  }

  FindingMarks marks() {
    return marks;
  }

  FindingWords words() {
    return words;
  }

  Corrections corrections() {
    return corrections;
  }

  /** Everything, for the keys and the command palette. */
  List<Action> all() {
    List<Action> all = new ArrayList<>(List.of(show, corrections.show));
    all.addAll(actions.all());
    return all;
  }
}
