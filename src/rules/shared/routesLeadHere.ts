import type { Inventory } from '../../domain/inventory.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { labelOf } from '../../domain/tags.ts';
import { foreignFew, words } from '../../domain/words.ts';
import { warnUnless, type Rule } from '../rule.ts';
import type { EniInput } from './eniInput.ts';

/** Traffic that route tables send to an interface is dropped once nothing is behind it. */
export const routesEnd: Rule<EniInput> = {
  id: 'interface/routes',
  title: words`Routes to an interface without an instance are blackholes`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const tables = tablesTo(eniId, inventory);
    if (tables.length === 0) return;
    const warning = warnUnless(
      (after) => after.eni(eniId)?.attachment !== undefined || tablesTo(eniId, after).length === 0,
      words`Routes lead to the interface and drop their traffic: ${foreignFew(tables)}`,
      words`Give these routes another target first.`,
    );
    yield { ...warning, ways: eniId === undefined ? [] : [remedyOnEni('retargetRoutes', eniId)] };
  },
};

/** Labels of the route tables that send traffic to the interface. */
export const tablesTo = (eniId: string | undefined, { snapshot }: Inventory): readonly string[] =>
  snapshot.routeTables.filter(({ routes }) => routes.some(({ target }) => target === eniId)).map(labelOf);
