package org.midad.deliver;

import java.time.InstantSource;

/** Makes what brings parcels to a target. */
public final class Senders {
  private final HostKeys hosts;
  private final InstantSource clock;

  /**
   * @param hosts the SSH servers that somebody has vouched for
   * @param clock for the receipts
   */
  public Senders(HostKeys hosts, InstantSource clock) {
    this.hosts = hosts;
    this.clock = clock;
  }

  /** Worth keeping for as long as the target stays as it is: some remember what they have asked. */
  public Sender to(Target target, Secret secret) {
    return switch (target.address()) {
      case Address.Folder folder -> FileSender.folder(target, folder, clock);
      case Address.Sftp sftp -> FileSender.sftp(target, sftp, secret, hosts, clock);
      case Address.Ftp ftp -> FileSender.ftp(target, ftp, secret, clock);
      case Address.WordPress site -> new WordPressSender(site, secret, clock);
      case Address.WebPublisher publisher -> new WebPublisherSender(publisher, secret, clock);
      case Address.Endpoint endpoint -> new EndpointSender(endpoint, secret, clock);
    };
  }
}
