package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
  private static final String TEXT = "بغداد: «داعش»\r\nقُتل 13 في F-16، أمس";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkTellsTheEncodingAndIsNoText(String encoding) {
    assertThat(read("\uFEFF" + TEXT, encoding)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
  void withoutAMarkItIsKnownByItsLetters(String encoding) {
    assertThat(read(TEXT, encoding)).isEqualTo(TEXT);
    assertThat(read("Plain English, 13 words.", encoding)).isEqualTo("Plain English, 13 words.");
  }

  @Test
  void anEmptyFileIsAnEmptyText() {
    assertThat(TextEncoding.decode(new byte[0])).isEmpty();
  }

  @Test
  void aSpoiltByteSpoilsNoOtherLetter() {
    byte[] bytes = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
    bytes[1] = 'x';
    assertThat(TextEncoding.decode(bytes)).startsWith("\uFFFDxغداد").endsWith("أمس");
    byte[] torn = Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(TextEncoding.decode(torn)).endsWith("أم\uFFFD");
  }

  private static String read(String text, String encoding) {
    return TextEncoding.decode(text.getBytes(Charset.forName(encoding)));
  }
}
