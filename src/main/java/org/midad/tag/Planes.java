package org.midad.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.midad.model.Tag;

/**
 * For each tag the plane that parts its stories from all others in the space of words: on which
 * side of it a story lies, and how far.
 *
 * @param of each tag's weights of the words by their numbers, and behind them one that is always
 *     added
 */
record Planes(Map<Tag, float[]> of) {
  /**
   * A tag that a story may have.
   *
   * @param distance from the plane; above 0 on the side of the tag's own stories, at about 1 among
   *     them
   */
  record Placed(Tag tag, double distance) {}

  /** All tags, the likeliest first. */
  List<Placed> place(Map<Integer, Double> weights) {
    List<Placed> placed = new ArrayList<>();
    of.forEach((tag, plane) -> {
      double distance = plane[plane.length - 1];
      for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
        distance += weight.getValue() * plane[weight.getKey()];
      }
      placed.add(new Placed(tag, distance));
    });
    placed.sort(Comparator.comparingDouble(Placed::distance).reversed());
    return placed;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(of.size());
    for (Map.Entry<Tag, float[]> plane : of.entrySet()) {
      Tag tag = plane.getKey();
      out.writeUTF(tag.scheme().name());
      out.writeUTF(tag.code());
      out.writeUTF(tag.name());
      out.writeInt(plane.getValue().length);
      for (float weight : plane.getValue()) {
        out.writeFloat(weight);
      }
    }
  }

  static Planes read(DataInput in) throws IOException {
    Map<Tag, float[]> planes = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      Tag tag = new Tag(Tag.Scheme.valueOf(in.readUTF()), in.readUTF(), in.readUTF());
      float[] plane = new float[in.readInt()];
      for (int at = 0; at < plane.length; at++) {
        plane[at] = in.readFloat();
      }
      planes.put(tag, plane);
    }
    return new Planes(planes);
  }
}
