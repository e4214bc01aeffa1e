import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { commands } from 'vscode';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import type { Row } from '../../src/ui/shared/tree/row.ts';
import { active } from '../support/openedSession.ts';
import { useShopProfile, withEc2 } from '../support/hostAccount.ts';
import { textOf, until, withDemo, withNothing } from '../support/hostExtension.ts';

const oldVip = (rows: readonly Row[]): Row | undefined =>
  rows.flatMap((row) => row.children()).find(({ label }) => label === 'old-vip');

describe('the Findings view', () => {
  useShopProfile();

  it('lists what deserves attention in the account, also what the filter hides in the Network view', async () => {
    const { findings, session } = await withDemo();
    active(session).setFilter('fw-1');
    deepStrictEqual(findings.rows.map(textOf), ['Warnings  5 · 3.65 USD a month', 'Notes  3']);
    strictEqual(findings.message, '');
    active(session).setFilter('');
  });

  it('drops a finding once the account no longer gives it', async () => {
    await withEc2(demoSnapshot(), async (scope, { world }) => {
      const { findings, session } = await withNothing();
      await session.open(scope);
      const id = oldVip(findings.rows)?.target?.id ?? '';
      match(id, /^eni-/);
      world.enis.delete(id);
      await session.refresh(active(session));
      strictEqual(oldVip(findings.rows), undefined);
    });
  });

  it('says that there may be more where not all could be read', async () => {
    await withEc2(demoSnapshot(), async (scope, { faults }) => {
      const { findings, session } = await withNothing();
      faults.deny('DescribeAddresses');
      await session.open(scope);
      match(findings.message, /there may be more/);
    });
  });

  it('leads from a finding to its row in the Network view', async () => {
    const { findings, network } = await withDemo();
    await commands.executeCommand('eniExplorer.findings.focus');
    await commands.executeCommand('eniExplorer.revealInTree', oldVip(findings.rows));
    await until('the selected row', () => network.selection.some(({ label }) => label === 'old-vip'));
  });
});
