package org.midad.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a library's own files lie on the disk: as they are, or sealed with the library's key. Any
 * thread may use it.
 */
public sealed interface Sealing {

  /** Of a library that is not encrypted. */
  Sealing PLAIN = new Plain();

  boolean isEncrypted();

  /**
   * Makes what is written to the disk out of what is to be kept.
   *
   * @param context what it is and where it belongs, which is not kept: only with the same it opens
   *     again, so that no sealed thing passes for another
   */
  byte[] seal(byte[] plain, byte[] context);

  /**
   * @param sealed as {@link #seal} made it with the same context
   * @throws IOException if it was changed, cut short or belongs elsewhere
   */
  byte[] open(byte[] sealed, byte[] context) throws IOException;

  /**
   * Under what name a file lies that is called by its content: who knows a picture could else look
   * whether it is here.
   *
   * @param sha256 of the content, as 64 hexadecimal digits
   * @return likewise 64 digits
   */
  String name(String sha256);

  /** From what the search index derives a key for each of its files; empty if it lies as it is. */
  Optional<SecretKey> index();

  /** The context of things of one kind. */
  static byte[] context(String kind, String name) {
    return (kind + "/" + name).getBytes(StandardCharsets.UTF_8);
  }

  /** As it is. */
  record Plain() implements Sealing {
    @Override
    public boolean isEncrypted() {
      return false;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
      return plain;
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
      return sealed;
    }

    @Override
    public String name(String sha256) {
      return sha256;
    }

    @Override
    public Optional<SecretKey> index() {
      return Optional.empty();
    }
  }

  /**
   * By AES-256-GCM with keys that HKDF (RFC 5869) derives from the library's, one for each use. A
   * sealed thing is 12 random bytes, the encrypted ones, and 16 by which a change is noticed. By
   * NIST SP 800-38D (section 8.3) 2^32 things may be sealed so.
   */
  final class Encrypted implements Sealing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY = 32;

    private final SecretKey files;
    private final SecretKey names;
    private final SecretKey index;
    private final String database;
    private final String id;

    /**
     * @param key the library's, 32 random bytes
     */
    Encrypted(byte[] key) {
      files = new SecretKeySpec(derive(key, "midad files"), "AES");
      names = new SecretKeySpec(derive(key, "midad names"), MAC);
      index = new SecretKeySpec(derive(key, "midad index"), MAC);
      database = HexFormat.of().formatHex(derive(key, "midad database"));
      id = HexFormat.of().formatHex(derive(key, "midad id"), 0, NONCE);
    }

    @Override
    public boolean isEncrypted() {
      return true;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      try {
        Cipher cipher = cipher(files, Cipher.ENCRYPT_MODE, nonce, context);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + plain.length + TAG);
        cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
        return sealed;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has AES-GCM", e);
      }
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) throws IOException {
      if (sealed.length < NONCE + TAG) {
        throw new IOException("a broken seal");
      }
      try {
        return cipher(files, Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), context)
            .doFinal(sealed, NONCE, sealed.length - NONCE);
      } catch (AEADBadTagException e) {
        throw new IOException("a broken seal", e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has AES-GCM", e);
      }
    }

    @Override
    public String name(String sha256) {
      try {
        Mac mac = Mac.getInstance(MAC);
        mac.init(names);
        return HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(sha256)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has HMAC", e);
      }
    }

    @Override
    public Optional<SecretKey> index() {
      return Optional.of(index);
    }

    /** What H2 encrypts its file with. */
    String database() {
      return database;
    }

    /** Tells the library's key from others, and nothing of it. */
    String id() {
      return id;
    }

    private static Cipher cipher(SecretKey key, int mode, byte[] nonce, byte[] context)
        throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
      cipher.updateAAD(context);
      return cipher;
    }

    /** The library's key is random: it needs no salt. */
    private static byte[] derive(byte[] key, String use) {
      try {
        return KDF.getInstance("HKDF-SHA256")
            .deriveData(
                HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(use.getBytes(StandardCharsets.US_ASCII), KEY));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has HKDF", e);
      }
    }
  }
}
