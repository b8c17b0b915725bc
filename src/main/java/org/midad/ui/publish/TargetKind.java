package org.midad.ui.publish;

import org.kordamp.ikonli.feather.Feather;
import org.midad.deliver.Address;

/** How one speaks with a target: what is chosen first when one is added. */
enum TargetKind {
  FOLDER(Feather.FOLDER, "target.about-folder"),
  SFTP(Feather.SERVER, "target.about-sftp"),
  FTP(Feather.HARD_DRIVE, "target.about-ftp"),
  WORDPRESS(Feather.GLOBE, "target.about-wordpress"),
  WEB_PUBLISHER(Feather.UPLOAD_CLOUD, "target.about-web-publisher"),
  ENDPOINT(Feather.CODE, "target.about-endpoint");

  private final Feather icon;
  private final String aboutKey;

  TargetKind(Feather icon, String aboutKey) {
    this.icon = icon;
    this.aboutKey = aboutKey;
  }

  static TargetKind of(Address address) {
    return switch (address) {
      case Address.Folder folder -> FOLDER;
      case Address.Sftp sftp -> SFTP;
      case Address.Ftp ftp -> FTP;
      case Address.WordPress site -> WORDPRESS;
      case Address.WebPublisher publisher -> WEB_PUBLISHER;
      case Address.Endpoint endpoint -> ENDPOINT;
    };
  }

  Feather icon() {
    return icon;
  }

  /** Of a sentence for those who have to choose. */
  String aboutKey() {
    return aboutKey;
  }

  /** Whether a story becomes files there, whose forms are chosen. */
  boolean takesFiles() {
    return switch (this) {
      case FOLDER, SFTP, FTP -> true;
      case WORDPRESS, WEB_PUBLISHER, ENDPOINT -> false;
    };
  }
}
