import type { Eni } from '../../domain/model.ts';
import { serviceHeld } from '../../domain/owner.ts';
import { named } from '../../domain/named.ts';
import { foreignList, words } from '../../domain/words.ts';
import type { Lint, LintFinding } from './lint.ts';

export const idleElasticIp: Lint = {
  id: 'address/idle-elastic-ip',
  heading: words`Idle elastic IPs`,
  title: words`An elastic IP on an unattached network interface is charged but not used`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html',
  *check(inventory) {
    for (const eni of inventory.snapshot.enis) yield findingOn(eni);
  },
};

const findingOn = (eni: Eni): LintFinding | undefined => {
  if (eni.attachment || serviceHeld(eni)) return undefined;
  const elastic = eni.addresses.flatMap(({ association }) =>
    association?.allocationId === undefined ? [] : [association.publicIp],
  );
  if (elastic.length === 0) return undefined;
  return {
    severity: 'warning',
    message: words`Elastic IP ${foreignList(elastic)} is idle on an unattached interface: ${named(eni)}`,
    remedy: words`Attach the interface to an instance, or disassociate the elastic IP and release it.`,
    on: { kind: 'interface', id: eni.id },
  };
};
