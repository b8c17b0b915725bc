package org.midad.ui.text;

import java.util.Map;
import java.util.Optional;
import org.midad.edit.Fragment;
import org.midad.model.BlockId;
import org.midad.model.Direction;

/** How a piece of a story is written for the clipboard, and how what lies there is read. */
public interface ClipboardForms {
  /** Of a page that shares nothing but plain text with other programs. */
  ClipboardForms PLAIN =
      new ClipboardForms() {
        @Override
        public String html(Fragment fragment, Direction page) {
          return "";
        }

        @Override
        public String markdown(Fragment fragment) {
          return "";
        }

        @Override
        public String own(Fragment fragment) {
          return "";
        }

        @Override
        public Optional<Fragment> fromOwn(String own) {
          return Optional.empty();
        }

        @Override
        public Optional<Read> fromHtml(String html) {
          return Optional.empty();
        }
      };

  /**
   * What another program's HTML holds.
   *
   * @param pictures the files of those of its figures that came with one
   */
  record Read(Fragment fragment, Map<BlockId, byte[]> pictures) {
    public Read {
      pictures = Map.copyOf(pictures);
    }
  }

  /**
   * For other programs; empty for none.
   *
   * @param page the direction of a text that does not tell its own
   */
  String html(Fragment fragment, Direction page);

  String markdown(Fragment fragment);

  /** For ourselves, with everything that is in it. */
  String own(Fragment fragment);

  /** What {@link #own} wrote; nothing if a newer Midad did. */
  Optional<Fragment> fromOwn(String own);

  /** Nothing if there is neither text nor picture in it. */
  Optional<Read> fromHtml(String html);
}
