import { foreign, words, type Words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';

/** The input of operations on an instance. */
export type InstanceInput = { readonly instanceId: string };

export const instanceExists: Rule<InstanceInput> = {
  id: 'instance/exists',
  title: words`The instance must exist`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html',
  needs: ['instanceId'],
  *check({ instanceId }, inventory) {
    if (inventory.instance(instanceId)) return;
    if (inventory.gap('instances'))
      yield warn(words`Not all instances could be read, this one is not among them: ${foreign(instanceId)}`);
    else
      yield block(words`The instance no longer exists: ${foreign(instanceId)}`, words`Go back and choose another one.`);
  },
};

/**
 * A rule that blocks instances which a service operates. The remedy is the caller's, since it depends on whether
 * another instance would do.
 */
export const notOperated = (id: string, remedy: Words): Rule<InstanceInput> => ({
  id,
  title: words`An instance that a service operates cannot be changed by the account`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_OperatorResponse.html',
  needs: ['instanceId'],
  *check({ instanceId }, inventory) {
    const operator = inventory.instance(instanceId)?.operator;
    if (operator?.managed !== true) return;
    yield block(
      words`A service operates the instance: ${foreign(operator.principal ?? 'its principal is not known')}`,
      remedy,
    );
  },
});
