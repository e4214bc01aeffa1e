import { labelOf } from '../../domain/tags.ts';
import { foreignList, words } from '../../domain/words.ts';
import { warn, type Rule } from '../rule.ts';
import type { SourceDestCheckInput } from '../sourceDestCheckInput.ts';

export const alreadySo: Rule<SourceDestCheckInput> = {
  id: 'source-dest-check/already-so',
  title: words`A change to what is there already changes nothing`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html',
  needs: ['eniId', 'check'],
  *check({ eniId, check }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || check === undefined || eni.sourceDestCheck !== (check !== 'off')) return;
    yield warn(words`The check is so already: ${eni.sourceDestCheck ? words`on` : words`off`}`);
  },
};

export const routesLeadHere: Rule<SourceDestCheckInput> = {
  id: 'source-dest-check/routes-lead-here',
  title: words`With the check on, an interface drops traffic that is neither from nor for it`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html',
  needs: ['eniId', 'check'],
  *check({ eniId, check }, inventory) {
    if (check === 'off') return;
    const tables = inventory.snapshot.routeTables.filter(({ routes }) => routes.some(({ target }) => target === eniId));
    if (tables.length === 0) return;
    yield warn(
      words`Routes send traffic through the interface, which it will drop: ${foreignList(tables.map(labelOf))}`,
      words`Leave the check off for a router, firewall or NAT instance.`,
    );
  },
};
