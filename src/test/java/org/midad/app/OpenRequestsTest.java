package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRequestsTest {
  @TempDir Path folder;

  @Test
  void whatOneAsksForTheOtherIsToldOnce() {
    Path one = folder.resolve("خبر أول.midad");
    Path other = folder.resolve("second.midad");
    assertThat(new OpenRequests(folder).answer()).isEmpty();
    new OpenRequests(folder).ask(List.of(one, other));
    new OpenRequests(folder).ask(List.of(one));
    assertThat(new OpenRequests(folder).answer()).containsExactlyInAnyOrder(one, other, one);
    assertThat(new OpenRequests(folder).answer()).isEmpty();
  }
}
