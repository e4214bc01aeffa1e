/**
 * A test against a filter's value: `*` stands for any characters and `?` for one, a backslash takes their meaning away. It
 * takes steps of the length of the text times that of the value at most, where a regular expression may take forever.
 */
export const wildcardTest = (value: string): ((text: string) => boolean) => {
  if (!/[*?\\]/.test(value)) return (text) => text === value;
  const parts = partsOf(value);
  return (text) => fits(parts, Array.from(text));
};

const anything = Symbol('*');
const anyOne = Symbol('?');
type Part = string | typeof anything | typeof anyOne;

const partsOf = (value: string): readonly Part[] =>
  Array.from(value.matchAll(/\\?[^]/gu), ([part]) => {
    if (part === '*') return anything;
    if (part === '?') return anyOne;
    return part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
  });

/** Whenever it fits no further, the last `*` takes one character more. */
const fits = (parts: readonly Part[], text: readonly string[]): boolean => {
  let [at, part] = [0, 0];
  let retry: { readonly star: number; from: number } | undefined;
  while (at < text.length) {
    if (parts[part] === anything) {
      retry = { star: part, from: at };
      part += 1;
    } else if (parts[part] === anyOne || parts[part] === text[at]) {
      [at, part] = [at + 1, part + 1];
    } else if (retry) {
      retry.from += 1;
      [at, part] = [retry.from, retry.star + 1];
    } else return false;
  }
  return parts.slice(part).every((rest) => rest === anything);
};
