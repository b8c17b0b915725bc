package org.midad.ui.editor;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.typeset.FontWeight;
import org.midad.ui.editor.PartSearch.Part;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Picker;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** Takes the caret to a part of the story: by number, by name, or by its words. */
final class GoTo {
  /** Letters of a part that are shown; a row has no room for more. */
  private static final int SHOWN = 140;

  private final Kit kit;
  private final StoryEditor page;

  GoTo(Kit kit, StoryEditor page) {
    this.kit = kit;
    this.page = page;
  }

  /** Opens over the page. */
  void show() {
    PartSearch search =
        new PartSearch(
            page.getStory(), kind -> kit.messages().of(kind), kit.messages().of("go-to.lead"));
    new Picker<>(kit, search::find, Row::new, this::go)
        .show(kit.messages().of("go-to.prompt"), "go-to", "parts");
  }

  private void go(Part part) {
    page.select(Selection.caret(new Position(part.block().id(), 0)));
    page.requestFocus();
  }

  private final class Row extends ListCell<Part> {
    private final TextBlock number = kit.words("", FontWeight.REGULAR, 12);
    private final TextBlock text = kit.words("", FontWeight.REGULAR, 13);
    private final Label kind = new Label();
    private final HBox content;

    Row() {
      number.setMinWidth(28);
      number.setPrefWidth(28);
      number.getStyleClass().add("quiet");
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      kind.getStyleClass().add("other-name");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      content = new HBox(10, number, text, kind);
      content.setAlignment(Pos.CENTER_LEFT);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      getStyleClass().add("command-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Part part, boolean empty) {
      super.updateItem(part, empty);
      if (empty || part == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Block block = part.block();
      String words = block.text();
      number.setText(part.number().isPresent() ? String.valueOf(part.number().getAsInt()) : "");
      text.setText(words.substring(0, words.offsetByCodePoints(0, shown(words))));
      kind.setText(part.name());
      setAccessibleText(number.getText() + " " + kind.getText() + " " + text.getText());
      setGraphic(content);
    }

    private static int shown(String words) {
      return Math.min(SHOWN, words.codePointCount(0, words.length()));
    }
  }
}
