import { Damage, maybe, oneOf, record, textOf, whole, type Of, type Shape } from '../domain/shape.ts';

/** A column of the table: one of its own, or `tag:` and the key of a tag, which has at most 128 characters. */
const columnId = textOf({ least: 1, most: 140 });

/** More columns than anybody shows. */
const most = 200;

const columnList =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, look) => {
    if (!Array.isArray(value) || value.length > most) throw new Damage(look.path, 'must be a list of columns');
    return value.map((one) => shape(one, look));
  };

export const columnIds = columnList(columnId);

/** How a person has the table: which columns in which order, widths in pixels where they were changed, by what the rows stand. */
export const tableLook = record({
  columns: columnIds,
  widths: columnList(record({ column: columnId, width: whole })),
  /** Undefined: in the order of the picture. */
  sort: maybe(record({ column: columnId, way: oneOf('up', 'down') })),
});

export type TableLook = Of<typeof tableLook>;
