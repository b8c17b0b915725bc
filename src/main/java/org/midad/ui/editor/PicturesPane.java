package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.PictureShelf;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** The pictures of the open story, in their order: what each shows, and who made it. */
final class PicturesPane extends VBox {
  private final Kit kit;
  private final StoryEditor page;
  private final PictureShelf shelf;
  private final Action file;
  private final Supplier<Stamp> stamps;
  private final TextBlock nothing;
  private List<PictureCard> cards = List.of();

  /**
   * @param file asks for a picture's file, and puts it where the caret is
   * @param stamps who changes something, and when
   */
  PicturesPane(
      Kit kit,
      StoryViewModel open,
      StoryEditor page,
      PictureShelf shelf,
      Action file,
      Supplier<Stamp> stamps) {
    this.kit = kit;
    this.page = page;
    this.shelf = shelf;
    this.file = file;
    this.stamps = stamps;
    nothing = new TextBlock(kit.fonts(), kit.messages().of("pictures.empty"));
    nothing.getStyleClass().add("pictures-none");
    getStyleClass().addAll("fields", "pictures");
    Follow.value(this, open.storyProperty(), story -> story.ifPresent(this::show));
    Follow.value(this, open.readOnlyProperty(), refusal -> setDisable(refusal.isPresent()));
  }

  private void show(Story story) {
    List<Block> figures =
        story.blocks().stream().filter(block -> block.kind() == BlockKind.FIGURE).toList();
    List<BlockId> shown = cards.stream().map(PictureCard::block).toList();
    if (!shown.equals(figures.stream().map(Block::id).toList()) || getChildren().isEmpty()) {
      rebuild(figures);
    }
    for (int index = 0; index < figures.size(); index++) {
      cards.get(index).show(figures.get(index), index);
    }
  }

  /** A card that is there already stays, so that whoever writes in it goes on writing. */
  private void rebuild(List<Block> figures) {
    List<PictureCard> now = new ArrayList<>();
    for (Block figure : figures) {
      Optional<PictureCard> known =
          cards.stream().filter(card -> card.block().equals(figure.id())).findFirst();
      now.add(known.orElseGet(() -> new PictureCard(kit, page, shelf, file, stamps, figure.id())));
    }
    cards = List.copyOf(now);
    if (cards.isEmpty()) {
      getChildren().setAll(nothing);
    } else {
      getChildren().setAll(cards);
    }
  }
}
