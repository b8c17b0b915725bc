package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import org.midad.arabic.HiddenCharacter;
import org.midad.edit.EditorState;
import org.midad.model.Direction;
import org.midad.typeset.HiddenSign;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.HiddenNames;

/** What the signs that nobody sees are called, in the language of the window. */
record HiddenWords(Kit kit) implements HiddenNames {

  @Override
  public String of(HiddenSign sign) {
    return sign.character().map(this::named).orElseGet(() -> onPage(sign.kind()));
  }

  @Override
  public String of(Direction direction, boolean chosen) {
    String way =
        kit.messages()
            .of(
                direction == Direction.RIGHT_TO_LEFT
                    ? "hidden.runs-to-left"
                    : "hidden.runs-to-right");
    return chosen ? way : kit.messages().of("hidden.by-text", way);
  }

  /** Of the characters on both sides of the caret, as they are read; a space is not worth it. */
  Optional<String> beside(EditorState state) {
    String text = state.block().text();
    int caret = state.selection().head().offset();
    List<String> names =
        List.of(caret - 1, caret).stream()
            .filter(at -> at >= 0 && at < text.length())
            .flatMap(at -> HiddenCharacter.of(text.charAt(at)).stream())
            .filter(character -> character != HiddenCharacter.SPACE)
            .map(this::named)
            .distinct()
            .toList();
    return switch (names.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(names.getFirst());
      default -> Optional.of(kit.line("hidden.two", names.getFirst(), names.getLast()));
    };
  }

  private String named(HiddenCharacter character) {
    return kit.line("hidden.character", kit.messages().of(character), character.number());
  }

  /** What only the page shows, and the story does not hold. */
  private String onPage(HiddenSign.Kind kind) {
    return kit.messages()
        .of(kind == HiddenSign.Kind.PARAGRAPH_END ? "hidden.end" : "hidden.isolate");
  }
}
