import { asksForSome } from '../domain/addressRequest.ts';
import { noWords, words } from '../domain/words.ts';
import type { CreateInput } from '../rules/newInterface/newEni.ts';
import { createRules } from '../rules/createRules.ts';
import { whichSubnet } from './choices/subnetChoices.ts';
import { whichIpv4, whichIpv6, whichPrimaryIpv4, whoChoosesIpv4 } from './newInterface/addressQuestions.ts';
import { whichName, whichNewGroups } from './newInterface/otherQuestions.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichType: Question<CreateInput, 'interfaceType'> = {
  kind: 'choice',
  field: 'interfaceType',
  title: words`Select the interface type`,
  placeholder: words`Standard works with every instance`,
  empty: noWords,
  choices: () => [
    { value: 'interface', label: words`Standard`, description: words`for every instance`, icon: 'plug' },
    { value: 'efa', label: words`EFA`, description: words`Elastic Fabric Adapter with IP addresses`, icon: 'zap' },
    {
      value: 'efa-only',
      label: words`EFA-only`,
      description: words`Elastic Fabric Adapter without IP addresses`,
      icon: 'zap',
    },
    {
      value: 'trunk',
      label: words`Trunk`,
      description: words`carries branch interfaces of containers`,
      icon: 'type-hierarchy',
    },
  ],
};

const whichDescription: Question<CreateInput, 'description'> = {
  kind: 'text',
  field: 'description',
  title: words`Enter a description`,
  placeholder: words`What the interface is for; optional`,
  parse: (text) => text,
};

/** Makes an interface that is attached to nothing yet. */
export const createInterface: OperationBody<CreateInput> = {
  known: ([target]) => (target?.kind === 'subnet' ? { subnetId: target.id } : {}),
  questions: [
    whichSubnet,
    whichType,
    whichDescription,
    whoChoosesIpv4,
    whichPrimaryIpv4,
    whichIpv4,
    whichIpv6,
    whichNewGroups,
    whichName,
  ],
  rules: createRules,
  subnetsOf: ({ subnetId }) => [subnetId],
  run: async ({ subnetId, interfaceType, description, privateIp, ipv4, ipv6, groupIds, name }, ec2) => {
    await ec2.createInterface({
      subnetId,
      ...(description === '' ? {} : { description }),
      ...(interfaceType === 'interface' ? {} : { interfaceType }),
      groupIds,
      privateIp,
      ipv4: asksForSome(ipv4) ? ipv4 : undefined,
      // No IPv6 addresses is something to ask for: else the subnet may give one.
      ipv6: interfaceType === 'efa-only' && !asksForSome(ipv6) ? undefined : ipv6,
      ...(name === '' ? {} : { tags: [{ key: 'Name', value: name }] }),
    });
  },
};
