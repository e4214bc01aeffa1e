import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../test/support/workbench.ts';
import { root, vsixFile } from '../support/paths.ts';

/**
 * The most memory, in MB, that VS Code's own extension host has held while it read an account of that many interfaces, each call 200 ms late: with the tree,
 * then with its picture, then with all of it read again. Undefined on systems that have no /proc.
 */
export const hostMemory = async (interfaces = 50_000): Promise<HostMemory | undefined> => {
  if (process.platform !== 'linux') return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'eni-explorer-memory-'));
  const options = ['--world', `synthetic:${interfaces}`, '--latency', '200'];
  const simulator = spawn(process.execPath, [join(root, 'src/simulator/main.ts'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const mark = randomUUID();
  let workbench: Workbench | undefined;
  try {
    const [line] = (await once(simulator.stdout, 'data')) as readonly Buffer[];
    const { url } = JSON.parse(String(line)) as { readonly url: string };
    const config = join(folder, 'config');
    await writeFile(config, `[profile large]\nregion = eu-west-1\nendpoint_url = ${url}\n`);
    const credentials = join(folder, 'credentials');
    await writeFile(credentials, '[large]\naws_access_key_id = AKIABENCH\naws_secret_access_key = simulated\n');
    workbench = await openWorkbench({
      vsix: vsixFile,
      settings: { 'eniExplorer.endpoint': url, 'workbench.startupEditor': 'none' },
      env: { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials, ENI_EXPLORER_BENCH: mark },
    });
    return await opened(workbench, mark);
  } finally {
    await workbench?.close();
    simulator.kill();
    await rm(folder, { recursive: true, force: true });
  }
};

export type HostMemory = {
  readonly beforeMb: number;
  readonly readMb: number;
  readonly pictureMb: number;
  readonly againMb: number;
};

const opened = async (workbench: Workbench, mark: string): Promise<HostMemory> => {
  await workbench.openContainer('ENI Explorer');
  const host = await extensionHost(mark);
  const beforeMb = await peakMb(host);
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.choose('Choose a profile', 'large');
  await workbench.choose('region', 'eu-west-1');
  await workbench.row(/^large @ eu-west-1/).waitFor({ timeout: 120_000 });
  await read(workbench);
  const readMb = await peakMb(host);
  await workbench.command('ENI: Show Topology');
  await workbench.webview().getByText('primary').first().waitFor({ timeout: 120_000 });
  const pictureMb = await peakMb(host);
  await workbench.command('ENI: Refresh');
  await workbench.page.waitForTimeout(2000);
  await read(workbench);
  return { beforeMb, readMb, pictureMb, againMb: await peakMb(host) };
};

/** Until no row of the tree says that it is being read. */
const read = async ({ row, page }: Workbench): Promise<void> => {
  await row(/^large @ eu-west-1(?!.*[Rr]eading)/).waitFor({ timeout: 300_000 });
  await page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden', timeout: 300_000 });
};

const extensionHost = async (mark: string): Promise<number> => {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const environment = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '');
    if (line.includes('extensionHost') && environment.includes(mark)) return Number(name);
  }
  throw new Error('The extension host was not found');
};

const peakMb = async (process: number): Promise<number> => {
  const status = await readFile(`/proc/${process}/status`, 'utf8');
  return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024);
};
