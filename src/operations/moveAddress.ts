import { words } from '../domain/words.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { AssignIpv4Input } from '../rules/assignIpv4/assignIpv4Request.ts';
import { assignIpv4Rules } from '../rules/assignIpv4/assignIpv4Rules.ts';
import type { AssignIpv6Input } from '../rules/assignIpv6/assignIpv6Request.ts';
import { assignIpv6Rules } from '../rules/assignIpv6/assignIpv6Rules.ts';
import { ipv6NotTaken } from '../rules/assignIpv6/assignIpv6Subnet.ts';
import { associateRules } from '../rules/elasticIps/associateRules.ts';
import { given } from '../rules/given.ts';
import type { EniInput } from '../rules/shared/eniInput.ts';
import type { Rule } from '../rules/rule.ts';
import { calledAddresses, calledIn } from './calledThings.ts';
import { interfaceCandidates, whichInterface } from './choices/interfaceChoices.ts';
import { moveAddresses, movablesOf, moveOf, type AddressMove, type Movable } from './composed/movables.ts';
import type { OperationBody, Target } from './operation.ts';
import type { Question } from './question.ts';

export type MoveAddressInput = {
  readonly fromId: string;
  readonly what: readonly Movable[];
  readonly eniId: string;
  readonly move: AddressMove;
};

const fromWhere: Question<MoveAddressInput, 'fromId'> = {
  ...whichInterface,
  field: 'fromId',
  title: words`Select the network interface that has the address`,
  choices: (_known, inventory) => interfaceCandidates(inventory),
};

const whatMoves: Question<MoveAddressInput, 'what'> = {
  kind: 'many',
  field: 'what',
  title: words`Select the addresses to move`,
  placeholder: words`Primary addresses stay with their interface`,
  empty: words`The interface has no secondary address and no elastic IP address.`,
  choices: ({ fromId }, inventory) => {
    const eni = inventory.eni(fromId);
    return eni ? movablesOf(eni, inventory) : [];
  },
};

const toWhere: Question<MoveAddressInput, 'eniId'> = {
  ...whichInterface,
  title: words`Select the network interface to move them to`,
  placeholder: words`Private addresses stay in their subnet; elastic IPs go anywhere in the region`,
  choices: ({ fromId }, inventory) => interfaceCandidates(inventory, { subnetId: inventory.eni(fromId)?.subnetId }),
};

const asked: Question<MoveAddressInput, 'move'> = { kind: 'derived', field: 'move', value: moveOf };

type Known = Partial<MoveAddressInput>;
const needs = ['fromId', 'what', 'eniId'] as const;

const all = [assignIpv4Rules, assignIpv6Rules, associateRules] as const;

/** Whether the interface may get anything at all: rules of all three kinds of address, asked once. */
const isShared = ({ id }: { readonly id: string }): boolean =>
  all.filter((rules) => rules.some((rule) => rule.id === id)).length > 1;

const ofTarget = <Own extends EniInput>(rules: readonly Rule<Own>[]): readonly Rule<MoveAddressInput>[] =>
  rules.filter(isShared).map((rule) =>
    given<Own, MoveAddressInput>(rule, {
      needs: ['eniId'],
      // They look at the interface alone, which the compiler cannot see of answers that it does not know.
      input: ({ eniId }) => ({ eniId }) as Partial<Own>,
    }),
  );

const ofIpv4 = assignIpv4Rules
  .filter((rule) => !isShared(rule))
  .map((rule) =>
    given(rule, {
      needs,
      input: (known: Known, inventory: Inventory): Partial<AssignIpv4Input> => {
        const { eniId, ipv4 } = moveOf(known, inventory);
        if (ipv4.length === 0) return {};
        const way = 'addresses';
        return { eniId, way, ipv4: { kind: way, addresses: ipv4 }, allowReassignment: true };
      },
    }),
  );

// Its interface has it until then.
const ofIpv6 = assignIpv6Rules
  .filter((rule) => !isShared(rule) && rule !== ipv6NotTaken)
  .map((rule) =>
    given(rule, {
      needs,
      input: (known: Known, inventory: Inventory): Partial<AssignIpv6Input> => {
        const { eniId, ipv6 } = moveOf(known, inventory);
        if (ipv6.length === 0) return {};
        const way = 'addresses';
        return { eniId, way, ipv6: { kind: way, addresses: ipv6 }, primary: false };
      },
    }),
  );

const ofElasticIps = associateRules
  .filter((rule) => !isShared(rule))
  .map((rule) =>
    given(rule, {
      needs,
      input: (known: Known, inventory: Inventory) => {
        const { eniId, elastic } = moveOf(known, inventory);
        const [first] = elastic;
        return first ? { eniId, ...first, allowReassociation: true } : {};
      },
    }),
  );

const shared = new Map(
  [...ofTarget(assignIpv4Rules), ...ofTarget(assignIpv6Rules), ...ofTarget(associateRules)].map((rule) => [
    rule.id,
    rule,
  ]),
);

/** The interface of an elastic IP, and the address itself. */
const known = ([target]: readonly Target[], inventory: Inventory): Known => {
  if (target?.kind === 'interface') return { fromId: target.id };
  const fromId = target && inventory.elasticIp(target.id)?.eniId;
  return target && fromId !== undefined ? { fromId, what: [target.id] } : {};
};

/** Takes secondary addresses and elastic IPs from one interface to another. */
export const moveAddress: OperationBody<MoveAddressInput> = {
  known,
  questions: [fromWhere, whatMoves, toWhere, asked],
  rules: [...shared.values(), ...ofIpv4, ...ofIpv6, ...ofElasticIps],
  composed: true,
  called: ({ fromId, what, eniId }, before) =>
    words`Move ${calledAddresses(what, before)} from ${calledIn(fromId, before)} to ${calledIn(eniId, before)}`,
  run: ({ move }, ec2) => moveAddresses(move, ec2),
};
