package org.midad.ui.editor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Moments;
import org.midad.edit.Blocks;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Figure;
import org.midad.model.Pixels;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.OutputScale;
import org.midad.ui.text.PictureShelf;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** One picture of the story: small, with its caption, and fields for what goes with it. */
final class PictureCard extends VBox {
  /** What the ids of its fields begin with; its place among the pictures follows, from 0. */
  static final String FILE = "picture-file-";

  static final String CREDIT = "picture-credit-";
  static final String RIGHTS = "picture-rights-";
  static final String ALTERNATIVE = "picture-alternative-";

  /** Of the small picture, in pixels. */
  private static final int HEIGHT = 104;

  /** Of the words about its day, in pixels. */
  private static final int SMALL = 12;

  private final Kit kit;
  private final StoryEditor page;
  private final PictureShelf shelf;
  private final Supplier<Stamp> stamps;
  private final BlockId block;
  private final ImageView small = new ImageView();
  private final OutputScale scale = new OutputScale(small);
  private final TextBlock caption;
  private final TextBlock taken;
  private final Button file;
  private final TextField credit = new TextField();
  private final TextField rights = new TextField();
  private final TextField alternative = new TextField();
  private Figure.@Nullable Media shown;

  /** Until the fields have been filled from the story, they do not write back into it. */
  private boolean showing = true;

  /**
   * @param adding asks for a picture's file, and puts it where the caret is
   */
  PictureCard(
      Kit kit,
      StoryEditor page,
      PictureShelf shelf,
      Action adding,
      Supplier<Stamp> stamps,
      BlockId block) {
    this.kit = kit;
    this.page = page;
    this.shelf = shelf;
    this.stamps = stamps;
    this.block = block;
    small.setPreserveRatio(true);
    small.setFitHeight(HEIGHT);
    small.managedProperty().bind(small.imageProperty().isNotNull());
    caption = new TextBlock(kit.fonts());
    caption.getStyleClass().add("picture-caption");
    caption.setMaxLines(2);
    taken = kit.words("", FontWeight.REGULAR, SMALL);
    taken.getStyleClass().add("picture-taken");
    Action here =
        new Action(
            adding.key(),
            () -> {
              page.select(Selection.caret(new Position(block, 0)));
              adding.run();
            });
    here.hindranceProperty().bind(adding.hindranceProperty());
    file = kit.actions().flatButton(here);
    credit.getStyleClass().add("picture-credit");
    credit.setPromptText(kit.messages().of("field.credit.prompt"));
    rights.getStyleClass().add("picture-rights");
    rights.setPromptText(kit.messages().of("field.rights.prompt"));
    alternative.getStyleClass().add("picture-alternative");
    alternative.setPromptText(kit.messages().of("field.alternative.prompt"));
    scale
        .property()
        .subscribe(() -> {
          if (shown != null) {
            draw(shown);
          }
        });
    getStyleClass().add("picture-card");
    getChildren()
        .addAll(
            small,
            caption,
            taken,
            file,
            Field.of(kit.messages().of("field.credit"), credit),
            Field.of(kit.messages().of("field.rights"), rights),
            Field.of(kit.messages().of("field.alternative"), alternative));
    credit.textProperty().subscribe(text -> write(figure -> figure.withCredit(text)));
    rights.textProperty().subscribe(text -> write(figure -> figure.withRights(text)));
    alternative.textProperty().subscribe(text -> write(figure -> figure.withAlternative(text)));
  }

  BlockId block() {
    return block;
  }

  /**
   * @param place among the pictures, from 0
   */
  void show(Block figure, int place) {
    file.setId(FILE + place);
    credit.setId(CREDIT + place);
    rights.setId(RIGHTS + place);
    alternative.setId(ALTERNATIVE + place);
    showing = true;
    try {
      caption.setText(figure.text());
      caption.setManaged(!figure.text().isBlank());
      set(credit, figure.picture().credit());
      set(rights, figure.picture().rights());
      set(alternative, figure.picture().alternative());
    } finally {
      showing = false;
    }
    Figure.Media media = figure.picture().media();
    file.setManaged(media == null);
    file.setVisible(media == null);
    LocalDate day = media == null ? null : media.taken();
    taken.setManaged(day != null);
    taken.setVisible(day != null);
    taken.setText(
        day == null
            ? ""
            : kit.messages().of("pictures.taken", Moments.day(day, kit.messages().locale())));
    boolean other = !Objects.equals(media, shown);
    shown = media;
    if (media == null) {
      small.setImage(null);
    } else if (other) {
      draw(media);
    }
  }

  /** With a pixel of the screen for each of its own, so that it is as sharp as it can be. */
  private void draw(Figure.Media media) {
    double width = HEIGHT * scale.get() * media.width() / media.height();
    shelf.show(
        media,
        (int) Math.max(1, Math.round(width)),
        pixels -> {
          if (media.equals(shown)) {
            small.setImage(image(pixels));
          }
        });
  }

  private void write(UnaryOperator<Figure> change) {
    if (!showing) {
      page.execute(state ->
          state
              .story()
              .find(block)
              .flatMap(figure ->
                  Blocks.setFigure(state, block, change.apply(figure.picture()), stamps.get())));
    }
  }

  private static void set(TextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  private static WritableImage image(Pixels pixels) {
    WritableImage image = new WritableImage(pixels.width(), pixels.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            pixels.width(),
            pixels.height(),
            PixelFormat.getIntArgbInstance(),
            pixels.argb(),
            0,
            pixels.width());
    return image;
  }
}
