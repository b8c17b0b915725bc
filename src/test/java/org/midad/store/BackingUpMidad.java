package org.midad.store;

import java.nio.file.Path;
import java.time.Instant;
import org.midad.model.StoryId;

/** A Midad that saves without end, as {@link OtherMidad}, and backs up without end meanwhile. */
final class BackingUpMidad {
  private BackingUpMidad() {}

  /**
   * @param arguments the library's folder, the story to save, the folder for backups
   */
  public static void main(String[] arguments) {
    StoryId story = StoryId.parse(arguments[1]);
    Path backups = Path.of(arguments[2]);
    Library library = Library.open(Path.of(arguments[0]));
    System.out.println("open");
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (true) {
            System.out.println(library.backups().make(backups, Instant.now(), done -> {}).file());
          }
        });
    OtherMidad.save(library, story);
  }
}
