import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { canonical } from '../../../src/snapshot/canonical.ts';
import { parseSnapshot } from '../../../src/snapshot/format.ts';
import { SnapshotLines, snapshotPieces } from '../../../src/snapshot/lines.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { olderSnapshot } from '../../support/olderSnapshot.ts';
import { filledSnapshot } from '../../support/filledSnapshot.ts';

const filled: Snapshot = filledSnapshot();

const textOf = (snapshot: Snapshot = filled): string =>
  [...snapshotPieces(snapshot, { title: 'work @ eu-west-1' })].join('');

const read = (text: string) => {
  const lines = new SnapshotLines();
  for (const line of text.split('\n')) lines.take(line);
  return lines.end();
};

describe('a snapshot in lines', () => {
  it.each([
    ['with a value for every field', filled],
    ['of the demo account', demoSnapshot()],
    ['of nothing', { ...filled, accountId: undefined, vpcs: [], enis: [], gaps: [] }],
  ])('is read as it was written: %s', (_what, snapshot) => {
    expect(read(textOf(snapshot))).toEqual({ title: 'work @ eu-west-1', snapshot });
  });
  it('of an earlier version is read as a file of it is: what it did not hold is not read', () => {
    const { title, snapshot } = read(readFileSync('test/fixtures/snapshots/version-2.eni.json', 'utf8'));
    expect(title).toBe('shop @ eu-west-1');
    expect(canonical(snapshot)).toStrictEqual(canonical(olderSnapshot()));
  });
  it('is a snapshot file, which can be opened as one', () => {
    expect(parseSnapshot(textOf())).toMatchObject({
      kind: 'snapshot',
      about: { title: 'work @ eu-west-1' },
      leftOut: [],
    });
  });
  it('hides no character', () => {
    const [eni] = filled.enis;
    if (!eni) throw new Error('There is none');
    const text = textOf({ ...filled, enis: [{ ...eni, description: 'a\u202Eb' }] });
    expect([text.includes('\u202E'), text.includes('a\\u202eb')]).toEqual([false, true]);
  });
  it.each([
    ['cut off', (text: string) => text.slice(0, -40)],
    ['cut within a list', (text: string) => text.slice(0, text.indexOf('"routeTables"'))],
    ['of a later version', (text: string) => text.replace(/"version": \d+/, '"version": 99')],
    ['of a later minor version', (text: string) => text.replace(/"minor": \d+/, '"minor": 99')],
    ['of something else', (text: string) => text.replace('eni-explorer-snapshot', 'another')],
    ['with a field that nobody knows', (text: string) => text.replace('"mac":', '"colour":')],
    ['with a thing that stands twice', (text: string) => text.replace(/("enis": \[\n)(\{.*\})/, '$1$2,\n$2')],
    ['with a list that stands twice', (text: string) => text.replace('"vpcs": [', '"gaps": [')],
    ['without a list', (text: string) => text.replace(/"gaps": \[\n[^\]]*\],\n/, '')],
    ['that is no JSON', (text: string) => text.replace('{"id"', '{id')],
    ['that goes on', (text: string) => `${text}{}\n`],
    ['that is empty', () => ''],
  ])('is no snapshot when it is one %s', (_what, spoil) => {
    const text = spoil(textOf());
    expect(text).not.toBe(textOf());
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'Damage' }));
  });
});
