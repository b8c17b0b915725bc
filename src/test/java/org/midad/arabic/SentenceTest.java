package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
  private static final long[] COUNTS =
      LongStream.concat(
              LongStream.rangeClosed(0, 213),
              LongStream.of(999, 1_000, 1_001, 1_002, 1_013, 99_999, 100_000, 1_234_567, 1L << 60))
          .toArray();

  /** More than any sentence names. */
  private static final int ARGUMENTS = 9;

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void everySentenceIsSaidAsIcuSaysIt(String language) {
    ULocale formats = new ULocale(language + "@numbers=latn");
    Properties all = messages(language);
    int said = 0;
    for (String key : all.stringPropertyNames()) {
      String pattern = all.getProperty(key);
      MessageFormat icu = new MessageFormat(pattern, formats);
      for (Object[] arguments : trials().toList()) {
        Optional<String> own = Sentence.say(pattern, language.equals("ar"), arguments);
        if (own.isPresent()) {
          said++;
          assertThat(own).as(key).hasValue(icu.format(arguments));
        }
      }
    }
    assertThat(said).isGreaterThan(all.size() * 200);
  }

  private static Stream<Object[]> trials() {
    return Stream.concat(
        Stream.<Object>of("بغداد", "a {0} 'b' #").map(SentenceTest::all),
        LongStream.of(COUNTS).mapToObj(SentenceTest::all));
  }

  private static Object[] all(Object argument) {
    return Collections.nCopies(ARGUMENTS, argument).toArray();
  }

  @Test
  void whatIcuAloneCanSayIsLeftToIt() {
    assertThat(Sentence.say("{0}", true, new Object[] {1.5})).isEmpty();
    assertThat(Sentence.say("{0}", true, new Object[] {-1})).isEmpty();
    assertThat(Sentence.say("{0}", true, new Object[] {null})).isEmpty();
    assertThat(Sentence.say("{1}", true, new Object[] {1})).isEmpty();
    assertThat(Sentence.say("{name}", true, new Object[] {"a"})).isEmpty();
    assertThat(Sentence.say("{0, number, ::.0}", true, new Object[] {1})).isEmpty();
    assertThat(Sentence.say("{0, select, a {b} other {c}}", true, new Object[] {"a"})).isEmpty();
    assertThat(Sentence.say("{0, plural, offset:1 one {#} other {#s}}", false, new Object[] {2}))
        .isEmpty();
  }

  @Test
  void aNumbersOwnWordsComeBeforeItsForm() {
    String pattern = "{0, plural, other {many} one {one} =1 {a single {1}} =7 {'{seven}' #}}";
    assertThat(Sentence.say(pattern, false, new Object[] {1, "word"})).hasValue("a single word");
    assertThat(Sentence.say(pattern, false, new Object[] {7})).hasValue("{seven} 7");
    assertThat(Sentence.say(pattern, false, new Object[] {1_000})).hasValue("many");
  }

  @Test
  void aPatternThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Sentence.say("{0", true, new Object[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Properties messages(String language) {
    Properties all = new Properties();
    try (InputStream bytes =
        SentenceTest.class.getResourceAsStream(
            "/org/midad/assets/i18n/midad_" + language + ".properties")) {
      all.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
