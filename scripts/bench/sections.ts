import { PerformanceObserver } from 'node:perf_hooks';
import { threadCpuUsage } from 'node:process';

/** Milliseconds of the longest time in which nothing else came to its turn in this thread. */
export type Longest = {
  /** By the clock, without collections of garbage. On a busy machine others' turns are in it. */
  readonly wallMs: number;
  /** Of this thread's own processor time, without collections of garbage. */
  readonly cpuMs: number;
  /** The longest collection of garbage. */
  readonly gcMs: number;
};

type Section = { readonly from: number; readonly wallMs: number; readonly cpuMs: number };
type Pause = { readonly from: number; readonly ms: number };

const everyMs = 1;

/** Watches this thread; the answer ends that and tells its longest section. */
export const watchSections = (): (() => Promise<Longest>) => {
  const sections: Section[] = [];
  const pauses: Pause[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) pauses.push({ from: startTime, ms: duration });
  });
  observer.observe({ entryTypes: ['gc'] });
  let last = { wall: performance.now(), cpu: cpuMs() };
  const timer = setInterval(() => {
    const now = { wall: performance.now(), cpu: cpuMs() };
    const wallMs = now.wall - last.wall - everyMs;
    if (wallMs > 2) sections.push({ from: last.wall, wallMs, cpuMs: now.cpu - last.cpu });
    last = now;
  }, everyMs);
  return async () => {
    // What was collected in the last turn is told in one of the next.
    await new Promise((resolve) => setTimeout(resolve, 20));
    clearInterval(timer);
    observer.disconnect();
    const own = sections.map((section) => withoutGc(section, pauses));
    return {
      wallMs: longest(own.map(({ wallMs }) => wallMs)),
      cpuMs: longest(own.map(({ cpuMs: ms }) => ms)),
      gcMs: longest(pauses.map(({ ms }) => ms)),
    };
  };
};

const withoutGc = ({ from, wallMs, cpuMs: ms }: Section, pauses: readonly Pause[]): Section => {
  const until = from + wallMs + everyMs;
  const collected = pauses
    .filter((pause) => pause.from >= from && pause.from < until)
    .reduce((sum, pause) => sum + Math.min(pause.ms, until - pause.from), 0);
  return { from, wallMs: Math.max(0, wallMs - collected), cpuMs: Math.max(0, ms - collected) };
};

const cpuMs = (): number => {
  const { user, system } = threadCpuUsage();
  return (user + system) / 1_000;
};

const longest = (values: readonly number[]): number => Math.round(Math.max(0, ...values) * 10) / 10;
