import { namesOf, plansOf } from './mutants/plans.ts';
import { runStryker } from './mutants/stryker.ts';
import { survivorsOf, tallyOf } from './mutants/tell.ts';
import { usage, wishOf, type Wish } from './mutants/wish.ts';
import { say } from './support/say.ts';

/** Tries whether the unit tests take notice of small wrong changes. How to read what it prints stands in CONTRIBUTING.md. */
const tryMutants = async (wish: Wish): Promise<void> => {
  const names = namesOf(wish);
  if (wish.read === undefined) {
    const plans = await plansOf(wish);
    if (plans.length === 0) say('There are no mutants to try.');
    for (const plan of plans) {
      say(`${plan.name}: ${plan.wanted} mutants`);
      await runStryker(plan, wish.concurrency);
    }
  }
  process.stdout.write(survivorsOf(names, wish.seed, wish.read));
  process.stdout.write(tallyOf(names));
};

try {
  await tryMutants(wishOf(process.argv.slice(2)));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  say(usage);
  process.exitCode = 2;
}
