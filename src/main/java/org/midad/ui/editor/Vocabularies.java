package org.midad.ui.editor;

import java.util.List;
import org.midad.model.Tag;

/** What a story can be filed under. */
public interface Vocabularies {
  /** The newsroom's sections, in its own order. */
  List<Tag> sections();

  /**
   * Media Topics whose name, in either language, has these letters, best first; called off the FX
   * thread.
   */
  List<Tag> topics(String letters);

  /** A topic in one line: its Arabic name, its English one beside it. */
  String line(Tag topic);
}
