package org.midad.store.search;

import java.io.IOException;
import javax.crypto.SecretKey;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * An index whose files are encrypted, in the form of {@link SealedBlocks}. Their names, which
 * Lucene numbers, and their sizes can be seen.
 */
final class SealedDirectory extends FilterDirectory {
  private final SecretKey key;

  /**
   * @param key from which each file's own is derived
   */
  SealedDirectory(Directory directory, SecretKey key) {
    super(directory);
    this.key = key;
  }

  @Override
  public long fileLength(String name) throws IOException {
    return SealedBlocks.plainLength(in.fileLength(name));
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return new SealedOutput(in.createOutput(name, context), key);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return new SealedOutput(in.createTempOutput(prefix, suffix, context), key);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput file = in.openInput(name, context);
    try {
      return SealedInput.open(file, key);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }
}
