/**
 * The bundle («حزمة مادة», {@code .midad}): one file in which a story goes from one library to
 * another with all its revisions and pictures, and the key pairs that such files are signed with.
 *
 * <p>A bundle is a ZIP archive of {@code manifest.json}, {@code revisions/<SHA-256>.json} and
 * {@code media/<SHA-256>}, and nothing else. Its last 200 bytes are the archive's comment: {@code
 * midad1 }, the sender's public key in 64 hexadecimal digits, a space, and in 128 digits the
 * signature of the SHA-256 of every byte before. So whether the file is whole is known before any
 * of it is unpacked, and no byte of it can change unseen. Signing tells who sent it and that it is
 * whole; it does not hide the story: whoever gets the file can read it.
 */
package org.midad.exchange;
