import { beforeEach, describe, expect, it } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import { explainRefusal, isLeftFor, openSource } from '../../../../src/ui/wizard/explainRefusal.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { attempt, ruling } from '../../../support/wizardSteps.ts';

beforeEach(resetDesktop);

describe('why a choice is not possible', () => {
  it('is told by each rule, in general and here, with what would resolve it', async () => {
    const full = ruling(words`i-0b has no room.`, { remedy: words`Detach one.` });
    const other = ruling(words`It is in another zone.`, { ruleId: 'attach/zone', title: words`Zones are apart` });
    const done = explainRefusal(words`i-0b`, [full, other]);
    const { modal } = dialogs;
    expect([modal.question, modal.titles]).toEqual(['Not possible: i-0b', ['Choose Another', 'Open Documentation']]);
    expect(modal.detail).toBe(
      [
        'i-0b has no room.',
        'Detach one.',
        'Rule: An instance type has room for so many interfaces (attach/interface-limit)',
        'It is in another zone.',
        'Rule: Zones are apart (attach/zone)',
      ].join('\n\n'),
    );
    modal.press('Choose Another');
    await done;
    expect(desktop.opened).toEqual([]);
  });
});

describe('what would resolve it', () => {
  const taken: string[] = [];
  const detach = { label: words`Detach web-2…`, take: async () => void taken.push('detach') };

  it('stands after the first button, which chooses another, and is answered where it is taken', async () => {
    const done = explainRefusal(words`i-0b`, [ruling(words`No.`)], () => [detach]);
    const { modal } = dialogs;
    expect(modal.titles).toEqual(['Choose Another', 'Detach web-2…', 'Open Documentation']);
    modal.press('Detach web-2…');
    expect(await done).toBe(detach);
    expect(desktop.opened).toEqual([]);
  });

  it('begins once the question has gone', async () => {
    const leave = (): void => void taken.push('left');
    const asked = { label: words`i-0b`, refusals: [ruling(words`No.`)] };
    const stays = isLeftFor(asked, { waysOut: () => [detach], attempt, leave });
    dialogs.modal.press('Choose Another');
    expect([await stays, taken]).toEqual([false, []]);
    const leaves = isLeftFor(asked, { waysOut: () => [detach], attempt, leave });
    dialogs.modal.press('Detach web-2…');
    expect([await leaves, taken]).toEqual([true, ['left', 'detach']]);
  });
});

describe('the documentation of a rule', () => {
  it.each([
    ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html', true],
    ['https://aws.amazon.com/ec2/', true],
    ['http://docs.aws.amazon.com/', false],
    ['https://docs.aws.amazon.com.evil.example/', false],
    ['https://notaws.amazon.com.example/', false],
    ['https://evilaws.amazon.com/', false],
    ['command:workbench.action.quit', false],
  ])('is opened where AWS has it, and nothing else is: %s', async (source, opens) => {
    await openSource(ruling(words`No.`, { source }));
    expect(desktop.opened).toEqual(opens ? [source] : []);
  });

  it('is none of nothing', async () => {
    await openSource(undefined);
    expect(desktop.opened).toEqual([]);
  });
});
