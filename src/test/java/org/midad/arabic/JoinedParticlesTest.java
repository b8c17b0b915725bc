package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.arabic.JoinedParticles.Parts;

class JoinedParticlesTest {
  @ParameterizedTest
  @CsvSource({
    "والعراق, و, العراق",
    "والعراق, وال, عراق",
    "وبالعراق, وب, العراق",
    "فللعراق, فل, العراق",
    "للعراق, ل, العراق",
    "للعراق, لل, عراق",
    "كبغداد, ك, بغداد",
    "وبغداد, و, بغداد",
    "وبغداد, وب, غداد",
    "ولندن, و, لندن",
    "الكاظمي, ال, كاظمي"
  })
  void aWordIsTakenApartInEveryWay(String word, String particles, String rest) {
    assertThat(JoinedParticles.of(word)).contains(new Parts(particles, rest));
    assertThat(JoinedParticles.join(particles, rest)).isEqualTo(word);
  }

  @Test
  void theWholeWordComesFirstAndNothingIsEverEmpty() {
    for (String word : new String[] {"و", "وال", "ال", "لل", "بال", "بغداد", "ولل"}) {
      assertThat(JoinedParticles.of(word))
          .startsWith(new Parts("", word))
          .noneMatch(parts -> parts.word().isEmpty());
    }
  }

  @Test
  void everyPartsPutTogetherMakeTheWordAgain() {
    for (String word : new String[] {"وللعراق", "فبالكتاب", "كالأمل", "وزير", "للّه", "بللورات"}) {
      assertThat(JoinedParticles.of(word))
          .allSatisfy(parts ->
              assertThat(JoinedParticles.join(parts.particles(), parts.word())).isEqualTo(word));
    }
  }
}
