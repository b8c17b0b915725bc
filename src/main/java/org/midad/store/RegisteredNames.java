package org.midad.store;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;

/** The name register. */
public final class RegisteredNames {
  private static final RowMapper<RegisteredName> NAME =
      (row, context) ->
          new RegisteredName(
              row.getObject("id", UUID.class),
              Kind.valueOf(row.getString("kind")),
              row.getString("name"),
              TextArray.of(row, "variants"),
              row.getString("title"),
              row.getString("latin"),
              row.getString("note"));

  private final Library library;

  RegisteredNames(Library library) {
    this.library = library;
  }

  /** By their letters. */
  public List<RegisteredName> all() {
    return library.read(handle ->
        handle.createQuery("select * from registered_name order by name, id").map(NAME).list());
  }

  /** Adds one, or puts it in place of what was known of the same id. */
  public void put(RegisteredName name) {
    library.write(handle ->
        handle
            .createUpdate(
                "merge into registered_name (id, kind, name, variants, title, latin, note)"
                    + " values (:id, :kind, :name, :variants, :title, :latin, :note)")
            .bind("id", name.id())
            .bind("kind", name.kind().name())
            .bind("name", name.name())
            .bindArray("variants", String.class, name.variants())
            .bind("title", name.title())
            .bind("latin", name.latin())
            .bind("note", name.note())
            .execute());
  }

  /** One that is not there is fine. */
  public void remove(UUID id) {
    library.write(handle -> handle.execute("delete from registered_name where id = ?", id));
  }
}
