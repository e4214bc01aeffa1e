/** What a table has under a text that came with a request, and nothing of what every object has, such as `constructor`. */
export const tableEntry = <Entry>(table: { readonly [name: string]: Entry }, name: string): Entry | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
