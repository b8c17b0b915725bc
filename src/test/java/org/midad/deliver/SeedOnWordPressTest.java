package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.deliver.Parcel.Change;
import org.midad.export.Receipt;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Prose;
import org.midad.model.Story;
import tools.jackson.databind.JsonNode;

/**
 * The page that Midad was made for goes to a real WordPress, is corrected, and is withdrawn: each
 * time readers and editors of the site see what they should. Where Chromium is installed, a picture
 * of the page is left in {@code target/pictures}.
 */
class SeedOnWordPressTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final WebParcels parcels = new WebParcels();
  private final WebParcels.Memory ledger = new WebParcels.Memory();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSeedIsPublishedCorrectedAndWithdrawn(boolean bare) throws Exception {
    Path article = Path.of("..", "shared", "seed", "article.txt");
    assumeTrue(Files.exists(article), "left out: ../shared is missing");
    Story story = parcels.seed(article);
    try (WordPressServer server =
        bare ? WordPressServer.start("--bare") : WordPressServer.start()) {
      String address = published(server, story);
      corrected(server, story, address);
      withdrawn(server, story, address);
    }
  }

  private List<Receipt> send(WordPressServer server, Story story, int version, Change change) {
    return new WordPressSender(
            server.address("editor"), server.secret("editor"), InstantSource.system())
        .send(parcels.parcel(story, version, change), ledger, done -> {});
  }

  private String published(WordPressServer server, Story story) throws Exception {
    List<Receipt> receipts = send(server, story, 1, Change.PUBLISH);
    String address = receipts.getFirst().address();
    Document page = Jsoup.parse(server.visit(address).body());
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.expectFirst("h1").text()).isEqualTo(story.text(BlockKind.HEADLINE));
    Element text = page.expectFirst("div[lang=ar][dir=rtl]");
    assertThat(text.select("> p:not([class])").eachText())
        .containsExactlyElementsOf(story.body().stream().map(Block::text).toList());
    assertThat(text.child(0).text())
        .isEqualTo(story.first(BlockKind.FIGURE).orElseThrow().text() + " (واع)");
    assertThat(text.expectFirst("p.line").text()).isEqualTo("بغداد: زيدان الربيعي:");
    assertThat(text.select("br")).isEmpty();
    assertThat(text.expectFirst("p.kicker").text()).isEqualTo(story.text(BlockKind.KICKER));
    assertThat(page.select("img.wp-post-image").attr("alt"))
        .isEqualTo("قادة من الجيش والبيشمركة حول طاولة اجتماع");
    JsonNode post = post(server);
    assertThat(post.path("date_gmt").asString()).isEqualTo("2026-11-23T22:10:00");
    assertThat(post.path("title").path("raw").asString()).isEqualTo(story.text(BlockKind.HEADLINE));
    photograph(address);
    return address;
  }

  private void corrected(WordPressServer server, Story story, String address) throws Exception {
    Block first = story.body().getFirst();
    Story corrected = story.withBlock(first.withProse(Prose.of("تصويب: " + first.text())));
    assertThat(send(server, corrected, 2, Change.PUBLISH).getFirst().address()).isEqualTo(address);
    assertThat(Jsoup.parse(server.visit(address).body()).text()).contains("تصويب: " + first.text());
    assertThat(post(server).path("content").path("raw").asString()).contains("تصويب: ");
    assertThat(server.count("posts")).isEqualTo(1);
    assertThat(server.count("media")).isEqualTo(1);
  }

  private void withdrawn(WordPressServer server, Story story, String address) throws Exception {
    send(server, story, 3, Change.WITHDRAW);
    assertThat(server.visit(address).statusCode()).isEqualTo(404);
    assertThat(server.visit(server.base().toString()).body())
        .doesNotContain(story.text(BlockKind.HEADLINE));
    assertThat(post(server).path("status").asString()).isEqualTo("trash");
  }

  private JsonNode post(WordPressServer server) throws Exception {
    return server.read("posts/" + ledger.find("post").orElseThrow() + "?context=edit");
  }

  /** For a person to look at. */
  private static void photograph(String address) throws Exception {
    if (!Files.isExecutable(CHROMIUM)) {
      return;
    }
    Path folder = Files.createDirectories(Path.of("target", "pictures")).toAbsolutePath();
    Path profile = Files.createTempDirectory("midad-chromium");
    new ProcessBuilder(
            CHROMIUM.toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--user-data-dir=" + profile,
            "--window-size=1280,2400",
            "--screenshot=" + folder.resolve("wordpress-ar.png"),
            address)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
