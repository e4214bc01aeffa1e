import { beforeEach, describe, expect, it } from 'vitest';
import { Uri } from 'vscode';
import { scopeId } from '../../../../src/domain/scope.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { told } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const place = Uri.file('/home/me/rows.csv');

const exporting = async (given: unknown, file: Uri | undefined = place): Promise<Promise<unknown>> => {
  const window = openedWindow({}, new FakeAccount(demoSnapshot()));
  await window.session.open(scope);
  desktop.chosenFile = file;
  return window.run('exportRows', given);
};

describe('rows of the table as a file', () => {
  it('are written as the page has made them, and the file is named', async () => {
    const done = exporting({ scope: scopeId(scope), text: '"Name"\r\n"fw-1"\r\n' });
    expect((await told('Exported: ')).text).toBe('Exported: /home/me/rows.csv');
    (await told('Exported: ')).press('Open');
    await done;
    expect(new TextDecoder().decode(desktop.files.get(place.toString()))).toBe('"Name"\r\n"fw-1"\r\n');
    expect(desktop.fileQuestions).toMatchObject([{ title: 'Export Rows', filters: { 'CSV sheet': ['csv'] } }]);
    expect(desktop.fileQuestions[0]?.defaultUri?.path).toMatch(/\/eni-work-eu-west-1-rows\.csv$/);
  });

  it('are written nowhere where there are none', async () => {
    await exporting({ scope: scopeId(scope) });
    expect([desktop.fileQuestions, desktop.files.size]).toEqual([[], 0]);
  });
});
