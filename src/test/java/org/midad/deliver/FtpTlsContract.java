package org.midad.deliver;

import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Over Apache's FTP server with TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FtpTlsContract extends RemoteContract {
  private final Address.Security security;
  private FtpServers server;
  private SSLContext trust;

  FtpTlsContract(Address.Security security) {
    this.security = security;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = FtpServers.start(folder, security);
    trust = FtpServers.trust(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Override
  Path real() {
    return server.root().resolve("وارد");
  }

  @Override
  int port() {
    return server.port();
  }

  @Override
  Drop drop(int port, Patience patience) {
    String host = port == port() ? "localhost" : FtpServers.OTHER_ADDRESS;
    return new FtpDrop(
        new Address.Ftp(host, port, "midad", "/وارد", security), secret(), patience, trust);
  }

  @Override
  CuttingProxy proxy(int chunk, boolean silent) {
    return CuttingProxy.at(FtpServers.OTHER_ADDRESS, port(), server.files(), chunk, silent);
  }

  @Override
  Drop missing() {
    return new FtpDrop(address("localhost", "/nowhere"), secret(), Patience.USUAL, trust);
  }

  private Address.Ftp address(String host, String folder) {
    return new Address.Ftp(host, server.port(), "midad", folder, security);
  }

  private static Secret secret() {
    return new Secret(FtpServers.PASSWORD);
  }

  @Test
  void aCertificateThatTheSystemDoesNotTrustIsRefused() {
    Drop drop = new FtpDrop(address("localhost", "/"), secret(), Patience.USUAL);
    assertUndelivered(
        () -> sender(drop).test(), Undelivered.Kind.REFUSED, "problem.deliver.certificate");
  }

  @Test
  void aCertificateOfAnotherNameIsRefused() {
    Drop drop = new FtpDrop(address("127.0.0.1", "/"), secret(), Patience.USUAL, trust);
    assertUndelivered(
        () -> sender(drop).test(), Undelivered.Kind.REFUSED, "problem.deliver.certificate");
  }
}
