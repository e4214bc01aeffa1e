import { beforeEach, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { nameOf } from '../../../src/domain/tags.ts';
import { assignIpv4 } from '../../../src/operations/assignIpv4.ts';
import { attachInterface } from '../../../src/operations/attachInterface.ts';
import { changeSecurityGroups } from '../../../src/operations/changeSecurityGroups.ts';
import { moveInterface } from '../../../src/operations/moveInterface.ts';
import type { OperationBody, Target } from '../../../src/operations/operation.ts';
import { notesOf } from '../../../src/rules/findings.ts';
import type { JudgedChoice } from '../../../src/services/prompts.ts';
import { runWizard } from '../../../src/services/wizard.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { findingRows } from '../../../src/ui/findings/findingRows.ts';
import { isFinding, type Row } from '../../../src/ui/shared/tree/row.ts';
import { pickChoice } from '../../../src/ui/wizard/choicePick.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { allRows, demoTree, viewOf } from '../../support/tree.ts';
import { dialogs, type Line } from '../../support/vscode/dialogs.ts';
import { atNewWindow } from '../../support/vscode/person.ts';
import { harnessOver } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';
import { attempt, chooseStep } from '../../support/wizardSteps.ts';

beforeEach(atNewWindow);

/** As VS Code speaks a row: what it is given, else label and description; findings and notes below the things they are about. */
const rowName = ({ spoken, label, description }: Row): string =>
  spoken ?? [label, description].filter((part) => part !== undefined && part !== '').join(', ');

const networkRows = allRows(demoTree());
const findings = findingRows(viewOf(demoSnapshot()), {
  notes: notesOf(new Inventory(demoSnapshot())),
  ignored: [],
}).flatMap(allRows);

/** As VS Code speaks a line of a quick pick: label, description and detail, with the names of the signs in them. */
const lineName = ({ label, description, detail }: Line): string =>
  [label, description, detail]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
    .replaceAll(/\$\(([\w-]+)\)/g, '$1');

const target = (name: string): Target => ({
  kind: 'interface',
  id: demoSnapshot().enis.find((eni) => nameOf(eni) === name)?.id ?? name,
});

/** The lines of the first list that a wizard shows, for a thing of the demo account. */
const linesOf = async <Input>(id: string, body: OperationBody<Input>, name: string): Promise<readonly string[]> => {
  const { ports } = await harnessOver(simulatedPlatform(demoSnapshot()).platform, []);
  let lines: readonly string[] = [];
  const show = (question: string, choices: readonly JudgedChoice<unknown>[]): { readonly kind: 'cancel' } => {
    void pickChoice(
      chooseStep({ choices: choices.map((choice) => ({ ...choice, value: choice.label, button: undefined })) }),
      attempt,
    );
    lines = [question, ...dialogs.input.items.map(lineName)];
    dialogs.input.hide();
    return { kind: 'cancel' };
  };
  const prompts = {
    ...ports.prompts,
    choose: async (step: { readonly question: string; readonly choices: readonly JudgedChoice<unknown>[] }) =>
      show(step.question, step.choices),
    chooseMany: async (step: { readonly question: string; readonly choices: readonly JudgedChoice<unknown>[] }) =>
      show(step.question, step.choices),
  };
  await runWizard(whole(id, body), [target(name)], { ...ports, prompts });
  return lines;
};

it('lists what a screen reader says of the rows of the demo account and of what wizards offer for its things', async () => {
  const picks = [
    await linesOf('attachInterface', attachInterface, 'ha-spare'),
    await linesOf('moveInterface', moveInterface, 'ha-vip'),
    await linesOf('assignIpv4', assignIpv4, 'ha-spare'),
    await linesOf('changeSecurityGroups', changeSecurityGroups, 'ha-spare'),
  ];
  const parts = [
    ['Network', ...networkRows.map(rowName)],
    ['Findings', ...findings.map(rowName)],
    ...picks.map(([question = '', ...lines]) => [question, ...lines]),
  ];
  const text = parts.map(([title, ...names]) => [`# ${title}`, ...names, ''].join('\n')).join('\n');
  await expect(text).toMatchFileSnapshot('../../fixtures/spokenNames.txt');
});

it('says the kind of each thing first, and leaves no name of an icon or an id alone', () => {
  const things = networkRows.filter((row) => row.target !== undefined && !isFinding(row));
  expect(things.length).toBeGreaterThan(60);
  const kinds = /^(account|VPC|zone|subnet|instance|(\w+ )?interface|elastic IP|Demo account)\b/;
  expect(things.map(rowName).filter((name) => !kinds.test(name))).toEqual([]);
  const all = [...networkRows, ...findings].map(rowName);
  expect(all.filter((name) => name.includes('$(') || /^[a-z]+-0[\da-f]{8,17}$/.test(name))).toEqual([]);
});
