import { describe, expect, it } from 'vitest';
import type { Eni } from '../../../src/domain/model.ts';
import { queryOfIds } from '../../../src/domain/things.ts';
import { thingsIn } from '../../../src/domain/thingsIn.ts';
import { viewOf } from '../../../src/domain/view.ts';
import { ViewOverlay } from '../../../src/services/viewOverlay.ts';
import { address, eni, inventoryOf, snapshot } from '../../support/snapshot.ts';

const having = (id: string, ...ips: readonly string[]): Eni =>
  eni({ id, addresses: ips.map((ip, at) => address(ip, { primary: at === 0 })) });

/** An account, and how the steps of a run have left an interface, one after the other. */
const after = (before: readonly Eni[], ...steps: readonly Eni[]) => {
  const overlay = new ViewOverlay(viewOf(inventoryOf({ enis: before })));
  for (const step of steps) {
    const query = queryOfIds([step.id]);
    overlay.lay(query, thingsIn(snapshot({ enis: [step] }), query));
  }
  return (ip: string) => overlay.view.atAddress({ subnetId: 'subnet-0a', ip })?.id;
};

describe('who has an address after the steps of a run', () => {
  const [plain, more] = [having('eni-0a', '10.0.0.20'), having('eni-0a', '10.0.0.20', '10.0.0.21')];

  it('is the interface that the last step has given it to', () => {
    expect(after([plain], more)('10.0.0.21')).toBe('eni-0a');
    expect(after([plain], more)('10.0.0.20')).toBe('eni-0a');
  });

  it('is nobody once it was taken away again, by whatever step it came', () => {
    expect(after([plain], more, plain)('10.0.0.21')).toBeUndefined();
    expect(after([more], plain)('10.0.0.21')).toBeUndefined();
  });

  it('is another one where it was moved', () => {
    const moved = having('eni-0b', '10.0.0.30', '10.0.0.21');
    expect(after([more, having('eni-0b', '10.0.0.30')], plain, moved)('10.0.0.21')).toBe('eni-0b');
  });
});
