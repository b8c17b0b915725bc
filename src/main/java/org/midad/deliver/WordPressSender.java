package org.midad.deliver;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.deliver.Address.ThemePicture;
import org.midad.deliver.Undelivered.Kind;
import org.midad.export.Receipt;
import org.midad.export.Sha256;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Problem;
import org.midad.model.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes stories as posts of a WordPress site, one post a story, whatever happens to it later.
 * The section is the post's category, keywords and topics are its tags; the first picture over the
 * text is its featured image. A story that is withdrawn goes into the site's trash, and comes out
 * of it when it is published again.
 *
 * <p>The post is known by the id that the site gave it, or else, when an answer was lost, by a name
 * that is the story's own. WordPress confirms what it did not keep, too: its answer is compared
 * with what was sent.
 */
public final class WordPressSender implements Sender {
  private static final String TARGET = "wordpress";
  private static final String POST = "post";

  /** What WordPress calls tags; the section is its category. */
  private static final Tag.Scheme[] TAGS = {
    Tag.Scheme.KEYWORD, Tag.Scheme.TOPIC, Tag.Scheme.PERSON, Tag.Scheme.PLACE, Tag.Scheme.BODY
  };

  /** In the ledger: a try was made whose end is unknown. */
  static final String BEGUN = "begun";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What an account has to be allowed to do, as WordPress calls it. */
  private static final List<String> NEEDED =
      List.of(
          "edit_posts",
          "publish_posts",
          "edit_published_posts",
          "delete_published_posts",
          "upload_files");

  private final ThemePicture theme;
  private final WordPressSite site;
  private final WordPressPictures pictures;
  private final WordPressTerms terms;

  /**
   * @param secret an application password of the user, who has to be an author at least; only
   *     editors may add categories that the site does not have
   */
  public WordPressSender(Address.WordPress address, Secret secret, InstantSource clock) {
    this(address, secret, clock, Wire.PATIENCE);
  }

  WordPressSender(
      Address.WordPress address, Secret secret, InstantSource clock, Duration patience) {
    this.theme = address.theme();
    this.site = new WordPressSite(address, secret, clock, patience);
    this.pictures = new WordPressPictures(site);
    this.terms = new WordPressTerms(site);
  }

  /** Asks who we are there, and what we may do. */
  @Override
  public String test() {
    JsonNode me = site.me();
    List<String> missing =
        NEEDED.stream()
            .filter(right -> !me.path("capabilities").path(right).asBoolean(false))
            .toList();
    if (!missing.isEmpty()) {
      throw new Undelivered(
          Kind.REFUSED,
          new Problem("problem.deliver.wordpress-rights", name(me)),
          String.join(", ", missing));
    }
    return name(me);
  }

  private static String name(JsonNode me) {
    String roles =
        String.join(", ", me.path("roles").valueStream().map(role -> role.asString("")).toList());
    return me.path("name").asString("") + " (" + roles + ")";
  }

  @Override
  public List<Piece> preview(Parcel parcel) {
    return switch (parcel.change()) {
      case WITHDRAW -> List.of(Call.delete(site.place(slug(parcel))).piece(true));
      case PUBLISH -> {
        List<Piece> pieces = new ArrayList<>();
        for (Block figure : WordPressPictures.of(parcel)) {
          pieces.add(pictures.upload(parcel, figure).piece(false));
        }
        ObjectNode post = post(parcel, WordPressText.of(parcel, Map.of(), theme));
        names(parcel, Tag.Scheme.SECTION).forEach(post.putArray("categories")::add);
        names(parcel, TAGS).forEach(post.putArray("tags")::add);
        pieces.add(site.call("posts", post).piece(true));
        yield pieces;
      }
    };
  }

  @Override
  public List<Receipt> send(Parcel parcel, Ledger ledger, Progress progress) {
    return switch (parcel.change()) {
      case PUBLISH -> publish(parcel, ledger, progress);
      case WITHDRAW -> withdraw(parcel, ledger);
    };
  }

  private List<Receipt> publish(Parcel parcel, Ledger ledger, Progress progress) {
    List<Receipt> receipts = new ArrayList<>();
    Optional<String> known = ledger.find(POST);
    // The site looks for the post while it takes the pictures, which is most of the work; but not
    // for one that was never tried, of which it would tell when that is made.
    boolean isNew = known.isEmpty() && parcel.issue().version() == 1;
    CompletableFuture<Optional<JsonNode>> asked =
        isNew
            ? CompletableFuture.completedFuture(Optional.empty())
            : CompletableFuture.supplyAsync(() -> find(parcel, known), Thread::startVirtualThread);
    Map<Figure.Media, WordPressPictures.Picture> brought = pictures.bring(parcel, ledger, progress);
    brought.forEach((media, picture) ->
        receipts.add(new Receipt(TARGET, picture.place().toString(), site.now(), media.sha256())));
    Map<Figure.Media, URI> places = new LinkedHashMap<>();
    brought.forEach((media, picture) -> places.put(media, picture.place()));
    ObjectNode post = post(parcel, WordPressText.of(parcel, places, theme));
    terms(post, parcel);
    // Zero takes away the picture of an earlier version.
    post.put(
        "featured_media",
        WordPressText.over(parcel)
            .map(block -> brought.get(block.picture().media()))
            .map(WordPressPictures.Picture::id)
            .orElse(0L));
    Optional<JsonNode> there = answered(asked);
    dated(parcel, there.orElse(null)).ifPresent(date -> post.put("date_gmt", date));
    if (known.isEmpty()) {
      ledger.put(POST, BEGUN);
    }
    JsonNode answer = there.isPresent() ? update(there.get(), post) : create(parcel, post);
    ledger.put(POST, answer.path("id").asString(""));
    if (!WordPressLosses.keptTerms(post, answer)) {
      // What we remember of them may be old.
      terms.forget();
      terms(post, parcel);
      answer = update(answer, post);
    }
    WordPressLosses.check(post, answer);
    progress.at(1);
    receipts.addFirst(
        new Receipt(
            TARGET,
            answer.path("link").asString(""),
            site.now(),
            Sha256.hex(site.call("posts", post).body())));
    return receipts;
  }

  private JsonNode update(JsonNode there, ObjectNode post) {
    return site.put("posts/" + there.path("id").asLong(0), post);
  }

  /**
   * An earlier try whose answer we did not wait for may have come through while we asked: then ours
   * got another name, and goes.
   */
  private JsonNode create(Parcel parcel, ObjectNode post) {
    JsonNode made = site.put("posts", post);
    long id = made.path("id").asLong(0);
    if (made.path("slug").asString("").equals(slug(parcel))) {
      return made;
    }
    Optional<JsonNode> earlier = site.post(slug(parcel));
    if (earlier.isEmpty()) {
      return made;
    }
    site.remove("posts", id);
    return update(earlier.get(), post);
  }

  private List<Receipt> withdraw(Parcel parcel, Ledger ledger) {
    Optional<JsonNode> there = find(parcel, ledger.find(POST));
    if (there.isEmpty()) {
      return List.of();
    }
    JsonNode post = there.get();
    if (!List.of("trash", "draft").contains(post.path("status").asString(""))) {
      site.trash(post.path("id").asLong(0));
    }
    return List.of(
        new Receipt(TARGET, post.path("link").asString(""), site.now(), Sha256.hex(new byte[0])));
  }

  /**
   * @param known the id under which we left the post
   */
  private Optional<JsonNode> find(Parcel parcel, Optional<String> known) {
    return known
        .filter(id -> !id.equals(BEGUN))
        .flatMap(id -> site.byId("posts", id))
        .or(() -> site.post(slug(parcel)));
  }

  private static Optional<JsonNode> answered(CompletableFuture<Optional<JsonNode>> asked) {
    try {
      return asked.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Undelivered undelivered) {
        throw undelivered;
      }
      throw e;
    }
  }

  private static String slug(Parcel parcel) {
    return "midad-" + parcel.story().id();
  }

  private static ObjectNode post(Parcel parcel, WordPressText text) {
    return WordPressSite.object()
        .put("status", "publish")
        .put("slug", slug(parcel))
        .put("title", text.title())
        .put("content", text.content())
        .put("excerpt", text.excerpt());
  }

  /**
   * The moment over the post, in UTC. A moment ahead would make WordPress wait, and a story that is
   * sent may be read. What is public keeps its moment, of which its address is made, unless the
   * desk gives it one.
   */
  private static Optional<String> dated(Parcel parcel, @Nullable JsonNode there) {
    boolean isPublic = there != null && there.path("status").asString("").equals("publish");
    if (isPublic && parcel.story().meta().dated() == null) {
      return Optional.empty();
    }
    Instant dated = parcel.issue().dated(parcel.story().meta()).toInstant();
    Instant leaving = parcel.issue().at();
    return Optional.of(MOMENT.format(dated.isAfter(leaving) ? leaving : dated));
  }

  private void terms(ObjectNode post, Parcel parcel) {
    terms.give(post, "categories", names(parcel, Tag.Scheme.SECTION));
    terms.give(post, "tags", names(parcel, TAGS));
  }

  private static List<String> names(Parcel parcel, Tag.Scheme... schemes) {
    return Stream.of(schemes)
        .flatMap(scheme -> parcel.story().meta().tags(scheme).stream())
        .map(Tag::name)
        .distinct()
        .toList();
  }
}
