package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.midad.ingest.Documents;
import org.midad.ingest.ReadStories;
import org.midad.ingest.Recognised;
import org.midad.model.Block;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.store.Library;

/**
 * Makes drafts of other people's documents.
 *
 * @param draft what makes one of a story
 */
record Importing(Library library, Clock clock, Function<Story, Head> draft) {

  /** Of each story in each file. */
  ImportedFiles files(List<Path> files, Progress progress) {
    List<Imported> stories = new ArrayList<>();
    List<ImportedFiles.Refused> refused = new ArrayList<>();
    for (int done = 0; done < files.size(); done++) {
      progress.at((double) done / files.size());
      Path file = files.get(done);
      attempt(
          file,
          refused,
          () -> {
            ReadStories read = Documents.read(file, OffsetDateTime.now(clock));
            for (Recognised story : read.stories()) {
              attempt(file, refused, () -> stories.add(keep(story)));
            }
            read.refused()
                .forEach(problem -> refused.add(new ImportedFiles.Refused(file, problem)));
          });
    }
    return new ImportedFiles(stories, refused);
  }

  private static void attempt(Path file, List<ImportedFiles.Refused> refused, Runnable reading) {
    try {
      reading.run();
    } catch (Problem problem) {
      refused.add(new ImportedFiles.Refused(file, problem));
    }
  }

  /**
   * Makes a draft of what was read.
   *
   * @throws Problem {@code problem.ingest.empty} if it says nothing
   */
  Imported keep(Recognised recognised) {
    Story story = recognised.story();
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.replaceAll(block -> withPicture(block, recognised.pictures().get(block.id())));
    if (blocks.stream().allMatch(block -> block.figure() == null && block.text().isBlank())) {
      throw new Problem("problem.ingest.empty");
    }
    Authors authors = new Authors(library.people().all());
    return new Imported(
        draft.apply(authors.arriving(story.withBlocks(blocks))), recognised.leftOut());
  }

  /**
   * A figure with its picture in the library, and with what its file says where the document says
   * nothing; one that we cannot keep still waits for it.
   */
  private Block withPicture(Block block, byte @Nullable [] file) {
    if (block.figure() == null || file == null) {
      return block;
    }
    try {
      return library.media().put(file).in(block);
    } catch (Problem problem) {
      if (problem.key().startsWith("problem.picture.")) {
        return block;
      }
      throw problem;
    }
  }
}
