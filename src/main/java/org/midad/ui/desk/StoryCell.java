package org.midad.ui.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.midad.model.Excerpt;
import org.midad.model.Found;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Ago;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.StageMark;
import org.midad.ui.kit.WrappingCell;
import org.midad.ui.text.TextBlock;

/** A story in a queue: what a desk needs to know of it at a glance, in three quiet rows. */
final class StoryCell extends WrappingCell<StorySummary> {
  /** So tall is every cell, in pixels: two lines of headline, two rows, and air. */
  static final double HEIGHT = 120;

  /** The same with what was found: two lines of the text more. */
  static final double HEIGHT_FOUND = 164;

  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass UNTITLED = PseudoClass.getPseudoClass("untitled");

  /** From here on a story is not urgent. */
  private static final int CALM = 4;

  private final Kit kit;
  private final Ago ago;
  private final DeskViewModel model;
  private final TextBlock headline;
  private final TextBlock excerpt;
  private final Label byline = label("byline");
  private final Label when = label("when");
  private final StageMark mark = new StageMark();
  private final Label stage = label("stage");
  private final StoryMarks marks;
  private final Label slug = label("slug");
  private final Label urgency = label("urgency");
  private final HBox standing;
  private final VBox content;

  /**
   * @param clock tells what is late, in the newsroom's time zone
   */
  StoryCell(Kit kit, Clock clock, DeskViewModel model) {
    this.kit = kit;
    ago = new Ago(kit.messages(), clock);
    marks = new StoryMarks(kit, clock);
    this.model = model;
    headline = new TextBlock(kit.fonts());
    headline.getStyleClass().add("headline");
    headline.setFont(FontFamily.PLEX, FontWeight.SEMIBOLD);
    headline.setMaxLines(2);
    excerpt = new TextBlock(kit.fonts());
    excerpt.getStyleClass().add("excerpt");
    excerpt.setMaxLines(2);
    when.setMinWidth(Region.USE_PREF_SIZE);
    stage.setMinWidth(Region.USE_PREF_SIZE);
    urgency.setMinWidth(Region.USE_PREF_SIZE);
    // Latin letters, cut off where they end, and the first to give way.
    slug.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    slug.setMinWidth(0);
    standing = row(mark, stage, stretched(marks), slug);
    content = new VBox(headline, filler(), row(stretched(byline), when), standing);
    content.getStyleClass().add("story");
    getStyleClass().add("story-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    Follow.value(this, model.openProperty(), open -> markOpen());
  }

  /** By identity: the first comparison of two records takes Java longer than drawing a cell. */
  @Override
  @SuppressWarnings("ReferenceEquality")
  protected boolean isItemChanged(@Nullable StorySummary before, @Nullable StorySummary now) {
    return before != now;
  }

  @Override
  protected void updateItem(@Nullable StorySummary story, boolean empty) {
    super.updateItem(story, empty);
    markOpen();
    if (empty || story == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    boolean untitled = story.headline().isBlank();
    String title = untitled ? kit.messages().of("story.untitled") : story.headline();
    Optional<Found> found = model.found(story);
    headline.show(
        found
            .map(Found::headline)
            .filter(any -> !untitled)
            .orElseGet(() -> new Excerpt(title, List.of())));
    found.ifPresent(one -> excerpt.show(one.excerpt()));
    place(excerpt, found.isPresent(), content.getChildren(), 1);
    headline.pseudoClassStateChanged(UNTITLED, untitled);
    byline.setText(story.byline());
    when.setText(ago.of(story.updated()));
    mark.setStage(story.stage());
    stage.setText(kit.messages().of(story.stage()));
    marks.show(story);
    slug.setText(story.slug());
    urgency.setText(String.valueOf(story.urgency()));
    List<Node> last = standing.getChildren();
    place(urgency, story.urgency() < CALM, last, last.size());
    setGraphic(content);
    List<String> told = new ArrayList<>();
    told.add(title);
    found.ifPresent(one -> told.add(one.excerpt().text()));
    told.addAll(List.of(byline.getText(), when.getText(), stage.getText()));
    told.addAll(marks.told());
    told.add(kit.messages().of("story.urgency", story.urgency()));
    setAccessibleText(String.join(", ", told));
    if (getIndex() == getListView().getItems().size() - 1) {
      model.more();
    }
  }

  private void markOpen() {
    StorySummary story = getItem();
    Optional<StoryId> shown = model.openProperty().get();
    pseudoClassStateChanged(OPEN, story != null && shown.filter(story.id()::equals).isPresent());
  }

  /** Most stories have no such part, and what is not there need not be styled. */
  private static void place(Node part, boolean wanted, List<Node> parts, int place) {
    if (!wanted) {
      parts.remove(part);
    } else if (!parts.contains(part)) {
      parts.add(place, part);
    }
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(6, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Takes what room the others leave. */
  private static Region stretched(Region part) {
    part.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(part, Priority.ALWAYS);
    return part;
  }

  private static Region filler() {
    Region filler = new Region();
    VBox.setVgrow(filler, Priority.ALWAYS);
    return filler;
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }
}
