import { expect, it } from 'vitest';
import { isOnAtALevel } from '../../../../src/ui/shared/settings.ts';

it.each([
  [undefined, false],
  [{}, false],
  [{ globalValue: true, workspaceValue: false, workspaceFolderValue: false }, true],
  [{ globalValue: false, workspaceValue: true }, true],
  [{ workspaceFolderValue: true }, true],
  [{ globalValue: 'true', workspaceValue: 1 }, false],
])('a switch is on when a level says so: %o', (levels, on) => {
  expect(isOnAtALevel(levels)).toBe(on);
});
