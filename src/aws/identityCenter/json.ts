/** A text of an object that came from outside; undefined when it is not there, empty or no text. */
export const textIn = (value: unknown, name: string): string | undefined => {
  const found = fieldIn(value, name);
  return typeof found === 'string' && found !== '' ? found : undefined;
};

/** A finite number of this name in an answer; undefined for anything else. */
export const numberIn = (value: unknown, name: string): number | undefined => {
  const found = fieldIn(value, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
};

/** Whatever stands under this name in an answer's own members; undefined where it is no object. */
export const fieldIn = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;

/** The list of this name in an answer; empty for anything else. */
export const listIn = (value: unknown, name: string): readonly unknown[] => {
  const found = fieldIn(value, name);
  return Array.isArray(found) ? found : [];
};
