import type { CidrReservation, Subnet } from '../domain/model.ts';
import type { Store } from './store.ts';

type Ports = Pick<Store, 'inventory' | 'connection' | 'readPortion'>;

/** How long somebody who looks at a subnet waits for them, in milliseconds. */
const patience = 3_000;

/** The same where somebody only looks at a subnet: after three seconds they stay unknown. Never rejects. */
export const glanceAtReservations = async (store: Ports, subnetId: string): Promise<void> => {
  try {
    await readReservations(store, [subnetId], { signal: AbortSignal.timeout(patience) });
  } catch {
    // Whatever stood in the way: who looks is told that they are not read.
  }
};

/**
 * Reads the CIDR reservations of subnets of which they are not known, one call a subnet, and shows them. A whole read does not ask for them: what stands
 * in their way later, such as a permission that is missing, leaves them unknown. Rejects with an AbortError only.
 */
export const readReservations = async (
  store: Ports,
  subnetIds: readonly string[],
  { signal, again = false }: { readonly signal?: AbortSignal | undefined; readonly again?: boolean } = {},
): Promise<void> => {
  const { inventory, connection } = store;
  if (!inventory || !connection) return;
  const asked = [...new Set(subnetIds)].flatMap((id) => {
    const subnet = inventory.subnet(id);
    return subnet && (again || subnet.reservations === undefined) ? [subnet] : [];
  });
  const subnets = await Promise.all(
    asked.map(async (subnet): Promise<readonly Subnet[]> => {
      const filters = [{ name: 'subnet-id', values: [subnet.id] }];
      const { things, isWhole } = await connection.describe(
        { kind: 'cidrReservations', filters, pages: 'all' },
        signal,
      );
      return isWhole ? [{ ...subnet, reservations: inOrder(things) }] : [];
    }),
  );
  const known = { subnets: subnets.flat() };
  if (known.subnets.length > 0) await store.readPortion({ query: {}, known, connection, isQuiet: true });
};

const inOrder = (reservations: readonly CidrReservation[]): readonly CidrReservation[] =>
  reservations.toSorted((a, b) => (a.cidr < b.cidr ? -1 : 1));
