package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.deliver.Parcel.Change;
import org.midad.deliver.Undelivered.Kind;
import org.midad.export.Receipt;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.Tag;
import tools.jackson.databind.JsonNode;

/** Against a real WordPress of Debian's, as any newspaper has one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordPressSenderTest {
  /** Plug-ins that do such things are on many sites. */
  private static final String LOSES =
      """
      <?php
      add_filter('wp_insert_post_data', function ($post) {
          if ($post['post_title'] === 'loses text')
              $post['post_content'] = str_replace('Apple', '', $post['post_content']);
          if ($post['post_title'] === 'loses hidden') $post['post_status'] = 'pending';
          return $post;
      });
      add_action('rest_after_insert_post', function ($post) {
          if ($post->post_title === 'loses terms') wp_set_object_terms($post->ID, [], 'post_tag');
          if ($post->post_title === 'loses picture') delete_post_thumbnail($post->ID);
      });
      """;

  /** While a post is made, another of the same name comes into being, as of a slow earlier try. */
  private static final String LATE =
      """
      <?php
      add_filter('rest_pre_insert_post', function ($post) {
          if (empty($post->ID) && $post->post_title === 'late')
              wp_insert_post(['post_title' => 'earlier', 'post_name' => $post->post_name,
                              'post_status' => 'publish']);
          return $post;
      });
      """;

  private final WebParcels parcels = new WebParcels();
  private WordPressServer server;

  @BeforeAll
  void start() throws Exception {
    server = WordPressServer.start("--bare");
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private WordPressSender sender(String user) {
    return new WordPressSender(server.address(user), server.secret(user), InstantSource.system());
  }

  private List<Receipt> send(String user, Story story, int version, Change change, Ledger ledger) {
    return sender(user).send(parcels.parcel(story, version, change), ledger, done -> {});
  }

  private JsonNode post(Ledger ledger) throws Exception {
    return server.read("posts/" + ledger.find("post").orElseThrow() + "?context=edit");
  }

  @Test
  void aStoryBecomesAPostWithAllThatBelongsToIt() throws Exception {
    Story story = parcels.story();
    WebParcels.Memory ledger = new WebParcels.Memory();
    List<Receipt> receipts = send("editor", story, 1, Change.PUBLISH, ledger);

    JsonNode post = post(ledger);
    assertThat(post.path("status").asString()).isEqualTo("publish");
    assertThat(post.path("slug").asString()).isEqualTo("midad-" + story.id());
    assertThat(post.path("date_gmt").asString()).isEqualTo("2026-11-24T07:00:01");
    JsonNode featured = server.read("media/" + post.path("featured_media").asLong());
    assertThat(featured.path("alt_text").asString()).isEqualTo("قاعة");
    assertThat(featured.path("caption").path("rendered").asString())
        .contains("صورة الاجتماع (واع)");
    JsonNode category = server.read("categories/" + post.path("categories").get(0).asLong());
    assertThat(category.path("name").asString()).isEqualTo("اقتصاد &amp; أعمال");
    assertThat(post.path("tags")).hasSize(2);

    Document page = Jsoup.parse(server.visit(receipts.getFirst().address()).body());
    assertThat(page.expectFirst("h1").text()).isEqualTo("عنوان فيه <b> و& و”اقتباس”");
    assertThat(page.select("div[lang=ar][dir=rtl]")).hasSize(1);
    assertThat(page.text()).contains("عنوان ثانوي", "Apple");
    assertThat(page.select("span[dir=ltr]").eachText()).contains("Apple");
    assertThat(page.select("img[alt=ثانية]").attr("src")).startsWith(server.base().toString());
    assertThat(receipts).hasSize(3);
  }

  @Test
  void anAuthorsPostLosesNothing() throws Exception {
    Story story = parcels.story();
    send("editor", story, 1, Change.PUBLISH, new WebParcels.Memory());
    Story other = parcels.story();
    WebParcels.Memory ledger = new WebParcels.Memory();
    assertThat(send("author", other, 1, Change.PUBLISH, ledger)).hasSize(3);
    assertThat(post(ledger).path("content").path("raw").asString())
        .contains("<span dir=\"ltr\">Apple</span>");
  }

  @Test
  void aLaterVersionChangesTheSamePostAndKeepsItsAddress() throws Exception {
    Story story = parcels.story();
    WebParcels.Memory ledger = new WebParcels.Memory();
    List<Receipt> first = send("editor", story, 1, Change.PUBLISH, ledger);
    int posts = server.count("posts");
    int pictures = server.count("media");

    Block headline = story.first(BlockKind.HEADLINE).orElseThrow();
    Block figure = story.first(BlockKind.FIGURE).orElseThrow();
    Story corrected =
        story
            .withBlock(headline.withProse(Prose.of("عنوان مصحح")))
            .withBlock(figure.withProse(Prose.of("تعليق مصحح")));
    List<Receipt> second = send("editor", corrected, 2, Change.PUBLISH, ledger);

    assertThat(second.getFirst().address()).isEqualTo(first.getFirst().address());
    assertThat(server.count("posts")).isEqualTo(posts);
    assertThat(server.count("media")).isEqualTo(pictures);
    assertThat(server.visit(second.getFirst().address()).body()).contains("عنوان مصحح");
    JsonNode featured = server.read("media/" + post(ledger).path("featured_media").asLong());
    assertThat(featured.path("caption").path("rendered").asString()).contains("تعليق مصحح");
  }

  @Test
  void whatIsWithdrawnIsGoneForReadersAndComesBackUnderItsAddress() throws Exception {
    Story story = parcels.story();
    WebParcels.Memory ledger = new WebParcels.Memory();
    String address = send("editor", story, 1, Change.PUBLISH, ledger).getFirst().address();

    send("editor", story, 2, Change.WITHDRAW, ledger);
    send("editor", story, 2, Change.WITHDRAW, new WebParcels.Memory());
    assertThat(server.visit(address).statusCode()).isEqualTo(404);
    assertThat(post(ledger).path("status").asString()).isEqualTo("trash");

    int posts = server.count("posts");
    List<Receipt> back = send("editor", story, 3, Change.PUBLISH, new WebParcels.Memory());
    assertThat(back.getFirst().address()).isEqualTo(address);
    assertThat(server.visit(address).statusCode()).isEqualTo(200);
    assertThat(server.count("posts")).isEqualTo(posts);
  }

  @Test
  void onASiteWithoutTrashWhatIsWithdrawnIsHidden() throws Exception {
    Story story = parcels.story();
    WebParcels.Memory ledger = new WebParcels.Memory();
    String address = send("editor", story, 1, Change.PUBLISH, ledger).getFirst().address();
    server.withoutTrash(true);
    try {
      send("editor", story, 2, Change.WITHDRAW, ledger);
      send("editor", story, 2, Change.WITHDRAW, ledger);
    } finally {
      server.withoutTrash(false);
    }
    assertThat(post(ledger).path("status").asString()).isEqualTo("draft");
    assertThat(server.visit(address).statusCode()).isEqualTo(404);
    send("editor", story, 3, Change.PUBLISH, ledger);
    assertThat(server.visit(address).statusCode()).isEqualTo(200);
  }

  @Test
  void aStoryThatTheSiteNeverHadIsWithdrawnAlready() {
    assertThat(send("editor", parcels.story(), 1, Change.WITHDRAW, new WebParcels.Memory()))
        .isEmpty();
  }

  @Test
  void aPostThatTheSiteForgotIsMadeAnew() throws Exception {
    Story story = parcels.story();
    WebParcels.Memory ledger = new WebParcels.Memory();
    send("editor", story, 1, Change.PUBLISH, ledger);
    String old = ledger.find("post").orElseThrow();
    server.ask("DELETE", "posts/" + old + "?force=true", "");
    send("editor", story, 2, Change.PUBLISH, ledger);
    assertThat(ledger.find("post")).isPresent().get().isNotEqualTo(old);
  }

  @Test
  void anAuthorMayAddTagsButNoCategoryAndIsToldWhich() {
    Story story = parcels.story();
    String section = "قسم " + story.id();
    Undelivered refused =
        undelivered(
            "author",
            story.withMeta(
                story
                    .meta()
                    .withTags(
                        List.of(
                            Tag.keyword("وسم " + story.id()),
                            new Tag(Tag.Scheme.SECTION, "new", section)))),
            new WebParcels.Memory());
    assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
    assertThat(refused.problem().key()).isEqualTo("problem.deliver.wordpress-term");
    assertThat(refused.problem().arguments()).containsExactly(section);
    assertThat(refused.said()).startsWith("rest_cannot_create: ");
  }

  @Test
  void aContributorMayNotPublish() {
    Undelivered refused = undelivered("contributor", parcels.story(), new WebParcels.Memory());
    assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
    assertThat(refused.problem().key()).isEqualTo("problem.deliver.web-forbidden");
    Undelivered tested =
        catchThrowableOfType(Undelivered.class, () -> sender("contributor").test());
    assertThat(tested.problem().key()).isEqualTo("problem.deliver.wordpress-rights");
    assertThat(tested.said()).contains("publish_posts", "upload_files");
  }

  @Test
  void aSignInIsTriedWithoutChangingAnything() {
    assertThat(sender("editor").test()).isEqualTo("editor (editor)");
    WordPressSender stranger =
        new WordPressSender(
            server.address("editor"), new Secret("wrong password"), InstantSource.system());
    Undelivered refused = catchThrowableOfType(Undelivered.class, stranger::test);
    assertThat(refused.problem().key()).isEqualTo("problem.deliver.web-sign-in");
    assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "terms", "picture", "hidden"})
  void whatThePluginsOfASiteTakeAwayIsNoticed(String lost) throws Exception {
    server.plugin("loses", LOSES);
    Story story = parcels.story();
    Block headline = story.first(BlockKind.HEADLINE).orElseThrow();
    WebParcels.Memory ledger = new WebParcels.Memory();
    Undelivered refused =
        undelivered(
            "editor", story.withBlock(headline.withProse(Prose.of("loses " + lost))), ledger);
    assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
    assertThat(refused.problem().key()).isEqualTo("problem.deliver.wordpress-" + lost);

    // When the plug-in is mended, the same post becomes whole.
    int posts = server.count("posts");
    send("editor", story, 1, Change.PUBLISH, ledger);
    assertThat(server.count("posts")).isEqualTo(posts);
  }

  @Test
  void aSiteWhoseClockIsBehindIsAskedAgainUntilReadersSeeTheStory() throws Exception {
    Story story = parcels.story();
    WebParcels.Memory ledger = new WebParcels.Memory();
    Parcel ahead =
        parcels.parcel(story, 1, Change.PUBLISH, Instant.now().plus(Duration.ofHours(2)));
    Undelivered undelivered =
        catchThrowableOfType(
            Undelivered.class, () -> sender("editor").send(ahead, ledger, done -> {}));
    assertThat(undelivered.kind()).isEqualTo(Kind.LATER);
    assertThat(undelivered.problem().key()).isEqualTo("problem.deliver.wordpress-waits");

    send("editor", story, 2, Change.PUBLISH, ledger);
    assertThat(post(ledger).path("status").asString()).isEqualTo("publish");
  }

  @Test
  void aStoryDatedAheadIsReadNow() throws Exception {
    Story story = parcels.story();
    OffsetDateTime tomorrow = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1);
    WebParcels.Memory ledger = new WebParcels.Memory();
    send("editor", story.withMeta(story.meta().withDated(tomorrow)), 1, Change.PUBLISH, ledger);
    assertThat(post(ledger).path("status").asString()).isEqualTo("publish");
    assertThat(post(ledger).path("date_gmt").asString()).isEqualTo("2026-11-24T07:00:01");
  }

  @Test
  void whatWillBeSentIsShownBefore() {
    Story story = parcels.story();
    List<Sender.Piece> pieces = sender("editor").preview(parcels.parcel(story, 1, Change.PUBLISH));
    assertThat(pieces).hasSize(3);
    assertThat(pieces.getFirst().name())
        .startsWith("POST " + server.base() + "/wp-json/wp/v2/media?");
    assertThat(pieces.getLast().name()).isEqualTo("POST " + server.base() + "/wp-json/wp/v2/posts");
    assertThat(pieces.getLast().text()).contains("عنوان ثانوي", "اقتصاد & أعمال", "R&D");
    assertThat(sender("editor").preview(parcels.parcel(story, 2, Change.WITHDRAW)))
        .singleElement()
        .satisfies(piece -> assertThat(piece.name()).startsWith("DELETE "));
  }

  @Test
  void aTagThatTheSiteDeletedMeanwhileIsMadeAnew() throws Exception {
    WordPressSender sender = sender("editor");
    Story first = parcels.story();
    WebParcels.Memory ledger = new WebParcels.Memory();
    sender.send(parcels.parcel(first, 1, Change.PUBLISH), ledger, done -> {});
    String tag = post(ledger).path("tags").get(0).asString();
    server.ask("DELETE", "tags/" + tag + "?force=true", "");

    WebParcels.Memory other = new WebParcels.Memory();
    sender.send(parcels.parcel(parcels.story(), 1, Change.PUBLISH), other, done -> {});
    assertThat(post(other).path("tags")).hasSize(2);
  }

  @Test
  void anEarlierTryThatComesThroughLateIsNotDoubled() throws Exception {
    server.plugin("late", LATE);
    Story story = parcels.story();
    Block headline = story.first(BlockKind.HEADLINE).orElseThrow();
    int posts = server.count("posts");
    int pictures = server.count("media");
    WebParcels.Memory ledger = new WebParcels.Memory();
    send(
        "editor", story.withBlock(headline.withProse(Prose.of("late"))), 1, Change.PUBLISH, ledger);
    assertThat(post(ledger).path("slug").asString()).isEqualTo("midad-" + story.id());
    assertThat(post(ledger).path("title").path("raw").asString()).isEqualTo("late");
    assertThat(server.count("posts")).isEqualTo(posts + 1);
    assertThat(server.count("media")).isEqualTo(pictures + 2);
  }

  private Undelivered undelivered(String user, Story story, Ledger ledger) {
    Undelivered undelivered =
        catchThrowableOfType(Undelivered.class, () -> send(user, story, 1, Change.PUBLISH, ledger));
    assertThat(undelivered).isNotNull();
    return undelivered;
  }
}
