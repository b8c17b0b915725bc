package org.midad.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.midad.model.Revision;

/**
 * What the machine is called that people write on, so that a story's history tells where each of
 * its revisions was made: as its owner chose, and by the name that it has in its network otherwise.
 */
final class Device {
  private final SavedSettings settings;

  Device(SavedSettings settings) {
    this.settings = settings;
  }

  /** Reads the disk. */
  String name() {
    return settings.device().orElseGet(() -> Host.NAME);
  }

  /** Asked once: some systems take seconds to answer. */
  private static final class Host {
    static final String NAME = shortened(find());

    /** Windows tells it in the environment, and Linux in a file; others have to be asked. */
    private static String find() {
      return Stream.of("COMPUTERNAME", "HOSTNAME")
          .map(System::getenv)
          .filter(Objects::nonNull)
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .findFirst()
          .orElseGet(Host::fromFile);
    }

    private static String fromFile() {
      try {
        String name = Files.readString(Path.of("/etc/hostname")).strip();
        return name.isEmpty() ? fromNetwork() : name;
      } catch (IOException e) {
        return fromNetwork();
      }
    }

    private static String fromNetwork() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return System.getProperty("os.name");
      }
    }

    private static String shortened(String name) {
      return name.substring(0, Math.min(name.length(), Revision.LONGEST_DEVICE));
    }
  }
}
