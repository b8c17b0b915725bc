package org.midad.deliver;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.midad.export.FileName;
import org.midad.model.Block;
import org.midad.model.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pictures of a story on a WordPress site. Each file is brought once, under a name of its
 * content and of the story; what is said of it follows the story's newest version.
 */
final class WordPressPictures {
  /** Letters of a query that every server takes. */
  private static final int LONGEST_QUERY = 600;

  private final WordPressSite site;

  WordPressPictures(WordPressSite site) {
    this.site = site;
  }

  /** A file as the site has it. */
  record Picture(long id, URI place) {}

  /** The blocks of a story's pictures, each file once. */
  static List<Block> of(Parcel parcel) {
    Map<Figure.Media, Block> blocks = new LinkedHashMap<>();
    for (Block block : parcel.story().blocks()) {
      if (block.figure() != null && block.picture().media() != null) {
        blocks.putIfAbsent(media(block), block);
      }
    }
    return new ArrayList<>(blocks.values());
  }

  Map<Figure.Media, Picture> bring(Parcel parcel, Ledger ledger, Sender.Progress progress) {
    Map<Figure.Media, Picture> brought = new LinkedHashMap<>();
    List<Block> blocks = of(parcel);
    for (int index = 0; index < blocks.size(); index++) {
      Block block = blocks.get(index);
      int before = index;
      brought.put(
          media(block),
          bring(parcel, block, ledger, done -> progress.at((before + done) / (blocks.size() + 1))));
    }
    return brought;
  }

  private Picture bring(Parcel parcel, Block block, Ledger ledger, Sender.Progress progress) {
    String entry = "media " + media(block).sha256();
    Optional<String> tried = ledger.find(entry);
    Optional<JsonNode> there =
        tried
            .filter(id -> !id.equals(WordPressSender.BEGUN))
            .flatMap(id -> site.byId("media", id))
            .or(() -> tried.flatMap(id -> site.picture(slug(parcel, media(block)))));
    if (tried.isEmpty()) {
      ledger.put(entry, WordPressSender.BEGUN);
    }
    JsonNode picture = there.isPresent() ? there.get() : upload(parcel, block, progress);
    ledger.put(entry, picture.path("id").asString(""));
    Picture known =
        new Picture(
            picture.path("id").asLong(0), URI.create(picture.path("source_url").asString("")));
    if (!saysTheSame(picture, block)) {
      site.put("media/" + known.id(), said(block));
    }
    return known;
  }

  /** If another has our name, an earlier try has come through of which the ledger knows nothing. */
  private JsonNode upload(Parcel parcel, Block block, Sender.Progress progress) {
    JsonNode made = site.upload(upload(parcel, block), progress);
    String slug = slug(parcel, media(block));
    if (made.path("slug").asString("").equals(slug)) {
      return made;
    }
    Optional<JsonNode> earlier = site.picture(slug);
    if (earlier.isEmpty()) {
      return made;
    }
    site.remove("media", made.path("id").asLong(0));
    return earlier.get();
  }

  Call upload(Parcel parcel, Block block) {
    Figure.Media media = media(block);
    Map<String, String> about = new LinkedHashMap<>();
    about.put("slug", slug(parcel, media));
    if (block.text().length() + block.picture().alternative().length() < LONGEST_QUERY) {
      said(block).forEachEntry((name, value) -> about.put(name, value.asString("")));
    }
    return site.upload(
        parcel.pictures().asHeld(media), media.type(), "midad-" + FileName.of(media), about);
  }

  private static Figure.Media media(Block block) {
    return Objects.requireNonNull(block.picture().media());
  }

  private static String slug(Parcel parcel, Figure.Media media) {
    return "midad-" + parcel.story().id() + "-" + media.sha256().substring(0, 16);
  }

  private static ObjectNode said(Block block) {
    Figure figure = block.picture();
    String credit = figure.credit();
    String caption =
        block.text().isEmpty() || credit.isEmpty()
            ? block.text() + credit
            : block.text() + " (" + credit + ")";
    return WordPressSite.object()
        .put("alt_text", figure.alternative())
        .put("caption", WordPressText.escape(caption));
  }

  private static boolean saysTheSame(JsonNode picture, Block block) {
    ObjectNode said = said(block);
    return picture.path("alt_text").asString("").equals(said.path("alt_text").asString(""))
        && WordPressText.same(
            picture.path("caption").path("raw").asString(""), said.path("caption").asString(""));
  }
}
