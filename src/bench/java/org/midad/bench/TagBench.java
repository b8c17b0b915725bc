package org.midad.bench;

import java.util.List;
import java.util.Optional;
import org.midad.model.Story;
import org.midad.model.Tag;
import org.midad.tag.Learned;
import org.midad.tag.Learner;
import org.midad.tag.Lesson;

/** Measures how long it takes to think of what a story may be filed under. */
final class TagBench {
  private static final int WORDS = 1_000;

  /** In milliseconds. */
  private static final double LIMIT = 100;

  private static final int LESSONS = 1_000;
  private static final int SECTIONS = 13;
  private static final int TOPICS = 80;
  private static final int WARM_UP = 50;
  private static final int RUNS = 100;

  private final Corpus corpus;
  private final Report report;

  TagBench(Corpus corpus, Report report) {
    this.corpus = corpus;
    this.report = report;
  }

  void run() {
    Learned learned = learned();
    Story story = corpus.story(WORDS);
    Work work = new Work();
    for (int run = 0; run < WARM_UP; run++) {
      learned.suggest(story, word -> Optional.empty());
    }
    for (int run = 0; run < RUNS; run++) {
      work.start();
      learned.suggest(story, word -> Optional.empty());
      work.stop();
      work.next();
    }
    report.add("tags for 1,000 words, median", work, null, 0.5, LIMIT);
    report.add("tags for 1,000 words, longest", work, null, 1, LIMIT);
  }

  /** Of a desk with sections and topics in turn: how well they fit does not matter here. */
  private Learned learned() {
    Learner learner = new Learner();
    int at = 0;
    for (Story story : corpus.stories(LESSONS)) {
      String section = "section-" + at % SECTIONS;
      String topic = "medtop:" + (20_000_000 + at % TOPICS);
      at++;
      List<Tag> tags =
          List.of(
              new Tag(Tag.Scheme.SECTION, section, section),
              new Tag(Tag.Scheme.TOPIC, topic, topic));
      learner.add(Lesson.of(story.withMeta(story.meta().withTags(tags))));
    }
    return learner.learn(done -> {});
  }
}
