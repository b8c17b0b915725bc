package org.midad.store.search;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.index.CorruptIndexException;

/**
 * The form of a file that is encrypted block by block and read from any place of it: 32 random
 * bytes, then blocks of 4096 bytes, each encrypted by AES-256-GCM and followed by its 16 bytes of
 * authentication. The last block alone is shorter, and may be empty. The key is the HMAC-SHA256 of
 * the random bytes, and so no other file's. A block's nonce is its number, and whether it is the
 * last (as in STREAM by Hoang, Reyhanitabar, Rogaway and Vizár, CRYPTO 2015): none can be changed,
 * moved, left out or cut off unnoticed. One thread at a time.
 */
final class SealedBlocks {
  static final int SALT = 32;

  /** In bytes, before it is sealed. */
  static final int BLOCK = 4096;

  private static final int TAG = 16;
  static final int SEALED = BLOCK + TAG;
  private static final int NONCE = 12;

  private final SecretKey key;
  private final Cipher cipher;

  SealedBlocks(SecretKey all, byte[] salt) {
    try {
      Mac mac = Mac.getInstance(all.getAlgorithm());
      mac.init(all);
      key = new SecretKeySpec(mac.doFinal(salt), "AES");
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  private SealedBlocks(SecretKey key) {
    try {
      this.key = key;
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /** For another thread. */
  SealedBlocks another() {
    return new SealedBlocks(key);
  }

  /** How long what is in a file is; 0 for one that is too short to be whole. */
  static long plainLength(long length) {
    long sealed = length - SALT;
    long whole = Math.max(0, sealed - TAG) / SEALED;
    return Math.max(0, sealed - (whole + 1) * TAG);
  }

  /**
   * @param length of the plain bytes, at most {@link #BLOCK}
   * @return how many bytes were put into {@code into}
   */
  int seal(long number, boolean last, byte[] plain, int length, byte[] into) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, nonce(number, last));
      return cipher.doFinal(plain, 0, length, into, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a block that cannot be sealed", e);
    }
  }

  /**
   * @param length of the sealed bytes
   * @throws CorruptIndexException if they are not what was written there
   */
  void open(long number, boolean last, byte[] sealed, int length, byte[] into, Object file)
      throws CorruptIndexException {
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, nonce(number, last));
      cipher.doFinal(sealed, 0, length, into, 0);
    } catch (AEADBadTagException e) {
      throw new CorruptIndexException("a broken seal", String.valueOf(file), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a block that cannot be opened", e);
    }
  }

  private static GCMParameterSpec nonce(long number, boolean last) {
    byte[] nonce =
        ByteBuffer.allocate(NONCE).putLong(number).put(NONCE - 1, (byte) (last ? 1 : 0)).array();
    return new GCMParameterSpec(TAG * Byte.SIZE, nonce);
  }
}
