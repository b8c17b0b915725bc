package org.midad.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.midad.app.Accounts;
import org.midad.app.SameThreadTasks;
import org.midad.app.Settings;
import org.midad.app.Tasks;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.deliver.Target;
import org.midad.ingest.RawArticle;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.store.Encryption;
import org.midad.store.Library;

/** A real library in a folder of its own, with people and stories in it, for views to show. */
public final class Newsroom implements AutoCloseable {
  /** When everything here is looked at: a Tuesday, noon in Baghdad. */
  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  public static final Person ZAIDAN = new Person("zaidan", "زيدان الربيعي", Role.REPORTER);
  private static final Person HUDA = new Person("huda", "هدى السامرائي", Role.REPORTER);
  private static final Person SALMA = new Person("salma", "سلمى الخطيب", Role.DESK_EDITOR);
  private static final Person YUSUF = new Person("yusuf", "يوسف عبد الحليم", Role.LANGUAGE_CHECKER);

  public static final Person NADA = new Person("nada", "ندى العطار", Role.ADMINISTRATOR);

  public static final String PASSWORD = "ink on paper";

  private final Library library;
  private final SteppingClock clock = new SteppingClock();
  private final UseCases useCases;
  private final Tasks tasks = new SameThreadTasks();

  private static final class SteppingClock extends Clock {
    private Instant now = NOW;

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Baghdad");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private Newsroom(Path folder) {
    this(Library.open(folder));
  }

  private Newsroom(Library library) {
    this.library = library;
    useCases = UseCases.over(library, clock, new PasswordCost(64, 1, 1));
  }

  /** A library in which nobody works yet. */
  public static Newsroom empty(Path folder) {
    return new Newsroom(folder);
  }

  /** A library with four people and a story or more in most queues; Zaidan sits here. */
  public static Newsroom filled(Path folder) {
    Newsroom newsroom = new Newsroom(folder);
    newsroom.fill();
    return newsroom;
  }

  /** As {@link #filled}, and encrypted. */
  public static Newsroom encrypted(Path folder, Passphrase passphrase) {
    Encryption.encrypt(folder, passphrase, new PasswordCost(64, 1, 1), done -> {});
    Newsroom newsroom = new Newsroom(Library.open(folder, Optional.of(passphrase)));
    newsroom.fill();
    return newsroom;
  }

  /**
   * As {@link #filled}, with an administrator, Nada; all have the password {@link #PASSWORD} but
   * Yusuf, and nobody sits here.
   */
  public static Newsroom guarded(Path folder) {
    Newsroom newsroom = filled(folder);
    Accounts accounts = newsroom.useCases.accounts();
    newsroom.library.people().put(NADA);
    accounts.become(NADA.id());
    for (Person person : List.of(SALMA, HUDA, ZAIDAN, NADA)) {
      accounts.resetPassword(person.id(), PASSWORD);
    }
    newsroom
        .useCases
        .settings()
        .save(
            newsroom
                .useCases
                .settings()
                .load()
                .withWorkplace(place -> place.withLastPerson(ZAIDAN.id())));
    accounts.signOut();
    return newsroom;
  }

  /** Sets up a place that stories can leave for. */
  public void addTarget(Target target) {
    asNada(() -> useCases.targets().put(target, null));
  }

  /** Adds something that stories can be filed under. */
  public void addTerm(Term term) {
    asNada(() -> useCases.vocabularies().put(term));
  }

  /** Adds stories of military and of business matters that are filed, enough to learn from. */
  public void fileArchive() {
    for (int number = 0; number < 60; number++) {
      boolean war = number % 2 == 0;
      Tag section =
          war
              ? new Tag(Tag.Scheme.SECTION, "politics", "سياسة")
              : new Tag(Tag.Scheme.SECTION, "economy", "اقتصاد");
      String text =
          war
              ? "أعلنت قيادة العمليات المشتركة أن قوات الجيش والبيشمركة نفذت عملية ضد الإرهاب في المحور "
              : "ارتفعت أسعار النفط والأسهم في السوق وقال المصرف إن الدولار تراجع في الأسبوع ";
      Head head = useCases.desk().importText(text + number).head();
      useCases
          .desk()
          .save(head.id(), head.story().withMeta(head.story().meta().withTags(List.of(section))));
    }
  }

  private void asNada(Runnable work) {
    Person here = useCases.accounts().require();
    library.people().put(NADA);
    useCases.accounts().become(NADA.id());
    work.run();
    useCases.accounts().become(here.id());
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  public UseCases useCases() {
    return useCases;
  }

  /** Works on the thread that asks, so that a test need not wait. */
  public Tasks tasks() {
    return tasks;
  }

  public Clock clock() {
    return clock;
  }

  /** Lets whoever sits here begin so many stories more. */
  public void write(int stories) {
    library.atOnce(() -> {
      for (int story = 1; story <= stories; story++) {
        useCases
            .desk()
            .bring(
                new Story(
                    StoryId.create(),
                    List.of(Block.of(BlockKind.HEADLINE, "خبر " + story)),
                    StoryMeta.EMPTY.withSlug("story-" + story)));
      }
      return stories;
    });
  }

  @Override
  public void close() {
    library.close();
  }

  private void fill() {
    for (Person person : List.of(ZAIDAN, HUDA, SALMA, YUSUF)) {
      library.people().put(person);
    }
    Transition submit = Transition.SUBMIT;
    Transition accept = Transition.ACCEPT;
    Transition proof = Transition.PASS_TO_PROOF;
    Transition approve = Transition.APPROVE;
    story("marshes-return.txt", HUDA, 26 * 60, 5, submit, accept, approve);
    story("vaccination-campaign.txt", HUDA, 13 * 60, 4, submit, accept, proof);
    story("parliament-water-law.txt", ZAIDAN, 5 * 60, 3, submit, accept);
    story("nato-pilots-course.txt", ZAIDAN, 3 * 60, 2, submit);
    story("lunar-eclipse.txt", HUDA, 2 * 60, 6, submit);
    story("dust-storm-warning.txt", ZAIDAN, 15 * 24 * 60, 5);
    story("cup-final-mosul.txt", ZAIDAN, 25 * 60, 4);
    story("bridge-maintenance.txt", ZAIDAN, 64, 5);
    story("seed-article.txt", ZAIDAN, 5, 1);
    clock.now = NOW;
    useCases.accounts().become(ZAIDAN.id());
  }

  private void story(String file, Person author, long minutesAgo, int urgency, Transition... ways) {
    clock.now = NOW.minus(minutesAgo, ChronoUnit.MINUTES);
    useCases.accounts().become(author.id());
    Story story =
        RawArticle.recognise(sample(file), OffsetDateTime.ofInstant(clock.now, ZoneOffset.UTC))
            .story();
    String slug = file.replace(".txt", "").toLowerCase(Locale.ROOT);
    Head head =
        useCases.desk().bring(story.withMeta(story.meta().withSlug(slug).withUrgency(urgency)));
    for (Transition way : ways) {
      useCases.accounts().become(way == Transition.SUBMIT ? author.id() : SALMA.id());
      head = useCases.review().perform(story.id(), head.id(), way, "");
    }
  }

  private static String sample(String file) {
    try {
      return Files.readString(Path.of("assets/samples", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chooses how the next window looks. */
  public void settle(String language, Settings.Theme look, int width, int height) {
    useCases
        .settings()
        .save(
            useCases
                .settings()
                .load()
                .withLook(now ->
                    now.withLanguage(language)
                        .withTheme(look)
                        .withWindow(new Settings.WindowSize(width, height))));
  }
}
