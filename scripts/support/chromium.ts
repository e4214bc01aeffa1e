import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runOrThrow } from './run.ts';
import { say } from './say.ts';

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

/** The path of a Chromium, Chrome or Edge; installs Debian's Chromium where this is possible. */
export const ensureChromium = async (): Promise<string> => {
  const found = findChromium();
  if (found !== undefined) return found;
  if (mayInstall()) {
    await installChromium();
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error('No browser was found. Install Google Chrome, Microsoft Edge or Chromium, then run this again.');
};

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
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
};

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Whoever started this is told what will be on the machine afterwards, before it is. apt checks the packages' signatures. */
const installChromium = async (): Promise<void> => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];
  say(
    `The suites that drive VS Code and the picture need a browser, and none was found. Installing with apt-get, as root, once: ${packages.join(', ')}`,
  );
  await runOrThrow('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const others = packagesIn(await runOrThrow('apt-get', ['--simulate', ...install], { env })).filter(
    (name) => !packages.includes(name),
  );
  if (others.length > 0) say(`They need these packages, which are installed too: ${others.join(', ')}`);
  await runOrThrow('apt-get', install, { env });
};

/** The names in what `apt-get --simulate install` prints: a line `Inst chromium (120.0 Debian:12 [amd64])` for each package. */
export const packagesIn = (simulated: string): readonly string[] =>
  [...simulated.matchAll(/^Inst (\S+)/gm)].flatMap(([, name]) => name ?? []);
