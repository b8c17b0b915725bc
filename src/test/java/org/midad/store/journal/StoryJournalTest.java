package org.midad.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.codec.StoryJson;
import org.midad.edit.EditorState;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

class StoryJournalTest {
  private static final String WORDS = "كتب الصحفي سطرا ثم انقطع التيار 2026";

  static final Seal AS_IT_IS =
      new Seal() {
        @Override
        public byte[] close(byte[] record, String file) {
          return record;
        }

        @Override
        public byte[] open(byte[] closed, String file) {
          return closed;
        }
      };

  @TempDir Path folder;

  private final Revision content =
      new Revision(
          new Story(StoryId.create(), List.of(Block.of(BlockKind.PARAGRAPH, "")), StoryMeta.EMPTY),
          Stage.DRAFT,
          Publication.NONE,
          Plan.NONE,
          List.of(),
          "zaidan",
          Instant.EPOCH,
          Revision.Reason.CREATED,
          "",
          "");
  private final RevisionId base = StoryJson.name(StoryJson.write(content));

  /** What a page held after each key. */
  private final List<Story> pages = new ArrayList<>(List.of(content.story()));

  @Test
  void whatWasTypedIsReadBackKeyByKey() throws IOException {
    Path file = typed();
    UnsavedStory unsaved = new JournalFolder(folder, AS_IT_IS).read(file).orElseThrow();
    assertThat(unsaved.base()).isEqualTo(base);
    assertThat(unsaved.content()).isEqualTo(content);
    assertThat(unsaved.path()).isEqualTo(pages);
    assertThat(unsaved.written().text(BlockKind.PARAGRAPH)).isEqualTo(WORDS);
    assertThat(unsaved.last())
        .isEqualTo(new Stamp("zaidan", Instant.ofEpochSecond(WORDS.length())));
    assertThat(unsaved.whole()).isTrue();
  }

  @Test
  void anyEditorShowsTheWords() throws IOException {
    assertThat(Files.readString(typed())).contains("ا");
    assertThat(Files.readAllLines(typed())).hasSize(WORDS.length() + 1);
  }

  @Test
  void whereverTheFileIsCutNothingBeforeTheCutIsLost() throws IOException {
    Path file = typed();
    byte[] all = Files.readAllBytes(file);
    for (int cut = 0; cut <= all.length; cut++) {
      byte[] left = Arrays.copyOf(all, cut);
      Files.write(file, left);
      long lines = new String(left, StandardCharsets.ISO_8859_1).lines().count();
      Optional<UnsavedStory> read = new JournalFolder(folder, AS_IT_IS).read(file);
      // The first line is what the writer began from; a line without its end may be whole.
      long most = Math.max(0, lines - 1);
      long least = Math.max(0, most - 1);
      if (read.isPresent()) {
        assertThat(read.get().path().size() - 1L).isBetween(least, most);
        assertThat(read.get().whole()).isTrue();
      } else {
        assertThat(least).isZero();
      }
    }
  }

  @Test
  void aChangedByteIsNoticedAndWhatCameBeforeItIsRead() throws IOException {
    Path file = typed();
    byte[] all = Files.readAllBytes(file);
    Random random = new Random();
    for (int turn = 0; turn < 200; turn++) {
      byte[] changed = all.clone();
      int place = random.nextInt(all.length);
      changed[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      long before =
          new String(all, 0, place, StandardCharsets.ISO_8859_1)
              .chars()
              .filter(c -> c == '\n')
              .count();
      if (before == 0) {
        assertThatThrownBy(() -> new JournalFolder(folder, AS_IT_IS).read(file))
            .isInstanceOfSatisfying(
                Problem.class, p -> assertThat(p.key()).isEqualTo("problem.journal.damaged"));
      } else if (before > 1) {
        UnsavedStory read = new JournalFolder(folder, AS_IT_IS).read(file).orElseThrow();
        assertThat(read.path()).isEqualTo(pages.subList(0, (int) before));
      }
    }
  }

  @Test
  void nothingIsLeftOfAPageThatWasSavedOrNeverWritten() throws IOException {
    StoryJournal journal = new JournalFolder(folder, AS_IT_IS).begin(base, content);
    assertThat(folder).isEmptyDirectory();
    journal.append(List.of(key(new EditorStates(), 'ا')));
    assertThat(folder).isNotEmptyDirectory();
    journal.discard();
    assertThat(folder).isEmptyDirectory();
  }

  /** A journal that was left, each letter of it alone. */
  private Path typed() throws IOException {
    pages.subList(1, pages.size()).clear();
    for (Path old : new JournalFolder(folder, AS_IT_IS).left()) {
      Files.delete(old);
    }
    StoryJournal journal = new JournalFolder(folder, AS_IT_IS).begin(base, content);
    EditorStates states = new EditorStates();
    for (int i = 0; i < WORDS.length(); i++) {
      journal.append(List.of(key(states, WORDS.charAt(i))));
      pages.add(states.now.story());
    }
    journal.leave();
    return new JournalFolder(folder, AS_IT_IS).left().getFirst();
  }

  private Transaction key(EditorStates states, char letter) {
    states.keys++;
    Transaction typed =
        Typing.type(
                states.now,
                String.valueOf(letter),
                new Stamp("zaidan", Instant.ofEpochSecond(states.keys)))
            .orElseThrow();
    states.now = states.now.apply(typed);
    return typed;
  }

  private final class EditorStates {
    private EditorState now = EditorState.of(content.story());
    private int keys;
  }
}
