package org.midad.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.Ftplet;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.apache.mina.core.RuntimeIoException;
import org.apache.mina.transport.socket.SocketSessionConfig;

/** An FTP server in this process, for the user {@code midad} and the reader {@code guest}. */
record FtpServers(FtpServer server, Listener listener, Path root, List<Integer> files)
    implements AutoCloseable {
  static final String PASSWORD = "كلمة سر 7";

  /** Also this machine, and also on the certificate. */
  static final String OTHER_ADDRESS = "127.0.0.2";

  /** As many may come at once, or still be closing. */
  private static final int FILES = 12;

  private static final String STORE_PASSWORD = "changeit";

  static FtpServers start(Path folder, Address.Security security) throws Exception {
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.createDirectories(root.resolve("وارد"));
    ListenerFactory listener = new ListenerFactory();
    listener.setServerAddress("127.0.0.1");
    listener.setPort(0);
    if (security != Address.Security.NONE) {
      SslConfigurationFactory tls = new SslConfigurationFactory();
      tls.setKeystoreFile(certificate(folder).toFile());
      tls.setKeystorePassword(STORE_PASSWORD);
      tls.setKeystoreType("PKCS12");
      tls.setSslProtocol("TLSv1.2", "TLSv1.3");
      listener.setSslConfiguration(tls.createSslConfiguration());
      listener.setImplicitSsl(security == Address.Security.IMPLICIT_TLS);
    }
    List<Integer> files = RealServers.freePorts(FILES);
    DataConnectionConfigurationFactory passive = new DataConnectionConfigurationFactory();
    passive.setPassivePorts(files.stream().map(String::valueOf).collect(Collectors.joining(",")));
    passive.setSslConfiguration(listener.getSslConfiguration());
    listener.setDataConnectionConfiguration(passive.createDataConnectionConfiguration());
    Listener first = listener.createListener();
    FtpServerFactory factory = new FtpServerFactory();
    factory.addListener("default", first);
    BaseUser writer = user("midad", root);
    writer.setAuthorities(List.of(new WritePermission()));
    factory.getUserManager().save(writer);
    factory.getUserManager().save(user("guest", root));
    factory.setFtplets(new HashMap<>(Map.of("prompt", prompt(first))));
    FtpServer server = factory.createServer();
    server.start();
    return new FtpServers(server, first, root, files);
  }

  /** Says each answer at once; otherwise every second one waits until the first is confirmed. */
  private static Ftplet prompt(Listener listener) {
    return new DefaultFtplet() {
      @Override
      public FtpletResult onConnect(FtpSession session) {
        listener.getActiveSessions().forEach(FtpServers::hurry);
        return FtpletResult.DEFAULT;
      }
    };
  }

  private static void hurry(FtpIoSession session) {
    try {
      ((SocketSessionConfig) session.getConfig()).setTcpNoDelay(true);
    } catch (RuntimeIoException e) {
      // That one is closing, and the newcomer must not be turned away for it.
    }
  }

  private static BaseUser user(String name, Path root) {
    BaseUser user = new BaseUser();
    user.setName(name);
    user.setPassword(PASSWORD);
    user.setHomeDirectory(root.toString());
    return user;
  }

  /** One that this machine's name is on, and that nobody else has signed. */
  private static Path certificate(Path folder) throws Exception {
    Path store = folder.resolve("certificate.p12");
    if (!Files.exists(store)) {
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "ftp",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=localhost",
                  "-ext",
                  "SAN=dns:localhost,ip:" + OTHER_ADDRESS,
                  "-validity",
                  "30",
                  "-storetype",
                  "PKCS12",
                  "-keystore",
                  store.toString(),
                  "-storepass",
                  STORE_PASSWORD)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!keytool.waitFor(2, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
        throw new IOException("no certificate");
      }
    }
    return store;
  }

  /** For a server with that certificate, for which nobody vouches. */
  static SSLContext stranger(Path folder) throws Exception {
    char[] password = STORE_PASSWORD.toCharArray();
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(KeyStore.getInstance(certificate(folder).toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Trust in that certificate, and in no other. */
  static SSLContext trust(Path folder) throws Exception {
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(certificate(folder))) {
      own.load(in, STORE_PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ftp", own.getCertificate("ftp"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  int port() {
    return listener.getPort();
  }

  @Override
  public void close() {
    server.stop();
  }
}
