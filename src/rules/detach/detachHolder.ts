import { custodyOf } from '../../domain/custody/custody.ts';
import { holdOf } from '../../domain/custody/hold.ts';
import { trunkIdOf } from '../../domain/custody/belonging.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { foreign, foreignFew, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import { holderWords } from '../shared/ownInterface.ts';
import type { DetachInput } from './detachAttachment.ts';

export const attachedElsewhere: Rule<DetachInput> = {
  id: 'detach/attached-elsewhere',
  title: words`What another account attached, that account detaches`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || holdOf(eni, inventory) !== 'elsewhere') return;
    yield block(
      words`Another account attached the interface: ${holderWords(eni, inventory)}`,
      words`Detach it through the service or the account that attached it.`,
    );
  },
};

export const podsLoseNetwork: Rule<DetachInput> = {
  id: 'detach/pods',
  title: words`Pods that have addresses of an interface lose their network with it`,
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-networking.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    const custody = eni && custodyOf(eni, inventory);
    if (!custody || custody.controller?.serves !== 'pods') return;
    const { controller, holder } = custody;
    yield warn(
      words`Pods may use its addresses, and lose their network: ${foreign(holder?.name ?? eni?.id)}`,
      words`Let the cluster release it: drain the node, and ${foreign(controller.title)} detaches it by itself.`,
    );
  },
};

export const branchesLoseNetwork: Rule<DetachInput> = {
  id: 'detach/trunk',
  title: words`Branch interfaces lose their network with the trunk`,
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.interfaceType !== 'trunk' || !eni.attachment) return;
    const branches = branchesOf(eni.id, inventory);
    yield warn(
      branches.length === 0
        ? words`Pods or tasks with branches of the trunk lose their network: ${foreign(eni.id)}`
        : words`Pods or tasks with these branches lose their network: ${foreignFew(branches)}`,
      words`Drain the node first; the controller that made the trunk removes it.`,
    );
  },
};

const branchesOf = (trunkId: string, { snapshot }: Inventory): readonly string[] =>
  snapshot.enis.filter((eni) => eni.interfaceType === 'branch' && trunkIdOf(eni) === trunkId).map(({ id }) => id);

export const taskLosesNetwork: Rule<DetachInput> = {
  id: 'detach/task',
  title: words`A task loses its network with its interface`,
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    const custody = eni && custodyOf(eni, inventory);
    if (custody?.kind !== 'controller' || custody.controller !== undefined) return;
    yield warn(
      words`A task of Amazon ECS has the interface, and loses its network: ${foreign(custody.holder?.name ?? eni?.id)}`,
      words`Stop the task instead; the agent then detaches the interface.`,
    );
  },
};
