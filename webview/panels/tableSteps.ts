/** Where one stands among the rows, and how many fit the view. */
type Stand = { readonly at: number; readonly count: number; readonly page: number };

/** The row, counted from 0, to which a key leads; undefined when the key does not move. */
export const stepOf = (key: string, { at, count, page }: Stand): number | undefined => {
  const to = steps[key]?.({ at, count, page });
  return to === undefined ? undefined : Math.max(0, Math.min(to, count - 1));
};

const steps: { readonly [Key in string]: (stand: Stand) => number } = {
  ArrowDown: ({ at }) => at + 1,
  ArrowUp: ({ at }) => at - 1,
  PageDown: ({ at, page }) => at + page,
  PageUp: ({ at, page }) => at - page,
  Home: () => 0,
  End: ({ count }) => count - 1,
};
