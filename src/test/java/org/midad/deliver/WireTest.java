package org.midad.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.deliver.Undelivered.Kind;

/** Servers that are ill, or mean us ill. */
class WireTest {
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z"));
  private static final String SECRET = "open-sesame";

  private TestServer listening;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile Talk talk = line -> {};

  /** What the server does after the head of a request has come. */
  private interface Talk {
    void with(OutputStream line) throws IOException, InterruptedException;
  }

  @BeforeEach
  void listen() throws IOException {
    listening =
        TestServer.open(line -> {
          asked.add(TestServer.Request.read(line.getInputStream()).line());
          talk.with(line.getOutputStream());
        });
  }

  @AfterEach
  void hangUp() throws IOException {
    listening.close();
  }

  private Wire wire(Duration patience) {
    Secret secret = new Secret(SECRET);
    return new Wire(secret, body -> Map.of("Authorization", secret.basic("desk")), NOW, patience);
  }

  private Call call() {
    return Call.get(URI.create("http://127.0.0.1:" + listening.port() + "/take"));
  }

  private Undelivered undelivered(Duration patience, Talk answer) {
    talk = answer;
    return undelivered(wire(patience), call());
  }

  private static Undelivered undelivered(Wire wire, Call call) {
    Undelivered undelivered =
        catchThrowableOfType(Undelivered.class, () -> wire.insist(call, done -> {}));
    assertThat(undelivered).isNotNull();
    assertThat(undelivered.said() + undelivered + undelivered.problem()).doesNotContain(SECRET);
    return undelivered;
  }

  private static void say(OutputStream line, String text) throws IOException {
    line.write(text.getBytes(UTF_8));
    line.flush();
  }

  private static void answer(OutputStream line, String head, String body) throws IOException {
    int length = body.getBytes(UTF_8).length;
    say(line, "HTTP/1.1 " + head + "\r\nContent-Length: " + length + "\r\n\r\n" + body);
  }

  private static void isLater(Undelivered undelivered, String key) {
    assertThat(undelivered.problem().key()).isEqualTo(key);
    assertThat(undelivered.kind()).isEqualTo(Kind.LATER);
  }

  private static void isRefused(Undelivered undelivered, String key) {
    assertThat(undelivered.problem().key()).isEqualTo(key);
    assertThat(undelivered.kind()).isEqualTo(Kind.REFUSED);
  }

  @Test
  void aServerThatNeverAnswersIsNotWaitedForForever() {
    isLater(
        undelivered(Duration.ofMillis(300), line -> Thread.sleep(Duration.ofDays(1))),
        "problem.deliver.web-slow");
  }

  @Test
  void aServerThatDripsForeverIsNotListenedToForever() {
    isLater(
        undelivered(
            Duration.ofMillis(500),
            line -> {
              say(line, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
              while (true) {
                say(line, "1\r\nx\r\n");
                Thread.sleep(20);
              }
            }),
        "problem.deliver.web-slow");
  }

  @Test
  void ofAnEndlessAnswerSoMuchIsReadAndNoMore() {
    talk =
        line -> {
          say(line, "HTTP/1.1 201 Created\r\n\r\n");
          while (true) {
            say(line, "x".repeat(65_536));
          }
        };
    Answer answer = wire(Wire.PATIENCE).insist(call(), done -> {});
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.size()).isEqualTo(1 << 20);
  }

  @Test
  void ofAnAnswerThatIsOnlyLookedForNothingIsRead() {
    talk =
        line -> {
          say(line, "HTTP/1.1 200 OK\r\n\r\n");
          while (true) {
            say(line, "x".repeat(65_536));
          }
        };
    Answer answer = wire(Wire.PATIENCE).look(call());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.size()).isZero();
  }

  @Test
  void endlessHeadersAreCutOff() {
    isLater(
        undelivered(
            Wire.PATIENCE,
            line -> {
              say(line, "HTTP/1.1 200 OK\r\n");
              while (true) {
                say(line, "X-More: " + "y".repeat(8_000) + "\r\n");
              }
            }),
        "problem.deliver.web-unreachable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0001\u0002 garbage \u00ff\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf of it",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzzz\r\n",
        "HTTP/1.1 two hundred\r\n\r\n"
      })
  void garbageAndHalfAnAnswerAreNoAnswer(String said) {
    isLater(undelivered(Wire.PATIENCE, line -> say(line, said)), "problem.deliver.web-unreachable");
  }

  @Test
  void nobodyListeningIsTold() throws IOException {
    Call call = call();
    listening.close();
    isLater(undelivered(wire(Wire.PATIENCE), call), "problem.deliver.web-unreachable");
  }

  @Test
  void aRedirectIsToldAndNotFollowed() throws IOException {
    String elsewhere = "http://127.0.0.1:" + listening.port() + "/elsewhere";
    Undelivered undelivered =
        undelivered(
            Wire.PATIENCE,
            line -> answer(line, "301 Moved\r\nLocation: " + elsewhere, "gone away"));
    isRefused(undelivered, "problem.deliver.web-moved");
    assertThat(undelivered.problem().arguments()).contains(elsewhere);
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"408 Slow", "425 Early", "429 Many", "500 Ill", "503 Closed"})
  void whoCannotNowIsAskedLater(String status) {
    Undelivered undelivered =
        undelivered(Wire.PATIENCE, line -> answer(line, status, "<h1>عد لاحقا</h1>"));
    isLater(undelivered, "problem.deliver.web-busy");
    assertThat(undelivered.said()).isEqualTo("عد لاحقا");
    assertThat(undelivered.pause()).isEmpty();
  }

  @Test
  void anAskedPauseIsKept() {
    assertThat(pause("120")).isEqualTo(Duration.ofMinutes(2));
    assertThat(pause("Tue, 24 Nov 2026 07:10:00 GMT")).isEqualTo(Duration.ofMinutes(10));
    assertThat(pause("999999999")).isEqualTo(Duration.ofDays(1));
    assertThat(pause("Tue, 24 Nov 2026 06:00:00 GMT")).isNull();
    assertThat(pause("soon")).isNull();
    assertThat(pause("-5")).isNull();
  }

  private @Nullable Duration pause(String header) {
    return undelivered(
            Wire.PATIENCE, line -> answer(line, "503 Closed\r\nRetry-After: " + header, ""))
        .pause()
        .orElse(null);
  }

  @Test
  void aRefusalIsToldInTheServersWords() {
    Undelivered refused =
        undelivered(
            Wire.PATIENCE,
            line -> answer(line, "422 No", "{\"code\":\"short\",\"message\":\"العنوان قصير\"}"));
    isRefused(refused, "problem.deliver.web-refused");
    assertThat(refused.said()).isEqualTo("short: العنوان قصير");
    isRefused(
        undelivered(Wire.PATIENCE, line -> answer(line, "501 Never", "")),
        "problem.deliver.web-refused");
    isRefused(
        undelivered(Wire.PATIENCE, line -> answer(line, "401 Who", "")),
        "problem.deliver.web-sign-in");
    isRefused(
        undelivered(Wire.PATIENCE, line -> answer(line, "403 No", "")),
        "problem.deliver.web-forbidden");
  }

  @Test
  void wordsHaveNoMarkupNoControlCharactersAndAnEnd() {
    String said =
        "<script>alert(1)</script><p>\u001b[31mأحمر\u202e</p>&lt;b&gt;" + "🙂".repeat(2_000);
    Undelivered refused = undelivered(Wire.PATIENCE, line -> answer(line, "400 Bad", said));
    assertThat(refused.said())
        .startsWith("[31mأحمر")
        .doesNotContain("script", "\u001b", "\u202e")
        .hasSizeLessThanOrEqualTo(2_000);
    assertThat(refused.said().codePoints().filter(point -> point < 0xE000 && point >= 0xD800))
        .isEmpty();
  }

  @Test
  void aServerThatSaysOurSecretBackDoesNotMakeItKnown() {
    String basic = new Secret(SECRET).basic("desk").substring("Basic ".length());
    Undelivered refused =
        undelivered(Wire.PATIENCE, line -> answer(line, "400 Bad", SECRET + " and " + basic));
    assertThat(refused.said()).doesNotContain(basic).isEqualTo("••• and •••");
  }

  @Test
  void aSecretIsNotPrinted() {
    assertThat(new Secret(SECRET)).asString().doesNotContain(SECRET);
  }

  @Test
  void anAddressThatIsNoneIsTold() {
    isRefused(
        undelivered(wire(Wire.PATIENCE), Call.get(URI.create("nowhere"))),
        "problem.deliver.web-address");
    isRefused(
        undelivered(wire(Wire.PATIENCE), Call.get(URI.create("ftp://example.org/"))),
        "problem.deliver.web-address");
  }
}
