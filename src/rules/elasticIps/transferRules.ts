import { ipParts } from '../../domain/ipParts.ts';
import type { AddressTransfer } from '../../domain/model.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { onElasticIp } from '../../domain/remedy.ts';
import { transferText } from '../../domain/sideTexts.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import { nameLength } from '../shared/nameAndDescription.ts';
import { addressQuota } from './allocateRules.ts';
import type { AddressInput } from './elasticIpInput.ts';
import { addressExists, addressOfService } from './ownElasticIp.ts';

/** An elastic IP that is offered to an account, twelve digits. */
export type OfferInput = AddressInput & { readonly accountId: string };

/** An elastic IP that another account offers to this one, by its address. */
export type AcceptInput = {
  readonly publicIp: string;
  /** The Name tag; empty = none. */
  readonly name: string;
};

const page = 'https://docs.aws.amazon.com/vpc/latest/userguide/transfer-EIPs-intro-ec2.html';

export const receiver: Rule<OfferInput> = {
  id: 'transfer/account',
  title: words`An elastic IP is offered to one other AWS account, by its 12 digits`,
  source: page,
  needs: ['accountId'],
  *check({ accountId = '' }, inventory) {
    if (!/^\d{12}$/.test(accountId))
      yield block(
        words`This is not the id of an AWS account: ${foreign(accountId || 'nothing')}`,
        words`Enter 12 digits.`,
      );
    else if (accountId === inventory.snapshot.accountId)
      yield block(words`The address is in this account already: ${foreign(accountId)}`, words`Enter another account.`);
  },
};

export const offeredAlready: Rule<OfferInput> = {
  id: 'transfer/pending',
  title: words`An elastic IP is offered to one account at a time`,
  source: page,
  needs: ['allocationId'],
  *check({ allocationId }, inventory) {
    const offer = pendingOf(allocationId, inventory);
    if (offer)
      yield block(
        words`The address is already ${foreign(transferText(offer) ?? '')}`,
        words`Cancel that transfer first.`,
        onElasticIp('cancelAddressTransfer', offer.allocationId),
      );
    else if (inventory.gap('transfers')) yield warn(words`Whether the address is offered already could not be read`);
  },
};

export const acceptable: Rule<OfferInput> = {
  id: 'transfer/acceptable',
  title: words`The other account can accept only an address that is associated with nothing and has no reverse DNS`,
  source: page,
  needs: ['allocationId'],
  *check({ allocationId }, inventory) {
    const address = inventory.elasticIp(allocationId);
    if (!address) return;
    if (address.publicIp === undefined)
      yield block(
        words`The address is no public IPv4 address: ${foreign(allocationId)}`,
        words`Choose another address.`,
      );
    if (address.associationId !== undefined)
      yield warn(
        words`The other account cannot accept it while it is associated: ${foreign(address.publicIp)}`,
        words`Disassociate it before the other account accepts.`,
        onElasticIp('disassociateAddress', address.allocationId),
      );
    if (inventory.snapshot.reverseDns.some((each) => each.allocationId === allocationId))
      yield warn(
        words`The other account cannot accept it while it has a reverse DNS record: ${foreign(address.publicIp)}`,
        words`Remove the reverse DNS record first.`,
        onElasticIp('changeReverseDns', address.allocationId),
      );
  },
};

export const mustBeTold: Rule<OfferInput> = {
  id: 'transfer/telling',
  title: words`AWS does not tell the other account of the offer`,
  source: page,
  needs: ['accountId'],
  reviewOnly: true,
  *check() {
    yield warn(
      words`AWS does not tell the other account; it has 7 days to accept, in the same region`,
      words`Tell its owner the address.`,
    );
  },
};

/** All that EC2 demands of an offer, and what keeps it from being accepted. */
export const offerRules: readonly Rule<OfferInput>[] = [
  addressExists,
  addressOfService,
  receiver,
  offeredAlready,
  acceptable,
  mustBeTold,
];

export const somethingOffered: Rule<AddressInput> = {
  id: 'transfer/offered',
  title: words`Only a transfer that was not accepted yet can be canceled`,
  source: page,
  needs: ['allocationId'],
  *check({ allocationId = '' }, inventory) {
    if (!inventory.elasticIp(allocationId) || pendingOf(allocationId, inventory)) return;
    yield inventory.gap('transfers')
      ? warn(words`Whether the address is offered could not be read: ${foreign(allocationId)}`)
      : block(words`The address is offered to nobody: ${foreign(allocationId)}`, words`Choose one that is.`);
  },
};

/** All that EC2 demands where an offer is withdrawn. */
export const withdrawRules: readonly Rule<AddressInput>[] = [addressExists, somethingOffered];

export const offeredAddress: Rule<AcceptInput> = {
  id: 'accept/address',
  title: words`A transfer is accepted by the public IPv4 address that is offered`,
  source: page,
  needs: ['publicIp'],
  *check({ publicIp = '' }, { snapshot }) {
    if (ipParts(publicIp)?.length !== 4)
      yield block(
        words`This is not an IPv4 address: ${foreign(publicIp || 'nothing')}`,
        words`Enter it as 203.0.113.25.`,
      );
    else if (snapshot.addresses.some((each) => each.publicIp === publicIp))
      yield block(words`The address is in this account already: ${foreign(publicIp)}`, words`Enter another address.`);
  },
};

export const offerUnseen: Rule<AcceptInput> = {
  id: 'accept/unseen',
  title: words`EC2 shows a transfer only to the account that offers it`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddressTransfers.html',
  needs: ['publicIp'],
  reviewOnly: true,
  *check() {
    yield warn(words`Whether the address is offered to this account cannot be seen before`);
    yield warn(words`From then on this account is charged for it, about 3.65 USD a month`);
  },
};

/** All that EC2 demands of an address that is taken over from another account. */
export const acceptRules: readonly Rule<AcceptInput>[] = [nameLength, offeredAddress, offerUnseen, addressQuota];

const pendingOf = (allocationId: string | undefined, { snapshot }: Inventory): AddressTransfer | undefined =>
  snapshot.transfers.find((each) => each.allocationId === allocationId && each.status === 'pending');
