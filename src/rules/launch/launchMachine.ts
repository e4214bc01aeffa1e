import { foreign, words } from '../../domain/words.ts';
import { launchLimits, type LaunchInput } from './launchInput.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html';

export const imageId: Rule<LaunchInput> = {
  id: 'launch/image',
  title: words`An instance needs an image in its region, built for the architecture of its type`,
  source: page,
  needs: ['imageId'],
  *check({ imageId: id = '' }) {
    if (!id.startsWith('ami-'))
      yield block(words`This is not an image id: ${foreign(id)}`, words`Image ids start with ami-.`);
    else if (!/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id))
      yield warn(words`EC2 ids have 8 or 17 hexadecimal digits; this one does not: ${foreign(id)}`);
  },
};

export const imageUnseen: Rule<LaunchInput> = {
  id: 'launch/unseen',
  title: words`Images and key pairs are not read, so only EC2 knows whether they exist`,
  source: page,
  needs: ['imageId', 'keyName'],
  reviewOnly: true,
  *check({ imageId: id, keyName = '' }) {
    yield warn(
      words`Whether it exists, with the right architecture, is known only at launch: ${foreign([id, keyName].filter(Boolean).join(', '))}`,
    );
  },
};

export const noKey: Rule<LaunchInput> = {
  id: 'launch/no-key',
  title: words`Without a key pair, you can sign in only if the image allows another way`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-key-pairs.html',
  needs: ['keyName'],
  *check({ keyName }) {
    if (keyName === '') yield warn(words`No key pair is entered, so you may be unable to connect with SSH`);
  },
};

export const unknownType: Rule<LaunchInput> = {
  id: 'launch/unknown-type',
  title: words`The limits of an instance depend on its type`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html',
  needs: ['instanceType'],
  *check(input, inventory) {
    if (launchLimits(input, inventory)) return;
    yield warn(words`The limits of this instance type are unknown, so EC2 may refuse: ${foreign(input.instanceType)}`);
  },
};

export const cost: Rule<LaunchInput> = {
  id: 'launch/cost',
  title: words`An instance is charged while it runs, and its volumes as long as they exist`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-purchasing-options.html',
  needs: ['instanceType'],
  reviewOnly: true,
  *check({ instanceType = '' }) {
    yield warn(words`The instance starts at once and is charged at the price of its type: ${foreign(instanceType)}`);
  },
};
