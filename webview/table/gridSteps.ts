/** A cell: the header is row -1, the check boxes are column 0. */
export type Cell = { readonly row: number; readonly column: number };

/** Where one stands in the grid, how large it is, and how many rows fit the view. */
type Stand = { readonly at: Cell; readonly rows: number; readonly columns: number; readonly page: number };

type Pressed = { readonly key: string; readonly control: boolean };

/** The cell to which a key leads; undefined when the key does not move. */
export const stepOf = ({ key, control }: Pressed, { at, rows, columns, page }: Stand): Cell | undefined => {
  const step = (control ? withControl : steps)[key];
  if (!step) return undefined;
  const { row, column } = step({ at, rows, columns, page });
  const within = (place: number, from: number, count: number): number => Math.max(from, Math.min(place, count - 1));
  return { row: within(row, -1, rows), column: within(column, 0, columns) };
};

type Step = (stand: Stand) => Cell;

const steps: { readonly [Key in string]: Step } = {
  ArrowDown: ({ at }) => ({ ...at, row: at.row + 1 }),
  ArrowUp: ({ at }) => ({ ...at, row: at.row - 1 }),
  ArrowRight: ({ at }) => ({ ...at, column: at.column + 1 }),
  ArrowLeft: ({ at }) => ({ ...at, column: at.column - 1 }),
  PageDown: ({ at, page }) => ({ ...at, row: at.row + page }),
  PageUp: ({ at, page }) => ({ ...at, row: Math.max(0, at.row - page) }),
  Home: ({ at }) => ({ ...at, column: 0 }),
  End: ({ at, columns }) => ({ ...at, column: columns - 1 }),
};

const withControl: { readonly [Key in string]: Step } = {
  Home: () => ({ row: 0, column: 0 }),
  End: ({ rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};
