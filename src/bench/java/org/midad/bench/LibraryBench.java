package org.midad.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.midad.app.Queue;
import org.midad.app.Search;
import org.midad.app.UseCases;
import org.midad.codec.StoryJson;
import org.midad.export.Issue;
import org.midad.export.Ninjs;
import org.midad.export.PictureFiles;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.store.Library;

/**
 * Measures work in a library of many stories: its queues, opening, saving beside a bare {@code
 * fsync} of the same bytes, searching beside {@code LIKE} of SQL, and bringing articles in.
 */
public final class LibraryBench {
  private static final int AT_ONCE = 1_000;

  /** Stories shown at a time. */
  private static final int PAGE = 50;

  /** What the window reads of a queue at once. */
  private static final int FIRST_SCREEN = 200;

  private static final int PARAGRAPHS = 3;

  private static final int WARM_UP = 200;

  private static final int SEARCHES = 1_000;

  private static final int OPENED = 500;

  /** So many that the slowest hundredth is a score. */
  private static final int SAVED = 2_000;

  private static final int SCREENS = 40;

  private static final int IMPORTED = 10_000;

  /** In milliseconds. */
  private static final double SCREEN = 50;

  private static final double OPENING = 30;

  private static final double SEARCH = 30;

  /** Times a bare {@code fsync}. */
  private static final double SAVING = 3;

  /** In MB. */
  private static final double HEAP = 250;

  private static final Person WRITER = new Person("author", "زيدان الربيعي", Role.DESK_EDITOR);

  /** Each of these reads the whole library. */
  private static final int SLOW_SEARCHES = 20;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

  private static final List<Stage> STAGES = List.of(Stage.values());

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

  private final List<Story> articles;
  private final Report report;
  private final Random random = new Random(2026);

  private LibraryBench(Corpus corpus, Report report) {
    this.articles = corpus.stories();
    this.report = report;
  }

  /**
   * @param arguments the folder of the articles, the folder for the results, and how many stories
   */
  public static void main(String[] arguments) throws Exception {
    Report report = new Report(System.out);
    int stories = Integer.parseInt(arguments[2]);
    Path folder = Files.createTempDirectory("midad-library");
    try {
      new LibraryBench(Corpus.read(Path.of(arguments[0])), report).run(folder, stories);
    } finally {
      delete(folder);
    }
    report.write(Path.of(arguments[1], "library.json"));
    System.out.println(report.allKept() ? "all limits kept" : "limits were passed");
    System.exit(report.allKept() ? 0 : 1);
  }

  private void run(Path folder, int stories) throws IOException, SQLException {
    Path place = folder.resolve("library");
    Work searches = new Work();
    try (Library library = Library.open(place)) {
      library.people().put(WRITER);
      List<StoryId> all = fill(library, stories);
      UseCases cases = UseCases.over(library, Clock.system(ZoneId.of("Asia/Baghdad")));
      cases.accounts().become(WRITER.id());
      queues(cases);
      open(cases, all);
      save(library, cases, all, folder);
      search(cases.search(), stories, searches);
      heap();
    }
    report.add("a search among %,d stories, p95".formatted(stories), searches, null, 0.95, SEARCH);
    Work like = like(place);
    report.add("the same by LIKE, p95", like, null, 0.95, null);
    report.addLeast(
        "times quicker than LIKE",
        "p95",
        like.wall(0.95) / searches.wall(0.95),
        like.processor(0.95) / searches.processor(0.95),
        50);
    bringIn(folder);
    heap();
  }

  private List<StoryId> fill(Library library, int stories) {
    List<StoryId> all = new ArrayList<>();
    for (int done = 0; done < stories; done += AT_ONCE) {
      int from = done;
      library.atOnce(() -> {
        for (int story = from; story < Math.min(stories, from + AT_ONCE); story++) {
          Revision revision = revision(story);
          library.stories().save(revision);
          all.add(revision.story().id());
        }
        return true;
      });
    }
    return all;
  }

  private void queues(UseCases cases) {
    for (Queue queue : Queue.values()) {
      Work work = new Work();
      for (int turn = 0; turn < SCREENS; turn++) {
        work.start();
        cases.desk().counts();
        cases.desk().list(queue, 0, FIRST_SCREEN);
        work.stop();
        work.next();
      }
      report.add("first screen of " + queue + ", p95", work, null, 0.95, SCREEN);
    }
  }

  private void open(UseCases cases, List<StoryId> all) {
    Work work = new Work();
    for (int turn = 0; turn < OPENED; turn++) {
      StoryId story = all.get(random.nextInt(all.size()));
      work.start();
      cases.desk().open(story);
      work.stop();
      work.next();
    }
    report.add("opening a story, p95", work, null, 0.95, OPENING);
  }

  /** In turn with what the disk takes at least. */
  private void save(Library library, UseCases cases, List<StoryId> all, Path folder)
      throws IOException {
    // The stages come in turn, and the first of them is that of drafts.
    List<StoryId> drafts =
        IntStream.range(0, all.size())
            .filter(number -> number % STAGES.size() == 0)
            .mapToObj(all::get)
            .toList();
    Work saves = new Work();
    Work followed = new Work();
    Work syncs = new Work();
    try (FileChannel bare =
        FileChannel.open(
            folder.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int turn = 0; turn < SAVED + WARM_UP; turn++) {
        Head head = cases.desk().open(drafts.get(random.nextInt(drafts.size())));
        Story written =
            head.story().withMeta(head.story().meta().withSlug("slug-" + random.nextInt()));
        byte[] bytes = StoryJson.write(head.withStory(written).revision());
        // Nothing else writes meanwhile: whoever reads has waited for what follows a save.
        syncs.start();
        bare.write(ByteBuffer.wrap(bytes));
        bare.force(false);
        syncs.stop();
        syncs.next();
        saves.start();
        followed.start();
        cases.desk().save(head.id(), written);
        saves.stop();
        saves.next();
        library.values().get("");
        followed.stop();
        followed.next();
        if (turn == WARM_UP) {
          saves.forget();
          followed.forget();
          syncs.forget();
        }
      }
    }
    report.add("a durable save, p99", saves, null, 0.99, null);
    report.add("until the database has it too, p99", followed, null, 0.99, null);
    report.add("a bare fsync of the same bytes, p99", syncs, null, 0.99, null);
    report.add("a save is so many syncs, p50", "by clock", saves.wall(0.5) / syncs.wall(0.5), null);
    report.add(
        "a save is so many syncs, p99", "by clock", saves.wall(0.99) / syncs.wall(0.99), SAVING);
  }

  private void search(Search search, int stories, Work searches) {
    long began = System.nanoTime();
    search.rebuild(done -> {});
    double seconds = (System.nanoTime() - began) / 1e9;
    report.add("stories read into the index", "a second", stories / seconds, null);
    for (int turn = 0; turn < WARM_UP; turn++) {
      search.search(query(turn), PAGE);
    }
    for (int turn = 0; turn < SEARCHES; turn++) {
      String query = query(turn);
      searches.start();
      search.search(query, PAGE);
      searches.stop();
      searches.next();
    }
  }

  /** Articles as agencies send them, into a library that can be searched meanwhile. */
  private void bringIn(Path folder) throws IOException {
    Path wire = Files.createDirectory(folder.resolve("wire"));
    List<Path> files = new ArrayList<>();
    Issue issue = new Issue(1, FIRST, ZoneId.of("Asia/Baghdad"), "الخليج");
    for (int number = 0; number < IMPORTED; number++) {
      Story article = articles.get(number % articles.size());
      Story story = new Story(StoryId.create(), article.blocks(), article.meta());
      files.add(
          Files.write(
              wire.resolve(number + ".json"), new Ninjs().write(story, issue, PictureFiles.NONE)));
    }
    try (Library library = Library.open(folder.resolve("imported"))) {
      library.people().put(WRITER);
      UseCases cases = UseCases.over(library, Clock.system(ZoneId.of("Asia/Baghdad")));
      cases.accounts().become(WRITER.id());
      cases.search().prepare(done -> {});
      OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      long processor = system.getProcessCpuTime();
      long began = System.nanoTime();
      int stories = cases.desk().importFiles(files, done -> {}).stories().size();
      double seconds = (System.nanoTime() - began) / 1e9;
      double worked = (system.getProcessCpuTime() - processor) / 1e9;
      report.addLeast("articles brought in", "a second", stories / seconds, 500);
      report.add("the same by all threads' time", "a second", stories / worked, null);
    }
  }

  /** What is held once the rest is thrown away. */
  private void heap() {
    System.gc();
    double used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    report.add("heap in use", "MB", used, HEAP);
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
        STAGES.get(number % STAGES.size()),
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
    String phrase = phrase();
    return phrase.substring(0, phrase.indexOf(' '));
  }

  private String phrase() {
    while (true) {
      List<Block> body = any().body();
      if (!body.isEmpty()) {
        List<String> words =
            NO_WORD.splitAsStream(body.get(random.nextInt(body.size())).text()).toList();
        int at = random.nextInt(Math.max(1, words.size()));
        if (at + 1 < words.size() && words.get(at).length() > 2) {
          return words.get(at) + " " + words.get(at + 1);
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
