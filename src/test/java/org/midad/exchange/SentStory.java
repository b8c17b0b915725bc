package org.midad.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.midad.codec.Manifest;
import org.midad.codec.WrittenRevision;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** A small story of three revisions and one file beside it, to be bundled. */
final class SentStory {
  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  final List<WrittenRevision> revisions = new ArrayList<>();
  final Map<String, byte[]> media = new LinkedHashMap<>();

  SentStory() {
    StoryId id = StoryId.create();
    for (String text : List.of("أول", "أول وثان", "أول وثان وثالث")) {
      Story story = new Story(id, List.of(Block.of(BlockKind.HEADLINE, text)), StoryMeta.EMPTY);
      List<RevisionId> parents =
          revisions.isEmpty() ? List.of() : List.of(revisions.getLast().id());
      revisions.add(
          WrittenRevision.of(
              new Revision(
                  story,
                  Stage.DRAFT,
                  Publication.NONE,
                  Plan.NONE,
                  parents,
                  "zaidan",
                  NOW.plusSeconds(revisions.size()),
                  Revision.Reason.SAVED,
                  "",
                  null)));
    }
    byte[] picture = "صورة".getBytes(StandardCharsets.UTF_8);
    media.put(sha256(picture), picture);
  }

  Manifest manifest() {
    return new Manifest(
        revisions.getFirst().revision().story().id(),
        "zaidan",
        "زيدان الربيعي",
        NOW,
        revisions.getLast().id(),
        revisions.stream().map(WrittenRevision::id).toList(),
        List.copyOf(media.keySet()),
        List.of(),
        Map.of("zaidan", "زيدان الربيعي"),
        List.of());
  }

  void write(Path file, SigningKey key) {
    Map<RevisionId, byte[]> json = new LinkedHashMap<>();
    revisions.forEach(revision -> json.put(revision.id(), revision.json()));
    new BundleWriter(
            id -> Objects.requireNonNull(json.get(id)),
            sha256 -> Objects.requireNonNull(media.get(sha256)))
        .write(file, manifest(), key);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
