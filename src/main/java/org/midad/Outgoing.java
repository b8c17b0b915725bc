package org.midad;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.midad.app.Destinations;
import org.midad.export.Docx;
import org.midad.export.FieldNames;
import org.midad.export.Form;
import org.midad.export.HouseField;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.ui.editor.StoryViewModel;
import org.midad.ui.kit.Kit;
import org.midad.ui.publish.CopyModel;
import org.midad.ui.publish.CopySheet;
import org.midad.ui.publish.DeliveriesModel;
import org.midad.ui.publish.ExportModel;
import org.midad.ui.publish.ExportSheet;
import org.midad.ui.publish.ExportSheet.Choice;
import org.midad.ui.publish.FieldNamesSheet;
import org.midad.ui.publish.PackageSheet;
import org.midad.ui.publish.SeveralModel;
import org.midad.ui.publish.SeveralSheet;
import org.midad.ui.review.ComparisonModel;
import org.midad.ui.settings.SettingsModel;

/** The two ways in which a story becomes files: it is exported, or somebody takes a copy. */
final class Outgoing {
  /** What file systems do not take, or take for something else. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|.]+");

  /** In UTF-16 units: in UTF-8 still less than the 255 bytes of most file systems. */
  private static final int LONGEST_NAME = 60;

  private final Kit kit;
  private final StoryViewModel story;
  private final SettingsModel settings;
  private final CopyModel copying;
  private final ExportModel places;
  private final DeliveriesModel deliveries;
  private final SeveralModel several;

  Outgoing(
      Kit kit,
      StoryViewModel story,
      SettingsModel settings,
      CopyModel copying,
      ExportModel places,
      DeliveriesModel deliveries,
      SeveralModel several) {
    this.kit = kit;
    this.story = story;
    this.settings = settings;
    this.copying = copying;
    this.places = places;
    this.deliveries = deliveries;
    this.several = several;
  }

  /** Made when somebody asks: the formats read files, which are not for the first picture. */
  private ExportSheet exports() {
    return new ExportSheet(kit.messages(), kit.dialogs(), forms(), fieldNames(kit));
  }

  /** Likewise. */
  private CopySheet copies() {
    return new CopySheet(
        kit.messages(),
        kit.dialogs(),
        List.of(
            new CopySheet.Choice(new Docx(true), "export.form-docx-reviewed"),
            new CopySheet.Choice(Form.MARKDOWN.format(), "export.form-markdown"),
            new CopySheet.Choice(Form.TEXT.format(), "export.form-text"),
            new CopySheet.Choice(Form.HTML.format(), "export.form-page"),
            new CopySheet.Choice(Form.PDF.format(), "export.form-pdf"),
            new CopySheet.Choice(Form.ICML.format(), "export.form-icml")));
  }

  /** Every form that a story can leave in, by whom it is for. */
  static List<ExportSheet.Group> forms() {
    return List.of(
        new ExportSheet.Group(
            "export.for-site",
            List.of(
                new Choice(Form.HTML, "export.form-page", true),
                new Choice(Form.FRAGMENT, "export.form-fragment", false),
                new Choice(Form.RSS, "export.form-rss", false),
                new Choice(Form.ATOM, "export.form-atom", false),
                new Choice(Form.JSON_LD, "export.form-json-ld", false))),
        new ExportSheet.Group(
            "export.for-agencies",
            List.of(
                new Choice(Form.NINJS, "export.form-ninjs", true),
                new Choice(Form.NEWSML_G2, "export.form-newsml", false),
                new Choice(Form.NINJS_2, "export.form-ninjs-2", false),
                new Choice(Form.NINJS_1, "export.form-ninjs-1", false),
                new Choice(Form.SUPERDESK, "export.form-superdesk", false))),
        new ExportSheet.Group(
            "export.for-print",
            List.of(
                new Choice(Form.PDF, "export.form-pdf", false),
                new Choice(Form.ICML, "export.form-icml", false),
                new Choice(Form.DOCX, "export.form-docx", false),
                new Choice(Form.MARKDOWN, "export.form-markdown", false),
                new Choice(Form.TEXT, "export.form-text", false))));
  }

  /** The table of fields as the export sheet shows it. */
  static FieldNamesSheet fieldNames(Kit kit) {
    return new FieldNamesSheet(
        kit.messages(),
        kit.dialogs(),
        FieldNames.all().stream()
            .map(names -> {
              Map<Enum<?>, String> shown = new LinkedHashMap<>();
              for (HouseField field : HouseField.values()) {
                shown.put(field, names.cells().getOrDefault(field, ""));
              }
              return new FieldNamesSheet.Column(names.format(), shown);
            })
            .toList());
  }

  /** Asks where to and in which forms, and lets the story leave. */
  void export() {
    story
        .headProperty()
        .get()
        .ifPresent(head ->
            places.offer(
                head,
                settings.current().workplace().exportFolder(),
                offer -> exports().ask(offer, this::leave)));
  }

  /** The same for several stories at once. */
  void exportAll(List<StoryId> stories) {
    places.offer(
        settings.current().workplace().exportFolder(),
        offer ->
            exports()
                .ask(
                    offer,
                    destinations -> {
                      remember(destinations);
                      several.leave(stories, destinations);
                      showReport();
                    }));
  }

  /** Asks how several stories are to leave as one file. */
  void exportAsOne(List<StoryId> stories) {
    new PackageSheet(kit)
        .ask(
            stories.size(),
            settings.current().workplace().exportFolder(),
            (form, title, folder) -> {
              settings.change(now -> now.withWorkplace(place -> place.withExportFolder(folder)));
              several.leaveAsOne(stories, form, title, folder, this::showReport);
            });
  }

  private void showReport() {
    new SeveralSheet(kit, several, () -> deliveries.shownProperty().set(true)).show();
  }

  private void leave(Destinations destinations) {
    remember(destinations);
    story.leaveFor(destinations, deliveries::decided);
  }

  private void remember(Destinations destinations) {
    destinations
        .folder()
        .ifPresent(folder ->
            settings.change(
                now -> now.withWorkplace(place -> place.withExportFolder(folder.path()))));
  }

  /** Asks for a file, and writes a copy of what is on the page into it. */
  void saveCopy() {
    story
        .storyProperty()
        .get()
        .ifPresent(open ->
            copies()
                .ask(
                    Path.of(System.getProperty("user.home")),
                    name(open),
                    (format, file) -> copying.save(open, format, file)));
  }

  /** Asks for a file, and writes what is compared into it. */
  void saveReport(ComparisonModel comparison) {
    story
        .storyProperty()
        .get()
        .flatMap(open ->
            kit.dialogs().chooseNewFile(kit.messages().of("compare.save"), name(open) + ".html"))
        .ifPresent(comparison::saveReport);
  }

  /** What a file with a story may be called, without its ending. */
  static String name(Story story) {
    String slug = story.meta().slug();
    String words = slug.isBlank() ? story.text(BlockKind.HEADLINE) : slug;
    String name = UNFIT.matcher(words).replaceAll(" ").strip();
    if (name.isEmpty()) {
      return story.id().toString();
    }
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
  }
}
