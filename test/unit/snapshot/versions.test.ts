import { describe, expect, it } from 'vitest';
import { migrated, migrations, snapshotVersion, type Migration } from '../../../src/snapshot/versions.ts';

/** Two steps, as there are from version 3 to version 5 when 1 and 2 are no longer read. */
const steps: readonly Migration[] = [
  ({ colour, ...fields }) => ({ ...fields, color: colour }),
  (fields) => ({ ...fields, lakes: [], gaps: ['lakes'] }),
];

const told = (version: unknown): string => {
  const made = migrated({ version, colour: 'red' }, steps, 5);
  return made.kind === 'problem' ? `${made.problem.code}: ${made.problem.message}` : JSON.stringify(made.fields);
};

describe('the versions of a snapshot file', () => {
  it('are made of each other step by step', () => {
    expect(told(3)).toBe('{"color":"red","lakes":[],"gaps":["lakes"]}');
    expect(told(4)).toBe('{"colour":"red","lakes":[],"gaps":["lakes"]}');
  });

  it('are told when they are too new or too old', () => {
    expect(told(6)).toBe(
      'NewerSnapshot: This snapshot was written by a newer ENI Explorer: format 6, and this one reads up to 5',
    );
    expect(told(2)).toBe(
      'OlderSnapshot: This snapshot was written by an ENI Explorer that is too old: format 2, and this one reads from 3 on',
    );
  });

  it.each([undefined, null, 0, -1, 3.5, '3', Number.NaN])('that nobody has ever written are damage: %j', (version) => {
    expect(told(version)).toMatch(/^DamagedSnapshot: .*version must be a whole number from 1 on/);
  });

  it('can all be opened, from the first on', () => {
    expect(migrations).toHaveLength(snapshotVersion - 1);
  });
});
