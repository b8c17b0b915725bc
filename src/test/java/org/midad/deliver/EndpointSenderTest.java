package org.midad.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.deliver.Address.Endpoint;
import org.midad.deliver.Address.Method;
import org.midad.deliver.Address.Proof;
import org.midad.deliver.Parcel.Change;
import org.midad.export.PictureFiles;
import org.midad.export.Receipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EndpointSenderTest {
  private static final Secret SECRET = new Secret("مفتاح-key");

  /** Something that came. */
  private record Came(String method, String idempotency, String authorization, String sign) {}

  private final WebParcels parcels = new WebParcels();
  private final List<Came> came = Collections.synchronizedList(new ArrayList<>());
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private TestServer server;
  private volatile int status = 202;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.answering(this::take);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private String take(TestServer.Request request) {
    bodies.add(request.text());
    came.add(
        new Came(
            request.method(),
            request.headers().getOrDefault("idempotency-key", ""),
            request.headers().getOrDefault("authorization", ""),
            request.headers().getOrDefault("x-sign", "")));
    return status + " ";
  }

  private EndpointSender sender(Method method, Proof proof) {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/in");
    return new EndpointSender(
        new Endpoint(uri, method, proof),
        proof instanceof Proof.Bearer ? new Secret("token-1") : SECRET,
        InstantSource.system());
  }

  @Test
  void aStoryComesAsNinjsUnderTheNameOfItsDelivery() {
    Parcel parcel = parcels.parcel(parcels.story(), 2, Change.PUBLISH);
    EndpointSender sender = sender(Method.POST, new Proof.None());
    List<Receipt> receipts = sender.send(parcel, new WebParcels.Memory(), done -> {});
    sender.send(parcel, new WebParcels.Memory(), done -> {});

    assertThat(came).containsOnly(new Came("POST", parcel.id().toString(), "", ""));
    assertThat(bodies).hasSize(2).allMatch(bodies.getFirst()::equals);
    JsonNode item = new JsonMapper().readTree(bodies.getFirst());
    assertThat(item.at("/standard/version").asString()).isEqualTo("3.1");
    assertThat(item.path("pubStatus").asString()).isEqualTo("usable");
    assertThat(item.path("version").asString()).isEqualTo("2");
    assertThat(receipts).hasSize(1);
    assertThat(sender.preview(parcel))
        .singleElement()
        .satisfies(piece -> {
          assertThat(piece.name()).startsWith("POST http://127.0.0.1:");
          assertThat(piece.size()).isEqualTo(bodies.getFirst().getBytes(UTF_8).length);
          assertThat(withoutFiles(piece.text())).isEqualTo(withoutFiles(bodies.getFirst()));
          assertThat(piece.text()).hasSizeLessThan(10_000);
        });
  }

  private static String withoutFiles(String item) {
    return item.replaceAll(";base64,[^\"]*", "");
  }

  @Test
  void theFilesOfThePicturesComeWithTheStory() {
    Parcel parcel = parcels.parcel(parcels.story(), 1, Change.PUBLISH);
    sender(Method.POST, new Proof.None()).send(parcel, new WebParcels.Memory(), done -> {});
    JsonNode pictures = new JsonMapper().readTree(bodies.getFirst()).path("associations");
    assertThat(pictures).hasSize(2);
    for (int index = 0; index < 2; index++) {
      String address = pictures.get(index).at("/renditions/0/href").asString();
      assertThat(URI.create(address).getScheme()).isEqualTo("data");
      assertThat(Base64.getDecoder().decode(address.split("^data:image/png;base64,", 2)[1]))
          .isEqualTo(parcel.pictures().asHeld(PictureFiles.named(parcel.story()).get(index)));
    }
    sender(Method.POST, new Proof.None())
        .send(
            parcels.parcel(parcel.story(), 2, Change.WITHDRAW),
            new WebParcels.Memory(),
            done -> {});
    assertThat(bodies.getLast()).doesNotContain("base64");
  }

  @Test
  void picturesThatNoServerTakesInOneRequestAreToldOf() {
    Parcel parcel = Parcels.withPictures("talks", 20 << 20, 13 << 20);
    Undelivered refused =
        catchThrowableOfType(
            Undelivered.class,
            () ->
                sender(Method.POST, new Proof.None())
                    .send(parcel, new WebParcels.Memory(), done -> {}));
    assertThat(refused.kind()).isEqualTo(Undelivered.Kind.REFUSED);
    assertThat(refused.problem().key()).isEqualTo("problem.deliver.pictures-large");
    assertThat(came).isEmpty();
  }

  @Test
  void aWithdrawalSaysSo() {
    Parcel parcel = parcels.parcel(parcels.story(), 3, Change.WITHDRAW);
    sender(Method.PUT, new Proof.None()).send(parcel, new WebParcels.Memory(), done -> {});
    JsonNode item = new JsonMapper().readTree(bodies.getFirst());
    assertThat(came.getFirst().method()).isEqualTo("PUT");
    assertThat(item.path("pubStatus").asString()).isEqualTo("canceled");
    assertThat(item.path("uri").asString()).isEqualTo("urn:uuid:" + parcel.story().id());
  }

  @Test
  void aTokenOrASignatureOfTheBodyProvesThatItIsOurs() {
    Parcel parcel = parcels.parcel(parcels.story(), 1, Change.PUBLISH);
    sender(Method.POST, new Proof.Bearer()).send(parcel, new WebParcels.Memory(), done -> {});
    sender(Method.POST, new Proof.Hmac("X-Sign", "HmacSHA256"))
        .send(parcel, new WebParcels.Memory(), done -> {});
    assertThat(came.getFirst().authorization()).isEqualTo("Bearer token-1");
    assertThat(came.getLast().sign())
        .isEqualTo(SECRET.hmac("HmacSHA256", bodies.getLast().getBytes(UTF_8)));
  }

  /** The second of RFC 4231's examples. */
  @Test
  void aSignatureIsTheStandards() {
    assertThat(
            new Secret("Jefe").hmac("HmacSHA256", "what do ya want for nothing?".getBytes(UTF_8)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void progressIsToldToItsEnd() {
    List<Double> told = new ArrayList<>();
    Parcel parcel = parcels.parcel(parcels.story(), 1, Change.PUBLISH);
    sender(Method.POST, new Proof.None()).send(parcel, new WebParcels.Memory(), told::add);
    assertThat(told).isSorted().endsWith(1.0);
  }

  @Test
  void aTryAsksAndBringsNothing() {
    status = 405;
    assertThat(sender(Method.POST, new Proof.None()).test()).isEqualTo("HTTP 405");
    assertThat(came.getFirst().method()).isEqualTo("OPTIONS");
    assertThat(bodies).containsExactly("");
    status = 401;
    Undelivered refused =
        catchThrowableOfType(
            Undelivered.class, () -> sender(Method.POST, new Proof.Bearer()).test());
    assertThat(refused.problem().key()).isEqualTo("problem.deliver.web-sign-in");
  }
}
