/** The input of all operations on one interface; a rule over it holds for each of them. */
export type EniInput = { readonly eniId: string };

/** The input of operations on several interfaces; `eachEni` makes a rule of it from a rule over one. */
export type EnisInput = { readonly eniIds: readonly string[] };
