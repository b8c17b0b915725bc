package org.midad.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.midad.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@SuppressWarnings("NullAway.Init") // the toolkit makes the window
@ExtendWith(ApplicationExtension.class)
class LookTest {
  private FontIcon send;
  private FontIcon clock;
  private Button first;
  private Button second;
  private Button third;
  private HBox root;
  private Theme theme;

  @Start
  void show(Stage stage) {
    send = Icons.of(Feather.SEND);
    clock = Icons.of(Feather.CLOCK);
    first = new Button("أول");
    second = new Button("ثان");
    third = new Button("ثالث");
    HBox start = new HBox(first, second);
    HBox end = new HBox(third);
    root = new HBox(start, end, send, clock);
    theme = new Theme(Platform.getPreferences());
    theme.choiceProperty().set(Theme.Choice.LIGHT);
    Scene scene = new Scene(root, 400, 200);
    theme.style(scene);
    Panes panes = new Panes();
    panes.add(start, first);
    panes.add(end, third);
    panes.walk(scene);
    TestWindow.show(stage, scene);
  }

  @Test
  void paperTurnsDarkWhileTheWindowIsOpen(FxRobot robot) {
    assertThat(paper()).isEqualTo(Color.web("#FFFDF8"));
    robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
    robot.interact(root::applyCss);
    assertThat(paper()).isEqualTo(Color.web("#1C1B19"));
  }

  @Test
  void theInterfaceIsSetInTheFontThatCoversArabic() {
    assertThat(first.getFont().getFamily()).isEqualTo("IBM Plex Sans Arabic");
    assertThat(first.getFont().getSize()).isEqualTo(13);
    assertThat(Font.font("IBM Plex Sans Arabic", FontWeight.BOLD, 13).getName())
        .isEqualTo("IBM Plex Sans Arabic Bold");
  }

  @Test
  void anIconThatMeansADirectionIsMirroredAndAClockIsNot(FxRobot robot) {
    robot.interact(() -> root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    assertThat(send.getScaleX()).isEqualTo(-1);
    assertThat(clock.getScaleX()).isEqualTo(1);
    robot.interact(() -> root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT));
    assertThat(send.getScaleX()).isEqualTo(1);
  }

  @Test
  void f6WalksThePanesAndComesBackToWhereTheFocusWas(FxRobot robot) {
    robot.interact(second::requestFocus);
    robot.push(KeyCode.F6);
    assertThat(third.isFocused()).isTrue();
    robot.push(KeyCode.F6);
    assertThat(second.isFocused()).isTrue();
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertThat(third.isFocused()).isTrue();
  }

  private Color paper() {
    return (Color) root.getBackground().getFills().getFirst().getFill();
  }
}
