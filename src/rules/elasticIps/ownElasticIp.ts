import { managerOf } from '../../domain/association.ts';
import { rightsOf } from '../../domain/custody/rights.ts';
import { foreign, words } from '../../domain/words.ts';
import type { AddressInput } from './elasticIpInput.ts';
import { block, warn, type Rule } from '../rule.ts';
import { holderKind, holderWords } from '../shared/ownInterface.ts';

export const addressExists: Rule<AddressInput> = {
  id: 'address/exists',
  title: words`The elastic IP address must exist`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html',
  needs: ['allocationId'],
  *check({ allocationId = '' }, inventory) {
    if (inventory.elasticIp(allocationId)) return;
    if (inventory.gap('addresses'))
      yield warn(words`Elastic IP addresses could not be read, among them: ${foreign(allocationId)}`);
    else
      yield block(
        words`The elastic IP address no longer exists: ${foreign(allocationId)}`,
        words`Go back and choose another one.`,
      );
  },
};

export const addressOfService: Rule<AddressInput> = {
  id: 'address/service-held',
  title: words`An elastic IP address that an AWS service manages, or on an interface that it holds, is changed through that service`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html',
  needs: ['allocationId'],
  *check({ allocationId }, inventory) {
    const address = inventory.elasticIp(allocationId);
    const manager = address && managerOf(address);
    if (manager !== undefined) {
      yield block(
        words`A service manages the elastic IP: ${manager}`,
        words`Change it through the service, which gives the address back when it is done.`,
      );
      return;
    }
    const holder = inventory.eni(address?.eniId);
    if (!holder || rightsOf(holder, inventory).change) return;
    yield block(
      words`${holderKind(holder, inventory)} holds the address: ${holderWords(holder, inventory)}`,
      words`Change it through the service, for example delete the NAT gateway.`,
    );
  },
};
