import type { Inventory } from '../../domain/inventory.ts';
import type { Gap } from '../../domain/model.ts';
import { kindOfId, type FoundKind } from './findable.ts';
import type { FindText } from './findText.ts';

const everything: readonly FoundKind[] = [
  'enis',
  'instances',
  'addresses',
  'subnets',
  'vpcs',
  'securityGroups',
  'routeTables',
  'internetGateways',
];

/** In which parts of an account what was typed would have been found. */
const partsFor = (wanted: FindText): readonly FoundKind[] => {
  if (wanted.kind === 'address') return wanted.isPrivate ? ['enis'] : ['enis', 'addresses'];
  if (wanted.kind === 'mac' || wanted.kind === 'query') return ['enis'];
  const part = wanted.kind === 'id' ? kindOfId(wanted) : undefined;
  return part ? [part] : everything;
};

/** What of an account could not be read where it might be: without that, nobody can say that it is not there. */
export const readGaps = (inventory: Inventory, wanted: FindText): readonly Gap[] =>
  partsFor(wanted).flatMap((part) => inventory.missing(part) ?? []);
