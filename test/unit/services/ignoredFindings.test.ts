import { describe, expect, it } from 'vitest';
import { words } from '../../../src/domain/words.ts';
import { IgnoredFindings, type IgnoredFinding } from '../../../src/services/ignoredFindings.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { inventoryOf } from '../../support/snapshot.ts';

const finding = (id: string): Finding => ({
  ruleId: 'address/idle',
  severity: 'warning',
  message: words`It is idle`,
  remedy: words`Release it.`,
  on: { kind: 'interface', id },
});

/** What all windows of a person share. */
const keeper = () => {
  const kept = { ignored: [] as readonly IgnoredFinding[] };
  return Object.assign(kept, {
    keepIgnored: async (ignored: readonly IgnoredFinding[]) => {
      kept.ignored = ignored;
    },
  });
};

const inventory = inventoryOf();

describe('what a person ignores', () => {
  it('is 500 findings at most, of which the oldest go first', async () => {
    const place = keeper();
    const ignored = new IgnoredFindings(place);
    for (let at = 0; at < 501; at += 1) await ignored.ignore([finding(`eni-${at}`)], inventory, 'meant');
    expect([place.ignored.length, place.ignored[0]?.on.id, place.ignored.at(-1)?.on.id]).toEqual([
      500,
      'eni-500',
      'eni-1',
    ]);
  });

  it('is one entry for each finding, with its last reason', async () => {
    const place = keeper();
    const ignored = new IgnoredFindings(place);
    for (const reason of ['one', 'two']) await ignored.ignore([finding('eni-0a')], inventory, reason);
    expect(place.ignored.map(({ reason }) => reason)).toEqual(['two']);
    expect(ignored.reasonOf(finding('eni-0a'), inventory)).toBe('two');
  });

  it('keeps what another window has ignored meanwhile', async () => {
    const place = keeper();
    const [one, other] = [new IgnoredFindings(place), new IgnoredFindings(place)];
    await one.ignore([finding('eni-0a')], inventory, 'here');
    await other.ignore([finding('eni-0b')], inventory, 'there');
    expect(place.ignored.map(({ on }) => on.id)).toEqual(['eni-0b', 'eni-0a']);
  });

  it('leaves a list as it is where nothing of it is ignored, and is the same list each time', async () => {
    const ignored = new IgnoredFindings(keeper());
    const findings = [finding('eni-0a'), finding('eni-0b')];
    expect(ignored.leftOf({ findings, inventory })).toBe(findings);
    await ignored.ignore([finding('eni-0c')], inventory, 'meant');
    expect(ignored.leftOf({ findings, inventory })).toBe(findings);
    await ignored.ignore([finding('eni-0a')], inventory, 'meant');
    const left = ignored.leftOf({ findings, inventory });
    expect(left.map(({ on }) => on.id)).toEqual(['eni-0b']);
    expect(ignored.leftOf({ findings, inventory })).toBe(left);
  });

  it('is not forgotten where it is unknown of which account something is', async () => {
    const nameless = inventoryOf({ accountId: undefined, enis: [] });
    const place = keeper();
    const ignored = new IgnoredFindings(place);
    await ignored.ignore([finding('eni-0a')], nameless, 'meant');
    await ignored.forgetGone(nameless);
    expect(place.ignored).toHaveLength(1);
  });
});
