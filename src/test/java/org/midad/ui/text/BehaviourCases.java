package org.midad.ui.text;

import java.util.ArrayList;
import java.util.List;

/** What is tried of the table in {@code behaviour.md}: at least one case for every cell. */
final class BehaviourCases {
  /** A story longer than the view. */
  private static final int LONG = 60;

  /** The columns of the table. */
  enum Column {
    RIGHT_TO_LEFT("in right-to-left text"),
    LEFT_TO_RIGHT("in left-to-right text"),
    CHANGE("at a change of direction"),
    EDGE("at a block's edge");

    final String title;

    Column(String title) {
      this.title = title;
    }
  }

  /**
   * A story before and after something was done.
   *
   * @param letter what is typed; nothing unless the key is a letter
   * @param after «…» where only the caret's way is told: {@code +} down, {@code -} up by a screen
   */
  record Case(String key, Column column, String letter, String before, String after) {}

  private final List<Case> cases = new ArrayList<>();

  static List<Case> all() {
    BehaviourCases all = new BehaviourCases();
    all.arrows();
    all.words();
    all.lines();
    all.partsAndScreens();
    all.deleting();
    all.rest();
    all.mouse();
    return all.cases;
  }

  private void row(String key, String... beforeAndAfter) {
    int at = 0;
    for (Column column : Column.values()) {
      cases.add(new Case(key, column, "", beforeAndAfter[at], beforeAndAfter[at + 1]));
      at += 2;
    }
  }

  private void more(String key, Column column, String before, String after) {
    cases.add(new Case(key, column, "", before, after));
  }

  private void arrows() {
    row(
        "Left",
        "كش|فت قيادة",
        "كشف|ت قيادة",
        "Re|uters",
        "R|euters",
        "قال |NATO أمس",
        "قال NAT|O أمس",
        "كشفت|¶قيادة",
        "كشفت¶|قيادة");
    more("Left", Column.CHANGE, "قال N|ATO أمس", "قال NATO| أمس");
    more("Left", Column.CHANGE, "said شكرا| twice", "said ش|كرا twice");
    more("Left", Column.CHANGE, "نص C++| و3", "نص C++ |و3");
    more("Left", Column.EDGE, "قيادة|¶Reuters¶قيادة", "قيادة¶Reuters|¶قيادة");
    more("Left", Column.EDGE, "قيادة¶|Reuters¶قيادة", "قيادة¶Reuters¶|قيادة");
    more("Left", Column.EDGE, "Reuters¶|said", "Reuters|¶said");
    more("Left", Column.EDGE, "قيادة|", "قيادة|");
    more("Left", Column.RIGHT_TO_LEFT, "ك^شفت ق|يادة", "كشفت ق|يادة");
    row(
        "Right",
        "كش|فت",
        "ك|شفت",
        "Re|uters",
        "Reu|ters",
        "قال NATO| أمس",
        "قال N|ATO أمس",
        "كشفت¶|قيادة",
        "كشفت|¶قيادة");
    more("Right", Column.EDGE, "قيادة¶Reuters|¶قيادة", "قيادة|¶Reuters¶قيادة");
    more("Right", Column.EDGE, "Reuters|¶said", "Reuters¶|said");
    more("Right", Column.RIGHT_TO_LEFT, "ك^شفت ق|يادة", "ك|شفت قيادة");
    row(
        "Shift+Left",
        "كش|فت",
        "كش^ف|ت",
        "Re|uters",
        "R|e^uters",
        "قال |NATO أمس",
        "قال ^NAT|O أمس",
        "كشفت|¶قيادة",
        "كشفت^¶|قيادة");
    row(
        "Shift+Right",
        "كش|فت",
        "ك|ش^فت",
        "Re|uters",
        "Re^u|ters",
        "قال NATO| أمس",
        "قال N|ATO^ أمس",
        "كشفت¶|قيادة",
        "كشفت|¶^قيادة");
    row(
        "Up",
        "قيادة¶قيا|دة",
        "قيا|دة¶قيادة",
        "said¶sa|id",
        "sa|id¶said",
        "قال NATO¶قال NA|TO",
        "قال NA|TO¶قال NATO",
        "كش|فت¶قيادة",
        "|كشفت¶قيادة");
    row(
        "Down",
        "قيا|دة¶قيادة",
        "قيادة¶قيا|دة",
        "sa|id¶said",
        "said¶sa|id",
        "قال NA|TO¶قال NATO",
        "قال NATO¶قال NA|TO",
        "كشفت¶قي|ادة",
        "كشفت¶قيادة|");
    row(
        "Shift+Up",
        "قيادة¶قيا|دة",
        "قيا|دة¶قيا^دة",
        "said¶sa|id",
        "sa|id¶sa^id",
        "قال NATO¶قال NA|TO",
        "قال NA|TO¶قال NA^TO",
        "كش|فت¶قيادة",
        "|كش^فت¶قيادة");
    row(
        "Shift+Down",
        "قيا|دة¶قيادة",
        "قيا^دة¶قيا|دة",
        "sa|id¶said",
        "sa^id¶sa|id",
        "قال NA|TO¶قال NATO",
        "قال NA^TO¶قال NA|TO",
        "كشفت¶قي|ادة",
        "كشفت¶قي^ادة|");
  }

  private void words() {
    row(
        "Ctrl+Left",
        "|كشفت قيادة",
        "كشفت| قيادة",
        "Reuters said|",
        "Reuters |said",
        "قال| NATO أمس",
        "قال NATO| أمس",
        "كشفت|¶قيادة",
        "كشفت¶|قيادة");
    more("Ctrl+Left", Column.EDGE, "قيادة|¶Reuters¶قيادة", "قيادة¶Reuters|¶قيادة");
    more("Ctrl+Left", Column.EDGE, "قيادة¶|Reuters¶قيادة", "قيادة¶Reuters¶|قيادة");
    row(
        "Ctrl+Right",
        "كشفت قيادة|",
        "كشفت |قيادة",
        "|Reuters said",
        "Reuters| said",
        "قال NATO| أمس",
        "قال |NATO أمس",
        "كشفت¶|قيادة",
        "كشفت|¶قيادة");
    row(
        "Ctrl+Shift+Left",
        "|كشفت قيادة",
        "^كشفت| قيادة",
        "Reuters said|",
        "Reuters |said^",
        "قال| NATO أمس",
        "قال^ NATO| أمس",
        "كشفت|¶قيادة",
        "كشفت^¶|قيادة");
    row(
        "Ctrl+Shift+Right",
        "كشفت قيادة|",
        "كشفت |قيادة^",
        "|Reuters said",
        "^Reuters| said",
        "قال NATO| أمس",
        "قال |NATO^ أمس",
        "كشفت¶|قيادة",
        "كشفت|¶^قيادة");
  }

  private void lines() {
    row(
        "Home",
        "كشف|ت",
        "|كشفت",
        "Reu|ters",
        "|Reuters",
        "قال NA|TO أمس",
        "|قال NATO أمس",
        "كشفت¶|قيادة",
        "كشفت¶|قيادة");
    row(
        "End",
        "كشف|ت",
        "كشفت|",
        "Reu|ters",
        "Reuters|",
        "قال NA|TO",
        "قال NATO|",
        "كشفت|¶قيادة",
        "كشفت|¶قيادة");
    row(
        "Shift+Home",
        "كشف|ت",
        "|كشف^ت",
        "Reu|ters",
        "|Reu^ters",
        "قال NA|TO",
        "|قال NA^TO",
        "كشفت¶|قيادة",
        "كشفت¶|قيادة");
    row(
        "Shift+End",
        "كشف|ت",
        "كشف^ت|",
        "Reu|ters",
        "Reu^ters|",
        "قال NA|TO",
        "قال NA^TO|",
        "كشفت|¶قيادة",
        "كشفت|¶قيادة");
    row(
        "Ctrl+Home",
        "كشفت¶قي|ادة",
        "|كشفت¶قيادة",
        "Reuters¶sa|id",
        "|Reuters¶said",
        "كشفت¶قال NA|TO",
        "|كشفت¶قال NATO",
        "|كشفت¶قيادة",
        "|كشفت¶قيادة");
    row(
        "Ctrl+End",
        "كش|فت¶قيادة",
        "كشفت¶قيادة|",
        "Re|uters¶said",
        "Reuters¶said|",
        "قال NA|TO¶قال NATO",
        "قال NATO¶قال NATO|",
        "كشفت¶قيادة|",
        "كشفت¶قيادة|");
    row(
        "Ctrl+Shift+Home",
        "كشفت¶قي|ادة",
        "|كشفت¶قي^ادة",
        "Reuters¶sa|id",
        "|Reuters¶sa^id",
        "كشفت¶قال NA|TO",
        "|كشفت¶قال NA^TO",
        "|كشفت¶قيادة",
        "|كشفت¶قيادة");
    row(
        "Ctrl+Shift+End",
        "كش|فت¶قيادة",
        "كش^فت¶قيادة|",
        "Re|uters¶said",
        "Re^uters¶said|",
        "قال NA|TO¶قال NATO",
        "قال NA^TO¶قال NATO|",
        "كشفت¶قيادة|",
        "كشفت¶قيادة|");
  }

  private void partsAndScreens() {
    row(
        "Ctrl+Up",
        "كشفت¶قيا|دة",
        "كشفت¶|قيادة",
        "Reuters¶sa|id",
        "Reuters¶|said",
        "كشفت¶قال |NATO",
        "كشفت¶|قال NATO",
        "كشفت¶|قيادة",
        "|كشفت¶قيادة");
    row(
        "Ctrl+Down",
        "كش|فت¶قيادة",
        "كشفت¶|قيادة",
        "Re|uters¶said",
        "Reuters¶|said",
        "قال |NATO¶قيادة",
        "قال NATO¶|قيادة",
        "كشفت¶قي|ادة",
        "كشفت¶قيادة|");
    row(
        "Ctrl+Shift+Up",
        "كشفت¶قيا|دة",
        "كشفت¶|قيا^دة",
        "Reuters¶sa|id",
        "Reuters¶|sa^id",
        "كشفت¶قال |NATO",
        "كشفت¶|قال ^NATO",
        "كشفت¶|قيادة",
        "|كشفت¶^قيادة");
    row(
        "Ctrl+Shift+Down",
        "كش|فت¶قيادة",
        "كش^فت¶|قيادة",
        "Re|uters¶said",
        "Re^uters¶|said",
        "قال |NATO¶قيادة",
        "قال ^NATO¶|قيادة",
        "كشفت¶قي|ادة",
        "كشفت¶قي^ادة|");
    String arabic = "¶قيادة".repeat(LONG);
    String latin = "¶said".repeat(LONG);
    String mixed = "¶قال NATO".repeat(LONG);
    for (String shift : List.of("", "Shift+")) {
      String selecting = shift.isEmpty() ? "" : "^";
      row(
          shift + "PageUp",
          "كشفت" + arabic + "|",
          "-",
          "Reuters" + latin + "|",
          "-",
          "كشفت" + mixed + "|",
          "-",
          "كش|فت¶قيادة",
          "|كش" + selecting + "فت¶قيادة");
      row(
          shift + "PageDown",
          "|كشفت" + arabic,
          "+",
          "|Reuters" + latin,
          "+",
          "قال |NATO" + mixed,
          "+",
          "كشفت¶قي|ادة",
          "كشفت¶قي" + selecting + "ادة|");
    }
  }

  private void deleting() {
    row(
        "Backspace",
        "كَتَبَ|",
        "كَتَب|",
        "cafe\u0301|",
        "cafe|",
        "قال NATO| أمس",
        "قال NAT| أمس",
        "كشفت¶|قيادة",
        "كشفت|قيادة");
    more("Backspace", Column.RIGHT_TO_LEFT, "لا|", "ل|");
    more("Backspace", Column.RIGHT_TO_LEFT, "ك^شف|ت", "ك|ت");
    row(
        "Delete",
        "|كَتَبَ",
        "|تَبَ",
        "caf|e\u0301",
        "caf|",
        "قال |NATO أمس",
        "قال |ATO أمس",
        "كشفت|¶قيادة",
        "كشفت|قيادة");
    more("Delete", Column.RIGHT_TO_LEFT, "|لا", "|ا");
    row(
        "Ctrl+Backspace",
        "كشفت قيادة|",
        "كشفت |",
        "Reuters said|",
        "Reuters |",
        "قال NATO| أمس",
        "قال | أمس",
        "كشفت¶|قيادة",
        "كشفت|قيادة");
    row(
        "Ctrl+Delete",
        "|كشفت قيادة",
        "| قيادة",
        "|Reuters said",
        "| said",
        "قال| NATO أمس",
        "قال| أمس",
        "كشفت|¶قيادة",
        "كشفت|قيادة");
  }

  private void rest() {
    for (String enter : List.of("Enter", "Shift+Enter")) {
      row(
          enter,
          "كشفت |قيادة",
          "كشفت ¶|قيادة",
          "Reuters |said",
          "Reuters ¶|said",
          "قال |NATO أمس",
          "قال ¶|NATO أمس",
          "كشفت|¶قيادة",
          "كشفت¶|¶قيادة");
    }
    row(
        "Tab",
        "#عن|وان¶كشفت",
        "#عنوان¶كشفت|",
        "#He|ad¶Reuters",
        "#Head¶Reuters|",
        "#قال |NATO¶كشفت",
        "#قال NATO¶كشفت|",
        "#عنوان¶كشفت|",
        "#عنوان¶كشفت|");
    row(
        "Shift+Tab",
        "#عنوان¶كش|فت",
        "#عنوان|¶كشفت",
        "#Head¶Re|uters",
        "#Head|¶Reuters",
        "#قال NATO¶قال |NATO",
        "#قال NATO|¶قال NATO",
        "#عن|وان¶كشفت",
        "#عن|وان¶كشفت");
    row(
        "Ctrl+A",
        "كش|فت",
        "^كشفت|",
        "Re|uters",
        "^Reuters|",
        "قال |NATO",
        "^قال NATO|",
        "كشفت|¶قيادة",
        "^كشفت¶قيادة|");
    row(
        "Ctrl+Shift",
        "كش|فت",
        "⇥كش|فت",
        "Re|uters",
        "⇤Re|uters",
        "قال |NATO",
        "⇥قال |NATO",
        "كش^فت¶قي|ادة",
        "⇥كش^فت¶⇥قي|ادة");
    more("Ctrl+Shift", Column.LEFT_TO_RIGHT, "⇥كش|فت", "⇤كش|فت");
    typed("ن", Column.RIGHT_TO_LEFT, "كش|فت", "كشن|فت");
    typed("n", Column.LEFT_TO_RIGHT, "Re|uters", "Ren|uters");
    typed("n", Column.CHANGE, "قال |NATO أمس", "قال n|NATO أمس");
    typed("ن", Column.CHANGE, "قال |NATO أمس", "قال ن|NATO أمس");
    typed("ن", Column.EDGE, "كشفت|¶قيادة", "كشفتن|¶قيادة");
    typed("ن", Column.EDGE, "كشفت¶|قيادة", "كشفت¶ن|قيادة");
  }

  private void typed(String letter, Column column, String before, String after) {
    cases.add(new Case("a letter", column, letter, before, after));
  }

  private void mouse() {
    row(
        "click",
        "كش◐فت قيادة",
        "كشف|ت قيادة",
        "Re◐uters",
        "Re|uters",
        "قال NAT◑O أمس",
        "قال NATO| أمس",
        "كشفت◐¶قيادة",
        "كشفت|¶قيادة");
    more("click", Column.RIGHT_TO_LEFT, "كش◑فت قيادة", "كش|فت قيادة");
    more("click", Column.RIGHT_TO_LEFT, "◑لا", "|لا");
    more("click", Column.RIGHT_TO_LEFT, "◐لا", "ل|ا");
    more("click", Column.RIGHT_TO_LEFT, "ل◐ا", "لا|");
    more("click", Column.LEFT_TO_RIGHT, "Re◑uters", "Reu|ters");
    more("click", Column.CHANGE, "قال ◐NATO أمس", "قال |NATO أمس");
    more("click", Column.EDGE, "كشفت¶◑قيادة", "كشفت¶|قيادة");
    row(
        "double click",
        "كشفت قي◐ادة",
        "كشفت ^قيادة|",
        "Reuters sa◐id",
        "Reuters ^said|",
        "قال NA◐TO أمس",
        "قال ^NATO| أمس",
        "كشفت قياد◐ة¶قيادة",
        "كشفت ^قيادة|¶قيادة");
    row(
        "triple click",
        "كشفت قي◐ادة",
        "^كشفت قيادة|",
        "Reuters sa◐id",
        "^Reuters said|",
        "قال NA◐TO أمس",
        "^قال NATO أمس|",
        "كشفت قياد◐ة¶قيادة",
        "^كشفت قيادة|¶قيادة");
    row(
        "Shift+click",
        "|كشفت قي◑ادة",
        "^كشفت قي|ادة",
        "|Reuters sa◐id",
        "^Reuters sa|id",
        "|قال NA◐TO أمس",
        "^قال NA|TO أمس",
        "كش|فت¶قي◑ادة",
        "كش^فت¶قي|ادة");
    row(
        "drag",
        "ك◑شفت قي◑ادة",
        "ك^شفت قي|ادة",
        "R◐euters sa◐id",
        "R^euters sa|id",
        "ق◑ال NA◐TO أمس",
        "ق^ال NA|TO أمس",
        "كش◑فت¶قي◑ادة",
        "كش^فت¶قي|ادة");
    row(
        "drag past the edge",
        "ك◑شفت" + "¶قيادة".repeat(LONG),
        "+",
        "R◐euters" + "¶said".repeat(LONG),
        "+",
        "ق◑ال NATO" + "¶قال NATO".repeat(LONG),
        "+",
        "كش◑فت¶كشفت",
        "كش^فت¶كش|فت");
  }
}
