package org.midad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import org.midad.app.Queue;
import org.midad.app.UseCases;
import org.midad.bench.FxPage;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.store.Library;
import org.midad.typeset.FontBook;
import org.midad.ui.text.StoryEditor;

/** The whole window over a library of its own, with one story open in it. */
public final class WholeDesk implements AutoCloseable {
  private static final Person WRITER = new Person("zaidan", "زيدان الربيعي", Role.REPORTER);

  private final AtTheDesk desk;
  private final FxPage page;

  public WholeDesk(Story story, FontBook fonts) throws IOException {
    Path folder = Files.createTempDirectory("midad-bench");
    try (Library library = Library.open(folder)) {
      library.people().put(WRITER);
      UseCases cases = UseCases.over(library, AtTheDesk.CLOCK);
      cases.accounts().become(WRITER.id());
      cases.desk().bring(story);
    }
    desk = new AtTheDesk(folder, fonts);
    desk.goTo(Queue.MINE, "");
    desk.openFirst();
    page =
        FxPage.onFx(
            () -> new FxPage(desk.stage().getScene(), (StoryEditor) desk.root().lookup("#page")));
  }

  public FxPage page() {
    return page;
  }

  /** Shows a page of the inspector: what its button's name ends with. */
  public void inspect(String wished) {
    FxPage.onFx(() -> {
      ((ToggleButton) desk.root().lookup("#inspector-" + wished)).setSelected(true);
      return true;
    });
  }

  @Override
  public void close() {
    desk.close();
  }
}
