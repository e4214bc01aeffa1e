import { ipOf } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Remedy, RemedyOperation } from '../domain/remedy.ts';
import { labelOf } from '../domain/tags.ts';
import { foreign, words, type Words } from '../domain/words.ts';
import { offeredOn, type Operation } from '../operations/operation.ts';
import { operationById } from '../operations/registry.ts';
import type { RuleFinding } from '../rules/rule.ts';

/** A remedy as a button. */
export type OfferedRemedy = { readonly remedy: Remedy; readonly label: Words };

/** The remedies of what rules say that can be done in this account, each once, in the order of what is said; no more than a person weighs. */
export const offeredRemedies = (
  findings: readonly Pick<RuleFinding, 'ways'>[],
  inventory: Inventory,
): readonly OfferedRemedy[] => {
  const offered = findings
    .flatMap(({ ways = [] }) => ways)
    .filter((remedy) => canBeDone(remedy, inventory))
    .map((remedy) => ({ remedy, label: labels[remedy.operation](nameOf(remedy, inventory)) }));
  return [...new Map(offered.map((each) => [each.label, each])).values()].slice(0, most);
};

const most = 3;

/** What menus would not offer there is no way out. */
const canBeDone = ({ operation, on }: Remedy, inventory: Inventory): boolean => {
  const entry = operationById(operation);
  return entry !== undefined && offeredOn(on, inventory, [entry]).length > 0;
};

/** The operation with what the remedy answers of it; the rest is asked. */
export const remedying = <Input>(operation: Operation<Input>, { on, answers }: Remedy): Operation<Input> => ({
  ...operation,
  known: (_targets, inventory) => {
    const known: Partial<Input> = operation.known([on], inventory);
    // A test asks each remedy's answers of its operation, whose input the compiler does not know here.
    return { ...known, ...(answers as Partial<Input> | undefined) };
  },
});

const nameOf = ({ on: { kind, id } }: Remedy, inventory: Inventory): Words => {
  const address = kind === 'address' ? inventory.elasticIp(id) : undefined;
  if (address) return foreign(ipOf(address));
  const thing =
    inventory.eni(id) ??
    inventory.instance(id) ??
    inventory.subnet(id) ??
    (kind === 'vpc' ? inventory.vpc(id) : undefined);
  return foreign(thing ? labelOf(thing) : id, 40);
};

/** Each names the thing: several such buttons may stand beside each other. */
const labels: { readonly [O in RemedyOperation]: (name: Words) => Words } = {
  assignIpv4: (name) => words`Assign IPv4 addresses to ${name}…`,
  assignIpv6: (name) => words`Assign IPv6 addresses to ${name}…`,
  associateAddress: (name) => words`Associate an elastic IP with ${name}…`,
  attachInterface: (name) => words`Attach ${name}…`,
  cancelAddressTransfer: (name) => words`Cancel the transfer of ${name}…`,
  changeEnaQueues: (name) => words`Change the ENA queues of ${name}…`,
  changePublicDnsNames: (name) => words`Change the public hostname of ${name}…`,
  changeReverseDns: (name) => words`Change the reverse DNS of ${name}…`,
  changeSourceDestCheck: (name) => words`Change the source/destination check of ${name}…`,
  createInterface: (name) => words`Create an interface in ${name}…`,
  deleteFlowLog: (name) => words`Delete a flow log of ${name}…`,
  detachInterface: (name) => words`Detach ${name}…`,
  disassociateAddress: (name) => words`Disassociate ${name}…`,
  retargetRoutes: (name) => words`Retarget the routes to ${name}…`,
  unassignIpv4: (name) => words`Unassign IPv4 addresses of ${name}…`,
  unassignIpv6: (name) => words`Unassign IPv6 addresses of ${name}…`,
};
