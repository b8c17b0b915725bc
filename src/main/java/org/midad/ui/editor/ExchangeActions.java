package org.midad.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Refusal;
import org.midad.model.Problem;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.EditorClipboard;
import org.midad.ui.text.StoryEditor;

/**
 * What goes from the page to other programs and files, and from them to the page. Their keys are
 * the page's own: in a field or a list they mean what they mean there.
 */
final class ExchangeActions {
  private final Kit kit;
  private final StoryViewModel open;
  private final StoryEditor page;

  final Action cut;
  final Action copy;
  final Action copyMarkdown;
  final Action paste;
  final Action pasteText;
  final Action picture;
  final Action saveCopy;
  final Action bundle;

  /**
   * @param saving asks for a file, and writes a copy of the story into it
   * @param bundling asks for a file, and puts the story into it for another library
   */
  ExchangeActions(
      Kit kit, StoryViewModel open, StoryEditor page, Runnable saving, Runnable bundling) {
    this.kit = kit;
    this.open = open;
    this.page = page;
    EditorClipboard clipboard = page.clipboard();
    cut = new Action("action.cut", clipboard::cut).withIcon(Feather.SCISSORS);
    copy = new Action("action.copy", clipboard::copy).withIcon(Feather.COPY);
    copyMarkdown = new Action("action.copy-markdown", clipboard::copyMarkdown);
    paste = new Action("action.paste", clipboard::paste).withIcon(Feather.CLIPBOARD);
    pasteText = new Action("action.paste-text", clipboard::pasteText);
    picture = new Action("action.picture-file", this::choosePicture).withIcon(Feather.IMAGE);
    saveCopy = new Action("action.save-copy", saving).withIcon(Feather.DOWNLOAD);
    bundle = new Action("action.send-bundle", bundling).withIcon(Feather.PACKAGE);
    Follow.value(page, open.headProperty(), any -> hinder());
    Follow.value(page, open.readOnlyProperty(), any -> hinder());
    page.stateProperty().map(state -> state.selection().empty()).subscribe(any -> hinder());
  }

  List<Action> all() {
    return List.of(cut, copy, copyMarkdown, paste, pasteText, picture, saveCopy, bundle);
  }

  private void choosePicture() {
    List<Path> chosen =
        kit.dialogs()
            .chooseFiles(
                kit.messages().of("action.picture-file"),
                kit.messages().of("file.pictures"),
                "*.jpg",
                "*.jpeg",
                "*.png",
                "*.gif");
    page.clipboard().insertPictures(chosen);
    page.requestFocus();
  }

  private void hinder() {
    Optional<Problem> closed =
        open.headProperty().get().isEmpty()
            ? Optional.of(new Problem("refusal.no-story"))
            : Optional.empty();
    Optional<Problem> locked = closed.or(() -> open.readOnlyProperty().get().map(Refusal::problem));
    Optional<Problem> unselected =
        page.getState().selection().empty()
            ? Optional.of(new Problem("refusal.nothing-selected"))
            : Optional.empty();
    saveCopy.hindranceProperty().set(closed);
    bundle.hindranceProperty().set(closed);
    for (Action action : List.of(paste, pasteText, picture)) {
      action.hindranceProperty().set(locked);
    }
    for (Action action : List.of(copy, copyMarkdown)) {
      action.hindranceProperty().set(closed.or(() -> unselected));
    }
    cut.hindranceProperty().set(locked.or(() -> unselected));
  }
}
