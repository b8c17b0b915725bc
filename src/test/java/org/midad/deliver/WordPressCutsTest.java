package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.deliver.BreakingLine.Break;
import org.midad.deliver.Parcel.Change;
import org.midad.deliver.Undelivered.Kind;
import org.midad.export.Receipt;
import org.midad.model.Story;

/** The line to a real WordPress is cut at every request of a delivery; then it is tried again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordPressCutsTest {
  private final WebParcels parcels = new WebParcels();
  private WordPressServer server;

  @BeforeAll
  void start() throws Exception {
    server = WordPressServer.start();
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Break.class)
  void nothingIsLostOrDoubledWhereverTheLineIsCut(Break where) throws Exception {
    int requests = requests();
    assertThat(requests).isGreaterThan(6);
    int posts = server.count("posts");
    int pictures = server.count("media");
    int failed = 0;
    for (int cut = 0; cut < requests; cut++) {
      Story story = parcels.light();
      WebParcels.Memory ledger = new WebParcels.Memory();
      Parcel parcel = parcels.parcel(story, 1, Change.PUBLISH);
      failed += arrives(parcel, ledger, cut, where) ? 0 : 1;

      // Each place of the line is tried with the ledger at hand, and with the ledger lost.
      boolean first = where == Break.BEFORE || where == Break.BEFORE_THE_ANSWER;
      boolean kept = (cut % 2 == 0) == first;
      assertThat(again(parcel, kept ? ledger : new WebParcels.Memory())).hasSize(3);
    }
    assertThat(server.count("posts")).isEqualTo(posts + requests);
    assertThat(server.count("media")).isEqualTo(pictures + 2 * requests);
    // Questions are asked twice by the client itself; the second picture and the post are not.
    assertThat(failed).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Break.class)
  void aWithdrawalArrivesWhereverTheLineIsCut(Break where) throws Exception {
    for (int cut = 0; cut < 2; cut++) {
      Story story = parcels.light();
      WebParcels.Memory ledger = new WebParcels.Memory();
      String address = again(parcels.parcel(story, 1, Change.PUBLISH), ledger).getFirst().address();
      Parcel withdrawal = parcels.parcel(story, 2, Change.WITHDRAW);
      arrives(withdrawal, ledger, cut, where);
      assertThat(again(withdrawal, ledger)).hasSize(1);
      assertThat(server.visit(address).statusCode()).isEqualTo(404);
    }
  }

  /** Of a delivery over a line that holds. */
  private int requests() throws Exception {
    try (BreakingLine line = new BreakingLine(server.base(), -1, Break.BEFORE)) {
      Parcel parcel = parcels.parcel(parcels.light(), 1, Change.PUBLISH);
      sender(line).send(parcel, new WebParcels.Memory(), done -> {});
      return line.requests();
    }
  }

  private boolean arrives(Parcel parcel, Ledger ledger, int cut, Break where) throws Exception {
    try (BreakingLine line = new BreakingLine(server.base(), cut, where)) {
      sender(line).send(parcel, ledger, done -> {});
      return true;
    } catch (Undelivered undelivered) {
      assertThat(undelivered.kind()).isEqualTo(Kind.LATER);
      return false;
    }
  }

  private List<Receipt> again(Parcel parcel, Ledger ledger) {
    return new WordPressSender(
            server.address("editor"), server.secret("editor"), InstantSource.system())
        .send(parcel, ledger, done -> {});
  }

  private WordPressSender sender(BreakingLine line) {
    return new WordPressSender(
        WordPressServer.address("editor", line.address()),
        server.secret("editor"),
        InstantSource.system());
  }
}
