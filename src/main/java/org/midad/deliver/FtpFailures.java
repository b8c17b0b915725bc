package org.midad.deliver;

import java.io.IOException;
import java.security.cert.CertificateException;
import org.apache.commons.net.ftp.FTPReply;
import org.midad.model.Problem;

/** What the answers of an FTP server mean (RFC 959, section 4.2). */
record FtpFailures(Address.Ftp address, Secret secret) {

  /** A connection that broke, or never was. */
  Undelivered broken(IOException cause, String key) {
    if (cause instanceof FtpChannel.NoTls) {
      return refused("problem.deliver.no-tls", "", address.host());
    }
    for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
      if (reason instanceof CertificateException) {
        return new Undelivered(
            Undelivered.Kind.REFUSED,
            new Problem(cause, "problem.deliver.certificate", address.host()),
            Said.by(reason.getMessage(), secret));
      }
    }
    return new Undelivered(
        Undelivered.Kind.LATER,
        new Problem(cause, key, address.host()),
        Said.by(cause.getMessage(), secret));
  }

  /** The second channel broke; the first may say why, though no answer is final then. */
  Undelivered torn(IOException cause, int code, String words) {
    boolean full =
        code == FTPReply.INSUFFICIENT_STORAGE || code == FTPReply.STORAGE_ALLOCATION_EXCEEDED;
    return new Undelivered(
        Undelivered.Kind.LATER,
        new Problem(
            cause, full ? "problem.deliver.full" : "problem.deliver.interrupted", address.host()),
        Said.by(words, secret));
  }

  /** The server takes neither name nor password. */
  Undelivered login(int code, String words) {
    return code == FTPReply.NOT_LOGGED_IN
        ? refused("problem.deliver.login", words, address.user(), address.host())
        : said(code, words);
  }

  /** The folder is not there, or not for us: servers give one answer for both. */
  Undelivered folder(int code, String words) {
    return FTPReply.isNegativePermanent(code)
        ? refused("problem.deliver.folder-missing", words, address.folder(), address.host())
        : said(code, words);
  }

  /**
   * Any other no. Servers say 551 when their disk fails, whatever the RFC has it for: nobody sends
   * pages.
   */
  Undelivered said(int code, String words) {
    if (code == FTPReply.INSUFFICIENT_STORAGE || code == FTPReply.STORAGE_ALLOCATION_EXCEEDED) {
      return later("problem.deliver.full", words);
    }
    return FTPReply.isNegativePermanent(code) && code != FTPReply.PAGE_TYPE_UNKNOWN
        ? refused("problem.deliver.forbidden", words, address.folder(), address.host())
        : later("problem.deliver.failed", words);
  }

  private Undelivered later(String key, String words) {
    return new Undelivered(
        Undelivered.Kind.LATER, new Problem(key, address.host()), Said.by(words, secret));
  }

  private Undelivered refused(String key, String words, Object... arguments) {
    return new Undelivered(
        Undelivered.Kind.REFUSED, new Problem(key, arguments), Said.by(words, secret));
  }
}
