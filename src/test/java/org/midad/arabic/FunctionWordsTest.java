package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "بين", "وبين", "بينهم", "بعد", "فبعد", "بعده", "على", "عليها", "إلى", "الى", "إليه", "منها",
            "فيها",
        "الذي", "والتي", "للذين", "هذا", "بهذه", "كان", "وكانت", "لأن", "فإن", "أنها", "انه",
            "لكنه", "بَعْدَ",
        "كـل", "أيضا", "The", "between", "which"
      })
  void whatHoldsWordsTogetherIsKnownWithAllThatIsJoinedToIt(String word) {
    assertThat(FunctionWords.has(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "العراق", "بغداد", "علي", "إمام", "الوسط", "النفسي", "الذات", "منظمة", "بينة", "مجلس",
        "وزير", "فيروس", "كلية", "بعثة", "كندا", "لبنان", "ليبيا", "كوريا", "Iraq", "Theresa"
      })
  void whatATextIsAboutIsNoneOfThem(String word) {
    assertThat(FunctionWords.has(word)).isFalse();
  }
}
