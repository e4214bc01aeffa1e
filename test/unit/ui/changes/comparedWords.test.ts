import { describe, expect, it } from 'vitest';
import { compareSnapshots, type ComparisonNote } from '../../../../src/snapshot/compare.ts';
import { noteWords } from '../../../../src/ui/changes/comparedWords.ts';
import { eni, snapshot } from '../../../support/snapshot.ts';

const gap = { part: 'vpcs', iamAction: 'ec2:DescribeVpcs', code: 'UnauthorizedOperation', message: 'no' } as const;
const comparison = compareSnapshots(snapshot({ gaps: [gap] }), snapshot({ enis: [eni()], gaps: [gap] }));
const titles = { before: 'stage', after: 'prod' };
const said = (note: ComparisonNote, of?: typeof titles): string => noteWords(note, comparison, of);

describe('what must be known before a comparison is believed', () => {
  it('is counted in words', () => {
    expect(said({ kind: 'unsure', count: 1 })).toMatch(/^1 difference is of a thing whose name others have/);
    expect(said({ kind: 'unsure', count: 3 })).toMatch(/^3 differences are of things whose name others have/);
    expect(said({ kind: 'addresses', count: 1 })).toMatch(/^1 interface is at another place/);
    expect(said({ kind: 'addresses', count: 2 })).toMatch(/^2 interfaces are at another place/);
  });

  it('of two times of one account is what came or went unseen', () => {
    expect(said({ kind: 'unread', side: 'before', gap })).toMatch(
      /^Earlier: .*What was added since then is not known\.$/,
    );
    expect(said({ kind: 'unread', side: 'after', gap })).toMatch(
      /^Later: .*What was removed since then is not known\.$/,
    );
  });

  it('of two accounts names the one that was not read, and whose things are not told', () => {
    expect(said({ kind: 'unread', side: 'before', gap }, titles)).toMatch(
      /^stage: .*What only prod has of this is not told\.$/,
    );
    expect(said({ kind: 'unread', side: 'after', gap }, titles)).toMatch(
      /^prod: .*What only stage has of this is not told\.$/,
    );
  });

  it('hides nothing where the whole part was kept from an earlier read', () => {
    const old = { ...gap, kept: { readAt: 0, whole: true } };
    expect(said({ kind: 'unread', side: 'before', gap: old })).toMatch(/^Earlier: /);
    expect(said({ kind: 'unread', side: 'after', gap: old })).toMatch(/^Later: /);
    for (const text of [
      said({ kind: 'unread', side: 'before', gap: old }),
      said({ kind: 'unread', side: 'after', gap: old }, titles),
    ])
      expect(text).not.toMatch(/not (known|told)/);
  });
});
