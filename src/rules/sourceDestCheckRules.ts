import { holdOf } from '../domain/custody/hold.ts';
import { rightsOf } from '../domain/custody/rights.ts';
import { foreign, foreignList, words, type Words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import { eachEni, type EniInput, type EnisInput } from './shared/eniInput.ts';
import { controllerKeeps } from './shared/controllerKeeps.ts';
import { tablesTo } from './shared/routesLeadHere.ts';
import { foreignInterface, holderWords, interfaceExists, operatorManaged } from './shared/ownInterface.ts';

/** The check of interfaces as it is to be. `reset` is EC2's own way back to on, which also holds for interfaces of services. */
export type SourceDestCheckInput = EnisInput & {
  /** Set when instances were pointed at: their interfaces, and those that were pointed at themselves, are those to choose from. */
  readonly among?: readonly string[] | undefined;
  readonly check: SourceDestCheck;
};

type Change = Pick<SourceDestCheckInput, 'check'>;

export type SourceDestCheck = 'on' | 'off' | 'reset';

export const alreadySo: Rule<EniInput & Change> = {
  id: 'source-dest-check/already-so',
  title: words`Setting the current value changes nothing`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html',
  needs: ['eniId', 'check'],
  *check({ eniId, check }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || check === undefined || eni.sourceDestCheck !== (check !== 'off')) return;
    yield warn(words`The check is already ${onOff(eni.sourceDestCheck)}: ${foreign(eni.id)}`);
  },
};

export const routesLeadHere: Rule<EniInput & Change> = {
  id: 'source-dest-check/routes-lead-here',
  title: words`With the check on, an interface drops traffic that is neither to nor from it`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html',
  needs: ['eniId', 'check'],
  *check({ eniId, check }, inventory) {
    if (check === 'off') return;
    const tables = tablesTo(eniId, inventory);
    if (tables.length === 0) return;
    yield warn(
      words`Routes send traffic through the interface, which it will drop: ${foreignList(tables)}`,
      words`Leave the check off for a router, firewall or NAT instance.`,
    );
  },
};

const onOff = (on: boolean): Words => (on ? words`on` : words`off`);

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html';

export const resetOnly: Rule<EniInput & Change> = {
  id: 'source-dest-check/reset-only',
  title: words`An interface that an AWS service created for itself can be reset, but not changed`,
  source: page,
  needs: ['eniId', 'check'],
  *check({ eniId, check }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || check === 'reset') return;
    const { change, reset } = rightsOf(eni, inventory);
    if (change || !reset) return;
    yield block(
      words`The check of an interface that a service holds can only be reset: ${holderWords(eni, inventory)}`,
      words`Choose reset.`,
    );
  },
};

export const resetDisturbs: Rule<EniInput & Change> = {
  id: 'source-dest-check/reset-disturbs',
  title: words`A service that forwards traffic has turned the check off on purpose`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html',
  needs: ['eniId', 'check'],
  *check({ eniId, check }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || check !== 'reset' || eni.sourceDestCheck || holdOf(eni, inventory) !== 'service') return;
    yield warn(
      words`The service may forward traffic, which the check drops: ${holderWords(eni, inventory)}`,
      words`Reset it only if the service asks for that.`,
    );
  },
};

/** All that EC2 demands of a change of the source/destination check. */
export const sourceDestCheckRules: readonly Rule<SourceDestCheckInput>[] = [
  ...[interfaceExists, foreignInterface, operatorManaged].map((rule) => eachEni(rule)),
  eachEni(controllerKeeps('source-dest-check/controller', words`the check`)),
  ...[resetOnly, alreadySo, routesLeadHere, resetDisturbs].map((rule) => eachEni<Change>(rule)),
];
