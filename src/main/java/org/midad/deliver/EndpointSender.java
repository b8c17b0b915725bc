package org.midad.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.midad.export.Ninjs;
import org.midad.export.Receipt;
import org.midad.export.Sha256;
import org.midad.model.Figure;
import org.midad.model.Problem;

/**
 * Brings stories as ninjs 3.1 to whatever takes them by HTTP: one request a parcel, which carries
 * the delivery's id as {@code Idempotency-Key}, so that the other side knows a second try.
 *
 * <p>The files of the pictures come in the same request. Ninjs has one place for a file, the
 * address {@code href} of a rendition, and nobody could fetch one from a newsroom's machine: so the
 * address is one that holds the file itself (RFC 2397), which whatever reads addresses knows to
 * open. Hash and file name are told beside it.
 */
public final class EndpointSender implements Sender {
  private static final String TARGET = "endpoint";

  /** Bytes of a story's pictures: few servers take a request of more. */
  static final long MOST_OF_PICTURES = 32L << 20;

  private final Address.Endpoint address;
  private final Wire wire;

  /**
   * @param secret the token or the key of the signature
   */
  public EndpointSender(Address.Endpoint address, Secret secret, InstantSource clock) {
    this(address, secret, clock, Wire.PATIENCE);
  }

  EndpointSender(Address.Endpoint address, Secret secret, InstantSource clock, Duration patience) {
    this.address = address;
    this.wire = new Wire(secret, body -> proof(address.proof(), secret, body), clock, patience);
  }

  private static Map<String, String> proof(Address.Proof proof, Secret secret, byte[] body) {
    return switch (proof) {
      case Address.Proof.None none -> Map.of();
      case Address.Proof.Bearer bearer -> Map.of("Authorization", secret.bearer());
      case Address.Proof.Hmac hmac -> Map.of(hmac.header(), secret.hmac(hmac.algorithm(), body));
    };
  }

  /** Asks which requests it takes; many servers answer only that they do not tell. */
  @Override
  public String test() {
    Call call = Call.of("OPTIONS", address.uri());
    Answer answer = wire.ask(call);
    if (List.of(401, 403, 404, 410).contains(answer.status())) {
      throw wire.refusal(call, answer);
    }
    return ("HTTP " + answer.status() + " " + wire.words(answer)).strip();
  }

  @Override
  public List<Piece> preview(Parcel parcel) {
    Call call = call(parcel);
    byte[] shown =
        StoryForm.write(parcel, new Ninjs(), media -> "data:" + media.type() + ";base64,…");
    return List.of(
        new Piece(
            call.piece(false).name(),
            call.body().length,
            new String(shown, StandardCharsets.UTF_8)));
  }

  @Override
  public List<Receipt> send(Parcel parcel, Ledger ledger, Progress progress) {
    Call call = call(parcel);
    wire.insist(call, progress);
    return List.of(
        new Receipt(TARGET, address.uri().toString(), wire.now(), Sha256.hex(call.body())));
  }

  private Call call(Parcel parcel) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Idempotency-Key", parcel.id().toString());
    return new Call(
        address.method().name(),
        address.uri(),
        headers,
        StoryForm.write(parcel, new Ninjs(), new Inside(parcel)));
  }

  /** Addresses that hold the files themselves. */
  private static final class Inside implements Function<Figure.Media, String> {
    private final Parcel parcel;
    private long taken;

    Inside(Parcel parcel) {
      this.parcel = parcel;
    }

    @Override
    public String apply(Figure.Media media) {
      byte[] file = parcel.pictures().asHeld(media);
      taken += file.length;
      if (taken > MOST_OF_PICTURES) {
        throw new Undelivered(
            Undelivered.Kind.REFUSED,
            new Problem("problem.deliver.pictures-large", MOST_OF_PICTURES >> 20),
            "");
      }
      return "data:" + media.type() + ";base64," + Base64.getEncoder().encodeToString(file);
    }
  }
}
