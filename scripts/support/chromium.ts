import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebian, mayInstall } from './debianPackages.ts';

/** Quiet, and working as root and on a closed network. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium, Chrome or Edge; installs Debian's Chromium where this is possible. The shell without windows of its own comes
 * first: a page is there in half the time.
 */
export const ensureChromium = async (): Promise<string> => {
  const found = findChromium();
  if (found !== undefined) return found;
  if (mayInstall()) {
    // Older systems have but the whole of it.
    await installBrowser('chromium-headless-shell').catch(() => installBrowser('chromium'));
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error('No browser was found. Install Google Chrome, Microsoft Edge or Chromium, then run this again.');
};

const installBrowser = (name: string): Promise<void> =>
  installDebian(
    [name, 'fonts-dejavu-core', 'fonts-liberation'],
    'The suites that drive VS Code and the picture need a browser, and none was found.',
  );

const findChromium = (): string | undefined => candidates().find((path) => existsSync(path));

const candidates = (): readonly string[] => {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const places = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']];
    return places
      .filter((place) => place !== undefined)
      .flatMap((place) => [
        join(place, 'Google/Chrome/Application/chrome.exe'),
        join(place, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
};
