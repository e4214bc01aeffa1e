/**
 * Text in which nothing is hidden and which stays on its line: what shows nothing or reorders what stands around it becomes �, a
 * line break ⏎, a blank that is no ordinary one (or a sign that only looks blank) ␣. A row of them becomes one mark. Only ordinary
 * blanks, visible signs and few combining marks in a row are left; doing it again changes nothing.
 */
export const visible = (text: string): string => {
  if (plainLine.test(text)) return text;
  return (text.search(ignorable) < 0 ? text : text.replace(emoji, (signs) => signs.replace(ignorable, '')))
    .replace(lineBreaks, '⏎')
    .replace(blanks, '␣')
    .replace(hidden, '�')
    .replace(/ {2,}/g, ' ')
    .replace(/^\p{M}/u, '◌$&')
    .replace(tooManyMarks, '$1�');
};

/** Most texts: printable ASCII in which no blanks push what follows out of sight. */
const plainLine = /^(?:[!-~]| (?! ))*$/;

/**
 * Emoji that Unicode recommends. Their parts stand side by side without the joiners, so that no invisible sign is left. It takes
 * long to compile, so only a text with a sign to leave out pays for it.
 */
const emoji = new RegExp(String.raw`\p{RGI_Emoji}`, 'gv');

/** Source: Unicode, DerivedCoreProperties.txt: joiners, variation selectors, tag characters, fillers, soft hyphen, … */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

// Stryker disable next-line Regex: the opposite of \v that it writes, \V, is no regular expression, so that nothing would run.
const lineBreaks = /(?:\r\n|[\n\v\f\r\u0085\p{Zl}\p{Zp}])+/gu;

/** Blanks of other widths, and signs that have a width but no ink: Braille blank, Hangul fillers, null notehead, … */
const blanks = /(?:(?! )\p{Zs}|[\t\u115f\u1160\u2800\u3164\uffa0\ufffc\u{13441}\u{13442}\u{1d159}]|\u{16fe4})+/gu;

/** Controls, formats (bidi, joiners), lone surrogates, private use and what has no sign yet (category C), and all ignorable ones. */
const hidden = /[\p{C}\p{Default_Ignorable_Code_Point}]+/gu;

/** No script needs more on one letter; without a limit they cover the lines above and below. */
const tooManyMarks = /(\p{M}{4})\p{M}+/gu;
