package org.midad.deliver;

import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.midad.model.Problem;

/** What the answers of an SFTP server mean (draft-ietf-secsh-filexfer-13, section 9.1). */
record SftpFailures(Address.Sftp address, Secret secret) {

  Undelivered undelivered(Exception cause) {
    if (!(cause instanceof SftpException said)) {
      return undelivered(
          cause, Undelivered.Kind.LATER, "problem.deliver.interrupted", address.host());
    }
    return switch (said.getStatus()) {
      case SftpConstants.SSH_FX_NO_SUCH_FILE,
          SftpConstants.SSH_FX_NO_SUCH_PATH,
          SftpConstants.SSH_FX_NOT_A_DIRECTORY ->
          undelivered(
              cause,
              Undelivered.Kind.REFUSED,
              "problem.deliver.folder-missing",
              address.folder(),
              address.host());
      case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT ->
          undelivered(
              cause,
              Undelivered.Kind.REFUSED,
              "problem.deliver.forbidden",
              address.folder(),
              address.host());
      case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED ->
          undelivered(cause, Undelivered.Kind.LATER, "problem.deliver.full", address.host());
      case SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST ->
          undelivered(cause, Undelivered.Kind.LATER, "problem.deliver.interrupted", address.host());
      // Among them a full disk, of which OpenSSH says no more than "Failure".
      default ->
          undelivered(cause, Undelivered.Kind.LATER, "problem.deliver.failed", address.host());
    };
  }

  private Undelivered undelivered(
      Exception cause, Undelivered.Kind kind, String key, Object... arguments) {
    return new Undelivered(
        kind, new Problem(cause, key, arguments), Said.by(cause.getMessage(), secret));
  }

  /** Whether a server has said that there is no such file. */
  static boolean isMissing(Exception cause) {
    return cause instanceof SftpException said
        && (said.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
            || said.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH);
  }
}
