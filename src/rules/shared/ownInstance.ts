import { foreign, words, type Words } from '../../domain/words.ts';
import { block, type Rule } from '../rule.ts';

/** The input of operations on an instance. */
type InstanceInput = { readonly instanceId: string };

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
