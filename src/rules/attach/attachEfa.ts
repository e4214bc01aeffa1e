import type { Eni } from '../../domain/model.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { foreign, words } from '../../domain/words.ts';
import { enisOn, pairOf, pairWithLimits, type AttachInput } from './attachInput.ts';
import { block, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html';

const isEfa = ({ interfaceType }: Eni): boolean => interfaceType === 'efa' || interfaceType === 'efa-only';

export const efaStopped: Rule<AttachInput> = {
  id: 'attach/efa-stopped',
  title: words`An Elastic Fabric Adapter can be attached only to a stopped instance`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-efa.html',
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const pair = pairOf(input, inventory);
    if (!pair || !isEfa(pair.eni) || pair.instance.state !== 'running') return;
    yield block(
      words`The interface is an Elastic Fabric Adapter, and the instance is running: ${foreign(pair.instance.id)}`,
      words`Stop the instance first.`,
    );
  },
};

export const efaSupported: Rule<AttachInput> = {
  id: 'attach/efa-supported',
  title: words`Only some instance types support Elastic Fabric Adapters`,
  source: page,
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const found = pairWithLimits(input, inventory);
    if (!found || !isEfa(found.eni) || found.limits.efaSupported) return;
    yield block(
      words`The instance type does not support Elastic Fabric Adapters: ${foreign(found.limits.type)}`,
      words`Choose an instance of a type that supports them.`,
    );
  },
};

export const efaLimit: Rule<AttachInput> = {
  id: 'attach/efa-limit',
  title: words`An instance type supports a limited number of Elastic Fabric Adapters`,
  source: page,
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const found = pairWithLimits(input, inventory);
    if (!found || !isEfa(found.eni) || !found.limits.efaSupported) return;
    const there = enisOn(found.instance, inventory).filter(isEfa);
    if (there.length < found.limits.maxEfa) return;
    yield block(
      words`The instance has all the Elastic Fabric Adapters that ${foreign(found.limits.type)} allows: ${there.length} of ${found.limits.maxEfa}`,
      words`Detach one, or choose another instance.`,
      ...there.map(({ id }) => remedyOnEni('detachInterface', id)),
    );
  },
};

export const efaPerCard: Rule<AttachInput> = {
  id: 'attach/efa-per-card',
  title: words`A network card supports one Elastic Fabric Adapter`,
  source: page,
  needs: ['eniId', 'instanceId', 'networkCard'],
  *check(input, inventory) {
    const pair = pairOf(input, inventory);
    if (!pair || !isEfa(pair.eni)) return;
    const other = enisOn(pair.instance, inventory).find(
      (eni) => isEfa(eni) && eni.attachment?.networkCard === input.networkCard,
    );
    if (!other) return;
    yield block(
      words`Network card ${input.networkCard} already has an Elastic Fabric Adapter: ${foreign(other.id)}`,
      words`Choose another network card.`,
      remedyOnEni('detachInterface', other.id),
    );
  },
};
