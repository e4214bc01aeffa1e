import { describe, expect, it } from 'vitest';
import { notInFile } from '../../../../src/domain/gap.ts';
import { remedyOf } from '../../../../src/domain/gapWords.ts';
import type { Gap } from '../../../../src/domain/model.ts';
import { gapRows, gapText, oldParts } from '../../../../src/ui/network/rows/gapRow.ts';
import { snapshot } from '../../../support/snapshot.ts';

const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).getTime();
const readAt = at(27, 7, 40);
const ill: Gap = {
  part: 'enis',
  iamAction: 'ec2:DescribeNetworkInterfaces',
  code: 'Unavailable',
  message: 'EC2 has an internal problem',
};
const kept = (over: Partial<NonNullable<Gap['kept']>> = {}): Gap => ({
  ...ill,
  kept: { readAt: at(27, 7, 31), whole: true, ...over },
});
const denied: Gap = { ...ill, part: 'addresses', iamAction: 'ec2:DescribeAddresses', code: 'UnauthorizedOperation' };

const read = (...gaps: readonly Gap[]) => snapshot({ readAt, gaps });
const shown = (gap: Gap) => gapRows(read(gap)).map(({ label, description }) => [label, description])[0];

describe('the row of a part that could not be read', () => {
  it('names the time of what is shown instead first', () => {
    expect(shown(kept())).toEqual(['Network interfaces as of 07:31', 'could not be read again']);
    const tooltip = gapRows(read(kept()))[0]?.tooltip?.().replaceAll('&#58;', ':');
    expect(tooltip).toBe(
      'Network interfaces as of 07:31, could not be read again: EC2 has an internal problem (Unavailable)',
    );
  });
  it('names the day when it is another one, and says when it was not all of it', () => {
    expect(shown(kept({ readAt: at(26, 23, 59) }))?.[0]).toBe('Network interfaces as of 2026-11-26 23:59');
    expect(shown(kept({ whole: false }))?.[0]).toBe('Network interfaces as of 07:31, not all of them');
  });
  it('says what is not allowed, and what went wrong', () => {
    expect(shown(denied)?.[0]).toBe('Elastic IPs could not be read: ec2:DescribeAddresses is not allowed');
    const none = gapRows(snapshot({ readAt, enis: [], gaps: [ill] }))[0]?.label;
    expect(none).toBe('Network interfaces could not be read: EC2 has an internal problem');
    expect(shown(ill)?.[0]).toBe('Network interfaces were read in part: EC2 has an internal problem');
  });
  it('tells an explicit deny as that, against which no policy helps', () => {
    const message = 'Explicitly denied by a service control policy: ec2:DescribeAddresses';
    const deny: Gap = { ...denied, message, deniedBy: 'a service control policy' };
    expect(shown(deny)?.[0]).toBe(`Elastic IPs could not be read: ${message}`);
    expect(remedyOf(deny)).toMatch(/^Another policy does not help/);
  });
  it('says that a part without an end was read in part, and what to do is not to allow it', () => {
    const endless: Gap = { ...ill, code: 'TooManyThings', message: 'There are more than 100,000 of them' };
    expect(shown(endless)?.[0]).toBe('Network interfaces were read in part: There are more than 100,000 of them');
    expect(gapRows(snapshot({ readAt, enis: [], gaps: [endless] }))[0]?.label).toContain('could not be read');
    expect([remedyOf(endless), remedyOf(denied), remedyOf(ill)]).toEqual([
      expect.stringMatching(/did not end/),
      'Allow ec2:DescribeAddresses, then refresh.',
      'Refresh to read it again.',
    ]);
    expect(remedyOf({ ...ill, code: 'InvalidAction' })).toMatch(/supports ec2:DescribeNetworkInterfaces/);
  });
  it('has a warning, and what an earlier read told the sign of the past', () => {
    expect([ill, denied, kept()].map((gap) => gapRows(read(gap))[0]?.icon.name)).toEqual([
      'warning',
      'warning',
      'history',
    ]);
  });
  it('offers to try again where that may help', () => {
    const words = (gap: Gap) => gapRows(read(gap))[0]?.words;
    expect([words(kept()), words(ill)]).toEqual([
      ['gap', 'again'],
      ['gap', 'again'],
    ]);
  });
  it('offers the policy that allows it where one helps', () => {
    const words = (gap: Gap) => gapRows(read(gap))[0]?.words;
    expect([words(denied), words({ ...denied, deniedBy: 'a service control policy' })]).toEqual([
      ['gap', 'denied'],
      ['gap'],
    ]);
  });
});

describe('what the version that saved an account did not read', () => {
  it('is one row for all parts, which no refresh helps, and never "none"', () => {
    const rows = gapRows(read(notInFile('addresses'), notInFile('routeTables')));
    expect(rows.map(({ id, label, words }) => [id, label, words])).toEqual([
      ['gap/older', 'Not read by the version that saved this: elastic IPs, route tables', ['gap']],
    ]);
    expect(remedyOf(notInFile('addresses'))).toBe('Read the account itself: the file does not hold it.');
    expect(gapText(notInFile('addresses'), read())).toMatch(/^Elastic IPs were not read: an earlier version/);
  });
});

describe('in one sentence', () => {
  it('is what the comparison and the status bar say', () => {
    expect(gapText(kept(), read())).toContain('as of 07:31, could not be read again: EC2 has an internal problem');
    expect(oldParts([denied, kept()], readAt)).toEqual(['Network interfaces as of 07:31']);
  });
});
