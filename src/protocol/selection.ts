import { Damage, fitting, id, oneOf, record, type Of, type Shape } from '../domain/shape.ts';

/** What a person can select in the picture. */
export const selectionKind = oneOf('vpc', 'subnet', 'instance', 'interface');

export const selection = record({ kind: selectionKind, id });

/** What has details of its own, also where it has no place in the picture. */
export const thing = record({ kind: oneOf('vpc', 'subnet', 'instance', 'interface', 'address', 'group'), id });

/** Interfaces that are selected together. No table has more rows. */
export const interfaceIds: Shape<readonly string[]> = (value, look) => {
  if (!Array.isArray(value) || value.length > 500_000) throw new Damage(look.path, 'must be a list');
  return value.map((one) => id(one, look));
};

/** What a selection names, if it has the shape of one; whether the account has it is for the inventory to say. */
export const selectionOf = (value: unknown): Of<typeof selection> | undefined => fitting(selection, value);

/** Ways to look at what an operation would do: beside the account as it is, in one picture with it, or by itself. */
export const previewLook = oneOf('sideBySide', 'overlay', 'afterOnly');
