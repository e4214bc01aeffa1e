import type { Difference } from '../domain/differences.ts';
import { onTheWay } from '../domain/inFlight.ts';
import type { Regard } from '../domain/regard.ts';
import type { Foreseen } from './foreseen.ts';

/**
 * Whether a difference may only be EC2's being slow: it shows what the thing was earlier in this run, is still on the way, or does not
 * know yet what the run has made.
 */
export const isLate = ({ regard, fact, now }: Difference, foreseen: Foreseen): boolean => {
  const earlier = foreseen.earlier(regard);
  if (fact === undefined) return now === undefined ? foreseen.isMade(regard) : earlier.length > 0;
  if (earlier.some((facts) => facts.get(fact) === now)) return true;
  return now !== undefined && onTheWay.has(now) && (earlier.length > 0 || foreseen.isMade(regard));
};

/** Without the aspects that EC2 chooses for something new (addresses), which nobody could foresee. */
export const withoutChosen = (regards: readonly Regard[], foreseen: Foreseen): readonly Regard[] =>
  regards.map((regard) =>
    regard.kind === 'interface' && foreseen.isMade(regard)
      ? {
          ...regard,
          aspects: regard.aspects.filter((aspect) => aspect !== 'addresses' && aspect !== 'publicAddresses'),
        }
      : regard,
  );
