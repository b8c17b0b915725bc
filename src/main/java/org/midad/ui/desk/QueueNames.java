package org.midad.ui.desk;

import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Queue;

/** How queues are shown. */
final class QueueNames {
  private QueueNames() {}

  /** The key of the queue's name. */
  static String key(Queue queue) {
    return switch (queue) {
      case MINE -> "queue.mine";
      case ASSIGNED -> "queue.assigned";
      case MENTIONED -> "queue.mentioned";
      case INCOMING -> "queue.incoming";
      case REVIEW -> "queue.review";
      case PROOF -> "queue.proof";
      case APPROVED -> "queue.approved";
      case EXPORTED -> "queue.exported";
      case ASIDE -> "queue.aside";
      case ARCHIVE -> "queue.archive";
    };
  }

  static Feather icon(Queue queue) {
    return switch (queue) {
      case MINE -> Feather.EDIT_3;
      case ASSIGNED -> Feather.USER_CHECK;
      case MENTIONED -> Feather.AT_SIGN;
      case INCOMING -> Feather.INBOX;
      case REVIEW -> Feather.EYE;
      case PROOF -> Feather.TYPE;
      case APPROVED -> Feather.CHECK_CIRCLE;
      case EXPORTED -> Feather.SEND;
      case ASIDE -> Feather.PAUSE_CIRCLE;
      case ARCHIVE -> Feather.ARCHIVE;
    };
  }

  /** The key of what an empty queue says. */
  static String empty(Queue queue) {
    return switch (queue) {
      case MINE -> "empty.mine";
      case ASSIGNED -> "empty.assigned";
      case MENTIONED -> "empty.mentioned";
      case INCOMING -> "empty.incoming";
      case REVIEW -> "empty.review";
      case PROOF -> "empty.proof";
      case APPROVED -> "empty.approved";
      case EXPORTED -> "empty.exported";
      case ASIDE -> "empty.aside";
      case ARCHIVE -> "empty.archive";
    };
  }
}
