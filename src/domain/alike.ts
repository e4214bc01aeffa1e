/** Whether two readings tell the same; what is undefined is as good as left out. */
export const isAlike = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, at) => isAlike(each, b[at]));
  const [one, other] = [a as Fields, b as Fields];
  for (const name in one) if (!isAlike(one[name], other[name])) return false;
  for (const name in other) if (one[name] === undefined && other[name] !== undefined) return false;
  return true;
};

type Fields = { readonly [Name in string]?: unknown };
