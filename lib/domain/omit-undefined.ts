type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that are named. */
export function omitUndefined<Fields extends object>(fields: Fields): Present<Fields> {
  const set: Present<Fields> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) Object.assign(set, { [name]: value });
  }
  return set;
}
