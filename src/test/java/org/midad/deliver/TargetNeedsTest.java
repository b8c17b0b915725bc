package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.export.Form;
import org.midad.model.Needs;
import org.midad.model.Needs.Need;

/** What each kind of place asks of stories. */
class TargetNeedsTest {
  private static final URI PLACE = URI.create("https://example.org/");

  private static Needs of(Address address, Form... forms) {
    return new Target("id", "الموقع", address, List.of(forms)).needs();
  }

  @Test
  void aSiteFilesStoriesByTheirSectionAndShowsNoPlaceForAPicture() {
    for (Address site :
        List.of(
            new Address.WordPress(PLACE, "midad"), new Address.WebPublisher(PLACE, "media_id"))) {
      Needs needs = of(site);
      assertThat(needs.target()).isEqualTo("الموقع");
      assertThat(needs.all()).containsOnly(Need.SECTION, Need.PICTURE_FILES);
      assertThat(needs.mostOfPictures()).isEqualTo(Needs.ANY);
    }
  }

  @Test
  void anEndpointTakesSoManyBytesOfPicturesInOneRequest() {
    Needs needs = of(new Address.Endpoint(PLACE, Address.Method.POST, new Address.Proof.None()));
    assertThat(needs.all()).isEmpty();
    assertThat(needs.mostOfPictures()).isEqualTo(32L << 20);
  }

  @Test
  void aFolderGetsWhatItsFormsHoldInFilesThatTheSlugNames() {
    Address folder = new Address.Folder(Path.of("out"));
    assertThat(of(folder, Form.HTML).all()).containsOnly(Need.LATIN_SLUG);
    assertThat(of(folder, Form.SUPERDESK).all()).containsOnly(Need.LATIN_SLUG, Need.SECTION);
    assertThat(of(folder, Form.TEXT).all())
        .containsOnly(Need.LATIN_SLUG, Need.NO_PICTURES, Need.NO_LINKS);
    assertThat(of(folder, Form.TEXT, Form.NINJS).all()).containsOnly(Need.LATIN_SLUG);
  }

  @Test
  void whoeverAddsLinesBySectionAsksForOne() {
    Address endpoint = new Address.Endpoint(PLACE, Address.Method.PUT, new Address.Proof.Bearer());
    Template always = new Template("", "", "", List.of("الخليج"));
    Template sport = new Template("sport", "", "", List.of("رياضة"));
    assertThat(new Target("id", "أ", endpoint, List.of(), List.of(always)).needs().all()).isEmpty();
    assertThat(new Target("id", "أ", endpoint, List.of(), List.of(always, sport)).needs().all())
        .containsOnly(Need.SECTION);
  }
}
