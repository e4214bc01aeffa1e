import { ipOf } from '../../domain/association.ts';
import { requestedAddresses } from '../../domain/addressRequest.ts';
import { custodyOf } from '../../domain/custody/custody.ts';
import { rightsOf } from '../../domain/custody/rights.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, PrivateAddress } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import { holdingOf, nextFree, type Holding } from '../shared/freeIpv4.ts';
import { eniInSubnet } from '../shared/eniInSubnet.ts';
import { holderKind } from '../shared/ownInterface.ts';
import type { AssignIpv4Input } from './assignIpv4Request.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignPrivateIpAddresses.html';

/** Secondary addresses asked for that another interface would lose; empty while nothing is moved. */
export const movesOf = (
  input: Partial<AssignIpv4Input>,
  inventory: Inventory,
): readonly { readonly eni: Eni; readonly address: PrivateAddress }[] =>
  held(input, inventory).flatMap(({ eni, address }) =>
    address && !address.primary && eni.id !== input.eniId ? [{ eni, address }] : [],
  );

export const notFixed: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/fixed',
  title: words`Primary addresses and those in a prefix cannot move to another interface`,
  source: page,
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    const place = eniInSubnet(input, inventory);
    if (!place) return;
    for (const holding of held(input, inventory)) {
      const reason = whyFixed(holding, input);
      if (reason !== undefined)
        yield block(words`${reason}: ${foreign(holding.ip)}`, nextFree(place.subnet, inventory));
    }
  },
};

const whyFixed = ({ eni, address }: Holding, input: Partial<AssignIpv4Input>): Words | undefined => {
  if (!address) return words`The address lies in a prefix of ${named(eni)}`;
  if (address.primary) return words`It is the primary address of ${named(eni)}`;
  // What EC2 makes of moving an address to where it is already is not written.
  const isHere = eni.id === input.eniId && input.allowReassignment !== true;
  return isHere ? words`The interface has the address already` : undefined;
};

export const holderIsOwn: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/holder-managed',
  title: words`No address can be taken from an interface that others hold`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html',
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    for (const { eni, address } of movesOf(input, inventory)) {
      if (!rightsOf(eni, inventory).change)
        yield block(
          words`${holderKind(eni, inventory)} holds the interface that has the address: ${foreign(eni.id)}`,
          words`Choose an address other than ${foreign(address.ip)}.`,
        );
    }
  },
};

export const moveAllowed: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/move',
  title: words`An address of another interface moves only if that is allowed`,
  source: page,
  needs: ['eniId', 'ipv4', 'allowReassignment'],
  *check(input, inventory) {
    if (input.allowReassignment !== false) return;
    for (const { eni, address } of movesOf(input, inventory)) {
      yield block(
        words`The address is in use and may not be taken from ${named(eni)}: ${foreign(address.ip)}`,
        words`Allow it to be taken, or choose another address.`,
      );
    }
  },
};

export const whoLoses: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/loser',
  title: words`An interface loses an address that moves, with the elastic IP of the address`,
  source: page,
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    if (input.allowReassignment === false) return;
    for (const { eni, address } of movesOf(input, inventory)) {
      const elastic = address.association ? words` together with ${foreign(ipOf(address.association))}` : noWords;
      yield warn(
        words`The interface loses ${foreign(address.ip)}${elastic}: ${named(eni)}`,
        words`Traffic to the address moves too.`,
      );
    }
  },
};

const held = (
  input: Partial<AssignIpv4Input>,
  inventory: Inventory,
): readonly (Holding & { readonly ip: string })[] => {
  const place = eniInSubnet(input, inventory);
  if (!place) return [];
  return requestedAddresses(input.ipv4).flatMap((ip) => {
    const holding = holdingOf(ip, place.subnet, inventory);
    return holding ? [{ ...holding, ip }] : [];
  });
};

export const podsLose: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/pods-lose',
  title: words`A pod loses its network with an address that is taken from it`,
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-networking.html',
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    if (input.allowReassignment === false) return;
    for (const { eni, address } of movesOf(input, inventory)) {
      const { controller, holder } = custodyOf(eni, inventory);
      if (controller?.serves !== 'pods') continue;
      yield warn(
        words`A pod of ${foreign(holder?.name ?? controller.title)} may have the address: ${foreign(address.ip)}`,
        words`Choose another address; ${foreign(controller.title)} releases it by itself.`,
      );
    }
  },
};
