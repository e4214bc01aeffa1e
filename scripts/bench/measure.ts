import { cpuUsage } from 'node:process';

/** Milliseconds. CPU time is what a change of the code moves; wall time also tells how busy the machine was. */
export type Time = { readonly cpuMs: number; readonly wallMs: number };

/** Times one run of a task; a short one is repeated, since the clock of CPU time is coarse. */
export const measured = async (task: () => unknown, repeats = 1): Promise<Time> => {
  const cpu = cpuUsage();
  const wall = performance.now();
  for (let run = 0; run < repeats; run += 1) await task();
  const { user, system } = cpuUsage(cpu);
  return { cpuMs: (user + system) / 1000 / repeats, wallMs: (performance.now() - wall) / repeats };
};

/** Runs all tasks in turn, again and again, so that a busy moment of the machine hits all of them; answers medians. */
export const interleaved = async <Name extends string>(
  rounds: number,
  tasks: { readonly [N in Name]: () => Promise<Time> },
): Promise<{ readonly [N in Name]: Time }> => {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, Time[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times.get(name)?.push(await tasks[name]());
  }
  const medians = names.map((name) => [name, medianOf(times.get(name) ?? [])]);
  return Object.fromEntries(medians) as { readonly [N in Name]: Time };
};

const medianOf = (times: readonly Time[]): Time => ({
  cpuMs: median(times.map(({ cpuMs }) => cpuMs)),
  wallMs: median(times.map(({ wallMs }) => wallMs)),
});

/** The middle one, to a tenth of a millisecond. */
export const median = (values: readonly number[]): number => {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError('A median needs at least one value');
  return Math.round(middle * 10) / 10;
};

/** How many times as much, to two digits. */
export const ratio = (more: Time, less: Time): number => Math.round((more.cpuMs / less.cpuMs) * 100) / 100;
