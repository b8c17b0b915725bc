package org.midad.ui.publish;

/** What a secret is called, and is good for. */
enum SecretKind {
  PASSWORD,
  /** Of a private key; it may have none. */
  PASSPHRASE,
  /** Made in a WordPress account for one program. */
  APPLICATION_PASSWORD,
  TOKEN,
  /** What a signature is made with. */
  SIGNATURE_KEY
}
