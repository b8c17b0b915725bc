package org.midad.deliver;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.midad.export.FileName;
import org.midad.export.FirstNinjs;
import org.midad.export.PictureFiles;
import org.midad.export.Receipt;
import org.midad.export.Sha256;
import org.midad.model.Figure;

/**
 * Pushes stories into Superdesk's Web Publisher as Superdesk does: the files of the pictures first,
 * each once, then the story in its dialect of ninjs. The publisher knows a story by its guid, so
 * that a second try replaces the first. Every request is signed by the HMAC of its body.
 */
public final class WebPublisherSender implements Sender {
  private static final String TARGET = "web-publisher";
  private static final String SIGNATURE = "x-superdesk-signature";

  private final Address.WebPublisher address;
  private final Wire wire;

  /**
   * @param secret the organisation's token
   */
  public WebPublisherSender(Address.WebPublisher address, Secret secret, InstantSource clock) {
    this(address, secret, clock, Wire.PATIENCE);
  }

  WebPublisherSender(
      Address.WebPublisher address, Secret secret, InstantSource clock, Duration patience) {
    this.address = address;
    this.wire =
        new Wire(
            secret,
            body -> Map.of(SIGNATURE, "sha1=" + secret.hmac("HmacSHA1", body)),
            clock,
            patience);
  }

  /** Asks for a picture that is not there: a wrong signature is told before that is. */
  @Override
  public String test() {
    Call call = Call.get(uri("assets/push/" + "0".repeat(64) + ".jpg"));
    Answer answer = wire.ask(call);
    if (!answer.succeeded() && answer.status() != 404) {
      throw wire.refusal(call, answer);
    }
    return ("HTTP " + answer.status() + " " + wire.words(answer)).strip();
  }

  @Override
  public List<Piece> preview(Parcel parcel) {
    List<Piece> pieces = new ArrayList<>();
    for (Figure.Media media : pictures(parcel)) {
      pieces.add(upload(parcel, media).piece(false));
    }
    pieces.add(push(parcel).piece(true));
    return pieces;
  }

  @Override
  public List<Receipt> send(Parcel parcel, Ledger ledger, Progress progress) {
    List<Figure.Media> pictures = pictures(parcel);
    List<Receipt> receipts = new ArrayList<>();
    for (int index = 0; index < pictures.size(); index++) {
      int before = index;
      receipts.add(
          bring(
              parcel,
              pictures.get(index),
              done -> progress.at((before + done) / (pictures.size() + 1))));
    }
    Call call = push(parcel);
    Answer answer = wire.insist(call, done -> {});
    if (!answer.text("status").equals("OK")) {
      throw wire.strange(call, answer);
    }
    progress.at(1);
    receipts.add(receipt(call.uri(), call.body()));
    return receipts;
  }

  /** A story that goes needs no pictures. */
  private static List<Figure.Media> pictures(Parcel parcel) {
    return switch (parcel.change()) {
      case WITHDRAW -> List.of();
      case PUBLISH -> PictureFiles.named(parcel.story());
    };
  }

  private Receipt bring(Parcel parcel, Figure.Media media, Progress progress) {
    // The answer holds the whole picture, of which nothing is wanted.
    Call asked = Call.get(uri("assets/push/" + FileName.of(media)));
    Answer there = wire.look(asked);
    if (there.status() == 404) {
      wire.insist(upload(parcel, media), progress);
    } else if (!there.succeeded()) {
      throw wire.refusal(asked, there);
    }
    return receipt(asked.uri(), parcel.pictures().asHeld(media));
  }

  private Call push(Parcel parcel) {
    return Call.json("POST", uri("content/push"), StoryForm.write(parcel, FirstNinjs.superdesk()));
  }

  /** A form of two fields (RFC 7578). The same picture gives the same bytes. */
  private Call upload(Parcel parcel, Figure.Media media) {
    String boundary = "midad-" + media.sha256();
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    text(form, "--" + boundary + "\r\n");
    text(form, "Content-Disposition: form-data; name=\"" + address.mediaField() + "\"\r\n\r\n");
    text(form, media.sha256() + "\r\n--" + boundary + "\r\n");
    text(form, "Content-Disposition: form-data; name=\"media\"; filename=\"");
    text(form, FileName.of(media) + "\"\r\nContent-Type: " + media.type() + "\r\n\r\n");
    form.writeBytes(parcel.pictures().asHeld(media));
    text(form, "\r\n--" + boundary + "--\r\n");
    return new Call(
        "POST",
        uri("assets/push"),
        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary),
        form.toByteArray());
  }

  private static void text(ByteArrayOutputStream form, String text) {
    form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private Receipt receipt(URI place, byte[] bytes) {
    return new Receipt(TARGET, place.toString(), wire.now(), Sha256.hex(bytes));
  }

  private URI uri(String path) {
    return Call.below(address.api(), path);
  }
}
