import { buildOnce } from './build/buildOnce.ts';
import { runHostSuite } from './host/runHostSuite.ts';

await buildOnce();
const outcome = await runHostSuite({ tests: 'test/host', name: 'host', limitMs: 540_000 });
if (outcome.kind === 'broken') {
  process.stdout.write(`${outcome.message}\n0 passed, 1 failed\n`);
  process.exitCode = 1;
} else {
  const { passed, failed, failures } = outcome.results;
  for (const { title, error } of failures) process.stdout.write(`FAILED: ${title}\n${error}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
