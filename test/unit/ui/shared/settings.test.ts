import { Uri } from 'vscode';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  activityDays,
  confirmById,
  endpointSetting,
  protectedSetting,
  readOnlyReason,
} from '../../../../src/ui/shared/settings.ts';
import { desktop, resetDesktop, type Setting } from '../../../support/vscode/desktop.ts';

const folder = Uri.file('/projects/shop');

beforeEach(() => {
  resetDesktop();
  desktop.folders = [folder];
});

const inFolder = (value: unknown) => ({ inFolder: { [folder.toString()]: value } });
const open = { protection: undefined };

describe('the endpoint', () => {
  it('is this machine’s to say, never a workspace’s or a folder’s', () => {
    desktop.settings.set('eniExplorer.endpoint', {
      workspaceValue: 'https://a.example',
      ...inFolder('https://b.example'),
    });
    expect(endpointSetting()).toBeUndefined();
    desktop.settings.set('eniExplorer.endpoint', { globalValue: ' https://c.example ' });
    expect(endpointSetting()).toBe('https://c.example');
  });

  it('is AWS’s own where it is left empty', () => {
    desktop.settings.set('eniExplorer.endpoint', { globalValue: '  ' });
    expect(endpointSetting()).toBeUndefined();
  });
});

describe.each([
  ['eniExplorer.readOnly', () => readOnlyReason(open) !== undefined],
  ['eniExplorer.confirmById', confirmById],
])('the switch %s', (name, isOn) => {
  it.each<[string, Setting, boolean]>([
    ['nowhere', {}, false],
    ['by the person', { globalValue: true, workspaceValue: false }, true],
    ['by the workspace', { globalValue: false, workspaceValue: true }, true],
    ['by a folder', inFolder(true), true],
    ['by something that is no switch', { globalValue: 'true' }, false],
  ])('is switched on %s', (_where, setting, on) => {
    desktop.settings.set(name, setting);
    expect(isOn()).toBe(on);
  });
});

describe('why nothing may be written', () => {
  it('is said with the setting to change', () => {
    desktop.settings.set('eniExplorer.readOnly', { globalValue: true });
    expect(readOnlyReason(open)).toBe('Read-only mode is on (setting eniExplorer.readOnly)');
  });

  it('is said of an account that is protected so', () => {
    const because = ['prod-*', '111122223333'];
    expect(readOnlyReason({ protection: { mode: 'readOnly', because } })).toBe(
      'The account is protected, read only (setting eniExplorer.protected: prod-*, 111122223333)',
    );
    expect(readOnlyReason({ protection: { mode: 'confirm', because } })).toBeUndefined();
  });
});

describe('which accounts are protected', () => {
  it('is said by all levels together, each entry once', () => {
    desktop.folders = [folder, Uri.file('/projects/other')];
    desktop.settings.set('eniExplorer.protected', {
      globalValue: ['prod-*'],
      workspaceValue: ['live'],
      ...inFolder(['shop']),
    });
    expect(protectedSetting().entries.map(({ match }) => match)).toEqual(['prod-*', 'live', 'shop']);
  });

  it('is nothing where nobody says anything, also in a window without a folder', () => {
    desktop.folders = [];
    expect(protectedSetting()).toEqual({ entries: [], malformed: [] });
  });
});

describe('how long runs are kept', () => {
  it.each([
    [30, {}],
    [7, { globalValue: 7 }],
    [7, { globalValue: 7, workspaceValue: 90 }],
    [3, { globalValue: 7, ...inFolder(3) }],
    [1, { globalValue: 0 }],
    [30, { globalValue: 'for ever' }],
    [400, { globalValue: 9_999 }],
  ])('is %i days with %j: the fewest of all levels', (days, levels: Setting) => {
    desktop.settings.set('eniExplorer.activity.days', levels);
    expect(activityDays()).toBe(days);
  });
});
