package org.midad.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;

/** The time in a folder of an FTP server, which is where the channel stands. */
final class FtpVisit implements Drop.Visit {
  private static final int CHUNK = 1 << 16;
  private static final long NONE = -1;
  private static final long UNTOLD = -2;

  private final FtpChannel channel;
  private final FtpFailures failures;
  private final String greeting;
  private final Patience patience;

  FtpVisit(FtpChannel channel, FtpFailures failures, String greeting, Patience patience) {
    this.channel = channel;
    this.failures = failures;
    this.greeting = greeting;
    this.patience = patience;
  }

  /** The channel is closed, for the reason given. */
  static Undelivered ending(FtpChannel channel, Undelivered reason) {
    try {
      channel.disconnect();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
    return reason;
  }

  @Override
  public String greeting() {
    return greeting.strip();
  }

  @Override
  public Drop.Found find(String name, byte[] bytes) {
    try {
      long size = size(name);
      if (size == NONE) {
        return Drop.Found.NOTHING;
      }
      if (size != UNTOLD && size != bytes.length) {
        return Drop.Found.OTHER;
      }
      byte[] there = read(name, bytes.length + 1);
      if (there == null) {
        return size == UNTOLD ? Drop.Found.NOTHING : Drop.Found.OTHER;
      }
      return Arrays.equals(there, bytes) ? Drop.Found.SAME : Drop.Found.OTHER;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public boolean has(String part) {
    try {
      long size = size(part);
      return size == UNTOLD ? read(part, 0) != null : size != NONE;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** By RFC 3659, section 4, which older servers do not know. */
  private long size(String name) throws IOException {
    int code = channel.sendCommand("SIZE", name);
    if (code == FTPReply.FILE_STATUS) {
      try {
        return Long.parseLong(channel.getReplyString().substring(4).strip());
      } catch (NumberFormatException e) {
        return UNTOLD;
      }
    }
    if (code == FTPReply.FILE_UNAVAILABLE) {
      return NONE;
    }
    if (FTPReply.isNegativePermanent(code)) {
      return UNTOLD;
    }
    throw failures.said(code, channel.getReplyString());
  }

  /**
   * @return at most so many bytes of a file, or null if there is none to read
   */
  private byte @Nullable [] read(String name, int most) throws IOException {
    InputStream in = channel.retrieveFileStream(name);
    if (in == null) {
      if (FTPReply.isNegativePermanent(channel.getReplyCode())) {
        return null;
      }
      throw failures.said(channel.getReplyCode(), channel.getReplyString());
    }
    byte[] bytes;
    try (in) {
      bytes = in.readNBytes(most);
    }
    // Whether the other side liked that we stopped early is of no account.
    channel.completePendingCommand();
    return bytes;
  }

  @Override
  public void write(String part, byte[] bytes, LongConsumer written) {
    try {
      OutputStream out = channel.storeFileStream(part);
      if (out == null) {
        throw failures.said(channel.getReplyCode(), channel.getReplyString());
      }
      fill(out, bytes, written);
      if (!channel.completePendingCommand()) {
        Undelivered said = failures.said(channel.getReplyCode(), channel.getReplyString());
        channel.deleteFile(part);
        throw said;
      }
      requireWhole(part, bytes);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void fill(OutputStream out, byte[] bytes, LongConsumer written) throws IOException {
    try (Watch watch = new Watch(patience.silence(), channel::abandon);
        out) {
      for (int at = 0; at < bytes.length; at += CHUNK) {
        int length = Math.min(CHUNK, bytes.length - at);
        out.write(bytes, at, length);
        watch.alive();
        written.accept(at + length);
      }
      out.flush();
      channel.finishFile();
    } catch (IOException e) {
      channel.completePendingCommand();
      throw ending(channel, failures.torn(e, channel.getReplyCode(), channel.getReplyString()));
    }
  }

  /** A connection that is cut looks to the server like the end of the file. */
  private void requireWhole(String part, byte[] bytes) throws IOException {
    long size = size(part);
    if (size == UNTOLD ? find(part, bytes) != Drop.Found.SAME : size != bytes.length) {
      throw new IOException("not the whole file has arrived");
    }
  }

  /** Some servers would replace what is there, others not: so it is looked for first. */
  @Override
  public boolean rename(String part, String name) {
    try {
      if (has(name)) {
        return false;
      }
      if (channel.rename(part, name)) {
        return true;
      }
      int code = channel.getReplyCode();
      String words = channel.getReplyString();
      if (has(name)) {
        return false;
      }
      throw failures.said(code, words);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public void discard(String part) {
    try {
      if (!channel.deleteFile(part) && has(part)) {
        throw failures.said(channel.getReplyCode(), channel.getReplyString());
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    try {
      if (channel.isConnected()) {
        channel.logout();
        channel.disconnect();
      }
    } catch (IOException e) {
      // Whatever was to arrive has arrived, or has not: what failed is the farewell.
    }
  }

  private Undelivered broken(IOException cause) {
    return ending(channel, failures.broken(cause, "problem.deliver.interrupted"));
  }
}
