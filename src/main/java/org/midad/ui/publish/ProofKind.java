package org.midad.ui.publish;

import org.midad.deliver.Address;

/** How an endpoint knows that a request is ours. */
enum ProofKind {
  NONE,
  BEARER,
  HMAC;

  static ProofKind of(Address.Proof proof) {
    return switch (proof) {
      case Address.Proof.None none -> NONE;
      case Address.Proof.Bearer bearer -> BEARER;
      case Address.Proof.Hmac hmac -> HMAC;
    };
  }
}
