import { existsSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';

/** Linux shows everybody's processes under `/proc`; elsewhere these checks cannot be made. */
export const seesProcesses = existsSync('/proc/self/cmdline');

export type Process = {
  readonly pid: number;
  readonly parent: number;
  /** Its arguments, with NULs between them, as `ps` shows them to every user of the machine. */
  readonly command: string;
};

/** All processes of the machine. */
export const processes = async (): Promise<readonly Process[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map((pid) => processOf(pid).catch(() => undefined)));
  return found.filter((process) => process !== undefined);
};

const processOf = async (pid: string): Promise<Process> => {
  const [stat, command] = await Promise.all([read(pid, 'stat'), read(pid, 'cmdline')]);
  // The name in brackets may hold blanks; state and parent come after it.
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return { pid: Number(pid), parent, command };
};

const read = (pid: string | number, name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8');

/** The processes that this one has started, and theirs. */
export const offspring = async (of = process.pid): Promise<readonly Process[]> => {
  const all = await processes();
  const under = (pid: number): readonly Process[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...under(child.pid)]);
  return under(of);
};

export type Listener = { readonly pid: number; readonly at: string };

/** Ports (`IPV4:PORT` in the kernel's hexadecimal) and socket files at which the given processes listen. */
export const listenersOf = async (pids: readonly number[]): Promise<readonly Listener[]> => {
  const places = new Map([...(await ports('tcp')), ...(await ports('tcp6')), ...(await socketFiles())]);
  const found = await Promise.all(
    pids.map(async (pid) => (await inodesOf(pid)).map((inode) => ({ pid, at: places.get(inode) }))),
  );
  return found.flat().flatMap(({ pid, at }) => (at === undefined ? [] : [{ pid, at }]));
};

/** State 0A is a listening socket; the tenth column is its inode. */
const ports = async (table: 'tcp' | 'tcp6'): Promise<readonly (readonly [string, string])[]> =>
  (await rows(`/proc/net/${table}`))
    .filter((columns) => columns[3] === '0A')
    .map((columns) => [columns[9] ?? '', columns[1] ?? '']);

/** Flag 00010000 says that a socket accepts connections; the last two columns are inode and path. */
const socketFiles = async (): Promise<readonly (readonly [string, string])[]> =>
  (await rows('/proc/net/unix'))
    .filter((columns) => columns[3] === '00010000' && columns[7] !== undefined)
    .map((columns) => [columns[6] ?? '', columns[7] ?? '']);

const rows = async (file: string): Promise<readonly (readonly string[])[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/));

const inodesOf = async (pid: number): Promise<readonly string[]> => {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  const targets = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
};
