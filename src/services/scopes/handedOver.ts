import type { Call } from '../../actions/ec2.ts';
import type { Snapshot } from '../../domain/model.ts';
import type { PortionQuery } from '../../domain/portion.ts';
import type { OpenScope } from './openScope.ts';

/**
 * After calls in one scope: the others that are open and had offered an elastic IP which was accepted read it again, quietly. AWS tells nobody.
 */
export const readHandedOver = async (
  calls: readonly Call[],
  { open, all }: { readonly open: OpenScope; readonly all: readonly OpenScope[] },
): Promise<void> => {
  const accepted = new Set(calls.flatMap((call) => (call.action === 'acceptAddress' ? [call.input.publicIp] : [])));
  if (accepted.size === 0) return;
  const others = all.filter((each) => each !== open);
  await Promise.all(
    others.map(async ({ store }) => {
      const query = store.shown ? offeredAmong(accepted, store.shown.inventory.snapshot) : undefined;
      if (query) await store.readPortion({ query, isQuiet: true });
    }),
  );
};

const offeredAmong = (
  accepted: ReadonlySet<string>,
  { transfers }: Pick<Snapshot, 'transfers'>,
): PortionQuery | undefined => {
  const id = transfers
    .filter(({ publicIp, status }) => status === 'pending' && accepted.has(publicIp))
    .map(({ allocationId }) => allocationId);
  return id.length === 0 ? undefined : { addresses: { id }, transfers: { id }, reverseDns: { id } };
};
