package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Role;
import org.midad.model.StoryId;

/** What agencies write into their pictures comes along with documents that hold these. */
class DescribedPicturesTest extends WalkedNewsroom {
  private static final Path AGENCY = Path.of("src/test/resources/pictures/agency.jpg");

  @Test
  void aPictureInADocumentBringsWhatItsFileSays() throws Exception {
    String picture = Base64.getEncoder().encodeToString(Files.readAllBytes(AGENCY));
    Block figure =
        imported("<figure><img src=\"data:image/jpeg;base64," + picture + "\"></figure>");
    assertThat(figure.text()).isEqualTo("جنود عراقيون عند جسر على دجلة، أمس السبت");
    assertThat(figure.picture().credit()).isEqualTo("رويترز");
    assertThat(figure.picture().alternative()).isEqualTo("جنود يعبرون جسرا");
    assertThat(figure.picture().rights()).isEqualTo("© رويترز 2026 – للنشر الصحفي وحده");
    Figure.Media media = Objects.requireNonNull(figure.picture().media());
    assertThat(media.taken()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(newsroom.desk().open(story()).story().find(figure.id())).contains(figure);
  }

  @Test
  void whatTheDocumentSaysOfItIsKept() throws Exception {
    String picture = Base64.getEncoder().encodeToString(Files.readAllBytes(AGENCY));
    Block figure =
        imported(
            "<figure><img alt=\"جسر\" src=\"data:image/jpeg;base64,"
                + picture
                + "\"><figcaption>الجسر القديم</figcaption></figure>");
    assertThat(figure.text()).isEqualTo("الجسر القديم");
    assertThat(figure.picture().alternative()).isEqualTo("جسر");
    assertThat(figure.picture().credit()).isEqualTo("رويترز");
  }

  private Block imported(String figure) throws Exception {
    walks.become(Role.REPORTER);
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            "<meta charset=utf-8><article><h1>بغداد</h1>" + figure + "<p>كشفت القيادة.</p>");
    ImportedFiles files = newsroom.desk().importFiles(List.of(page), done -> {});
    return files.stories().getFirst().head().story().blocks().stream()
        .filter(block -> block.figure() != null)
        .findFirst()
        .orElseThrow();
  }

  private StoryId story() {
    return newsroom.desk().list(Queue.MINE, 0, 1).getFirst().id();
  }
}
