package org.midad.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.midad.deliver.Ledger;
import org.midad.deliver.PackageSender;
import org.midad.export.Form;
import org.midad.export.Issue;
import org.midad.export.PackageForm;
import org.midad.export.Receipt;
import org.midad.export.StoryPackage;
import org.midad.model.BlockKind;
import org.midad.model.Delivery;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.store.Library;

/** Several stories that leave the house as one file. */
public final class PackageExport {
  private final Library library;
  private final CurrentPerson person;
  private final Deliveries deliveries;
  private final Targets targets;
  private final Leavings leavings;
  private final FindingGate findings;
  private final Arrivals arrivals;
  private final Clock clock;

  PackageExport(
      Library library,
      CurrentPerson person,
      Deliveries deliveries,
      Targets targets,
      Leavings leavings,
      FindingGate findings,
      Clock clock) {
    this.library = library;
    this.person = person;
    this.deliveries = deliveries;
    this.targets = targets;
    this.leavings = leavings;
    this.findings = findings;
    this.clock = clock;
    arrivals = new Arrivals(library, clock);
  }

  /**
   * What became of a package.
   *
   * @param receipts the package's own, and then those of its pictures; none if it was not written
   * @param refused the stories that may not leave: then none does
   */
  public record Outcome(List<Receipt> receipts, List<LeavingTogether.Refused> refused) {
    public Outcome {
      receipts = List.copyOf(receipts);
      refused = List.copyOf(refused);
    }

    /** Where the package is; empty if it was not written. */
    public String address() {
      return receipts.stream().findFirst().map(Receipt::address).orElse("");
    }
  }

  /**
   * Writes several stories into a folder as one package, all or none, and then records that they
   * have left. Should the program end in between, they are still to leave: the same package written
   * again has the same name for itself and for each of its stories, by which receivers know it.
   *
   * @param stories in the order in which they are to be read, at least one
   * @param title what the package is called; if empty, the first headline stands for it
   * @throws Problem what the folder says, such as {@code problem.export.folder-full}
   */
  public Outcome export(List<StoryId> stories, PackageForm form, String title, Path folder) {
    Person decides = person.require();
    List<Head> heads = stories.stream().map(library.stories()::head).toList();
    List<LeavingTogether.Refused> refused = refused(heads, decides);
    if (!refused.isEmpty()) {
      return new Outcome(List.of(), refused);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    // Whoever is told later that one of them was withdrawn looks for it by itself.
    String target = targets.once(new Destinations.NamedFolder(folder, List.of(single(form))));
    List<Delivery> leaving =
        heads.stream()
            .map(head -> Delivery.of(deliveries.decision(head, decides, now), target))
            .toList();
    LibraryPictures pictures = new LibraryPictures(library);
    List<Receipt> receipts =
        new PackageSender(folder, clock)
            .send(
                together(leaving, title, now, pictures),
                form.format(),
                pictures,
                new Forgetful(new HashMap<>()));
    String address = receipts.getFirst().address();
    library.atOnce(() -> {
      for (int i = 0; i < leaving.size(); i++) {
        if (heads.get(i).stage() == Stage.CORRECTING) {
          alsoFor(leaving.get(i));
        }
        library.deliveries().add(leaving.get(i));
        arrivals.record(leaving.get(i).arrived(address), receipts);
      }
      return leaving;
    });
    return new Outcome(receipts, List.of());
  }

  /** Whoever had what is corrected gets it too. */
  private void alsoFor(Delivery corrected) {
    deliveries.having(corrected.story()).stream()
        .filter(other -> !other.equals(corrected.target()))
        .forEach(other -> library.deliveries().add(Delivery.of(corrected.decision(), other)));
  }

  private List<LeavingTogether.Refused> refused(List<Head> heads, Person decides) {
    List<LeavingTogether.Refused> refused = new ArrayList<>();
    for (Head head : heads) {
      deliveries
          .leaving(head, decides)
          .or(() -> findings.ready(head))
          .or(() -> Gates.early(head, clock.instant()))
          .or(() -> head.leaving() ? Optional.of(new Refusal("refusal.leaving")) : Optional.empty())
          .ifPresent(refusal ->
              refused.add(
                  new LeavingTogether.Refused(
                      head.story().id(),
                      head.story().text(BlockKind.HEADLINE),
                      refusal.problem())));
    }
    return refused;
  }

  private StoryPackage together(
      List<Delivery> leaving, String title, Instant now, LibraryPictures pictures) {
    TodaysTags tags = TodaysTags.of(library);
    List<StoryPackage.Leaving> stories =
        leaving.stream()
            .map(delivery ->
                new StoryPackage.Leaving(
                    pictures.leaving(
                        tags.on(library.stories().revision(delivery.revision()).story())),
                    leavings.of(delivery)))
            .toList();
    Issue first = stories.getFirst().issue();
    String ids =
        leaving.stream()
            .map(delivery -> delivery.story() + " " + delivery.version())
            .collect(Collectors.joining(" "));
    return new StoryPackage(
        UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)),
        title,
        stories,
        new Issue(1, now, first.zone(), first.newspaper()));
  }

  private static Form single(PackageForm form) {
    return switch (form) {
      case NINJS -> Form.NINJS;
      case SUPERDESK -> Form.SUPERDESK;
      case NEWSML_G2 -> Form.NEWSML_G2;
    };
  }

  /** What is remembered of a delivery that nobody goes on with. */
  private record Forgetful(Map<String, String> entries) implements Ledger {
    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(entries.get(name));
    }

    @Override
    public void put(String name, String value) {
      entries.put(name, value);
    }
  }
}
