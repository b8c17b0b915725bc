package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.SameThreadTasks;
import org.midad.app.UseCases;
import org.midad.edit.Blank;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.store.Library;
import org.midad.store.Photographs;
import org.midad.typeset.FontBook;
import org.midad.ui.TestWindow;
import org.midad.ui.editor.PicturesModel;
import org.midad.ui.kit.Notices;
import org.midad.ui.text.StoryEditor;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Copying from the page and pasting into it by keys, over the clipboard of the platform. */
@ExtendWith(ApplicationExtension.class)
class PageClipboardTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();

  @SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
  private StoryEditor page;

  @SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
  private Library library;

  @Start
  void start(Stage stage) {
    library = Library.open(folder.resolve("library"));
    UseCases cases = UseCases.over(library, Clock.systemUTC());
    page = new StoryEditor(FONTS, kind -> "", () -> new Stamp("zaidan", Instant.EPOCH));
    page.share(
        new PageClipboard(), new PicturesModel(cases.pictures(), new SameThreadTasks(), notices));
    TestWindow.show(stage, new BorderPane(page), 900, 640);
    page.requestFocus();
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void ourOwnCopyComesBackWithKindsMarksAndDirections() {
    List<Block> blocks = everyKind();
    load(blocks);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    robot.interact(() -> page.load(Blank.article()));
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(nameless()).isEqualTo(nameless(blocks));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(get(() -> page.getStory().blocks())).hasSize(5);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(nameless()).isEqualTo(nameless(blocks));
  }

  @Test
  void othersFindHtmlMarkdownAndPlainText() {
    load(
        List.of(
            Block.of(BlockKind.HEADLINE, "عنوان"),
            Block.of(
                BlockKind.PARAGRAPH,
                new Prose(
                    List.of(new Run("قال ", Set.of()), new Run("نعم", Set.of(new Mark.Bold())))))));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    Clipboard clipboard = get(Clipboard::getSystemClipboard);
    assertThat(get(clipboard::getHtml))
        .isEqualTo("<h1 dir=\"rtl\">عنوان</h1>\n<p dir=\"rtl\">قال <strong>نعم</strong></p>\n");
    assertThat(get(clipboard::getString)).isEqualTo("عنوان\nقال نعم");
    ByteBuffer markdown =
        (ByteBuffer) get(() -> clipboard.getContent(DataFormat.lookupMimeType("text/markdown")));
    assertThat(StandardCharsets.UTF_8.decode(markdown).toString())
        .isEqualTo("# عنوان\n\nقال **نعم**\n");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(get(clipboard::getString)).isEqualTo("# عنوان\n\nقال **نعم**");
    assertThat(get(clipboard::getHtml)).isNull();
  }

  @Test
  void aStretchOfALineStaysAStretch() {
    load(List.of(Block.of(BlockKind.HEADLINE, "ع"), Block.of(BlockKind.QUOTE, "قال نعم")));
    Block quote = get(() -> page.getStory().blocks().getLast());
    robot.interact(
        () -> page.select(new Selection(new Position(quote.id(), 4), new Position(quote.id(), 7))));
    robot.push(KeyCode.CONTROL, KeyCode.INSERT);
    assertThat(get(() -> Clipboard.getSystemClipboard().getHtml()))
        .isEqualTo("<span dir=\"rtl\">نعم</span>");
    robot.interact(() -> page.select(Selection.caret(new Position(quote.id(), 0))));
    robot.push(KeyCode.SHIFT, KeyCode.INSERT);
    assertThat(texts()).containsExactly("ع", "نعمقال نعم");
    robot.push(KeyCode.SHIFT, KeyCode.HOME);
    robot.push(KeyCode.SHIFT, KeyCode.DELETE);
    assertThat(texts()).containsExactly("ع", "قال نعم");
  }

  @Test
  void htmlOfOthersComesInMarkedAndAsTextAloneIfSoWished() {
    Consumer<ClipboardContent> web =
        content -> {
          content.putHtml("<p>قال <b>نعم</b></p><blockquote>لا</blockquote>");
          content.putString("قال نعم\nلا");
        };
    load(List.of(Block.of(BlockKind.HEADLINE, "ع"), Block.of(BlockKind.PARAGRAPH, "")));
    put(web);
    toEnd();
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(texts()).containsExactly("ع", "قال نعم", "لا");
    assertThat(get(() -> page.getStory().blocks().get(1).prose().runs())).hasSize(2);
    assertThat(get(() -> page.getStory().blocks().getLast().kind())).isEqualTo(BlockKind.QUOTE);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    assertThat(texts()).containsExactly("ع", "قال نعم", "لا");
    assertThat(get(() -> page.getStory().blocks()))
        .extracting(Block::kind)
        .containsExactly(BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
    assertThat(get(() -> page.getStory().blocks().get(1).prose().runs())).hasSize(1);
  }

  @Test
  void htmlThatIsMoreThanAStoryComesInAsTheTextBesideIt() {
    load(List.of(Block.of(BlockKind.HEADLINE, "ع"), Block.of(BlockKind.PARAGRAPH, "")));
    put(content -> {
      content.putHtml("<b></b>".repeat(200_000));
      content.putString("نص");
    });
    toEnd();
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(texts()).containsExactly("ع", "نص");
  }

  @Test
  void aPictureOnTheClipboardBecomesAFigureWithItsCaptionToWrite() {
    load(List.of(Block.of(BlockKind.HEADLINE, "ع"), Block.of(BlockKind.PARAGRAPH, "نص")));
    int[] argb = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF, 0xFF123456, 0xFF000000};
    WritableImage image = new WritableImage(3, 2);
    image.getPixelWriter().setPixels(0, 0, 3, 2, PixelFormat.getIntArgbInstance(), argb, 0, 3);
    put(content -> content.putImage(image));
    toEnd();
    robot.push(KeyCode.CONTROL, KeyCode.V);
    robot.write("تعليق");
    Block figure = get(() -> page.getStory().blocks().getLast());
    assertThat(figure.kind()).isEqualTo(BlockKind.FIGURE);
    assertThat(figure.text()).isEqualTo("تعليق");
    Figure.Media media = Objects.requireNonNull(figure.picture().media());
    assertThat(library.media().show(media, 10).argb()).isEqualTo(argb);
  }

  @Test
  void filesOnTheClipboardBecomeFiguresAndOneThatIsNoPictureIsTold() throws Exception {
    load(List.of(Block.of(BlockKind.HEADLINE, "ع"), Block.of(BlockKind.PARAGRAPH, "نص")));
    byte[] bytes = Photographs.quarters("jpeg", 60, 40);
    Path first = Files.write(folder.resolve("a.jpg"), bytes);
    Path second = Files.write(folder.resolve("b.png"), Photographs.quarters("png", 40, 60));
    Path other = Files.writeString(folder.resolve("c.txt"), "نص");
    put(content -> content.putFiles(List.of(first.toFile(), other.toFile(), second.toFile())));
    toEnd();
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(get(() -> page.getStory().blocks()))
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.FIGURE, BlockKind.FIGURE);
    Figure.Media media =
        Objects.requireNonNull(get(() -> page.getStory().blocks().get(2).picture()).media());
    assertThat(library.media().read(media)).isEqualTo(bytes);
    assertThat(get(() -> notices.currentProperty().get()).orElseThrow().key())
        .isEqualTo("problem.picture.kind");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(texts()).containsExactly("ع", "نص");
  }

  @Test
  void aPictureInsideHtmlIsKept() throws Exception {
    load(List.of(Block.of(BlockKind.HEADLINE, "ع"), Block.of(BlockKind.PARAGRAPH, "")));
    byte[] bytes = Photographs.quarters("png", 60, 40);
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    put(content ->
        content.putHtml(
            "<p>قبل</p><figure><img alt='جسر' src='"
                + data
                + "'><figcaption>تعليق</figcaption></figure><p>بعد</p>"));
    toEnd();
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(texts()).containsExactly("ع", "قبل", "تعليق", "بعد");
    Figure figure = get(() -> page.getStory().blocks().get(2).picture());
    assertThat(figure.alternative()).isEqualTo("جسر");
    Figure.Media media = Objects.requireNonNull(figure.media());
    assertThat(library.media().read(media)).isEqualTo(bytes);
  }

  @Test
  void aPageThatIsOnlyReadTakesNothing() {
    load(List.of(Block.of(BlockKind.HEADLINE, "ع"), Block.of(BlockKind.PARAGRAPH, "نص")));
    put(content -> content.putHtml("<p>لا</p>"));
    robot.interact(() -> page.setEditable(false));
    robot.push(KeyCode.CONTROL, KeyCode.V);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.X);
    assertThat(texts()).containsExactly("ع", "نص");
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("ع\nنص");
  }

  private static List<Block> everyKind() {
    List<Block> blocks = new ArrayList<>();
    for (BlockKind kind : BlockKind.values()) {
      if (kind != BlockKind.FIGURE) {
        blocks.add(Block.of(kind, new Prose(List.of(new Run(kind + " نص", Set.of())))));
      }
    }
    blocks.add(
        3,
        Block.of(
            new Figure(new Figure.Media("ab".repeat(32), "image/png", 60, 40), "رويترز", "جسر"),
            "تعليق"));
    blocks.add(
        Block.of(
                BlockKind.PARAGRAPH,
                new Prose(
                    List.of(
                        new Run("ثقيل", Set.of(new Mark.Bold(), new Mark.Italic())),
                        new Run("1", Set.of(new Mark.Superscript())),
                        new Run("رابط", Set.of(new Mark.Link("ftp://example.org"))))))
            .withDirection(Direction.LEFT_TO_RIGHT));
    return blocks;
  }

  private void load(List<Block> blocks) {
    robot.interact(() -> page.load(new Story(StoryId.create(), blocks, StoryMeta.EMPTY)));
  }

  private void toEnd() {
    robot.push(KeyCode.CONTROL, KeyCode.END);
  }

  private void put(Consumer<ClipboardContent> what) {
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      what.accept(content);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private List<String> texts() {
    return get(() -> page.getStory().blocks().stream().map(Block::text).toList());
  }

  private List<Block> nameless() {
    return nameless(get(() -> page.getStory().blocks()));
  }

  private static List<Block> nameless(List<Block> blocks) {
    return blocks.stream()
        .map(block ->
            new Block(
                new BlockId("any"), block.kind(), block.prose(), block.figure(), block.direction()))
        .toList();
  }

  private <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
