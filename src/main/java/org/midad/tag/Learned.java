package org.midad.tag;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.midad.arabic.SearchWords;
import org.midad.model.Story;
import org.midad.model.Tag;

/** What was learned of a desk's filed stories. Any thread may use it. */
public final class Learned {
  /** Of the form in which it is kept; another is learned anew. */
  private static final int FORM = 1;

  private static final int TOPICS = 3;

  private final int stories;
  private final int sectioned;
  private final WordWeights weights;
  private final Planes planes;

  Learned(int stories, int sectioned, WordWeights weights, Planes planes) {
    this.stories = stories;
    this.sectioned = sectioned;
    this.weights = weights;
    this.planes = planes;
  }

  /** How many stories taught it. */
  public int stories() {
    return stories;
  }

  /** How many of them had a section. */
  public int sectioned() {
    return sectioned;
  }

  /** Whether these were enough to suggest anything. */
  public boolean suggests() {
    return !planes.of().isEmpty();
  }

  /** The section that a text belongs to, if there were enough stories to learn it. */
  public Optional<Tag> section(String text) {
    return placed(text).stream()
        .map(Planes.Placed::tag)
        .filter(tag -> tag.scheme() == Tag.Scheme.SECTION)
        .findFirst();
  }

  /**
   * What a story may be filed under: its section, Media Topics on whose side it lies, and words.
   *
   * @param known the tag of a word or of two, where the newsroom has one
   */
  public List<Tag> suggest(Story story, Function<String, Optional<Tag>> known) {
    if (!suggests()) {
      return List.of();
    }
    String text = Lesson.text(story);
    List<Tag> tags = new ArrayList<>();
    List<Planes.Placed> placed = placed(text);
    placed.stream()
        .map(Planes.Placed::tag)
        .filter(tag -> tag.scheme() == Tag.Scheme.SECTION)
        .limit(1)
        .forEach(tags::add);
    placed.stream()
        .filter(place -> place.tag().scheme() == Tag.Scheme.TOPIC && place.distance() > 0)
        .limit(TOPICS)
        .map(Planes.Placed::tag)
        .forEach(tags::add);
    tags.addAll(new Keywords(weights, known).of(text));
    return tags;
  }

  private List<Planes.Placed> placed(String text) {
    return planes.place(weights.weigh(WordWeights.count(new SearchWords(), text)));
  }

  /** In the form in which it is kept. */
  public byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(FORM);
      out.writeInt(stories);
      out.writeInt(sectioned);
      weights.write(out);
      planes.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Nothing if it was kept in another form, or is damaged. */
  public static Optional<Learned> read(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
      return in.readInt() == FORM
          ? Optional.of(
              new Learned(in.readInt(), in.readInt(), WordWeights.read(in), Planes.read(in)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
