import { onElasticIp } from '../../domain/remedy.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import type { AddressInput } from './elasticIpInput.ts';
import { addressExists, addressOfService } from './ownElasticIp.ts';

export const isIdle: Rule<AddressInput> = {
  id: 'release/in-use',
  title: words`Only an elastic IP that is disassociated can be released; in a default VPC its release disassociates it`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html',
  needs: ['allocationId'],
  *check({ allocationId }, inventory) {
    const address = inventory.elasticIp(allocationId);
    if (address?.associationId === undefined) return;
    const eni = inventory.eni(address.eniId);
    const where = [address.privateIp, address.eniId ?? address.associationId].filter(Boolean).join(' of ');
    if (inventory.vpc(eni?.vpcId)?.isDefault)
      yield warn(words`The elastic IP is in use in a default VPC and will be disassociated: ${foreign(where)}`);
    else
      yield block(
        words`The elastic IP is in use: ${foreign(where)}`,
        words`Disassociate it first.`,
        onElasticIp('disassociateAddress', address.allocationId),
      );
  },
};

/** All that EC2 demands of an elastic IP that is to be given back. */
export const releaseRules: readonly Rule<AddressInput>[] = [addressExists, addressOfService, isIdle];
