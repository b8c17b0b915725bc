package org.midad.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * The time at a folder of an SSH server. Where a connection breaks, its client throws now an {@link
 * IOException} and now an {@link IllegalStateException}.
 */
final class SftpVisit implements Drop.Visit {
  private static final int CHUNK = 1 << 16;

  private final SshClient client;
  private final ClientSession session;
  private final SftpClient sftp;
  private final SftpFailures failures;
  private final UnaryOperator<String> paths;

  /**
   * @param paths from the name of a file in the folder
   */
  SftpVisit(
      SshClient client,
      ClientSession session,
      SftpClient sftp,
      SftpFailures failures,
      UnaryOperator<String> paths) {
    this.client = client;
    this.session = session;
    this.sftp = sftp;
    this.failures = failures;
    this.paths = paths;
  }

  /** Makes sure that a folder is there. */
  void lookAt(String folder) throws IOException {
    if (!sftp.stat(folder).isDirectory()) {
      throw new SftpException(SftpConstants.SSH_FX_NOT_A_DIRECTORY, folder);
    }
  }

  @Override
  public String greeting() {
    return session.getServerVersion();
  }

  @Override
  public Drop.Found find(String name, byte[] bytes) {
    try {
      SftpClient.Attributes there = sftp.stat(paths.apply(name));
      return there.isRegularFile() && there.getSize() == bytes.length && holds(name, bytes)
          ? Drop.Found.SAME
          : Drop.Found.OTHER;
    } catch (IOException | IllegalStateException e) {
      if (SftpFailures.isMissing(e)) {
        return Drop.Found.NOTHING;
      }
      throw failures.undelivered(e);
    }
  }

  private boolean holds(String name, byte[] bytes) throws IOException {
    try (InputStream in = sftp.read(paths.apply(name))) {
      return Arrays.equals(in.readNBytes(bytes.length + 1), bytes);
    } catch (SftpException e) {
      // A folder may be for writing alone.
      return false;
    }
  }

  @Override
  public boolean has(String part) {
    try {
      sftp.lstat(paths.apply(part));
      return true;
    } catch (IOException | IllegalStateException e) {
      if (SftpFailures.isMissing(e)) {
        return false;
      }
      throw failures.undelivered(e);
    }
  }

  @Override
  public void write(String part, byte[] bytes, LongConsumer written) {
    String path = paths.apply(part);
    try {
      try (OutputStream out =
          sftp.write(path, OpenMode.Write, OpenMode.Create, OpenMode.Exclusive)) {
        for (int at = 0; at < bytes.length; at += CHUNK) {
          int length = Math.min(CHUNK, bytes.length - at);
          out.write(bytes, at, length);
          written.accept(at + length);
        }
      }
      sync(path);
      if (sftp.stat(path).getSize() != bytes.length) {
        throw new SftpException(SftpConstants.SSH_FX_FAILURE, "the file is not whole");
      }
    } catch (SftpException e) {
      throw leaving(part, failures.undelivered(e));
    } catch (IOException | IllegalStateException e) {
      throw failures.undelivered(e);
    }
  }

  private Undelivered leaving(String part, Undelivered undelivered) {
    try {
      discard(part);
    } catch (Undelivered e) {
      undelivered.addSuppressed(e);
    }
    return undelivered;
  }

  /** Where the server knows how, the bytes are on its disk before they get their name. */
  private void sync(String path) throws IOException {
    OpenSSHFsyncExtension fsync = sftp.getExtension(OpenSSHFsyncExtension.class);
    if (fsync != null && fsync.isSupported()) {
      try (SftpClient.CloseableHandle handle = sftp.open(path, OpenMode.Write)) {
        fsync.fsync(handle);
      }
    }
  }

  /** Plainly: a POSIX rename, which OpenSSH has too, would replace what is there. */
  @Override
  public boolean rename(String part, String name) {
    try {
      sftp.rename(paths.apply(part), paths.apply(name));
      return true;
    } catch (SftpException e) {
      if (has(name)) {
        return false;
      }
      throw failures.undelivered(e);
    } catch (IOException | IllegalStateException e) {
      throw failures.undelivered(e);
    }
  }

  @Override
  public void discard(String part) {
    try {
      sftp.remove(paths.apply(part));
    } catch (IOException | IllegalStateException e) {
      if (!SftpFailures.isMissing(e)) {
        throw failures.undelivered(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      sftp.close();
    } catch (IOException | IllegalStateException e) {
      // Whatever was to arrive has arrived, or has not: what follows is farewell.
    }
    session.close(true);
    client.stop();
  }
}
