package org.midad.ui.text;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.midad.edit.Deleting;
import org.midad.edit.EditorState;
import org.midad.edit.Figures;
import org.midad.edit.Fragment;
import org.midad.edit.Pasting;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.DescribedPicture;
import org.midad.model.Pixels;
import org.midad.model.Position;

/**
 * What goes from the page to the clipboard, and from there to the page. What is copied lies there
 * as HTML, Markdown and plain text for others, and in a form of our own that loses nothing. Of what
 * others put there the richest form that we read is taken.
 */
public final class EditorClipboard {
  private static final DataFormat OWN = format("application/x-midad-fragment+json");
  private static final DataFormat MARKDOWN = format("text/markdown");

  private final Editing editing;
  private final PageView view;
  private final Runnable changing;
  private ClipboardForms forms = ClipboardForms.PLAIN;
  private PictureShelf shelf = PictureShelf.NONE;

  /**
   * @param changing called before the caret goes elsewhere
   */
  EditorClipboard(Editing editing, PageView view, Runnable changing) {
    this.editing = editing;
    this.view = view;
    this.changing = changing;
  }

  void share(ClipboardForms changedForms, PictureShelf changedShelf) {
    forms = changedForms;
    shelf = changedShelf;
  }

  /** A key went down; those of Windows from before Ctrl+C are in many fingers still. */
  void pressed(KeyEvent event) {
    boolean command = event.isShortcutDown() && !event.isAltDown();
    boolean shift = event.isShiftDown() && !event.isAltDown() && !event.isShortcutDown();
    Runnable work =
        switch (event.getCode()) {
          case C -> command ? (event.isShiftDown() ? this::copyMarkdown : this::copy) : null;
          case V -> command ? (event.isShiftDown() ? this::pasteText : this::paste) : null;
          case X -> command && !event.isShiftDown() ? this::cut : null;
          case COPY -> this::copy;
          case CUT -> this::cut;
          case PASTE -> this::paste;
          case INSERT -> command ? this::copy : shift ? this::paste : null;
          case DELETE -> shift && !editing.state().selection().empty() ? this::cut : null;
          default -> null;
        };
    if (work != null) {
      work.run();
      event.consume();
    }
  }

  public void copy() {
    content().ifPresent(Clipboard.getSystemClipboard()::setContent);
  }

  /** What is selected, in every form. */
  Optional<ClipboardContent> content() {
    return taken()
        .map(fragment -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(fragment.text());
          String html = forms.html(fragment, editing.state().story().meta().direction());
          if (!html.isEmpty()) {
            content.putHtml(html);
            content.put(MARKDOWN, bytes(forms.markdown(fragment)));
            content.put(OWN, bytes(forms.own(fragment)));
          }
          return content;
        });
  }

  /** Copies as a text in Markdown. */
  public void copyMarkdown() {
    taken()
        .ifPresent(fragment -> {
          String markdown = forms.markdown(fragment).stripTrailing();
          ClipboardContent content = new ClipboardContent();
          content.putString(markdown);
          content.put(MARKDOWN, bytes(markdown));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  public void cut() {
    if (editing.editableProperty().get()) {
      copy();
      change(Deleting::selection);
    }
  }

  public void paste() {
    paste(Clipboard.getSystemClipboard());
  }

  /** Puts in what lies there, as on a board that was dragged here. */
  void paste(Clipboard clipboard) {
    if (!editing.editableProperty().get()) {
      return;
    }
    if (clipboard.hasFiles()) {
      insert(paths(clipboard.getFiles()), null);
    } else if (!pasteOwn(clipboard) && !pasteHtml(clipboard) && !pasteImage(clipboard)) {
      pasteText(clipboard);
    }
  }

  /** Words alone, whatever else lies there. */
  public void pasteText() {
    pasteText(Clipboard.getSystemClipboard());
  }

  private void pasteText(Clipboard clipboard) {
    String text = clipboard.getString();
    if (text != null) {
      change((state, stamp) -> Pasting.text(state, text, stamp));
    }
  }

  /** Puts pictures from files where the caret is. */
  public void insertPictures(List<Path> files) {
    insert(files, null);
  }

  /**
   * Puts pictures into the story.
   *
   * @param place of the block that they go behind, or null for where the caret is
   */
  void insert(List<Path> files, @Nullable BlockId place) {
    shelf.keep(files, kept -> insertPictures(kept, place));
  }

  private Optional<Fragment> taken() {
    return Pasting.taken(editing.state()).flatMap(Fragment::forReaders);
  }

  private boolean pasteOwn(Clipboard clipboard) {
    Optional<Fragment> own = text(clipboard, OWN).flatMap(forms::fromOwn);
    own.ifPresent(this::paste);
    return own.isPresent();
  }

  private boolean pasteHtml(Clipboard clipboard) {
    String html = clipboard.getHtml();
    Optional<ClipboardForms.Read> read = html == null ? Optional.empty() : forms.fromHtml(html);
    // A browser describes a picture by its address alone, and puts the picture itself beside it.
    if (read.isEmpty() || (clipboard.hasImage() && isPicture(read.get()))) {
      return false;
    }
    Fragment fragment = read.get().fragment();
    if (read.get().pictures().isEmpty()) {
      paste(fragment);
    } else {
      shelf.keep(read.get().pictures(), kept -> paste(with(fragment, kept)));
    }
    return true;
  }

  private boolean pasteImage(Clipboard clipboard) {
    Image image = clipboard.getImage();
    if (image == null || image.getWidth() < 1 || image.getHeight() < 1) {
      return false;
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    shelf.keep(
        new Pixels(width, height, argb),
        kept -> insertPictures(List.of(new DescribedPicture(kept, "", "", "", "")), null));
    return true;
  }

  private void paste(Fragment fragment) {
    change((state, stamp) -> Pasting.fragment(state, fragment, stamp));
  }

  private void insertPictures(List<DescribedPicture> kept, @Nullable BlockId place) {
    change((state, stamp) -> Figures.insert(placed(state, place), kept, stamp));
  }

  /** Where the pictures were dropped, if that is still there when they have been kept. */
  private static EditorState placed(EditorState state, @Nullable BlockId place) {
    return place == null
        ? state
        : state
            .story()
            .find(place)
            .map(block ->
                state.withSelection(
                    Selection.caret(new Position(block.id(), block.prose().length()))))
            .orElse(state);
  }

  private static boolean isPicture(ClipboardForms.Read read) {
    return read.pictures().isEmpty()
        && read.fragment().blocks().stream()
            .allMatch(block -> block.kind() == BlockKind.FIGURE && block.prose().isEmpty());
  }

  private static Fragment with(Fragment fragment, Map<BlockId, DescribedPicture> kept) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : fragment.blocks()) {
      DescribedPicture picture = kept.get(block.id());
      blocks.add(picture == null ? block : picture.in(block));
    }
    return new Fragment(blocks);
  }

  private void change(Editing.Command command) {
    changing.run();
    editing.run(command);
    view.showCaret();
  }

  static List<Path> paths(List<File> files) {
    return files.stream().map(File::toPath).toList();
  }

  private static Optional<String> text(Clipboard clipboard, DataFormat format) {
    return switch (clipboard.getContent(format)) {
      case ByteBuffer bytes ->
          Optional.of(StandardCharsets.UTF_8.decode(bytes.duplicate()).toString());
      case String text -> Optional.of(text);
      case null, default -> Optional.empty();
    };
  }

  /** JavaFX would write a string of any but its own formats as a Java object. */
  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static DataFormat format(String type) {
    DataFormat known = DataFormat.lookupMimeType(type);
    return known == null ? new DataFormat(type) : known;
  }
}
