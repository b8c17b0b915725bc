package org.midad.tag;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.midad.arabic.SearchWords;
import org.midad.model.Tag;

/**
 * Learns from a desk's own archive what its stories are filed under: a linear support vector
 * machine for each section and each topic, by LIBLINEAR (Fan and others, «LIBLINEAR: A Library for
 * Large Linear Classification», 2008). The same stories always teach the same.
 */
public final class Learner {
  /** Stories with a section, below which nothing is learned. */
  public static final int LEAST = 50;

  /** Stories with a tag, below which it is not suggested. */
  private static final int LEAST_OF_A_TAG = 8;

  /** Topics at most, those of most stories: each takes its room. */
  private static final int TOPICS = 80;

  private static final double COST = 1;
  private static final double PRECISION = 0.01;

  private final SearchWords words = new SearchWords();
  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private final List<Set<Tag>> tags = new ArrayList<>();

  /** Takes in one more story; one without a tag tells of words. */
  public void add(Lesson lesson) {
    counts.add(WordWeights.count(words, lesson.text()));
    tags.add(new HashSet<>(lesson.tags()));
  }

  /**
   * Learns of all that was added.
   *
   * @param progress told how much is done, from 0 to 1; what it throws ends the learning
   */
  public Learned learn(DoubleConsumer progress) {
    WordWeights weights = WordWeights.of(counts);
    Feature[][] stories =
        counts.stream().map(story -> features(weights, story)).toArray(Feature[][]::new);
    Map<Tag, float[]> planes = new LinkedHashMap<>();
    List<Tag> learned = worthLearning();
    for (Tag tag : learned) {
      progress.accept((double) planes.size() / learned.size());
      planes.put(tag, plane(tag, stories, weights.size()));
    }
    return new Learned(counts.size(), sectioned(), weights, new Planes(planes));
  }

  private int sectioned() {
    return (int)
        tags.stream()
            .filter(all -> all.stream().anyMatch(tag -> tag.scheme() == Tag.Scheme.SECTION))
            .count();
  }

  /** Nothing of a desk that has filed few stories, or has put all into one section. */
  private List<Tag> worthLearning() {
    Map<Tag, Integer> stories = new HashMap<>();
    tags.forEach(all -> all.forEach(tag -> stories.merge(tag, 1, Integer::sum)));
    List<Tag> often =
        stories.entrySet().stream()
            .filter(tag -> tag.getValue() >= LEAST_OF_A_TAG)
            .sorted(
                Map.Entry.<Tag, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(tag -> tag.getKey().code()))
            .map(Map.Entry::getKey)
            .toList();
    Map<Tag.Scheme, List<Tag>> by = often.stream().collect(Collectors.groupingBy(Tag::scheme));
    List<Tag> sections = by.getOrDefault(Tag.Scheme.SECTION, List.of());
    if (sectioned() < LEAST || sections.size() < 2) {
      return List.of();
    }
    List<Tag> learned = new ArrayList<>(sections);
    by.getOrDefault(Tag.Scheme.TOPIC, List.of()).stream().limit(TOPICS).forEach(learned::add);
    return learned;
  }

  private float[] plane(Tag tag, Feature[][] stories, int size) {
    Problem problem = new Problem();
    problem.l = stories.length;
    problem.n = size + 1;
    problem.x = stories;
    problem.y = tags.stream().mapToDouble(all -> all.contains(tag) ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, PRECISION);
    parameter.setRandom(new Random(1));
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, parameter);
    // The plane looks towards the label that was met first.
    int side = model.getLabels()[0];
    float[] plane = new float[size + 1];
    for (int at = 0; at < plane.length; at++) {
      plane[at] = (float) (side * model.getFeatureWeights()[at]);
    }
    return plane;
  }

  /** Numbers begin at 1 here; behind the words stands what is always 1. */
  private static Feature[] features(WordWeights weights, Map<String, Integer> story) {
    List<Feature> features = new ArrayList<>();
    weights
        .weigh(story)
        .forEach((number, weight) -> features.add(new FeatureNode(number + 1, weight)));
    features.add(new FeatureNode(weights.size() + 1, 1));
    return features.toArray(Feature[]::new);
  }
}
