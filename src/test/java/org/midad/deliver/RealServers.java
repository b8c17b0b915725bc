package org.midad.deliver;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The scripts of {@code ../shared} that start the servers which newspapers really have. */
final class RealServers {
  private static final Path SCRIPTS = Path.of("..", "shared", "servers");

  private RealServers() {}

  /** Leaves a test out where the machine has no way to them. */
  static void require() {
    assumeTrue(Files.isDirectory(SCRIPTS), "left out: ../shared is missing");
    assumeTrue(
        System.getProperty("user.name").equals("root")
            && Files.exists(Path.of("/etc/debian_version")),
        "left out: real servers are started by the superuser of a Debian alone");
  }

  /**
   * Runs a script to its end. Those that start a server may have to install it first, which one at
   * a time can do, also where tests run side by side.
   *
   * @throws IOException with what it printed if it failed
   */
  static void run(String script, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
    command.addAll(List.of(options));
    Path log = Files.createTempFile("midad-", ".log");
    try (FileChannel turns =
        FileChannel.open(
            Path.of(System.getProperty("java.io.tmpdir"), "midad-real-servers.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      turns.lock();
      int code =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (code != 0) {
        String said = Files.readString(log);
        assumeFalse(lacksPackages(said), "left out: Debian's packages cannot be had here: " + said);
        throw new IOException(said);
      }
    } finally {
      Files.delete(log);
    }
  }

  /** Where the archive cannot be reached the scripts end as they install or fetch. */
  private static boolean lacksPackages(String said) {
    String last = said.strip().lines().reduce("", (earlier, line) -> line);
    return said.contains("apt-get install failed")
        || said.contains("cannot install openssh-server")
        || last.contains("-up: installing")
        || last.contains("-up: fetching");
  }

  /** Different ones. */
  static List<Integer> freePorts(int count) {
    return Stream.generate(RealServers::freePort)
        .map(Integer::valueOf)
        .distinct()
        .limit(count)
        .toList();
  }

  /** One that no system hands out by itself to whoever connects somewhere meanwhile. */
  static String freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(12_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return Integer.toString(socket.getLocalPort());
      } catch (IOException e) {
        // Somebody listens there.
      }
    }
  }
}
