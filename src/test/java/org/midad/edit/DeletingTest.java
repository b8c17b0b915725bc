package org.midad.edit;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeletingTest {

  @Test
  void backspaceTakesOneVowelAndDeleteTheLetterWithAllItsVowels() {
    Page.of("paragraph:ب\u0651\u064E|")
        .then(Deleting::backward)
        .shows("paragraph:ب\u0651|")
        .then(Deleting::backward)
        .shows("paragraph:ب|");
    Page.of("paragraph:|ب\u0651\u064Eت").then(Deleting::forward).shows("paragraph:|ت");
  }

  @Test
  void anEmojiGoesWhole() {
    Page.of("paragraph:ا👨‍👩‍👧|").then(Deleting::backward).shows("paragraph:ا|");
    Page.of("paragraph:ا🇮🇶|").then(Deleting::backward).shows("paragraph:ا|");
    Page.of("paragraph:ا👍🏽|").then(Deleting::backward).shows("paragraph:ا|");
    Page.of("paragraph:ا1️⃣|").then(Deleting::backward).shows("paragraph:ا|");
    Page.of("paragraph:|👨‍👩‍👧ا").then(Deleting::forward).shows("paragraph:|ا");
  }

  @Test
  void aWordGoesWithTheSpacesUpToIt() {
    Page.of("paragraph:بغداد وأربيل |").then(Deleting::wordBackward).shows("paragraph:بغداد |");
    Page.of("paragraph:بغداد| وأربيل.").then(Deleting::wordForward).shows("paragraph:بغداد|.");
  }

  @Test
  void whatIsSelectedGoesFirst() {
    Page page = Page.of("headline:a<bc>d", "paragraph:");
    page.then(Deleting::backward).shows("headline:a|d", "paragraph:");
    page.then(Deleting::wordForward).shows("headline:a|d", "paragraph:");
    Page.of("headline:a>bc<d", "paragraph:")
        .then(Deleting::forward)
        .shows("headline:a|d", "paragraph:");
    Page.of("headline:a|").then(Deleting::selection).shows("headline:a|");
  }

  @Test
  void backspaceAtTheStartOfABlockJoinsItToTheOneBefore() {
    Page.of("headline:h", "crosshead:ab", "paragraph:|cd", "paragraph:e")
        .then(Deleting::backward)
        .shows("headline:h", "crosshead:ab|cd", "paragraph:e");
    Page.of("headline:|h").then(Deleting::backward).shows("headline:|h");
  }

  @Test
  void backspaceAtTheStartOfACrossheadAQuoteOrAnItemMakesAParagraphFirst() {
    for (String kind : List.of("crosshead", "quote", "list_item")) {
      for (String text : List.of("|ab", "|")) {
        Page page = Page.of("headline:h", "paragraph:a", kind + ":" + text);
        page.then(Deleting::backward).shows("headline:h", "paragraph:a", "paragraph:" + text);
        page.then(Deleting::wordBackward).shows("headline:h", "paragraph:a", "paragraph:" + text);
      }
    }
  }

  @Test
  void anEmptyBlockBeforeTheCaretGoesAndTheOtherKeepsItsKind() {
    Page.of("headline:h", "quote:", "paragraph:|ab")
        .then(Deleting::backward)
        .shows("headline:h", "paragraph:|ab");
    Page.of("headline:h", "quote:ab|", "paragraph:")
        .then(Deleting::forward)
        .shows("headline:h", "quote:ab|");
  }

  @Test
  void joiningTheOnlyParagraphToTheHeaderLeavesAnEmptyOne() {
    Page.of("headline:ab", "paragraph:|cd")
        .then(Deleting::backward)
        .shows("headline:ab|cd", "paragraph:");
    Page.of("headline:ab", "paragraph:|")
        .then(Deleting::backward)
        .shows("headline:ab|", "paragraph:");
    Page.of("headline:ab|", "paragraph:")
        .then(Deleting::forward)
        .shows("headline:ab", "paragraph:|");
  }

  @Test
  void anEmptyHeaderPartAndTheHeadlineStayAndTheCaretMoves() {
    Page.of("headline:ab", "deck:|", "paragraph:")
        .then(Deleting::backward)
        .shows("headline:ab|", "deck:", "paragraph:");
    Page.of("kicker:ab", "headline:|cd", "paragraph:")
        .then(Deleting::backward)
        .shows("kicker:ab|", "headline:cd", "paragraph:");
    Page.of("headline:ab|", "deck:", "paragraph:")
        .then(Deleting::forward)
        .shows("headline:ab", "deck:|", "paragraph:");
  }

  @Test
  void noTextFlowsIntoACaptionOrOutOfIt() {
    Page.of("headline:h", "figure:ab", "paragraph:|cd")
        .then(Deleting::backward)
        .shows("headline:h", "figure:ab|", "paragraph:cd");
    Page.of("headline:h", "paragraph:ab", "figure:|cd")
        .then(Deleting::backward)
        .shows("headline:h", "paragraph:ab|", "figure:cd");
    Page.of("headline:h", "figure:ab|", "paragraph:cd")
        .then(Deleting::forward)
        .shows("headline:h", "figure:ab", "paragraph:|cd");
  }

  @Test
  void anEmptyParagraphAfterAFigureGoes() {
    Page.of("headline:h", "figure:ab", "paragraph:|", "paragraph:c")
        .then(Deleting::backward)
        .shows("headline:h", "figure:ab|", "paragraph:c");
    Page.of("headline:h", "figure:ab", "paragraph:|")
        .then(Deleting::backward)
        .shows("headline:h", "figure:ab|", "paragraph:");
  }

  @Test
  void aSelectionAcrossBlocksJoinsItsEndsAndTakesWhatLiesBetween() {
    Page.of("headline:h", "quote:a<b", "figure:c", "paragraph:d", "crosshead:e>f")
        .then(Deleting::selection)
        .shows("headline:h", "quote:a|f");
    Page.of("headline:h", "quote:a>b", "paragraph:c<d")
        .then(Deleting::selection)
        .shows("headline:h", "quote:a|d");
  }

  @Test
  void aFigureAtAnEndOfTheSelectionStaysAndLosesItsCaptionThere() {
    Page.of("headline:h", "figure:a<b", "paragraph:x", "paragraph:c>d")
        .then(Deleting::selection)
        .shows("headline:h", "figure:a|", "paragraph:d");
    Page.of("headline:h", "paragraph:a<b", "figure:c>d")
        .then(Deleting::selection)
        .shows("headline:h", "paragraph:a|", "figure:d");
  }

  @Test
  void whenEverythingIsDeletedAHeadlineAndAParagraphAreLeft() {
    Page.of("headline:<h", "deck:d", "paragraph:ab>")
        .then(Deleting::selection)
        .shows("headline:|", "paragraph:");
    Page.of("kicker:<k", "headline:h", "paragraph:ab>")
        .then(Deleting::selection)
        .shows("kicker:|", "headline:", "paragraph:");
    Page.of("kicker:a<b", "headline:c>d", "paragraph:")
        .then(Deleting::selection)
        .shows("kicker:a|", "headline:d", "paragraph:");
  }

  @Test
  void whatIsSuggestedToGoIsSteppedOverByAJoin() {
    Page.of("headline:h", "paragraph:ab|", "paragraph-:x", "paragraph:cd")
        .then(Deleting::forward)
        .shows("headline:h", "paragraph:ab|cd", "paragraph-:x");
    Page.of("headline:h", "paragraph:ab", "quote-:x", "figure-:y", "paragraph:|cd")
        .then(Deleting::backward)
        .shows("headline:h", "paragraph:ab|cd", "quote-:x", "figure-:y");
    Page last = Page.of("headline:h", "paragraph:ab|", "paragraph-:x");
    last.then(Deleting::forward).shows("headline:h", "paragraph:ab|", "paragraph-:x");
  }

  @Test
  void theCaretWalksOutOfWhatIsSuggestedToGo() {
    Page.of("headline:h", "paragraph:ab", "quote-:|x", "paragraph:cd")
        .then(Deleting::backward)
        .shows("headline:h", "paragraph:ab|", "quote-:x", "paragraph:cd");
    Page.of("headline:h", "paragraph:ab", "paragraph-:x|", "paragraph:cd")
        .then(Deleting::forward)
        .shows("headline:h", "paragraph:ab", "paragraph-:x", "paragraph:|cd");
    Page.of("headline:h", "paragraph:ab|", "paragraph^:", "paragraph:cd")
        .then(Deleting::forward)
        .shows("headline:h", "paragraph:ab", "paragraph^:|", "paragraph:cd")
        .then(Deleting::forward)
        .shows("headline:h", "paragraph:ab", "paragraph^:|cd");
  }

  @Test
  void aHeadlineAndOneBlockOfTheBodyStayBesideWhatIsSuggestedToGo() {
    Page.of("headline:h", "paragraph-:x", "paragraph:|")
        .then(Deleting::backward)
        .shows("headline:h|", "paragraph-:x", "paragraph:");
    Page.of("headline:h", "paragraph-:x", "paragraph:|cd")
        .then(Deleting::backward)
        .shows("headline:h|cd", "paragraph-:x", "paragraph:");
    Page.of("headline:h", "paragraph^:x", "paragraph:|cd")
        .then(Deleting::backward)
        .shows("headline:h", "paragraph^:x|cd", "paragraph:");
    Page.of("headline:a<b", "paragraph-:x", "paragraph:c>d")
        .then(Deleting::selection)
        .shows("headline:a|d", "paragraph:");
  }

  @Test
  void aSelectionThatEndsInWhatIsSuggestedToGoJoinsNothing() {
    Page.of("headline:h", "paragraph:a<b", "paragraph:c", "paragraph-:x>y")
        .then(Deleting::selection)
        .shows("headline:h", "paragraph:a|", "paragraph-:y");
    Page.of("headline:h", "paragraph-:x<y", "paragraph:a>b")
        .then(Deleting::selection)
        .shows("headline:h", "paragraph-:x|", "paragraph:b");
  }
}
