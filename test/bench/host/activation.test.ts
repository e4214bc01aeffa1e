import { strictEqual } from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { extensions } from 'vscode';

/** Leaves the milliseconds that activation took in the file that the environment names. */
describe('activation', () => {
  it('is timed from the first request for the extension', async () => {
    const extension = extensions.getExtension('eni-explorer.eni-explorer');
    strictEqual(extension?.isActive, false);
    const started = performance.now();
    await extension.activate();
    const took = performance.now() - started;
    strictEqual(extension.isActive, true);
    await writeFile(process.env['ENI_BENCH_RESULT'] ?? '', String(took));
  });
});
