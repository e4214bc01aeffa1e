import { ownerOf, serviceHeld } from '../../domain/owner.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import type { SourceDestCheckInput } from '../sourceDestCheckInput.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html';

export const resetOnly: Rule<SourceDestCheckInput> = {
  id: 'source-dest-check/reset-only',
  title: words`An interface that an AWS service made for itself can be reset, but not changed`,
  source: page,
  needs: ['eniId', 'check'],
  *check({ eniId, check }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || check === 'reset' || eni.operator?.managed === true) return;
    if (!serviceHeld(eni) && eni.interfaceType !== 'branch') return;
    const owner = ownerOf(eni);
    const name = [owner?.title, owner?.name].filter(Boolean).join(' ') || eni.interfaceType;
    yield block(
      words`The check of an interface that a service holds can only be reset: ${foreign(name)}`,
      words`Choose reset.`,
    );
  },
};

export const resetDisturbs: Rule<SourceDestCheckInput> = {
  id: 'source-dest-check/reset-disturbs',
  title: words`A service that forwards traffic has turned the check off on purpose`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html',
  needs: ['eniId', 'check'],
  *check({ eniId, check }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || check !== 'reset' || eni.sourceDestCheck || !serviceHeld(eni)) return;
    yield warn(
      words`The service may forward traffic, which the check drops: ${foreign(ownerOf(eni)?.title ?? eni.interfaceType)}`,
      words`Reset it only if the service asks for that.`,
    );
  },
};
