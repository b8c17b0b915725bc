package org.midad.store.picture;

import java.nio.charset.StandardCharsets;

/**
 * Whose a picture is, as XMP: its creator, the credit line, the copyright notice and the terms of
 * use, each where it is known.
 */
final class RightsPacket {
  private RightsPacket() {}

  /** In UTF-8; empty if nothing is known. */
  static byte[] of(PictureNotes notes) {
    String fields =
        field("<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>", notes.creator())
            + field("<photoshop:Credit>%s</photoshop:Credit>", notes.creditLine())
            + field(
                "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:rights>",
                notes.copyright())
            + field(
                "<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt>"
                    + "</xmpRights:UsageTerms>",
                notes.terms());
    if (fields.isEmpty()) {
      return new byte[0];
    }
    String packet =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\
        <x:xmpmeta xmlns:x="adobe:ns:meta/">\
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" \
        xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">\
        """
            + fields
            + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
    return packet.getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String form, String text) {
    return text.isEmpty() ? "" : form.formatted(escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
