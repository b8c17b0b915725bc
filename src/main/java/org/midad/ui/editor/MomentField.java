package org.midad.ui.editor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Moments;
import org.midad.ui.kit.Kit;

/** A moment to choose: a day of the next weeks, a time, and the city whose clocks are meant. */
final class MomentField extends HBox {
  /** So far ahead a newspaper plans, in days. */
  private static final int DAYS = 31;

  /** In pixels: five digits. */
  private static final double TIME_WIDTH = 76;

  private static final Pattern TIME = Pattern.compile("\\s*(\\d{1,2})\\s*[:.٫]?\\s*(\\d{2})\\s*");

  /** Where papers that write in Arabic are made, and their correspondents sit. */
  private static final List<String> ZONES =
      List.of(
          "Asia/Baghdad",
          "Asia/Riyadh",
          "Asia/Kuwait",
          "Asia/Dubai",
          "Asia/Amman",
          "Asia/Beirut",
          "Asia/Damascus",
          "Africa/Cairo",
          "Africa/Tunis",
          "Africa/Casablanca",
          "Europe/London",
          "Europe/Paris",
          "America/New_York",
          "UTC");

  private final Kit kit;
  private final ComboBox<LocalDate> day = new ComboBox<>();
  private final TextField time = new TextField();
  private final ComboBox<ZoneId> zone = new ComboBox<>();
  private final ObjectBinding<Optional<ZonedDateTime>> value;

  /**
   * @param clock tells what today is, and the newsroom's time zone
   * @param chosen what is chosen until another moment is, or null for none
   * @param id of the first field in the scene; the others are {@code id-time} and {@code id-zone}
   */
  MomentField(Kit kit, Clock clock, @Nullable ZonedDateTime chosen, String id) {
    super(8);
    this.kit = kit;
    LocalDate today = LocalDate.now(clock);
    List<LocalDate> days = new ArrayList<>();
    for (int ahead = 0; ahead < DAYS; ahead++) {
      days.add(today.plusDays(ahead));
    }
    if (chosen != null && !days.contains(chosen.toLocalDate())) {
      days.addFirst(chosen.toLocalDate());
    }
    day.getItems().setAll(days);
    day.setConverter(named(date -> name(date, today)));
    day.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(day, Priority.ALWAYS);
    Set<ZoneId> zones = new LinkedHashSet<>(List.of(clock.getZone()));
    if (chosen != null) {
      zones.add(chosen.getZone());
    }
    ZONES.stream().map(ZoneId::of).forEach(zones::add);
    zone.getItems().setAll(zones);
    zone.setConverter(
        named(city ->
            Moments.city(ZonedDateTime.now(clock.withZone(city)), kit.messages().locale())));
    zone.setValue(chosen == null ? clock.getZone() : chosen.getZone());
    day.setValue(chosen == null ? null : chosen.toLocalDate());
    time.setText(chosen == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(chosen));
    time.setPromptText("18:30");
    time.setPrefWidth(TIME_WIDTH);
    time.setMinWidth(TIME_WIDTH);
    time.setMaxHeight(Double.MAX_VALUE);
    time.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    day.setId(id);
    time.setId(id + "-time");
    zone.setId(id + "-zone");
    day.setAccessibleText(kit.messages().of("moment.day"));
    day.setPromptText(kit.messages().of("moment.day"));
    time.setAccessibleText(kit.messages().of("moment.time"));
    zone.setAccessibleText(kit.messages().of("moment.zone"));
    value =
        Bindings.createObjectBinding(
            this::read, day.valueProperty(), time.textProperty(), zone.valueProperty());
    getChildren().addAll(day, time, zone);
  }

  /** What is chosen; empty while a part is missing or is no time. */
  ObjectBinding<Optional<ZonedDateTime>> valueProperty() {
    return value;
  }

  /** Whether nothing at all is filled in. */
  boolean isBlank() {
    return day.getValue() == null && time.getText().isBlank();
  }

  private Optional<ZonedDateTime> read() {
    Matcher written = TIME.matcher(western(time.getText()));
    if (day.getValue() == null || zone.getValue() == null || !written.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(written.group(1));
    int minute = Integer.parseInt(written.group(2));
    return hour > 23 || minute > 59
        ? Optional.empty()
        : Optional.of(
            ZonedDateTime.of(day.getValue(), LocalTime.of(hour, minute), zone.getValue()));
  }

  /** A keyboard may write the digits of either kind. */
  private static String western(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .forEach(letter -> {
          int digit = Character.digit(letter, 10);
          if (digit >= 0) {
            digits.append(digit);
          } else {
            digits.appendCodePoint(letter);
          }
        });
    return digits.toString();
  }

  private String name(LocalDate date, LocalDate today) {
    if (date.equals(today)) {
      return kit.messages().of("moment.today");
    }
    if (date.equals(today.plusDays(1))) {
      return kit.messages().of("moment.tomorrow");
    }
    return DateTimeFormatter.ofPattern("EEEE d MMMM", kit.messages().locale()).format(date);
  }

  private static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T chosen) {
        return chosen == null ? "" : name.apply(chosen);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("it is chosen, and not written");
      }
    };
  }
}
