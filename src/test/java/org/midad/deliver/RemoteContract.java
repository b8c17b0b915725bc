package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way over a network promises besides. */
abstract class RemoteContract extends DropContract {
  static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2));

  abstract int port();

  /** The drop of {@link #drop}, by another port of this machine. */
  abstract Drop drop(int port, Patience patience);

  @Override
  Drop drop() {
    return drop(port(), Patience.USUAL);
  }

  /**
   * The network is pulled at every step, and the story sent again.
   *
   * @param passedOn whether what was last sent still arrives
   * @param taken whether somebody takes away what has arrived before we try again, as those do who
   *     read such a folder
   */
  @ParameterizedTest
  @CsvSource({"false,true", "true,false", "true,true"})
  void aConnectionThatIsCutAnywhereLosesAndDoublesNothing(boolean passedOn, boolean taken)
      throws Exception {
    boolean cut = true;
    int step = 0;
    for (; cut; step++) {
      Parcel parcel = Parcels.withPictures("talks", 40_000);
      Ledger ledger = Parcels.ledger();
      List<String> arrived = new ArrayList<>();
      try (CuttingProxy proxy = new CuttingProxy(port(), step, passedOn)) {
        Throwable end =
            catchThrowable(
                () -> sender(drop(proxy.port(), Patience.USUAL)).send(parcel, ledger, done -> {}));
        cut = proxy.hasCut();
        if (end != null) {
          assertThat(end)
              .as("cut at step " + step)
              .isInstanceOfSatisfying(
                  Undelivered.class,
                  undelivered -> assertThat(undelivered.kind()).isEqualTo(Undelivered.Kind.LATER));
        }
      }
      if (taken) {
        take(arrived, parcel);
      }
      assertThat(send(parcel, ledger)).hasSize(3);
      take(arrived, parcel);
      assertThat(arrived)
          .as("cut at step " + step)
          .containsExactlyInAnyOrderElementsOf(Parcels.files(parcel).keySet());
      emptyTheFolder();
    }
    assertThat(step).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 24, 36})
  void aServerThatFallsSilentIsWaitedForSoLongAndNoLonger(int step) {
    Parcel parcel = Parcels.withPictures("talks", 40_000);
    try (CuttingProxy proxy = CuttingProxy.fallingSilent(port(), step)) {
      FileSender sender = sender(drop(proxy.port(), SHORT));
      assertThat(
              catchThrowableOfType(
                      Undelivered.class, () -> sender.send(parcel, Parcels.ledger(), done -> {}))
                  .kind())
          .isEqualTo(Undelivered.Kind.LATER);
    }
  }
}
