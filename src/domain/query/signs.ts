/** A sign of a part, and whether it stood in quotes, where it means nothing but itself. The quotes leave an empty sign. */
export type Sign = { readonly sign: string; readonly quoted: boolean };

/**
 * The parts of a query: spaces separate them, double quotes keep spaces, two double quotes inside quotes are one. A
 * quote that is not closed reaches to the end, as it does while somebody types.
 */
export const queryParts = (text: string): readonly (readonly Sign[])[] => {
  const parts: Sign[][] = [];
  let part: Sign[] = [];
  let quoted = false;
  const end = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  const signs = Array.from(text);
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    if (sign !== '"') {
      if (quoted || !/\s/.test(sign)) part.push({ sign, quoted });
      else end();
      continue;
    }
    const isDoubled = quoted && signs[at + 1] === '"';
    if (isDoubled) at += 1;
    else quoted = !quoted;
    part.push({ sign: isDoubled ? sign : '', quoted: true });
  }
  end();
  return parts;
};

/** A text in quotes, which as a part of a query finds exactly this text. */
export const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The characters themselves, quoted or not. */
export const textOfSigns = (signs: readonly Sign[]): string => signs.map(({ sign }) => sign).join('');

/** The index of the first unquoted character of this kind; -1 when there is none. */
export const indexOfSign = (wanted: string, signs: readonly Sign[]): number =>
  signs.findIndex(({ sign, quoted }) => !quoted && sign === wanted);

/** Whether none of the characters stands in quotes. */
export const isPlain = (signs: readonly Sign[]): boolean => signs.every(({ quoted }) => !quoted);
