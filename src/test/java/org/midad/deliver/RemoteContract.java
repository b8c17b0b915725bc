package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way over a network promises besides. */
abstract class RemoteContract extends DropContract {
  static final Patience SHORT = new Patience(Duration.ofMillis(700), Duration.ofMillis(700));

  abstract int port();

  /** The drop of {@link #drop}, by another port of this machine. */
  abstract Drop drop(int port, Patience patience);

  /** The chunk, from 0, at which cutting begins. */
  int firstCut() {
    return 0;
  }

  /**
   * @param chunk at which it cuts
   * @param silent whether it only falls silent
   */
  CuttingProxy proxy(int chunk, boolean silent) {
    return CuttingProxy.of(port(), chunk, silent);
  }

  @Override
  Drop drop() {
    return drop(port(), Patience.USUAL);
  }

  /**
   * The network is pulled at every step, of what we say as of what we hear, and the story sent
   * again: as it is then, and after somebody has taken away what has arrived, as those do who read
   * such a folder.
   */
  @Test
  void aConnectionThatIsCutAnywhereLosesAndDoublesNothing() throws Exception {
    boolean cut = true;
    int first = firstCut();
    int step = first;
    for (; cut; step++) {
      Parcel parcel = Parcels.withPictures("talks", 40_000);
      Map<String, String> entries = new HashMap<>();
      cut = isCut(parcel, Parcels.ledger(entries), step);
      Map<String, byte[]> there = files();
      Map<String, String> known = new HashMap<>(entries);
      completes(parcel, entries, List.of(), step);
      if (there.keySet().stream().anyMatch(DropContract::isVisible)) {
        for (Map.Entry<String, byte[]> file : there.entrySet()) {
          Files.write(real().resolve(file.getKey()), file.getValue());
        }
        List<String> arrived = new ArrayList<>();
        take(arrived, parcel);
        completes(parcel, known, arrived, step);
      }
    }
    assertThat(step).isGreaterThan(first + 20);
  }

  private boolean isCut(Parcel parcel, Ledger ledger, int step) {
    try (CuttingProxy proxy = proxy(step, false)) {
      Drop drop = drop(proxy.port(), Patience.USUAL);
      Throwable end = catchThrowable(() -> sender(drop).send(parcel, ledger, done -> {}));
      if (end != null) {
        assertThat(end)
            .as("cut at step " + step)
            .isInstanceOfSatisfying(
                Undelivered.class,
                undelivered -> assertThat(undelivered.kind()).isEqualTo(Undelivered.Kind.LATER));
      }
      return proxy.hasCut();
    }
  }

  /**
   * @param taken what has arrived already, and was taken away
   */
  private void completes(Parcel parcel, Map<String, String> entries, List<String> taken, int step)
      throws IOException {
    assertThat(send(parcel, Parcels.ledger(entries))).hasSize(3);
    List<String> arrived = new ArrayList<>(taken);
    take(arrived, parcel);
    assertThat(arrived)
        .as("cut at step " + step)
        .containsExactlyInAnyOrderElementsOf(Parcels.files(parcel).keySet());
    emptyTheFolder();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 24, 36})
  void aServerThatFallsSilentIsWaitedForSoLongAndNoLonger(int step) {
    Parcel parcel = Parcels.withPictures("talks", 40_000);
    try (CuttingProxy proxy = proxy(step, true)) {
      FileSender sender = sender(drop(proxy.port(), SHORT));
      assertThat(
              catchThrowableOfType(
                      Undelivered.class, () -> sender.send(parcel, Parcels.ledger(), done -> {}))
                  .kind())
          .isEqualTo(Undelivered.Kind.LATER);
    }
  }
}
