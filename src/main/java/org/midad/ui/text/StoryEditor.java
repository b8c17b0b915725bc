package org.midad.ui.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.midad.arabic.typing.HouseStyle;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;

/**
 * The page on which a story is written, and read. It knows the story and how it is edited, and
 * nothing of newsrooms: what happens to it is told to listeners as transactions, and whoever wants
 * to change it from outside gives a command.
 */
public final class StoryEditor extends Region {
  private final Editing editing;
  private final PageView view;
  private final TypedLetters typing;
  private final EditorKeys keys;
  private final EditorClipboard clipboard;
  private final DirectionKeys turning;
  private final Composing composing;
  private final EditorAccess access;
  private final ReadOnlyObjectWrapper<Story> story;
  private final Looks looks = new Looks();
  private final HiddenTips hiddenTips;
  private final BooleanProperty typewriter = new SimpleBooleanProperty(this, "typewriter");
  private final Zooming zooming;

  /**
   * @param prompts what an empty part of a kind says; the empty string for nothing
   * @param stamps who writes, and when: asked for every transaction
   */
  public StoryEditor(FontBook fonts, Function<BlockKind, String> prompts, Supplier<Stamp> stamps) {
    editing = new Editing(stamps);
    view = new PageView(fonts, prompts, editing.state(), looks.now());
    typing = new TypedLetters(editing);
    keys = new EditorKeys(editing, view, typing);
    clipboard = new EditorClipboard(editing, view, keys::forgetWish);
    zooming = new Zooming(editing, view, looks.zoom);
    composing = new Composing(editing, view, typing, keys::forgetWish);
    access = new EditorAccess(fonts, editing, view);
    story = new ReadOnlyObjectWrapper<>(this, "story", editing.state().story());
    getStyleClass().add("story-editor");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    view.setCursor(Cursor.TEXT);
    getChildren().add(view);
    editing.stateProperty().subscribe(this::show);
    editing.editableProperty().subscribe(view::setEditable);
    composing.servePage(this);
    access.tellChangesOf(this);
    typing.keyboard().directionProperty().subscribe(view::setKeyboard);
    looks.onChanged(view::setLook);
    hiddenTips = new HiddenTips(view, looks.hiddenSigns);
    typewriter.subscribe(view::setTypewriter);
    focusedProperty().addListener(any -> view.setActive(isFocused()));
    effectiveNodeOrientationProperty().addListener(any -> view.requestLayout());
    addEventHandler(KeyEvent.KEY_PRESSED, clipboard::pressed);
    turning = new DirectionKeys(editing, view);
    addEventFilter(KeyEvent.KEY_PRESSED, turning::pressed);
    addEventHandler(KeyEvent.KEY_RELEASED, turning::released);
    addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    addEventHandler(KeyEvent.KEY_PRESSED, zooming::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
    new EditorPointer(
            view,
            new EditorMouse(editing, view, keys),
            zooming,
            new TextDrag(editing, view, clipboard),
            new FigureDrag(editing, view),
            new PictureDrop(editing, view, clipboard))
        .listen(this, this::settle);
  }

  /**
   * Shows another story, its caret at the start; nothing can be undone.
   *
   * @throws java.util.NoSuchElementException if the story has no part to write in
   */
  public void load(Story opened) {
    editing.load(opened);
    view.scrollTo(0);
  }

  /** Story, selection and the marks of the letter typed next. */
  public ReadOnlyObjectProperty<EditorState> stateProperty() {
    return editing.stateProperty().getReadOnlyProperty();
  }

  public EditorState getState() {
    return editing.state();
  }

  /** Changes when the story does, and not when the caret moves. */
  public ReadOnlyObjectProperty<Story> storyProperty() {
    return story.getReadOnlyProperty();
  }

  public Story getStory() {
    return editing.state().story();
  }

  /** Calls a listener after each change of the story, undoing and redoing included. */
  public void onTransaction(Consumer<Transaction> listener) {
    editing.onTransaction(listener);
  }

  /**
   * Carries out a command, unless the page is read only.
   *
   * @return whether there was anything to do
   */
  public boolean execute(Function<EditorState, Optional<Transaction>> command) {
    boolean done = editing.run(command);
    view.showCaret();
    return done;
  }

  /** Says what is made of a transaction before it is carried out; nothing else until it is said. */
  public void setRewriting(BiFunction<EditorState, Transaction, Transaction> rewriting) {
    editing.setRewriting(rewriting);
  }

  /** Carries out a command of which nothing else is made, unless the page is read only. */
  public boolean decide(Function<EditorState, Optional<Transaction>> command) {
    return editing.decide(command);
  }

  /**
   * Carries out a command that only speaks of the story, which those may who only read it too.
   *
   * @return whether there was anything to do
   */
  public boolean comment(Function<EditorState, Optional<Transaction>> command) {
    return editing.comment(command);
  }

  /**
   * Puts a mark on what is selected or takes it off; with nothing selected, for the next letter.
   */
  public void toggle(Mark mark) {
    editing.toggle(mark);
  }

  /** Selects, and scrolls to the selection's head. */
  public void select(Selection selection) {
    keys.forgetWish();
    editing.select(selection);
    view.showCaret();
  }

  /** Marks what was found in the story, until the next time. */
  void mark(Found found) {
    view.mark(marks -> marks.with(found));
  }

  /** Marks what may not be right in the story as it is now; until the next time. */
  public void doubt(List<Doubt> doubts) {
    view.mark(marks -> marks.with(doubts));
  }

  /** The parts that are in view, from above; none before the page is laid out. */
  public List<BlockId> seenParts() {
    return view.seen();
  }

  public void undo() {
    editing.undo();
    view.showCaret();
  }

  public void redo() {
    editing.redo();
    view.showCaret();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return editing.canUndoProperty().getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return editing.canRedoProperty().getReadOnlyProperty();
  }

  /** Whether the story differs from the one last said to be saved. */
  public ReadOnlyBooleanProperty modifiedProperty() {
    return editing.modifiedProperty().getReadOnlyProperty();
  }

  /** Says that the story is saved as it is now. */
  public void markSaved() {
    editing.markSaved();
  }

  /** Says how the page shares its text with other programs, and where its pictures are kept. */
  public void share(ClipboardForms forms, PictureShelf pictures) {
    clipboard.share(forms, pictures);
    view.showPictures(pictures);
  }

  /** What goes to the clipboard and comes from it. */
  public EditorClipboard clipboard() {
    return clipboard;
  }

  public void selectAll() {
    keys.selectAll();
  }

  /** Whether the story can be changed; a page that is read only can still be selected from. */
  public BooleanProperty editableProperty() {
    return editing.editableProperty();
  }

  public void setEditable(boolean editable) {
    editing.editableProperty().set(editable);
  }

  public ObjectProperty<PageColors> colorsProperty() {
    return looks.colors;
  }

  public void setColors(PageColors changed) {
    looks.colors.set(changed);
  }

  /** How the house writes, and so what is put right of what is typed; nothing until it is said. */
  public void setHouse(HouseStyle house) {
    typing.setHouse(house);
  }

  /** How what is suggested is shown; in colours that go with the authors' ids until it is said. */
  public void setReviewing(Reviewing reviewing) {
    view.setReviewing(reviewing);
  }

  /** Told whenever the page stands otherwise in its view, or is another. */
  public void onLaidOut(Runnable listener) {
    view.onLaidOut(listener);
  }

  /** What the left and the right arrow mean; what the eye sees until it is said. */
  public void setArrows(Arrows arrows) {
    keys.setArrows(arrows);
  }

  /** What the story is set in. */
  public ObjectProperty<FontFamily> familyProperty() {
    return looks.family;
  }

  /** Of the story's letters: 1 is the usual one; from about 0.75 to 1.5 the page looks well. */
  public DoubleProperty textSizeProperty() {
    return looks.textSize;
  }

  /** How large the page is shown, over and above the size of its letters: from 0.5 to 3. */
  public DoubleProperty zoomProperty() {
    return looks.zoom;
  }

  /** Whether spaces, isolates and other signs that nobody sees are shown. */
  public BooleanProperty hiddenSignsProperty() {
    return looks.hiddenSigns;
  }

  /** What these signs are called where the mouse is on one; nothing until it is said. */
  public void setHiddenNames(HiddenNames names) {
    hiddenTips.setNames(names);
  }

  public void zoomIn() {
    zooming.step(true);
  }

  public void zoomOut() {
    zooming.step(false);
  }

  public void zoomToUsual() {
    zooming.reset();
  }

  /** Whether the line that is written stays at the same height, and the page moves under it. */
  public BooleanProperty typewriterProperty() {
    return typewriter;
  }

  /** Where the caret is, in the scene's pixels. */
  public Bounds caretBounds() {
    return view.localToScene(view.caretBounds());
  }

  /**
   * Where a place in the story is, in the scene's pixels, seen or not.
   *
   * @throws java.util.NoSuchElementException if the story has no such part
   */
  public Bounds boundsOf(Position position) {
    return view.localToScene(view.boundsOf(position));
  }

  /**
   * Where a part of the story is, in the scene's pixels, seen or not.
   *
   * @throws java.util.NoSuchElementException if the story has no such part
   */
  public Bounds boundsOf(BlockId block) {
    return view.localToScene(view.boundsOf(block));
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return access
        .query(attribute, parameters)
        .orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    composing.end();
    if (!access.execute(action, parameters)) {
      super.executeAccessibleAction(action, parameters);
    }
  }

  @Override
  public String getUserAgentStylesheet() {
    return Objects.requireNonNull(StoryEditor.class.getResource("/org/midad/assets/css/text.css"))
        .toExternalForm();
  }

  @Override
  protected void layoutChildren() {
    view.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 240;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 120;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 768;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 600;
  }

  private void show(EditorState state) {
    composing.show(state);
    story.set(state.story());
  }

  /** Before the mouse does anything, what the keys have begun ends. */
  private void settle() {
    turning.interrupted();
    composing.end();
  }
}
