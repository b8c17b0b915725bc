package org.midad.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.midad.app.UseCases;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.StoryId;

/**
 * A Midad in which somebody types without end, as on a page: each letter goes to the journal, and
 * now and then all of it into a revision while more is typed. Says how many letters are safe.
 */
final class TypingMidad {
  private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

  private final UseCases cases;
  private final Random random = new Random();

  /** From which the page began. */
  private Head base;

  /** That was saved last. */
  private Head head;

  private EditorState page;
  private int written;

  private TypingMidad(UseCases cases, StoryId story) {
    this.cases = cases;
    base = cases.desk().open(story);
    head = base;
    Block text = paragraph(base);
    page =
        EditorState.of(
            base.story(), Selection.caret(new Position(text.id(), text.text().length())));
  }

  /**
   * @param arguments the library's folder, and the story to write in
   */
  public static void main(String[] arguments) {
    Library library = Library.open(Path.of(arguments[0]));
    UseCases cases = UseCases.over(library, Clock.systemUTC());
    cases.accounts().become("reporter");
    cases.recovery().run();
    System.out.println("open");
    new TypingMidad(cases, StoryId.parse(arguments[1])).typeOn();
  }

  /** What the story says once so many letters are typed. */
  static String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(LETTERS.charAt(i % LETTERS.length()));
    }
    return letters.toString();
  }

  static Block paragraph(Head head) {
    return head.story().blocks().stream()
        .filter(block -> block.kind() == BlockKind.PARAGRAPH)
        .findFirst()
        .orElseThrow();
  }

  private void typeOn() {
    while (true) {
      type(1 + random.nextInt(3));
      if (random.nextInt(8) == 0) {
        save();
      }
    }
  }

  private void type(int letters) {
    List<Transaction> typed = new ArrayList<>();
    for (int i = 0; i < letters; i++) {
      int length = page.block().text().length();
      Transaction key =
          Typing.type(
                  page,
                  String.valueOf(LETTERS.charAt(length % LETTERS.length())),
                  new Stamp("reporter", Instant.now()))
              .orElseThrow();
      typed.add(key);
      page = page.apply(key);
    }
    cases.journals().append(base, typed);
    written += letters;
    System.out.println(page.block().text().length());
  }

  /** While more is typed, as a rule. */
  private void save() {
    int count = written;
    EditorState now = page;
    CompletableFuture<Head> saving =
        CompletableFuture.supplyAsync(() -> cases.desk().autosave(head.id(), now.story()));
    for (int more = random.nextInt(4); more > 0; more--) {
      type(1);
    }
    head = saving.join();
    if (count == written) {
      cases.journals().finish(base);
      base = head;
      written = 0;
    } else {
      cases.journals().kept(base, count, head.id());
    }
  }
}
