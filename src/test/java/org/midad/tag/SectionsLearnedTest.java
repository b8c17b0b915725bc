package org.midad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.midad.model.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well sections are told, on articles of newspapers that the learner has not seen. Every fifth
 * article is kept back, and one that stands there twice is taken once, or it would be known.
 */
class SectionsLearnedTest {
  private static final Path CORPUS = Path.of("../shared/data/corpus/sections.jsonl.gz");
  private static final int KEPT_BACK = 5;

  private static List<Lesson> articles() throws IOException {
    Assumptions.assumeTrue(Files.exists(CORPUS), "left out: the corpus is not there");
    List<Lesson> articles = new ArrayList<>();
    Set<String> met = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JsonMapper.shared().readTree(line);
        String section = article.get("section").asString();
        String text = article.get("text").asString();
        if (met.add(text)) {
          articles.add(new Lesson(text, List.of(new Tag(Tag.Scheme.SECTION, section, section))));
        }
      }
    }
    return articles;
  }

  @Test
  void ofHundredArticlesNinetyThreeComeIntoTheirSection() throws IOException {
    List<Lesson> articles = articles();
    Learner learner = new Learner();
    List<Lesson> keptBack = new ArrayList<>();
    for (int at = 0; at < articles.size(); at++) {
      if (at % KEPT_BACK == KEPT_BACK - 1) {
        keptBack.add(articles.get(at));
      } else {
        learner.add(articles.get(at));
      }
    }
    Learned learned = learner.learn(done -> {});
    Map<String, Map<String, Integer>> told = new TreeMap<>();
    int right = 0;
    for (Lesson article : keptBack) {
      String is = article.tags().getFirst().code();
      String guess = learned.section(article.text()).orElseThrow().code();
      told.computeIfAbsent(is, any -> new TreeMap<>()).merge(guess, 1, Integer::sum);
      right += guess.equals(is) ? 1 : 0;
    }
    double accuracy = (double) right / keptBack.size();
    System.out.println(
        String.format(
            Locale.ROOT,
            "sections: %d of %d right, accuracy %.4f, learned from %d",
            right,
            keptBack.size(),
            accuracy,
            learned.stories()));
    System.out.println(table(told));
    assertThat(accuracy).isGreaterThanOrEqualTo(0.93);
  }

  /** A row for each section as it is, a column for each as it was told. */
  private static String table(Map<String, Map<String, Integer>> told) {
    StringBuilder table = new StringBuilder(String.format("%-10s", ""));
    told.keySet().forEach(section -> table.append(String.format("%10s", section)));
    told.forEach((section, guesses) -> {
      table.append(String.format("%n%-10s", section));
      told.keySet()
          .forEach(guess -> table.append(String.format("%10d", guesses.getOrDefault(guess, 0))));
    });
    return table.toString();
  }

  @Test
  void whatWasLearnedIsKeptWhole() throws IOException {
    Learner learner = new Learner();
    List<Lesson> articles = articles();
    articles.forEach(learner::add);
    Learned learned = learner.learn(done -> {});
    Learned read = Learned.read(learned.write()).orElseThrow();
    assertThat(read.suggests()).isTrue();
    for (Lesson article : articles.subList(0, 50)) {
      assertThat(read.section(article.text())).isEqualTo(learned.section(article.text()));
    }
    assertThat(Learned.read(new byte[] {1, 2, 3})).isEmpty();
  }
}
