/** A line of a file on this machine, counted from 1. */
export type Place = { readonly file: string; readonly line: number };
