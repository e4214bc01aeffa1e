import { visible } from '../../domain/visible.ts';

/**
 * A quoted cell on one line, with marks where something would be hidden. What a spreadsheet would take for a formula
 * gets an apostrophe before it, with which they mark text; so does what follows a semicolon, at which spreadsheets of
 * countries with a decimal comma split cells. Source: OWASP, CSV injection.
 */
export const csvCell = (value: string): string => `"${harmless(value).replaceAll('"', '""')}"`;

/** The same without quotes, for cells that are parted by tabs, as spreadsheets paste them. */
export const harmless = (value: string): string => visible(value).replace(formula, "$1'");

/**
 * A place where a sheet may see a formula begin: with `=`, `+`, `-`, `@` or a sign that Unicode counts as one of them (NFKC: full
 * width, small, raised, lowered), whatever blanks, quotes and marks of {@link visible} stand before it.
 */
const formula =
  /(^|;)(?=[\s"�␣⏎]*[=+\-@\u207a-\u207c\u208a-\u208c\u2a75\u2a76\ufb29\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20])/g;
