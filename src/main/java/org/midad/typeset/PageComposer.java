package org.midad.typeset;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.midad.model.BlockKind;
import org.midad.model.Story;

/**
 * Sets a story as a page. Parts are laid out when somebody first looks at them, and what was laid
 * out is kept, so that composing again after a change lays out the changed part alone. For one
 * thread.
 */
public final class PageComposer {
  private final Typesetter typesetter;
  private final Function<BlockKind, String> prompts;
  private @Nullable StoryPage last;
  private String language = "";

  /**
   * @param prompts what is shown in the place of an empty part; the empty string for nothing
   */
  public PageComposer(FontBook fonts, Function<BlockKind, String> prompts) {
    this.typesetter = new Typesetter(fonts);
    this.prompts = prompts;
  }

  /**
   * @param width of the column of text, in page pixels
   */
  public StoryPage compose(Story story, PageStyle style, float width) {
    StoryPage before = last;
    StoryPage page =
        before != null
                && before.style().equals(style)
                && before.width() == width
                && language.equals(story.meta().language())
            ? before.of(story)
            : new StoryPage(
                new PageFormat(typesetter, prompts, style, width, story.meta().direction()), story);
    language = story.meta().language();
    last = page;
    return page;
  }
}
