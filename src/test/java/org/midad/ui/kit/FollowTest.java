package org.midad.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FollowTest {
  @Start
  void start(Stage stage) {
    stage.show();
  }

  @Test
  void aViewIsToldEvenIfTheCollectorRanBeforeItCameIntoItsScene() {
    StringProperty value = new SimpleStringProperty("first");
    List<String> told = new ArrayList<>();
    Group node = new Group();
    Follow.value(node, value, told::add);
    collect();
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> new Scene(node));
    collect();
    value.set("second");
    assertThat(told).containsExactly("first", "second");
  }

  @Test
  void aViewThatLeftItsSceneIsToldNothingMore() {
    StringProperty value = new SimpleStringProperty("first");
    List<String> told = new ArrayList<>();
    Group node = new Group();
    Follow.value(node, value, told::add);
    Scene scene = WaitForAsyncUtils.waitForAsyncFx(5000, () -> new Scene(node));
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> scene.setRoot(new Group()));
    value.set("second");
    assertThat(told).containsExactly("first");
  }

  private static void collect() {
    WeakReference<Object> rubbish = new WeakReference<>(new Object());
    while (rubbish.get() != null) {
      System.gc();
    }
  }
}
