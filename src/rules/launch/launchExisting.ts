import { remedyOnEni } from '../../domain/remedy.ts';
import { foreign, words } from '../../domain/words.ts';
import { given } from '../given.ts';
import { block, warn, type Rule } from '../rule.ts';
import { eachEni, type EniInput, type EnisInput } from '../shared/eniInput.ts';
import { ownInterface } from '../shared/ownInterface.ts';
import { placementOf, type LaunchInput } from './launchInput.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceSpecification.html';

const isAvailable: Rule<EniInput> = {
  id: 'interface/available',
  title: words`Only an unattached interface can be used at a launch`,
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || eni.status === 'available') return;
    yield block(
      words`The interface is ${foreign(eni.status)}: ${foreign(eni.id)}`,
      words`Choose one that is unattached.`,
      remedyOnEni('detachInterface', eni.id),
    );
  },
};

const ownAndFree = [...ownInterface, isAvailable];

/** The existing primary interface is the account's own and free. */
export const primaryIsFree: readonly Rule<LaunchInput>[] = ownAndFree.map((rule) =>
  given<EniInput, LaunchInput>(rule, { needs: ['eniId'], input: ({ eniId = '' }) => ({ eniId }) }),
);

/** And so are the existing secondary ones. */
export const secondariesAreFree: readonly Rule<LaunchInput>[] = ownAndFree.map((rule) =>
  given<EnisInput, LaunchInput>(
    { ...eachEni(rule), id: rule.id.replace('interface/', 'secondary/') },
    { needs: ['eniIds'], input: ({ eniIds = [] }) => ({ eniIds }) },
  ),
);

export const primaryKind: Rule<LaunchInput> = {
  id: 'launch/primary-efa-only',
  title: words`An EFA-only interface cannot be the primary one`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.interfaceType === 'efa-only')
      yield block(
        words`An EFA-only interface cannot be the primary one: ${foreign(eni.id)}`,
        words`Use it as a secondary interface.`,
      );
  },
};

export const eachOnce: Rule<LaunchInput> = {
  id: 'launch/each-once',
  title: words`An interface has one slot on the instance`,
  source: page,
  needs: ['eniIds'],
  *check({ eniId, eniIds = [] }) {
    if (eniId !== undefined && eniIds.includes(eniId))
      yield block(words`It is the primary interface already: ${foreign(eniId)}`);
  },
};

export const secondaryZone: Rule<LaunchInput> = {
  id: 'launch/zone',
  title: words`All interfaces of an instance are in its Availability Zone`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['eniIds'],
  *check(input, inventory) {
    const place = placementOf(input, inventory);
    for (const id of input.eniIds ?? []) {
      const eni = inventory.eni(id);
      if (!place || !eni) continue;
      if (eni.zone !== place.zone)
        yield block(words`The instance will be in ${foreign(place.zone)}, not in the zone of: ${foreign(id)}`);
      else if (eni.vpcId !== place.vpcId)
        yield warn(
          words`The instance will span two VPCs, which must belong to one account: ${foreign(place.vpcId)} and ${foreign(eni.vpcId)}`,
        );
      else if (eni.subnetId === place.subnetId)
        yield warn(words`Two interfaces in one subnet, so replies may leave through the wrong one: ${foreign(id)}`);
    }
  },
};
