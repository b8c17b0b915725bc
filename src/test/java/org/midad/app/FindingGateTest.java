package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.midad.app.Checking.Reach;
import org.midad.check.Finding;
import org.midad.check.Message;
import org.midad.check.Severity;
import org.midad.deliver.Address;
import org.midad.deliver.Target;
import org.midad.model.AuditEntry;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;

/** What may not stand in a story that is approved, or leaves. */
class FindingGateTest extends WalkedNewsroom {
  private Head proof(Block more) {
    walks.become(Role.REPORTER);
    Story story = Newsrooms.complete(StoryId.create());
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.add(more);
    Head draft = newsroom.desk().bring(story.withBlocks(blocks));
    newsroom.locks().release(draft.story().id());
    Head submitted = walks.go(draft, Role.REPORTER, Transition.SUBMIT);
    Head review = walks.go(submitted, Role.DESK_EDITOR, Transition.ACCEPT);
    return walks.go(review, Role.DESK_EDITOR, Transition.PASS_TO_PROOF);
  }

  private List<Finding> errors(Head head) {
    return newsroom.checking().check(head).stream()
        .filter(found -> found.waiver().isEmpty())
        .map(Judged::finding)
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  @Test
  void anErrorKeepsAStoryInTheProofUntilItIsLetStandForAReason() {
    Head proof = proof(Block.of(BlockKind.PARAGRAPH, "قال لاكن عاد."));
    assertProblem("refusal.errors", () -> walks.go(proof, Role.DESK_EDITOR, Transition.APPROVE));
    walks.become(Role.LANGUAGE_CHECKER);
    for (Finding error : errors(proof)) {
      newsroom.checking().waive(proof.story().id(), error, Reach.STORY, "بيت شعر قديم");
    }
    Head approved = walks.go(proof, Role.DESK_EDITOR, Transition.APPROVE);
    assertThat(approved.stage()).isEqualTo(Stage.APPROVED);
    assertThat(library.audit().entries())
        .extracting(AuditEntry::action)
        .containsSubsequence("FINDING_WAIVED", "APPROVED");
    assertThat(walks.export(approved).stage()).isEqualTo(Stage.EXPORTED);
  }

  @Test
  void aWarningHoldsNothingUp() {
    Head proof = proof(Block.of(BlockKind.PARAGRAPH, "قال الوزير ، ثم عاد."));
    assertThat(walks.go(proof, Role.DESK_EDITOR, Transition.APPROVE).stage())
        .isEqualTo(Stage.APPROVED);
  }

  @Test
  void aStoryWithABrokenLinkOrAPictureWithoutCaptionIsNotApproved() {
    Prose link = Prose.of("هنا", Set.of(new Mark.Link("htp:/example")));
    Head linked = proof(Block.of(BlockKind.PARAGRAPH, link));
    assertThat(errors(linked)).extracting(Finding::rule).containsExactly("rule.broken-link");
    assertProblem("refusal.errors", () -> walks.go(linked, Role.DESK_EDITOR, Transition.APPROVE));
    Head pictured = proof(Block.of(Figure.PENDING, " "));
    assertThat(errors(pictured)).extracting(Finding::rule).containsExactly("rule.figure-caption");
    assertProblem("refusal.errors", () -> walks.go(pictured, Role.DESK_EDITOR, Transition.APPROVE));
  }

  @Test
  void whatATargetNeedsIsToldFromTheStartAndWhatItRefusesDoesNotLeaveForIt() throws Exception {
    Address.Endpoint narrow =
        new Address.Endpoint(
            URI.create("http://127.0.0.1:9/"), Address.Method.POST, new Address.Proof.None());
    Address.WordPress wordpress =
        new Address.WordPress(URI.create("http://127.0.0.1:9/wp-json/"), "midad");
    Target agency = new Target("agency", "الوكالة", narrow, List.of());
    Target site = new Target("site", "الموقع", wordpress, List.of());
    walks.become(Role.MANAGING_EDITOR);
    newsroom.targets().put(agency, null);
    newsroom.targets().put(site, null);
    Figure.Media media = newsroom.pictures().add(uncompressed(3500, 3300)).media();
    Head approved =
        walks.go(
            proof(Block.of(new Figure(media, "واع", "نهر", "© واع"), "دجلة")),
            Role.DESK_EDITOR,
            Transition.APPROVE);
    assertThat(newsroom.checking().check(approved))
        .extracting(found -> found.finding().message())
        .contains(
            Message.of("finding.target-size", "الوكالة", 32L),
            Message.of("finding.target-section", "الموقع"));
    assertThat(newsroom.checking().lacking(approved, agency))
        .extracting(Finding::rule)
        .containsExactly("rule.target-size");
    assertThat(newsroom.checking().lacking(approved, site))
        .extracting(Finding::rule)
        .containsExactly("rule.target-section");
    StoryId story = approved.story().id();
    assertProblem(
        "refusal.target",
        () ->
            newsroom
                .deliveries()
                .decide(story, approved.id(), Destinations.targets(List.of("site", "agency"))));
    assertThat(library.deliveries().of(story)).isEmpty();
    assertThat(
            newsroom
                .deliveries()
                .decide(story, approved.id(), Destinations.targets(List.of("site"))))
        .hasSize(1);
  }

  private static byte[] uncompressed(int width, int height) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam way = writer.getDefaultWriteParam();
    way.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    way.setCompressionQuality(1);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(picture, null, null), way);
    }
    writer.dispose();
    return file.toByteArray();
  }

  @Test
  void whatWasApprovedBeforeTheRuleIsAskedAgainBeforeItLeavesOrIsScheduled() {
    Head approved = walks.approved();
    Prose link = Prose.of("هنا", Set.of(new Mark.Link("htp:/example")));
    List<Block> blocks = new ArrayList<>(approved.story().blocks());
    blocks.add(Block.of(BlockKind.PARAGRAPH, link));
    Head linked =
        new Changes(library, () -> "desk_editor", new TestClock())
            .edit(approved, approved.story().withBlocks(blocks), Revision.Reason.SAVED);
    assertProblem("refusal.errors", () -> walks.export(linked));
    assertProblem(
        "refusal.errors",
        () ->
            newsroom
                .planning()
                .schedule(
                    linked.story().id(),
                    linked.id(),
                    walks.now().atZone(Newsrooms.BAGHDAD).plusHours(1)));
  }
}
