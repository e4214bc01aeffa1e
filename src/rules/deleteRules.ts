import { costOf, elasticOn } from '../domain/addressCharge.ts';
import { ipOf } from '../domain/association.ts';
import { custodyOf } from '../domain/custody/custody.ts';
import { rightsOf } from '../domain/custody/rights.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { remedyOnEni } from '../domain/remedy.ts';
import { isPrimaryEni } from '../domain/slots.ts';
import { foreign, foreignList, words, type Words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import { eachEni, type EniInput, type EnisInput } from './shared/eniInput.ts';
import { controllerMade } from './shared/controllerMade.ts';
import { routesEnd } from './shared/routesLeadHere.ts';
import { foreignInterface, holderWords, interfaceExists, operatorManaged } from './shared/ownInterface.ts';

export const isFree: Rule<EniInput> = {
  id: 'delete/in-use',
  title: words`Only a detached interface can be deleted`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkInterface.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni) return;
    if (eni.attachment) {
      yield block(
        words`The interface is attached: ${foreign(eni.attachment.instanceId ?? eni.id)}`,
        howToFree(eni, inventory),
        remedyOnEni('detachInterface', eni.id),
      );
    } else if (eni.status !== 'available' && eni.status !== 'pending') {
      yield block(
        words`The interface is not available: ${foreign(eni.status)}`,
        words`Wait until it is available, then refresh.`,
      );
    }
  },
};

/** What ends an attachment: a primary interface is never detached, and what another account attached only that account detaches. */
const howToFree = (eni: Eni, inventory: Inventory): Words => {
  if (!rightsOf(eni, inventory).detach) return words`Detach it through the service or the account that attached it.`;
  return isPrimaryEni(eni)
    ? words`It is the primary interface, which stays with its instance until that is terminated.`
    : words`Detach it first.`;
};

export const serviceLeftover: Rule<EniInput> = {
  id: 'delete/service-leftover',
  title: words`An AWS service may still need the interface that it created`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || custodyOf(eni, inventory).kind !== 'leftover') return;
    yield warn(
      words`${holderWords(eni, inventory)} created the interface and may still need it: ${foreign(eni.id)}`,
      eni.interfaceType === 'lambda'
        ? words`Lambda deletes it by itself, up to 45 minutes after the last function that needs it is gone or changed.`
        : words`Delete it only if its resource no longer exists.`,
    );
  },
};

export const elasticIpsStay: Rule<EniInput> = {
  id: 'delete/elastic-ips-stay',
  title: words`Elastic IP addresses of a deleted interface stay allocated; AWS charges for those of its own`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const publicIps = elasticOn(inventory.eni(eniId) ?? { addresses: [] }).map(ipOf);
    if (publicIps.length === 0) return;
    yield warn(
      words`Elastic IP addresses stay allocated${costOf(publicIps, inventory)}: ${foreignList(publicIps)}`,
      words`Release them as well if nothing needs them.`,
    );
  },
};

/** All that EC2 demands of interfaces that are to be deleted. What a service left behind may go, too. */
export const deleteRules: readonly Rule<EnisInput>[] = [
  interfaceExists,
  foreignInterface,
  operatorManaged,
  isFree,
  serviceLeftover,
  controllerMade,
  routesEnd,
  elasticIpsStay,
].map((rule) => eachEni(rule));
