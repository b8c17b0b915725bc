package org.midad.deliver;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.midad.export.Ninjs;
import org.midad.export.Receipt;
import org.midad.export.Sha256;

/**
 * Brings stories as ninjs 3.1 to whatever takes them by HTTP: one request a parcel, which carries
 * the delivery's id as {@code Idempotency-Key}, so that the other side knows a second try. Of the
 * pictures it tells hash and file name; their files it does not bring.
 */
public final class EndpointSender implements Sender {
  private static final String TARGET = "endpoint";

  private final Address.Endpoint address;
  private final Wire wire;

  /**
   * @param secret the token or the key of the signature
   */
  public EndpointSender(Address.Endpoint address, Secret secret, InstantSource clock) {
    this.address = address;
    this.wire = new Wire(secret, body -> proof(address.proof(), secret, body), clock);
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
    return List.of(call(parcel).piece(true));
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
        StoryJson.write(parcel, new Ninjs(), "pubStatus"));
  }
}
