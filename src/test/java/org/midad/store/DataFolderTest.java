package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  private final Path home = Path.of("/home/zaidan");

  @Test
  void linuxGoesByTheVariableOrByTheSpecification() {
    assertThat(DataFolder.of("Linux", home, Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/midad"));
    assertThat(DataFolder.of("Linux", home, Map.of()))
        .isEqualTo(home.resolve(".local/share/midad"));
    assertThat(DataFolder.of("Linux", home, Map.of("XDG_DATA_HOME", "relative")))
        .isEqualTo(home.resolve(".local/share/midad"));
  }

  @Test
  void windowsKeepsItInTheRoamingData() {
    assertThat(DataFolder.of("Windows 11", home, Map.of("APPDATA", "/home/zaidan/Roaming")))
        .isEqualTo(home.resolve("Roaming/Midad"));
    assertThat(DataFolder.of("Windows 11", home, Map.of()))
        .isEqualTo(home.resolve("AppData/Roaming/Midad"));
  }

  @Test
  void aMacKeepsItInItsApplicationSupport() {
    assertThat(DataFolder.of("Mac OS X", home, Map.of()))
        .isEqualTo(home.resolve("Library/Application Support/Midad"));
  }
}
