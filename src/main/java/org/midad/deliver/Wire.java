package org.midad.deliver;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.deliver.Undelivered.Kind;
import org.midad.model.Problem;
import tools.jackson.databind.JsonNode;

/**
 * Speaks with one web server, and trusts it with nothing: its certificate is verified, it cannot
 * send us elsewhere, and however much or slowly it answers, we read so much and wait so long.
 */
final class Wire {
  /** For the whole of a request whose body is short. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration CONNECTING = Duration.ofSeconds(20);

  /** Bytes a second of a body below which a line counts as dead. */
  private static final int SLOWEST = 16 * 1024;

  /** Bytes of an answer. */
  private static final int MOST_READ = 1 << 20;

  /** Whatever the other side asks for. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private final Secret secret;
  private final Function<byte[], Map<String, String>> proof;
  private final InstantSource clock;
  private final Duration patience;
  private final HttpClient client;

  /**
   * @param proof the headers which show that a request is ours, by its body
   * @param patience as {@link #PATIENCE}
   */
  Wire(
      Secret secret,
      Function<byte[], Map<String, String>> proof,
      InstantSource clock,
      Duration patience) {
    this.secret = secret;
    this.proof = proof;
    this.clock = clock;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            // Over open connections the offer of version 2 confuses some servers.
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @return an answer of success, or of a refusal whose reason the caller knows to read
   * @throws Undelivered if nothing, or nothing final, was answered
   */
  Answer ask(Call call) {
    return ask(call, done -> {});
  }

  /** Likewise for a body that takes its time. */
  Answer ask(Call call, Sender.Progress progress) {
    return ask(call, progress, MOST_READ);
  }

  /** Asks for what may be long, and reads nothing of it but whether it is there. */
  Answer look(Call call) {
    return ask(call, done -> {}, 0);
  }

  /** Asks, and takes no refusal. */
  Answer insist(Call call, Sender.Progress progress) {
    Answer answer = ask(call, progress);
    if (!answer.succeeded()) {
      throw refusal(call, answer);
    }
    return answer;
  }

  /**
   * What was answered, as JSON.
   *
   * @throws Undelivered if it is none: then somebody else answered, such as a page of sign-in
   */
  JsonNode json(Call call, Answer answer) {
    return answer.json().orElseThrow(() -> strange(call, answer));
  }

  /** An answer that nobody who speaks the protocol gives. */
  Undelivered strange(Call call, Answer answer) {
    return undelivered(Kind.LATER, new Problem("problem.deliver.web-strange", host(call)), answer);
  }

  /** What a refusal means to a person. */
  Undelivered refusal(Call call, Answer answer) {
    Problem problem =
        switch (answer.status()) {
          case 401 -> new Problem("problem.deliver.web-sign-in", host(call));
          case 403 -> new Problem("problem.deliver.web-forbidden", host(call));
          default -> new Problem("problem.deliver.web-refused", host(call), number(answer));
        };
    return undelivered(Kind.REFUSED, problem, answer);
  }

  Undelivered undelivered(Kind kind, Problem problem, Answer answer) {
    return new Undelivered(kind, problem, words(answer));
  }

  /** What the other side said, without our secret. */
  String words(Answer answer) {
    return answer.words(this::hide);
  }

  private Answer ask(Call call, Sender.Progress progress, int most) {
    HttpResponse<byte[]> response = exchange(call, progress, most);
    Answer answer = new Answer(response.statusCode(), response.body());
    int status = answer.status();
    if (status / 100 == 3) {
      String elsewhere = response.headers().firstValue("Location").orElse("");
      Answer place = new Answer(status, elsewhere.getBytes(StandardCharsets.UTF_8));
      throw undelivered(
          Kind.REFUSED, new Problem("problem.deliver.web-moved", host(call), words(place)), answer);
    }
    // 501 is no illness: the server cannot do this at all.
    boolean ill = status / 100 == 5 && status != 501;
    if (ill || status == 408 || status == 425 || status == 429) {
      throw new Undelivered(
          Kind.LATER,
          new Problem("problem.deliver.web-busy", host(call), number(answer)),
          words(answer),
          pause(response.headers()));
    }
    return answer;
  }

  private HttpResponse<byte[]> exchange(Call call, Sender.Progress progress, int most) {
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request(call, progress), info -> new FirstBytes(most));
    try {
      Duration longest = patience.plusSeconds(call.body().length / SLOWEST);
      return coming.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw unanswered(Kind.LATER, new Problem(e, "problem.deliver.web-slow", host(call)));
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw unanswered(Kind.LATER, new Problem(e, "problem.deliver.web-unreachable", host(call)));
    } catch (ExecutionException e) {
      boolean stranger =
          Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
              .anyMatch(CertificateException.class::isInstance);
      throw stranger
          ? unanswered(Kind.REFUSED, new Problem(e, "problem.deliver.web-certificate", host(call)))
          : unanswered(Kind.LATER, new Problem(e, "problem.deliver.web-unreachable", host(call)));
    }
  }

  private HttpRequest request(Call call, Sender.Progress progress) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(call.uri())
              .header("User-Agent", "Midad")
              .header("Accept", "application/json")
              .method(call.method(), body(call.body(), progress));
      call.headers().forEach(request::header);
      proof.apply(call.body()).forEach(request::header);
      return request.build();
    } catch (IllegalArgumentException e) {
      // The cause may quote a header, and so the secret.
      throw unanswered(Kind.REFUSED, new Problem("problem.deliver.web-address", call.uri()));
    }
  }

  private static BodyPublisher body(byte[] bytes, Sender.Progress progress) {
    return bytes.length == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(
            BodyPublishers.ofByteArrays(() -> new Chunks(bytes, progress)), bytes.length);
  }

  private static Undelivered unanswered(Kind kind, Problem problem) {
    return new Undelivered(kind, problem, "");
  }

  /** A server may say our own words back to us. */
  private String hide(String words) {
    String hidden = secret.hide(words);
    for (String value : proof.apply(new byte[0]).values()) {
      hidden = hidden.replace(value.substring(value.indexOf(' ') + 1), "•••");
    }
    return hidden;
  }

  private @Nullable Duration pause(HttpHeaders headers) {
    Duration asked = headers.firstValue("Retry-After").map(this::duration).orElse(Duration.ZERO);
    if (!asked.isPositive()) {
      return null;
    }
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  /** Seconds, or a date (RFC 9110, 10.2.3). */
  private Duration duration(String header) {
    try {
      return header.matches("\\d{1,9}")
          ? Duration.ofSeconds(Integer.parseInt(header))
          : Duration.between(
              now(), ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  /** As a name of HTTP, which has Latin digits in every language. */
  private static String number(Answer answer) {
    return Integer.toString(answer.status());
  }

  private static String host(Call call) {
    URI uri = call.uri();
    return uri.getHost() == null ? uri.toString() : uri.getHost();
  }
}
