import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The program of a desktop VS Code that the person has installed, or names in `ENI_VSCODE`. Undefined without a screen to show it on.
 * None is downloaded: whatever runs the tests is either in a lock file or the person's own.
 */
export const desktopVscode = (): string | undefined => {
  const named = process.env['ENI_VSCODE'];
  if (named !== undefined) return named;
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined;
  return hasScreen ? usualPlaces().find((path) => existsSync(path)) : undefined;
};

const usualPlaces = (): readonly string[] => {
  if (process.platform === 'darwin') return ['/Applications/Visual Studio Code.app/Contents/MacOS/Electron'];
  if (process.platform !== 'win32') return ['/usr/share/code/code'];
  const folders = [
    process.env['LOCALAPPDATA'] && join(process.env['LOCALAPPDATA'], 'Programs'),
    process.env['ProgramFiles'],
  ];
  return folders.flatMap((folder) => (folder ? [join(folder, 'Microsoft VS Code', 'Code.exe')] : []));
};
