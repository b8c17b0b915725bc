package org.midad.deliver;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPReply;

/** A folder of an FTP server. */
final class FtpDrop implements Drop {
  private final Address.Ftp address;
  private final Secret secret;
  private final Patience patience;
  private final SSLContext context;

  FtpDrop(Address.Ftp address, Secret secret, Patience patience) {
    this(address, secret, patience, systemTrust());
  }

  /**
   * @param context says whose certificates are trusted
   */
  FtpDrop(Address.Ftp address, Secret secret, Patience patience, SSLContext context) {
    this.address = address;
    this.secret = secret;
    this.patience = patience;
    this.context = context;
  }

  private static SSLContext systemTrust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  @Override
  public String kind() {
    return "ftp";
  }

  @Override
  public String address(String name) {
    String scheme = address.security() == Address.Security.NONE ? "ftp" : "ftps";
    String folder = address.folder().endsWith("/") ? address.folder() : address.folder() + "/";
    return scheme + "://" + address.host() + ":" + address.port() + folder + name;
  }

  @Override
  public Visit open() {
    FtpFailures failures = new FtpFailures(address, secret);
    FtpChannel channel = new FtpChannel(address, context, patience);
    try {
      channel.connect(address.host(), address.port());
    } catch (IOException e) {
      throw FtpVisit.ending(channel, failures.broken(e, "problem.deliver.unreachable"));
    }
    try {
      return visit(channel, failures);
    } catch (IOException e) {
      throw FtpVisit.ending(channel, failures.broken(e, "problem.deliver.interrupted"));
    } catch (Undelivered e) {
      throw FtpVisit.ending(channel, e);
    }
  }

  private Visit visit(FtpChannel channel, FtpFailures failures) throws IOException {
    String greeting = channel.getReplyString();
    if (!secret.isOneLine()) {
      throw failures.login(FTPReply.NOT_LOGGED_IN, "");
    }
    if (!channel.login(address.user(), secret.reveal())) {
      throw failures.login(channel.getReplyCode(), channel.getReplyString());
    }
    channel.secureFiles();
    channel.enterLocalPassiveMode();
    if (channel.hasFeature("UTF8")) {
      channel.sendCommand("OPTS", "UTF8 ON");
    }
    if (!channel.setFileType(FTP.BINARY_FILE_TYPE)) {
      throw failures.said(channel.getReplyCode(), channel.getReplyString());
    }
    if (!channel.changeWorkingDirectory(address.folder())) {
      throw failures.folder(channel.getReplyCode(), channel.getReplyString());
    }
    return new FtpVisit(channel, failures, greeting, patience);
  }
}
