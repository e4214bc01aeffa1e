import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ownKeys } from './ownKeys.ts';

/** The simulator as `npm run simulator` starts it, in a process of its own at a free port; it answers to {@link ownKeys} alone. */
export const startSimulator = async (
  ...options: readonly string[]
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const env = { ...process.env, SIMULATOR_ACCESS_KEY_ID: ownKeys.accessKeyId };
  const child = spawn(process.execPath, ['src/simulator/main.ts', ...options], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const { url } = JSON.parse(await firstLine(child)) as { readonly url: string };
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
};

const firstLine = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('The program has no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`The program ended before it served: ${String(child.exitCode)}`);
};
