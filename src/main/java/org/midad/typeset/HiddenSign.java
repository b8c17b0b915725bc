package org.midad.typeset;

import java.util.Optional;
import org.midad.arabic.HiddenCharacter;

/**
 * A sign that nobody sees, and where it stands; in the paragraph's coordinates.
 *
 * @param character which one of the story's it is; nothing for what is only on the page
 * @param x of its middle
 * @param baseline of its line
 * @param size of the letters around it, in page pixels to the em
 */
public record HiddenSign(
    Kind kind, Optional<HiddenCharacter> character, float x, float baseline, float size) {

  /** What the eye has to tell apart. */
  public enum Kind {
    SPACE,
    TAB,
    NO_BREAK_SPACE,
    /** A space or a joint without width, between words. */
    ZERO_WIDTH,
    NON_JOINER,
    JOINER,
    TATWEEL,
    /** An invisible letter that runs to the right. */
    MARK_TO_RIGHT,
    /** An invisible letter that runs to the left. */
    MARK_TO_LEFT,
    /** In the story itself: from here on to the right. */
    RUN_TO_RIGHT,
    /** In the story itself: from here on to the left. */
    RUN_TO_LEFT,
    /** In the story itself: from here on as the first letter runs. */
    RUN,
    /** In the story itself: where such a run ends. */
    RUN_END,
    /** Where what runs to the right is held apart on the page; no letter of the story. */
    ISOLATE_TO_RIGHT,
    /** Where what runs to the left is held apart on the page; no letter of the story. */
    ISOLATE_TO_LEFT,
    /** Where what was held apart ends. */
    ISOLATE_END,
    PARAGRAPH_END;

    static Kind of(HiddenCharacter character) {
      return switch (character) {
        case SPACE -> SPACE;
        case TAB -> TAB;
        case NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE -> NO_BREAK_SPACE;
        case SOFT_HYPHEN, ZERO_WIDTH_SPACE, WORD_JOINER, BYTE_ORDER_MARK -> ZERO_WIDTH;
        case TATWEEL -> TATWEEL;
        case ZERO_WIDTH_NON_JOINER -> NON_JOINER;
        case ZERO_WIDTH_JOINER -> JOINER;
        case LEFT_TO_RIGHT_MARK -> MARK_TO_RIGHT;
        case RIGHT_TO_LEFT_MARK, ARABIC_LETTER_MARK -> MARK_TO_LEFT;
        case LEFT_TO_RIGHT_EMBEDDING, LEFT_TO_RIGHT_OVERRIDE, LEFT_TO_RIGHT_ISOLATE -> RUN_TO_RIGHT;
        case RIGHT_TO_LEFT_EMBEDDING, RIGHT_TO_LEFT_OVERRIDE, RIGHT_TO_LEFT_ISOLATE -> RUN_TO_LEFT;
        case FIRST_STRONG_ISOLATE -> RUN;
        case POP_DIRECTIONAL_FORMATTING, POP_DIRECTIONAL_ISOLATE -> RUN_END;
      };
    }
  }
}
