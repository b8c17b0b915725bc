package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.deliver.Parcel.Change;

/** Something that answers in WordPress's place, and is not WordPress. */
class WordPressNonsenseTest {
  private final WebParcels parcels = new WebParcels();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "\"well\"",
        "{}",
        "[]",
        "[1]",
        "[{}]",
        "[[[[[[[[",
        "{\"id\":\"one\"}",
        "{\"id\":7}",
        "{\"id\":7,\"source_url\":\"not an address\"}",
        "[{\"id\":7,\"status\":[]}]",
        "{\"id\":7,\"slug\":{},\"categories\":[{}],\"tags\":7,\"title\":\"raw\"}",
        "<html><body>Please sign in to the hotel's network</body></html>"
      })
  void nonsenseIsNoReceipt(String said) throws Exception {
    try (TestServer server = TestServer.answering(request -> "200 " + said)) {
      WordPressSender sender =
          new WordPressSender(
              WordPressServer.address("editor", URI.create("http://127.0.0.1:" + server.port())),
              new Secret("secret"),
              InstantSource.system());
      for (Change change : Change.values()) {
        Parcel parcel = parcels.parcel(parcels.story(), 1, change);
        WebParcels.Memory ledger = new WebParcels.Memory();
        ledger.put("post", "7");
        assertThat(
                catchThrowableOfType(
                    Undelivered.class, () -> sender.send(parcel, ledger, done -> {})))
            .isNotNull();
      }
      assertThat(catchThrowableOfType(Undelivered.class, sender::test)).isNotNull();
    }
  }
}
