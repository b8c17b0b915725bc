package org.midad.ui.editor;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.SuggestedTags;
import org.midad.arabic.Messages;
import org.midad.model.Story;
import org.midad.model.Tag;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Tip;
import org.midad.ui.text.TextBlock;

/**
 * What the open story may be filed under: with a suggestion in focus, Enter takes it and Delete
 * refuses it. Of a desk with too few stories it says how many are needed.
 */
final class SuggestedTagsPane extends VBox {
  /** Of silence, until something is thought of what was written. */
  private static final Duration PAUSE = Duration.millis(700);

  private final Messages messages;
  private final SuggestingModel model;
  private final Consumer<Tag> take;
  private final FlowPane chips = new FlowPane(6, 6);
  private final TextBlock tooFew;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private @Nullable Story story;

  /**
   * @param take gives the open story a tag
   */
  SuggestedTagsPane(Kit kit, SuggestingModel model, Consumer<Tag> take) {
    messages = kit.messages();
    this.model = model;
    this.take = take;
    tooFew = new TextBlock(kit.fonts());
    tooFew.setSize(12);
    tooFew.getStyleClass().add("quiet-text");
    tooFew.setId("tags-too-few");
    chips.setId("suggested-tags");
    getChildren().add(Field.of(messages.of("tags.suggested"), new VBox(8, chips, tooFew)));
    pause.setOnFinished(any -> ask());
    Follow.value(this, model.shownProperty(), this::show);
  }

  /** The story on the page; what may be said of it comes a moment later. */
  void follow(Story now) {
    story = now;
    pause.playFromStart();
  }

  private void ask() {
    if (story != null && getScene() != null) {
      model.ask(story);
    }
  }

  private void show(SuggestedTags suggested) {
    int focused =
        chips
            .getChildren()
            .indexOf(
                chips.getChildren().stream()
                    .filter(chip -> ((HBox) chip).getChildren().getFirst().isFocused())
                    .findFirst()
                    .orElse(null));
    chips.getChildren().setAll(suggested.tags().stream().map(this::chip).toList());
    reveal(chips, !suggested.tags().isEmpty());
    tooFew.setText(
        suggested.tooFew()
            ? messages.of("tags.too-few", suggested.needed(), suggested.learned())
            : "");
    reveal(tooFew, suggested.tooFew());
    reveal(this, suggested.tooFew() || !suggested.tags().isEmpty());
    if (focused >= 0 && !suggested.tags().isEmpty()) {
      HBox next = (HBox) chips.getChildren().get(Math.min(focused, suggested.tags().size() - 1));
      next.getChildren().getFirst().requestFocus();
    }
  }

  private static void reveal(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Node chip(Tag tag) {
    String scheme = messages.of("house-field." + tag.scheme().name().toLowerCase(Locale.ROOT));
    Button name = new Button(tag.name(), Icons.of(Feather.PLUS));
    name.getStyleClass().addAll("flat", "suggested-tag");
    name.setAccessibleText(messages.of("tags.suggested.name", scheme, tag.name()));
    Tip.on(name, messages.of("tags.suggested.keys", scheme));
    name.setOnAction(event -> take(tag));
    Button refuse = new Button();
    refuse.setGraphic(Icons.of(Feather.X));
    refuse.getStyleClass().addAll("flat", "chip-remove");
    refuse.setAccessibleText(messages.of("tags.refuse", tag.name()));
    refuse.setFocusTraversable(false);
    refuse.setOnAction(event -> refuse(tag));
    name.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          switch (event.getCode()) {
            case ENTER -> take(tag);
            case DELETE, BACK_SPACE -> refuse(tag);
            default -> {
              return;
            }
          }
          event.consume();
        });
    HBox chip = new HBox(name, refuse);
    chip.getStyleClass().addAll("chip", "suggested-chip");
    chip.setAlignment(Pos.CENTER_LEFT);
    return chip;
  }

  private void take(Tag tag) {
    model.taken(tag);
    take.accept(tag);
  }

  private void refuse(Tag tag) {
    model.refuse(Objects.requireNonNull(story).id(), tag);
  }
}
