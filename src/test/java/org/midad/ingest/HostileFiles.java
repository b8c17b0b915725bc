package org.midad.ingest;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are made to break who reads them, each with what is to be said of it. */
final class HostileFiles {
  static final String READ = "read";

  /** With the text that stands below everything else. */
  static final String TO_THE_GROUND = "read to the ground";

  static final String BELOW = "في القاع";

  private static final int DEEP = 10_000;
  private static final long HUGE = 500L << 20;
  private final Path folder;
  private final Map<String, String> expected = new TreeMap<>();

  private HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes them all, and tells of each by its name the key of its problem, or {@link #READ}. */
  static Map<String, String> write(Path folder) throws IOException {
    HostileFiles files = new HostileFiles(folder);
    files.huge();
    files.archives();
    files.word();
    files.pages();
    files.items();
    files.texts();
    return files.expected;
  }

  private void huge() throws IOException {
    for (String name : new String[] {"huge.txt", "huge.html", "huge.json", "huge.docx"}) {
      Path file = expect(name, "problem.file.too-large");
      Files.writeString(file, name.endsWith("docx") ? "PK\u0003\u0004" : "<p>");
      try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(HUGE);
      }
    }
  }

  private void archives() throws IOException {
    Path whole = DocxFile.of(paragraph("خبر ".repeat(5_000))).write(folder.resolve("whole.docx"));
    byte[] bytes = Files.readAllBytes(whole);
    Files.delete(whole);
    Files.write(
        expect("torn.docx", "problem.file.damaged"), Arrays.copyOf(bytes, bytes.length / 2));
    byte[] spoilt = bytes.clone();
    Arrays.fill(spoilt, 300, bytes.length - 400, (byte) 7);
    Files.write(expect("spoilt.docx", "problem.file.damaged"), spoilt);
    zip("sheet.docx", "problem.file.other-kind", "xl/workbook.xml", "<x/>", 1);
    zip("other.zip", "problem.file.other-kind", "notes.txt", "خبر", 1);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(expect("many.docx", "problem.file.too-much")))) {
      for (int entry = 0; entry < 20_000; entry++) {
        zip.putNextEntry(new ZipEntry("word/" + entry));
      }
    }
    compound("old.docx", "problem.file.old-word", "WordDocument");
    compound("locked.docx", "problem.file.locked", "EncryptedPackage");
    compound("mail.docx", "problem.file.other-kind", "__substg1.0");
    Files.writeString(expect("paper.docx", "problem.file.other-kind"), "%PDF-1.7\nخبر");
    Files.writeString(expect("rich.docx", "problem.file.other-kind"), "{\\rtf1\\ansi Baghdad}");
    Files.write(
        expect("program.docx", "problem.file.other-kind"), new byte[] {'M', 'Z', 0, 3, 0, 0, 4});
    Files.write(expect("empty.docx", "problem.ingest.empty"), new byte[0]);
    Files.createDirectory(expect("folder.docx", "problem.file.unreadable"));
    expect("missing.docx", "problem.file.missing");
  }

  private void word() throws IOException {
    String tables = "<w:tbl><w:tr><w:tc>".repeat(DEEP);
    DocxFile.of(tables).write(expect("deep.docx", "problem.file.too-deep"));
    DocxFile.of("<w:ins>".repeat(DEEP)).write(expect("deep-ins.docx", "problem.file.too-deep"));
    bomb("bomb-text.docx", "<w:p><w:r><w:t>", "خبر خبر خبر ".repeat(100), "</w:t></w:r></w:p>");
    bomb("bomb-blocks.docx", "", paragraph("خ").repeat(20), "");
    bomb("bomb-empty.docx", "", "<w:p/>".repeat(100), "");
    bomb("bomb-pictures.docx", "<w:p>", "<a:blip r:embed='p'/>".repeat(50), "</w:p>");
    bomb("bomb-fields.docx", "<w:p>", "<w:fldChar w:fldCharType='begin'/>".repeat(30), "</w:p>");
    comments();
    DocxFile.of(
            paragraph("خبر")
                + "<w:p><w:r><w:drawing><a:blip r:embed='p.png'/></w:drawing></w:r></w:p>")
        .picture("p.png", new byte[200 << 20])
        .write(expect("bomb-picture.docx", READ));
    raw(
        "laughs.docx",
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><x>&c;</x>");
    raw(
        "outside.docx",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:p"
            + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:r><w:t>&e;"
            + "</w:t></w:r></w:p>");
    raw("unclosed.docx", "<w:document");
    raw("no-xml.docx", "خبر");
  }

  private void pages() throws IOException {
    for (String tag :
        new String[] {"div", "b", "ul><li", "table><tr><td", "a href=x", "font", "svg"}) {
      page(
          "deep-" + tag.replaceAll("\\W.*", "") + ".html",
          TO_THE_GROUND,
          "<" + tag + ">",
          DEEP,
          BELOW);
    }
    page("tags.html", "problem.file.too-much", "<a>", 2_000_000, BELOW);
    page("blocks.html", "problem.file.too-much", "<p>x", 100_000, BELOW);
    page("fostered.html", TO_THE_GROUND, "<table>x", 10_000, BELOW);
    page("unclosed.html", TO_THE_GROUND, "<b><p>", 20_000, BELOW);
    Files.writeString(
        expect("attributes.html", TO_THE_GROUND),
        "<p " + "a%d=1 ".repeat(300_000).formatted(numbers(300_000)) + ">" + BELOW);
    page("style.html", TO_THE_GROUND, "<p style='" + "a:b;".repeat(1_000_000) + "'>", 1, BELOW);
    page("rules.html", TO_THE_GROUND, "<style>" + ".a{b:c}".repeat(500_000) + "</style>", 1, BELOW);
    page(
        "unclosed-rules.html",
        TO_THE_GROUND,
        "<style>" + "@a{".repeat(500_000) + "</style>",
        1,
        BELOW);
    page("classes.html", TO_THE_GROUND, "<p class='" + "a ".repeat(1_000_000) + "'>", 1, BELOW);
    page("comment.html", TO_THE_GROUND, BELOW + "<!--" + "<!--".repeat(200_000), 1, "");
    page("signs.html", TO_THE_GROUND, "&amp;&#1575;", 300_000, BELOW);
    page(
        "picture.html",
        TO_THE_GROUND,
        "<img src='data:image/png;base64," + "A".repeat(14_000_000) + "'>",
        1,
        BELOW);
  }

  private void items() throws IOException {
    text("deep.json", "problem.file.too-deep", "{\"headline\":".repeat(DEEP));
    text("deep-list.json", "problem.file.too-deep", "[".repeat(100_000));
    text("objects.json", "problem.file.other-kind", "[" + "{},".repeat(1_500_000) + "{}]");
    text(
        "number.json",
        "problem.file.damaged",
        "{\"headline\":\"x\",\"n\":" + "9".repeat(1_000_000) + "}");
    text("torn.json", "problem.file.damaged", "{\"headline\":\"خبر");
    text("other.json", "problem.file.other-kind", "{\"a\":1}");
    text(
        "deep-body.json",
        TO_THE_GROUND,
        "{\"headline\":\"خبر\",\"body_html\":\"" + "<div>".repeat(DEEP) + BELOW + "\"}");
  }

  private void texts() throws IOException {
    for (String part : new String[] {"(", ".", "-", " ", "»", "بغداد: ", "كلمة ", "1:", "«أ»"}) {
      int times = 4_000_000 / part.getBytes(StandardCharsets.UTF_8).length;
      text(
          "line-" + (int) part.charAt(part.length() / 2) + ".txt",
          part.isBlank() ? "problem.ingest.empty" : READ,
          part.repeat(times));
    }
    text("lines.txt", "problem.file.too-much", "خ\n".repeat(1_000_000));
    text("nitf.txt", "problem.file.other-kind", "<?xml version='1.0'?><nitf/>");
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    Files.write(expect("noise.txt", "problem.file.other-kind"), noise);
  }

  private Path expect(String name, String key) {
    expected.put(name, key);
    return folder.resolve(name);
  }

  private void text(String name, String key, String text) throws IOException {
    Files.writeString(expect(name, key), text);
  }

  private void page(String name, String key, String part, int times, String end)
      throws IOException {
    text(name, key, "<!doctype html>" + part.repeat(times) + end);
  }

  private void raw(String name, String document) throws IOException {
    zip(name, "problem.file.damaged", "word/document.xml", document, 1);
  }

  /** A thousand over the same letters, of which each second is bold. */
  private void comments() throws IOException {
    StringBuilder starts = new StringBuilder();
    StringBuilder ends = new StringBuilder();
    StringBuilder comments = new StringBuilder();
    for (int id = 0; id < 1_000; id++) {
      starts.append("<w:commentRangeStart w:id='%d'/>".formatted(id));
      ends.append("<w:commentRangeEnd w:id='%d'/>".formatted(id));
      comments.append("<w:comment w:id='%d'>%s</w:comment>".formatted(id, paragraph("راجع")));
    }
    String letters =
        "<w:ins><w:r><w:t>x</w:t></w:r></w:ins><w:del><w:r><w:rPr><w:b/></w:rPr>"
            + "<w:delText>y</w:delText></w:r></w:del>";
    DocxFile.of("<w:p>" + starts + letters.repeat(200_000) + ends + "</w:p>")
        .with("comments", comments.toString())
        .write(expect("comments.docx", READ));
  }

  /** A body of some 300 megabytes in a file of some hundred kilobytes. */
  private void bomb(String name, String start, String part, String end) throws IOException {
    int times = (300 << 20) / part.getBytes(StandardCharsets.UTF_8).length;
    String opened =
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:a='a' xmlns:r='r'><w:body>"
            + start;
    String key = name.contains("fields") ? "problem.file.too-deep" : "problem.file.too-much";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(expect(name, key)))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(opened.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      for (int written = 0; written < times; written++) {
        zip.write(bytes);
      }
      zip.write((end + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void zip(String name, String key, String part, String text, int times)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(expect(name, key)))) {
      zip.putNextEntry(new ZipEntry(part));
      for (int written = 0; written < times; written++) {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** The start of a compound file, and far in it the name of a stream. */
  private void compound(String name, String key, String stream) throws IOException {
    byte[] start = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    byte[] file = Arrays.copyOf(start, 100_000);
    byte[] named = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(named, 0, file, 70_000, named.length);
    Files.write(expect(name, key), file);
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static Object[] numbers(int count) {
    Object[] numbers = new Object[count];
    Arrays.setAll(numbers, number -> number);
    return numbers;
  }

  /** In nanoseconds of the processor, so that whatever else the machine does is not counted. */
  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Reads the files of a folder, one after another, and says of each how it went. */
  public static void main(String[] arguments) throws IOException {
    for (String name : arguments[1].split(",", -1)) {
      long start = worked();
      String said = HostileFilesTest.said(Path.of(arguments[0], name));
      System.out.printf(Locale.ROOT, "%s\t%s\t%d%n", name, said, (worked() - start) / 1_000_000);
    }
  }
}
