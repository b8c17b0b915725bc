package org.midad;

import java.util.List;
import java.util.Optional;
import org.midad.codec.FragmentJson;
import org.midad.edit.Fragment;
import org.midad.export.ClipboardHtml;
import org.midad.export.Markdown;
import org.midad.ingest.Content;
import org.midad.ingest.HtmlDocument;
import org.midad.model.Block;
import org.midad.model.Direction;
import org.midad.model.Problem;
import org.midad.ui.text.ClipboardForms;

/** The clipboard's forms, by those who write and read them otherwise. */
final class PageClipboard implements ClipboardForms {
  @Override
  public String html(Fragment fragment, Direction page) {
    List<Block> blocks = fragment.blocks();
    return fragment.inline()
        ? ClipboardHtml.inline(blocks.getFirst().prose(), blocks.getFirst().direction(page))
        : ClipboardHtml.blocks(blocks, page);
  }

  @Override
  public String markdown(Fragment fragment) {
    return Markdown.of(fragment.blocks());
  }

  @Override
  public String own(Fragment fragment) {
    return FragmentJson.write(fragment);
  }

  @Override
  public Optional<Fragment> fromOwn(String own) {
    try {
      return Optional.of(FragmentJson.read(own));
    } catch (Problem unknown) {
      // Another Midad wrote it, and its HTML lies beside it.
      return Optional.empty();
    }
  }

  @Override
  public Optional<Read> fromHtml(String html) {
    try {
      Content content = HtmlDocument.read(html);
      return content.blocks().isEmpty()
          ? Optional.empty()
          : Optional.of(new Read(new Fragment(content.blocks()), content.pictures()));
    } catch (Problem tooMuch) {
      // The plain text that lies beside it is taken then.
      return Optional.empty();
    }
  }
}
