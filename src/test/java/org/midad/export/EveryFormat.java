package org.midad.export;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Every form that a story can leave in, also one that is added after the test was written. */
public final class EveryFormat {
  private EveryFormat() {}

  /** Each as it is made of nothing: by its constructor, or by each of its names for one. */
  public static List<Format> made() {
    List<Format> formats = new ArrayList<>();
    for (Class<?> form : Format.class.getPermittedSubclasses()) {
      int before = formats.size();
      try {
        for (Constructor<?> way : form.getConstructors()) {
          if (way.getParameterCount() == 0) {
            formats.add((Format) way.newInstance());
          }
        }
        for (Method way : form.getDeclaredMethods()) {
          boolean names = Modifier.isPublic(way.getModifiers()) && way.getReturnType() == form;
          if (names && Modifier.isStatic(way.getModifiers()) && way.getParameterCount() == 0) {
            formats.add((Format) way.invoke(null));
          }
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("a format that cannot be made: " + form, e);
      }
      if (formats.size() == before) {
        throw new LinkageError("a format is made of nothing: " + form);
      }
    }
    return List.copyOf(formats);
  }
}
