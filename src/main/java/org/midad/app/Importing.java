package org.midad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
 * Makes drafts of other people's documents. Of many, several are read side by side and kept at
 * once, for waiting for the disk takes longer than keeping one; the next are read meanwhile.
 *
 * @param drafts what makes them of stories: all or none
 */
record Importing(Library library, Clock clock, Function<List<Story>, List<Head>> drafts) {
  private static final int AT_ONCE = 200;

  /**
   * In which all are read at least, if there are as many, for whoever looks on or wants to stop.
   */
  private static final int STEPS = 20;

  /** In bytes of the files: twice so much is held in memory in some form. */
  private static final long LARGEST = 16 << 20;

  /** A document that was read, or why it cannot be. */
  private record Read(Path file, ReadStories found) {
    static Read of(Path file, OffsetDateTime now) {
      try {
        return new Read(file, Documents.read(file, now));
      } catch (Problem problem) {
        return new Read(file, new ReadStories(List.of(), List.of(problem)));
      }
    }
  }

  /** A story that can become a draft. */
  private record Fit(Path file, Story story, List<String> leftOut) {}

  /** Of each story in each file. */
  ImportedFiles files(List<Path> files, Progress progress) {
    Authors authors = new Authors(library.people().all());
    List<Imported> stories = new ArrayList<>();
    List<ImportedFiles.Refused> refused = new ArrayList<>();
    int atOnce = Math.clamp(files.size() / STEPS, 1, AT_ONCE);
    int done = 0;
    CompletableFuture<List<Read>> reading = reading(files, atOnce);
    while (done < files.size()) {
      progress.at((double) done / files.size());
      List<Read> documents = reading.join();
      done += documents.size();
      reading = reading(files.subList(done, files.size()), atOnce);
      List<Fit> fit = new ArrayList<>();
      for (Read read : documents) {
        for (Recognised story : read.found().stories()) {
          attempt(read.file(), refused, () -> fit.add(fit(read.file(), story, authors)));
        }
        read.found().refused().forEach(problem -> refused.add(refused(read.file(), problem)));
      }
      stories.addAll(keep(fit, refused));
    }
    return new ImportedFiles(stories, refused);
  }

  /** Reads the first of them; of nothing but the files themselves. */
  private CompletableFuture<List<Read>> reading(List<Path> files, int atOnce) {
    List<Path> first = first(files, atOnce);
    OffsetDateTime now = OffsetDateTime.now(clock);
    return CompletableFuture.supplyAsync(
        () -> first.parallelStream().map(file -> Read.of(file, now)).toList());
  }

  /** One at least, if there is one. */
  private static List<Path> first(List<Path> files, int atOnce) {
    int count = 0;
    long bytes = 0;
    while (count < Math.min(files.size(), atOnce)) {
      bytes += size(files.get(count));
      if (count > 0 && bytes > LARGEST) {
        break;
      }
      count++;
    }
    return files.subList(0, count);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // Whoever reads it will tell.
      return 0;
    }
  }

  /** If they cannot be kept together, each is tried by itself, so that no other keeps it out. */
  private List<Imported> keep(List<Fit> fit, List<ImportedFiles.Refused> refused) {
    try {
      return imported(fit);
    } catch (Problem together) {
      List<Imported> kept = new ArrayList<>();
      for (Fit one : fit) {
        attempt(one.file(), refused, () -> kept.addAll(imported(List.of(one))));
      }
      return kept;
    }
  }

  private List<Imported> imported(List<Fit> fit) {
    if (fit.isEmpty()) {
      return List.of();
    }
    List<Head> heads = drafts.apply(fit.stream().map(Fit::story).toList());
    List<Imported> imported = new ArrayList<>();
    for (int index = 0; index < heads.size(); index++) {
      imported.add(new Imported(heads.get(index), fit.get(index).leftOut()));
    }
    return imported;
  }

  private static void attempt(Path file, List<ImportedFiles.Refused> refused, Runnable work) {
    try {
      work.run();
    } catch (Problem problem) {
      refused.add(refused(file, problem));
    }
  }

  private static ImportedFiles.Refused refused(Path file, Problem problem) {
    return new ImportedFiles.Refused(file, problem);
  }

  /**
   * Makes a draft of what was read.
   *
   * @throws Problem {@code problem.ingest.empty} if it says nothing
   */
  Imported keep(Recognised recognised) {
    Authors authors = new Authors(library.people().all());
    return imported(List.of(fit(Path.of(""), recognised, authors))).getFirst();
  }

  private Fit fit(Path file, Recognised recognised, Authors authors) {
    Story story = recognised.story();
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.replaceAll(block -> withPicture(block, recognised.pictures().get(block.id())));
    if (blocks.stream().allMatch(block -> block.figure() == null && block.text().isBlank())) {
      throw new Problem("problem.ingest.empty");
    }
    return new Fit(file, authors.arriving(story.withBlocks(blocks)), recognised.leftOut());
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
