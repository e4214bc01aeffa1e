import { describe, expect, it } from 'vitest';
import { judgeInput } from '../../../src/services/judge.ts';
import { inventoryOf } from '../../support/snapshot.ts';

const at = (minute: number) => new Date(2026, 10, 27, 7, minute).getTime();
const gap = { part: 'instances', iamAction: 'ec2:Describe', code: 'RequestLimitExceeded', message: '' } as const;

describe('the review of an account that is old in part', () => {
  it('says which parts are, and from when', () => {
    const gaps = [{ ...gap, kept: { readAt: at(31), whole: true } }];
    expect(judgeInput({ rules: [] }, {}, inventoryOf({ gaps, readAt: at(40) }))).toMatchObject([
      { severity: 'warn', message: 'Instances as of 07:31, could not be read again: RequestLimitExceeded' },
    ]);
  });
  it('says nothing of parts that were just read, or that are not there at all', () => {
    expect(judgeInput({ rules: [] }, {}, inventoryOf())).toEqual([]);
    expect(judgeInput({ rules: [] }, {}, inventoryOf({ gaps: [gap] }))).toEqual([]);
  });
});
