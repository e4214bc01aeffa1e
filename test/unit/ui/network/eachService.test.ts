import { describe, expect, it } from 'vitest';
import { look } from '../../../../scripts/case/look.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { findingsOf } from '../../../../src/rules/findings.ts';
import { detailsOf } from '../../../../src/topology/detailsOf.ts';
import { eni, snapshot } from '../../../support/snapshot.ts';
import { serviceSamples } from '../../domain/custody/serviceSamples.ts';

/** All that is shown of an account with this one interface. */
const shownOf = (over: (typeof serviceSamples)[number]['eni']) => {
  const face = eni({ id: 'eni-0held', ...over });
  const inventory = new Inventory(snapshot({ instances: [], enis: [face] }));
  const seen = look(inventory, findingsOf(inventory));
  const details = detailsOf({ kind: 'interface', id: face.id }, inventory, { findings: [], operations: [] });
  const rows = details?.sections.flatMap((part) => part.rows.map(({ label, value }) => `${label}=${value}`)) ?? [];
  return { seen, rows, details };
};

describe('an interface that a service holds', () => {
  it.each(serviceSamples)(
    '$full ($source) is called that in tree, tooltip, details and picture',
    ({ eni: over, full, name }) => {
      const { seen, rows, details } = shownOf(over);
      const holder = name === undefined ? full : `${full} ${name}`;
      const { tree, tooltips, picture } = seen;
      expect(JSON.stringify(tree), 'tree').toContain(JSON.stringify(name ?? full).slice(1, -1));
      expect(JSON.stringify(tree), 'tree').not.toMatch(/Unattached/);
      expect(JSON.stringify(tooltips), 'tooltip').toMatch(/\*\*Because\*\*/);
      expect(rows.join('\n'), 'details').toContain(holder);
      expect(details?.chipKind, 'picture').toBe('managed');
      expect(JSON.stringify(picture), 'picture').toMatch(/managed /);
    },
  );
});
