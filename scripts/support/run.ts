import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

export type RunOptions = SpawnOptions & {
  /** The whole process group is ended after this many milliseconds, and the run fails. */
  readonly limitMs?: number;
};

/** What a finished program left: its exit code, and all that it printed when its output was piped. */
export type Finished = { readonly code: number; readonly output: string; readonly timedOut: boolean };

/** Runs a program to its end; never rejects for a failing exit code. Output is piped unless `stdio` says otherwise. */
export const run = (command: string, parameters: readonly string[], options: RunOptions = {}): Promise<Finished> => {
  const { limitMs, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...spawnOptions,
      detached: limitMs !== undefined,
    });
    let output = '';
    let timedOut = false;
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const limit = setTimeout(
      () => {
        timedOut = true;
        endGroup(child, 'SIGTERM');
        setTimeout(() => endGroup(child), 5_000).unref();
      },
      limitMs ?? 2 ** 31 - 1,
    );
    child.on('error', (error) => {
      clearTimeout(limit);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(limit);
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
