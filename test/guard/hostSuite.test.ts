import { expect, it } from 'vitest';
import { runHostSuite } from '../../scripts/host/runHostSuite.ts';

const runFixture = (name: string, limitMs: number) =>
  runHostSuite({ tests: `test/guard/fixtures/${name}`, name: `guard-${name}`, limitMs });

it('counts passes and failures of a suite that ran to its end', async () => {
  const outcome = await runFixture('passes', 120_000);
  expect(outcome).toMatchObject({ kind: 'ran', results: { passed: 1, failed: 1 } });
});

it('fails a run whose extension host died, though VS Code reports success', async () => {
  const outcome = await runFixture('crash', 120_000);
  expect(outcome).toMatchObject({ kind: 'broken' });
  expect(outcome).toHaveProperty('message', expect.stringContaining('ended before its tests did'));
});

it('fails a run that hangs', async () => {
  const outcome = await runFixture('hang', 20_000);
  expect(outcome).toEqual({ kind: 'broken', message: 'The suite did not end within 20 s' });
});
