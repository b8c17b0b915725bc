package org.midad.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.midad.app.Pictures;
import org.midad.app.Tasks;
import org.midad.model.BlockId;
import org.midad.model.DescribedPicture;
import org.midad.model.Figure;
import org.midad.model.Pixels;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;
import org.midad.ui.text.PictureShelf;

/** The library's pictures for the page, read and kept in the background. */
public final class PicturesModel implements PictureShelf {
  private final Pictures pictures;
  private final Tasks tasks;
  private final Notices notices;

  public PicturesModel(Pictures pictures, Tasks tasks, Notices notices) {
    this.pictures = pictures;
    this.tasks = tasks;
    this.notices = notices;
  }

  @Override
  public void show(Figure.Media media, int widest, Consumer<Pixels> shown) {
    tasks.run(progress -> pictures.show(media, widest), shown, notices::problem);
  }

  @Override
  public void keep(Pixels pixels, Consumer<Figure.Media> kept) {
    tasks.run(progress -> pictures.add(pixels), kept, notices::problem);
  }

  @Override
  public void keep(List<Path> files, Consumer<List<DescribedPicture>> kept) {
    keep(files, List.of(), kept);
  }

  /** One after another, so that each can be refused for reasons of its own. */
  private void keep(
      List<Path> files, List<DescribedPicture> before, Consumer<List<DescribedPicture>> kept) {
    if (files.isEmpty()) {
      if (!before.isEmpty()) {
        kept.accept(before);
      }
      return;
    }
    List<Path> rest = files.subList(1, files.size());
    tasks.run(
        progress -> pictures.add(files.getFirst()),
        picture -> {
          List<DescribedPicture> more = new ArrayList<>(before);
          more.add(picture);
          keep(rest, more, kept);
        },
        problem -> {
          notices.problem(problem);
          keep(rest, before, kept);
        });
  }

  /** A picture that cannot be kept leaves its figure waiting: the text comes all the same. */
  @Override
  public void keep(Map<BlockId, byte[]> files, Consumer<Map<BlockId, DescribedPicture>> kept) {
    tasks.run(
        progress -> {
          Map<BlockId, DescribedPicture> added = new HashMap<>();
          files.forEach((block, file) -> {
            try {
              added.put(block, pictures.add(file));
            } catch (Problem unfit) {
              // told by the frame that stays empty
            }
          });
          return added;
        },
        kept,
        problem -> {
          notices.problem(problem);
          kept.accept(Map.of());
        });
  }
}
