package org.midad.deliver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.deliver.Address.Method;
import org.midad.deliver.Address.Proof;
import org.midad.deliver.Parcel.Change;
import org.midad.deliver.Undelivered.Kind;
import org.slf4j.LoggerFactory;

/** Every sender that speaks with a web server, against those that are ill or mean us ill. */
class HostileSitesTest {
  private static final String SECRET = "secret-8472";
  private static final Duration SHORT = Duration.ofMillis(300);

  private final WebParcels parcels = new WebParcels();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** How a server treats whoever asks it something. */
  enum Manners {
    SILENT(Kind.LATER),
    DRIPPING(Kind.LATER),
    ENDLESS(Kind.LATER),
    GARBAGE(Kind.LATER),
    ILL(Kind.LATER),
    CLOSING_MIDWAY(Kind.LATER),
    SENDING_ELSEWHERE(Kind.REFUSED),
    SAYING_OUR_SECRET(Kind.REFUSED);

    private final Kind kind;

    Manners(Kind kind) {
      this.kind = kind;
    }

    /** How long we wait: shortly for those alone that would never be done. */
    Duration patience() {
      return switch (this) {
        case SILENT, DRIPPING -> SHORT;
        case ENDLESS, GARBAGE, ILL, CLOSING_MIDWAY, SENDING_ELSEWHERE, SAYING_OUR_SECRET ->
            Wire.PATIENCE;
      };
    }
  }

  private static Stream<Sender> senders(URI base, Duration patience) {
    Secret secret = new Secret(SECRET);
    InstantSource clock = InstantSource.system();
    return Stream.concat(
        Stream.of(
            new WordPressSender(
                new Address.WordPress(base.resolve("/wp-json/"), "editor"),
                secret,
                clock,
                patience),
            new WebPublisherSender(
                new Address.WebPublisher(base.resolve("/api/v2/"), "media_id"),
                secret,
                clock,
                patience)),
        Stream.of(new Proof.Bearer(), new Proof.Hmac("X-Sign", "HmacSHA256"))
            .map(proof ->
                new EndpointSender(
                    new Address.Endpoint(base.resolve("/in"), Method.POST, proof),
                    secret,
                    clock,
                    patience)));
  }

  private void treat(Manners manners, TestServer.Request request, OutputStream line)
      throws IOException, InterruptedException {
    switch (manners) {
      case SILENT -> Thread.sleep(Duration.ofDays(1));
      case DRIPPING -> {
        say(line, "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (true) {
          say(line, "1\r\n{\r\n");
          Thread.sleep(20);
        }
      }
      case ENDLESS -> {
        say(line, "HTTP/1.1 201 Created\r\nX-Long: ");
        while (true) {
          say(line, "x".repeat(65_536));
        }
      }
      case GARBAGE -> say(line, "\0\1\2 nothing that \u00ff is HTTP\r\n\r\n");
      case ILL -> say(line, "HTTP/1.1 500 Ill\r\nContent-Length: 4\r\n\r\nsick");
      case CLOSING_MIDWAY ->
          say(line, "HTTP/1.1 201 Created\r\nContent-Length: 90\r\n\r\n{\"id\":");
      case SENDING_ELSEWHERE ->
          say(line, "HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
      case SAYING_OUR_SECRET -> {
        String back = SECRET + " " + request.headers();
        say(
            line,
            "HTTP/1.1 400 Bad\r\nContent-Length: "
                + back.getBytes(UTF_8).length
                + "\r\n\r\n"
                + back);
      }
    }
  }

  private static void say(OutputStream line, String text) throws IOException {
    line.write(text.getBytes(ISO_8859_1));
    line.flush();
  }

  private Undelivered failure(Sender sender, Change change) {
    return catchThrowableOfType(
        Undelivered.class,
        () ->
            sender.send(
                parcels.parcel(parcels.light(), 1, change), new WebParcels.Memory(), done -> {}));
  }

  @ParameterizedTest
  @EnumSource(Manners.class)
  void nothingArrivesNothingHangsAndNothingIsToldThatOnlyWeMayKnow(Manners manners)
      throws IOException {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level usual = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
    try (TestServer server =
        TestServer.open(line -> {
          TestServer.Request request = TestServer.Request.read(line.getInputStream());
          asked.add(request.path());
          treat(manners, request, line.getOutputStream());
        })) {
      for (Sender sender : senders(address("http", server), manners.patience()).toList()) {
        for (Change change : Change.values()) {
          Undelivered undelivered = failure(sender, change);
          assertThat(undelivered).as(sender.getClass().getSimpleName()).isNotNull();
          assertThat(undelivered.kind()).isEqualTo(manners.kind);
          assertThat(Traces.of(undelivered)).doesNotContain(SECRET);
          assertThat(undelivered.said())
              .doesNotContain(new Secret(SECRET).basic("editor").substring("Basic ".length()));
        }
      }
    } finally {
      root.detachAppender(log);
      root.setLevel(usual);
    }
    assertThat(asked).isNotEmpty().noneMatch(path -> path.contains("elsewhere"));
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains(SECRET));
  }

  @Test
  void whoCannotProveWhoItIsGetsToHearNothing(@TempDir Path folder) throws Exception {
    ServerSocket socket =
        FtpServers.stranger(folder)
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    try (TestServer server =
        new TestServer(
            socket, line -> asked.add(TestServer.Request.read(line.getInputStream()).path()))) {
      for (Sender sender : senders(address("https", server), Wire.PATIENCE).toList()) {
        Undelivered undelivered = failure(sender, Change.PUBLISH);
        assertThat(undelivered.kind()).isEqualTo(Kind.REFUSED);
        assertThat(undelivered.problem().key()).isEqualTo("problem.deliver.web-certificate");
      }
      assertThat(asked).isEmpty();
    }
  }

  private static URI address(String scheme, TestServer server) {
    return URI.create(scheme + "://localhost:" + server.port() + "/");
  }
}
