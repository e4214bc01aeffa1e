import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

export type RunOptions = SpawnOptions & {
  /** The whole process group is ended after this many milliseconds, and the run fails. */
  readonly limitMs?: number;
  /** So is a program that prints nothing for this many milliseconds: it hangs, however slow the machine may be. */
  readonly silenceMs?: number;
};

/** What a finished program left: its exit code, and all that it printed when its output was piped. */
export type Finished = { readonly code: number; readonly output: string; readonly timedOut: boolean };

const longestTimerMs = 2 ** 31 - 1;

/** Runs a program to its end; never rejects for a failing exit code. Output is piped unless `stdio` says otherwise. */
export const run = (command: string, parameters: readonly string[], options: RunOptions = {}): Promise<Finished> => {
  const { limitMs, silenceMs, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...spawnOptions,
      detached: limitMs !== undefined || silenceMs !== undefined,
    });
    let output = '';
    let timedOut = false;
    const end = (why: string): void => {
      timedOut = true;
      output += `\nEnded: ${why}\n`;
      endGroup(child, 'SIGTERM');
      setTimeout(() => endGroup(child), 5_000).unref();
    };
    const limit = setTimeout(end, limitMs ?? longestTimerMs, 'it ran for too long');
    const silence = setTimeout(end, silenceMs ?? longestTimerMs, 'it printed nothing for too long');
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      silence.refresh();
    };
    const clear = (): void => {
      clearTimeout(limit);
      clearTimeout(silence);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => {
      clear();
      reject(error);
    });
    child.on('close', (code) => {
      clear();
      resolve({ code: timedOut ? 1 : (code ?? 1), output, timedOut });
    });
  });
};

/** Like {@link run}, but throws with what the program printed when it fails. */
export const runOrThrow = async (
  command: string,
  parameters: readonly string[],
  options: RunOptions = {},
): Promise<string> => {
  const { code, output } = await run(command, parameters, options);
  if (code !== 0) throw new Error(`${command} ${parameters.join(' ')} failed (${code}): ${output.trim()}`);
  return output;
};

/** Ends a program that was started detached, with everything in its process group. */
export const endGroup = (child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
};

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ESRCH';
