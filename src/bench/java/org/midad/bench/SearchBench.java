package org.midad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.midad.app.Search;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.store.Library;

/**
 * Measures searching in a library of many stories beside {@code LIKE} of SQL in the same library.
 */
public final class SearchBench {
  private static final int AT_ONCE = 1_000;

  /** Stories shown at a time. */
  private static final int PAGE = 50;

  private static final int PARAGRAPHS = 3;

  private static final int WARM_UP = 200;

  private static final int SEARCHES = 1_000;

  /** Each of these reads the whole library. */
  private static final int SLOW_SEARCHES = 20;

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

  private final List<Story> articles;
  private final Report report;
  private final Random random = new Random(2026);

  private SearchBench(Corpus corpus, Report report) {
    this.articles = corpus.stories();
    this.report = report;
  }

  /**
   * @param arguments the folder of the articles, the folder for the results, and how many stories
   */
  public static void main(String[] arguments) throws Exception {
    Report report = new Report(System.out);
    int stories = Integer.parseInt(arguments[2]);
    Path folder = Files.createTempDirectory("midad-search");
    try {
      new SearchBench(Corpus.read(Path.of(arguments[0])), report).run(folder, stories);
    } finally {
      delete(folder);
    }
    report.write(Path.of(arguments[1], "search.json"));
    System.out.println(report.allKept() ? "all limits kept" : "limits were passed");
    System.exit(report.allKept() ? 0 : 1);
  }

  private void run(Path folder, int stories) throws SQLException {
    Work work = new Work();
    try (Library library = Library.open(folder)) {
      for (int done = 0; done < stories; done += AT_ONCE) {
        int from = done;
        library.atOnce(() -> {
          for (int story = from; story < Math.min(stories, from + AT_ONCE); story++) {
            library.stories().save(revision(story));
          }
          return true;
        });
      }
      Search search = UseCases.over(library, Clock.system(ZoneId.of("Asia/Baghdad"))).search();
      long began = System.nanoTime();
      search.rebuild(done -> {});
      double seconds = (System.nanoTime() - began) / 1e9;
      report.add("stories read into the index", "a second", stories / seconds, null);
      for (int turn = 0; turn < WARM_UP; turn++) {
        search.search(query(turn), PAGE);
      }
      for (int turn = 0; turn < SEARCHES; turn++) {
        String query = query(turn);
        work.start();
        search.search(query, PAGE);
        work.stop();
        work.next();
      }
    }
    report.add("a search among %,d stories, median".formatted(stories), work, null, 0.5, null);
    report.add("a search among %,d stories, p95".formatted(stories), work, null, 0.95, 30.0);
    Work like = like(folder);
    report.add("the same by LIKE, p95", like, null, 0.95, null);
    report.addLeast(
        "times quicker than LIKE",
        "p95",
        like.wall(0.95) / work.wall(0.95),
        like.processor(0.95) / work.processor(0.95),
        50);
  }

  /** Paragraphs of several articles under the headline of one. */
  private Revision revision(int number) {
    List<Block> blocks = new ArrayList<>();
    Story first = any();
    blocks.add(Block.of(BlockKind.HEADLINE, first.text(BlockKind.HEADLINE) + " " + number));
    first.first(BlockKind.BYLINE).ifPresent(by -> blocks.add(Block.of(by.kind(), by.text())));
    for (int part = 0; part < PARAGRAPHS; part++) {
      List<Block> body = any().body();
      if (!body.isEmpty()) {
        blocks.add(Block.of(BlockKind.PARAGRAPH, body.get(random.nextInt(body.size())).text()));
      }
    }
    return new Revision(
        new Story(StoryId.create(), blocks, StoryMeta.EMPTY.withSlug("story-" + number)),
        Stage.values()[number % 4],
        Publication.NONE,
        Plan.NONE,
        List.of(),
        "author",
        FIRST.plusSeconds(2_000L * number),
        Revision.Reason.SAVED,
        "",
        null);
  }

  private Story any() {
    return articles.get(random.nextInt(articles.size()));
  }

  /** What a desk types: a word, two or three of them, a phrase, a name, a month. */
  private String query(int turn) {
    return switch (turn % 6) {
      case 0 -> word();
      case 1 -> word() + " " + word();
      case 2 -> word() + " " + word() + " -" + word();
      case 3 -> "\"" + phrase() + "\"";
      case 4 -> "عنوان:" + word() + " " + word();
      default -> word() + " تاريخ:2021-0" + (1 + random.nextInt(9));
    };
  }

  private String word() {
    return phrase().split(" ")[0];
  }

  private String phrase() {
    while (true) {
      List<Block> body = any().body();
      if (!body.isEmpty()) {
        String[] words = body.get(random.nextInt(body.size())).text().split("[^\\p{L}]+");
        int at = random.nextInt(Math.max(1, words.length));
        if (at + 1 < words.length && words[at].length() > 2) {
          return words[at] + " " + words[at + 1];
        }
      }
    }
  }

  /** Phrases looked for by the database itself. */
  private Work like(Path folder) throws SQLException {
    Work work = new Work();
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("library"), "midad", "");
        PreparedStatement statement =
            connection.prepareStatement(
                "select s.id, s.headline from story s join revision r on r.sha256 = s.head"
                    + " where utf8tostring(r.json) like ? order by s.updated desc"
                    + " fetch next "
                    + PAGE
                    + " rows only")) {
      for (int turn = 0; turn < SLOW_SEARCHES; turn++) {
        statement.setString(1, "%" + phrase() + "%");
        work.start();
        try (ResultSet found = statement.executeQuery()) {
          while (found.next()) {
            found.getString(2);
          }
        }
        work.stop();
        work.next();
      }
    }
    return work;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
