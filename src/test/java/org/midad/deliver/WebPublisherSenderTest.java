package org.midad.deliver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.deliver.Parcel.Change;
import org.midad.deliver.Undelivered.Kind;
import org.midad.export.Receipt;
import org.midad.export.Sha256;
import org.midad.model.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that is as strict as Superdesk's Web Publisher is known to be. */
class WebPublisherSenderTest {
  private static final String TOKEN = "organisation-token";
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern FIELD =
      Pattern.compile("form-data; name=\"media_id\"\\R\\R([0-9a-f]{64})\\R");

  private static final Pattern FILE =
      Pattern.compile(
          "name=\"media\"; filename=\"([0-9a-f]{64}\\.png)\"\\R"
              + "Content-Type: image/png\\R\\R"
              + "(.*)\r\n--midad-[0-9a-f]{64}--\r\n",
          Pattern.DOTALL);

  private final WebParcels parcels = new WebParcels();
  private final Map<String, byte[]> assets = new LinkedHashMap<>();
  private final Map<String, JsonNode> articles = new HashMap<>();
  private final List<String> log = new ArrayList<>();
  private final AtomicInteger ill = new AtomicInteger();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.answering(this::serve);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private WebPublisherSender sender(String token) {
    URI api = URI.create("http://127.0.0.1:" + server.port() + "/api/v2");
    return new WebPublisherSender(
        new Address.WebPublisher(api, "media_id"), new Secret(token), InstantSource.system());
  }

  private synchronized String serve(TestServer.Request request) {
    String path = request.path().substring("/api/v2/".length());
    log.add(request.method() + " " + path);
    if (ill.getAndDecrement() == 1) {
      return "500 {}";
    }
    if (!signature(request.body()).equals(request.headers().get("x-superdesk-signature"))) {
      return "401 {\"message\":\"Bad credentials\"}";
    }
    if (path.equals("content/push")) {
      String wrong = push(MAPPER.readTree(request.body()));
      return wrong.isEmpty() ? "201 {\"status\":\"OK\"}" : "400 {\"message\":\"" + wrong + "\"}";
    }
    if (path.equals("assets/push")) {
      return upload(request.binary());
    }
    byte[] asset = assets.get(path.substring("assets/push/".length()));
    return asset == null
        ? "404 {}"
        : "200 {\"media\":\"" + Base64.getEncoder().encodeToString(asset) + "\"}";
  }

  private static String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(UTF_8), "HmacSHA1"));
      return "sha1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The publisher's validator. */
  private String push(JsonNode item) {
    if (!item.path("guid").isString() || item.has("uri")) {
      return "guid";
    }
    if (!item.path("language").isString() || item.path("headline").asString("").isEmpty()) {
      return "language, headline";
    }
    if (!item.path("version").isString() || !item.path("keywords").isArray()) {
      return "version, keywords";
    }
    for (JsonNode genre : item.path("genre")) {
      if (genre.has("scheme")) {
        return "genre";
      }
    }
    for (JsonNode picture : item.path("associations")) {
      for (JsonNode rendition : picture.path("renditions")) {
        boolean canceled = item.path("pubstatus").asString().equals("canceled");
        String media = rendition.path("media").asString("");
        if (media.isEmpty() || (!canceled && !assets.containsKey(media + ".png"))) {
          return "media";
        }
      }
    }
    if (!item.path("versioncreated").asString().matches(".*\\d\\d:\\d\\d(Z|\\+00:?00)")) {
      return "versioncreated";
    }
    articles.put(item.path("guid").asString(), item);
    return "";
  }

  private String upload(String form) {
    Matcher field = FIELD.matcher(form);
    Matcher file = FILE.matcher(form);
    if (!field.find() || !file.find()) {
      return "400 {}";
    }
    byte[] bytes = file.group(2).getBytes(ISO_8859_1);
    assertThat(field.group(1)).isEqualTo(Sha256.hex(bytes));
    assets.put(file.group(1), bytes);
    return "201 {\"media_id\":\"" + field.group(1) + "\"}";
  }

  private JsonNode article(Story story) {
    return Objects.requireNonNull(articles.get("urn:uuid:" + story.id()));
  }

  private List<Receipt> send(Parcel parcel) {
    return sender(TOKEN).send(parcel, new WebParcels.Memory(), done -> {});
  }

  @Test
  void picturesGoFirstEachOnceAndThenTheStory() {
    Story story = parcels.story();
    List<Receipt> receipts = send(parcels.parcel(story, 1, Change.PUBLISH));
    assertThat(receipts).hasSize(3);
    assertThat(log).last().isEqualTo("POST content/push");
    assertThat(assets).hasSize(2);
    assertThat(article(story).path("pubstatus").asString()).isEqualTo("usable");

    log.clear();
    send(parcels.parcel(story, 2, Change.PUBLISH));
    assertThat(log).noneMatch("POST assets/push"::equals).hasSize(3);
    assertThat(article(story).path("version").asString()).isEqualTo("2");
    assertThat(articles).hasSize(1);
  }

  @Test
  void aWithdrawalIsTheSameItemCanceledWithoutPictures() {
    Story story = parcels.story();
    send(parcels.parcel(story, 1, Change.PUBLISH));
    log.clear();
    send(parcels.parcel(story, 2, Change.WITHDRAW));
    assertThat(log).containsExactly("POST content/push");
    assertThat(article(story).path("pubstatus").asString()).isEqualTo("canceled");
  }

  @Test
  void whereverTheServerFailsTheNextTryCompletes() {
    for (int failing = 1; failing <= 5; failing++) {
      assets.clear();
      articles.clear();
      Parcel parcel = parcels.parcel(parcels.story(), 1, Change.PUBLISH);
      ill.set(failing);
      Undelivered undelivered = catchThrowableOfType(Undelivered.class, () -> send(parcel));
      assertThat(undelivered.kind()).isEqualTo(Kind.LATER);
      assertThat(send(parcel)).hasSize(3);
      assertThat(assets).hasSize(2);
      assertThat(articles).hasSize(1);
    }
  }

  @Test
  void aWrongTokenIsToldWhenTried() {
    assertThat(sender(TOKEN).test()).startsWith("HTTP 404");
    Undelivered refused = catchThrowableOfType(Undelivered.class, () -> sender("another").test());
    assertThat(refused.problem().key()).isEqualTo("problem.deliver.web-sign-in");
    assertThat(refused.said()).isEqualTo("Bad credentials");
    assertThat(articles).isEmpty();
  }

  @Test
  void whatIsShownIsWhatIsSent() {
    Parcel parcel = parcels.parcel(parcels.story(), 1, Change.PUBLISH);
    List<Sender.Piece> pieces = sender(TOKEN).preview(parcel);
    assertThat(pieces).hasSize(3);
    assertThat(pieces.getFirst().name()).endsWith("/api/v2/assets/push");
    assertThat(pieces.getFirst().size()).isPositive();
    assertThat(pieces.getFirst().text()).isEmpty();
    send(parcel);
    assertThat(MAPPER.readTree(pieces.getLast().text())).isEqualTo(article(parcel.story()));
    assertThat(log).hasSize(5);
  }
}
