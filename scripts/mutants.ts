import { namesOf, plansOf, roundsOf } from './mutants/plans.ts';
import type { Plan } from './mutants/plan.ts';
import { resultsOf } from './mutants/results.ts';
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
      if (wish.sample === undefined) await runStryker(plan, wish.concurrency);
      else await tryDrawn(plan, wish.concurrency);
    }
  }
  process.stdout.write(survivorsOf(names, wish.seed, wish.read));
  process.stdout.write(tallyOf(names));
};

/** Until as many were tried as are wanted: which of them are static, and passed over, only a run can tell. */
const tryDrawn = async (plan: Plan, concurrency: number): Promise<void> => {
  for (const round of roundsOf(plan)) {
    const wanted = plan.wanted - (round.again ? resultsOf(plan.name).length : 0);
    if (wanted > 0) await runStryker({ ...round, wanted }, concurrency);
  }
};

try {
  await tryMutants(wishOf(process.argv.slice(2)));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  say(usage);
  process.exitCode = 2;
}
