import { existsSync } from 'node:fs';
import { runOrThrow } from './run.ts';
import { say } from './say.ts';

/** Whether packages can be installed here without asking anybody: as root, on a system with apt. */
export const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs packages of Debian with what they depend on. Whoever started this is told what will be on the machine afterwards, before it is. apt checks the packages'
 * signatures.
 */
export const installDebian = async (packages: readonly string[], why: string): Promise<void> => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say(`${why} Installing with apt-get, as root, once: ${packages.join(', ')}`);
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
