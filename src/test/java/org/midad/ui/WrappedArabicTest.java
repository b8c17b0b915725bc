package org.midad.ui;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WrappedArabicTest {
  private static final String GREETING = "السلام عليكم ورحمة الله وبركاته في كل مكان";

  @Test
  void aLabelThatWrapsArabicIsFound() {
    Label label = new Label(GREETING);
    label.setWrapText(true);
    assertThatThrownBy(() -> WrappedArabic.check(new VBox(new VBox(label))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(GREETING);
  }

  @Test
  void aTextWithAWrappingWidthIsFound() {
    Text text = new Text(GREETING);
    VBox root = new VBox(text);
    text.setWrappingWidth(100);
    assertThatThrownBy(() -> WrappedArabic.check(root)).isInstanceOf(AssertionError.class);
  }

  @Test
  void oneLineOfArabicAndWrappedEnglishAreLeftInPeace() {
    Label english = new Label("Peace be upon you");
    english.setWrapText(true);
    VBox root = new VBox(new Label(GREETING), new TextField(GREETING), english);
    assertThatCode(() -> WrappedArabic.check(root)).doesNotThrowAnyException();
  }
}
