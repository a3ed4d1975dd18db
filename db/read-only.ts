import Database from "better-sqlite3";

/** Hands a connection that cannot write to `read`, and closes it afterwards. */
export function withReadOnly<T>(file: string, read: (connection: Database.Database) => T): T {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return read(connection);
  } finally {
    connection.close();
  }
}
