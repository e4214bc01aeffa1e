import { Uri } from 'vscode';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/domain/finding.ts';
import { words } from '../../../../src/domain/words.ts';
import { FindingBadges } from '../../../../src/ui/findings/findingBadges.ts';
import { uriOf } from '../../../../src/ui/shared/tree/rowItem.ts';

const finding = (on: Finding['on'], over: Partial<Finding> = {}): Finding => ({
  ruleId: 'address/idle',
  severity: 'warning',
  message: words`Nobody uses it: ${1}`,
  remedy: words`Release it.`,
  on,
  ...over,
});

const found: Finding[] = [
  finding({ kind: 'interface', id: 'eni-0a' }),
  finding({ kind: 'interface', id: 'eni-0b' }),
  finding({ kind: 'interface', id: 'eni-0b' }, { severity: 'error', message: words`It is stuck` }),
];

const here = 'work@eu-west-1@';
const badgeOf = (uri: Uri) => new FindingBadges((of) => (of === here ? found : [])).provideFileDecoration(uri);

describe('the badge of a row', () => {
  it('warns of what was found about its thing', () => {
    expect(badgeOf(uriOf({ kind: 'interface', id: 'eni-0a' }, here))).toMatchObject({
      badge: '!',
      tooltip: 'Nobody uses it: 1',
      color: { id: 'list.warningForeground' },
    });
  });

  it('tells all of several findings, in the colour of the worst', () => {
    expect(badgeOf(uriOf({ kind: 'interface', id: 'eni-0b' }, here))).toMatchObject({
      tooltip: 'Nobody uses it: 1\nIt is stuck',
      color: { id: 'list.errorForeground' },
    });
  });

  it.each([
    ['another thing', uriOf({ kind: 'interface', id: 'eni-0c' }, here)],
    ['a thing of another kind with that id', uriOf({ kind: 'instance', id: 'eni-0a' }, here)],
    ['the same thing in another scope', uriOf({ kind: 'interface', id: 'eni-0a' }, 'other@eu-west-1@')],
    ['a file of the person', Uri.file('/eni-0a')],
  ])('is not on %s', (_what, uri) => {
    expect(badgeOf(uri)).toBeUndefined();
  });

  it('counts all findings on the row of the account, without a colour, which its name would have too', () => {
    const row = uriOf({ kind: 'scope', id: '' }, here);
    expect(badgeOf(row)).toMatchObject({ badge: '3', tooltip: '3 findings · 1 error', color: undefined });
    expect(badgeOf(uriOf({ kind: 'scope', id: '' }, 'other@eu-west-1@'))).toBeUndefined();
    const many = Array.from({ length: 100 }, (_, at) => finding({ kind: 'interface', id: `eni-${at}` }));
    expect(new FindingBadges(() => many).provideFileDecoration(row)?.badge).toBe('9+');
  });

  it('is asked for anew after a read, until its view goes', () => {
    const badges = new FindingBadges((of) => (of === here ? found : []));
    const asked: unknown[] = [];
    badges.onDidChangeFileDecorations((which) => asked.push(which));
    badges.refresh();
    expect(asked).toEqual([undefined]);
    badges.dispose();
    badges.refresh();
    expect(asked).toHaveLength(1);
  });
});
