import type { EC2 } from '@aws-sdk/client-ec2';
import type { beyond } from '../../../../src/simulator/beyond/beyond.ts';
import { instance, primaryEni } from '../../../support/snapshot.ts';
import type { BeyondRow } from './row.ts';

const template = (ec2: EC2) =>
  ec2.createLaunchTemplate({ LaunchTemplateName: 'web', LaunchTemplateData: { ImageId: 'ami-00000000' } });
const data = { InstanceType: 't3.micro' } as const;
const noTemplate = { LaunchTemplateId: 'lt-00000000' };
const noTemplateWords =
  'InvalidLaunchTemplateId.NotFound: The specified launch template, with template ID lt-00000000, does not exist.';
const volume = async (ec2: EC2, zone = 'eu-west-1a') =>
  (await ec2.createVolume({ Size: 1, AvailabilityZone: zone })).VolumeId;
const target = { InstanceId: 'i-0a', Device: '/dev/sdf' };
const noInstance = { InstanceId: 'i-00000000' };
const noInstanceWords = "InvalidInstanceID.NotFound: The instance ID 'i-00000000' does not exist";
const Filters = [{ Name: 'x', Values: ['y'] }];
const unknown = "InvalidParameterValue: The filter 'x' is invalid";
const tagged = { Resources: ['dopt-00000000'], Tags: [{ Key: 'a', Value: 'b' }] };
const noOptions = "InvalidDhcpOptionID.NotFound: The dhcpOption ID 'dopt-00000000' does not exist";

/** By call that only other clients make: what EC2 refuses of it, about instances and what they are made of. */
export const beyondInstanceRows = {
  AttachVolume: [
    [
      /^InvalidVolume\.ZoneMismatch: The volume 'vol-\w+' is not in the same availability zone as instance 'i-0a'$/,
      async (ec2) => ec2.attachVolume({ ...target, VolumeId: await volume(ec2, 'eu-west-1b') }),
    ],
    [
      /^VolumeInUse: vol-\w+ is already attached to an instance$/,
      async (ec2) => {
        const VolumeId = await volume(ec2);
        await ec2.attachVolume({ ...target, VolumeId });
        return ec2.attachVolume({ ...target, VolumeId });
      },
    ],
    [
      "InvalidParameterValue: Invalid value '/dev/sdf' for unixDevice. Attachment point /dev/sdf is already in use",
      async (ec2) => {
        await ec2.attachVolume({ ...target, VolumeId: await volume(ec2) });
        return ec2.attachVolume({ ...target, VolumeId: await volume(ec2) });
      },
    ],
    [
      "IncorrectState: Instance 'i-0a' is not 'running'.",
      async (ec2) => ec2.attachVolume({ ...target, VolumeId: await volume(ec2) }),
      { instances: [instance({ state: 'pending' })] },
    ],
    [
      'AttachmentLimitExceeded: Attachment count 28 exceeds the limit for m5.large',
      async (ec2) => {
        for (let index = 0; index < 27; index += 1) {
          await ec2.attachVolume({ ...target, Device: `/dev/xvd${index}`, VolumeId: await volume(ec2) });
        }
        return ec2.attachVolume({ ...target, VolumeId: await volume(ec2) });
      },
      { instances: [instance({ type: 'm5.large' })], enis: [primaryEni()] },
    ],
  ],
  CreateKeyPair: [
    [
      'InvalidKeyPair.Duplicate: The keypair already exists',
      async (ec2) => {
        await ec2.createKeyPair({ KeyName: 'mine' });
        return ec2.createKeyPair({ KeyName: 'mine' });
      },
    ],
  ],
  CreateLaunchTemplate: [
    [
      'InvalidLaunchTemplateName.AlreadyExistsException: Launch template name already in use.',
      async (ec2) => {
        await template(ec2);
        return template(ec2);
      },
    ],
  ],
  CreateLaunchTemplateVersion: [
    [noTemplateWords, (ec2) => ec2.createLaunchTemplateVersion({ ...noTemplate, LaunchTemplateData: data })],
    [
      'InvalidLaunchTemplateName.NotFoundException: The specified launch template, with template name web, does not exist.',
      (ec2) => ec2.createLaunchTemplateVersion({ LaunchTemplateName: 'web', LaunchTemplateData: data }),
    ],
  ],
  CreateTags: [[noOptions, (ec2) => ec2.createTags(tagged)]],
  CreateVolume: [
    [
      'InvalidParameterValue: Value (0) for parameter volumeSize is invalid.',
      (ec2) => ec2.createVolume({ Size: 0, AvailabilityZone: 'eu-west-1a' }),
    ],
  ],
  DeleteKeyPair: [['MissingParameter: The request must contain the parameter keyName', (ec2) => ec2.deleteKeyPair({})]],
  DeleteLaunchTemplate: [
    [noTemplateWords, (ec2) => ec2.deleteLaunchTemplate(noTemplate)],
    [
      'InvalidLaunchTemplateId.Malformed: Invalid id: "lt" (expecting "lt-...")',
      (ec2) => ec2.deleteLaunchTemplate({ LaunchTemplateId: 'lt' }),
    ],
  ],
  DeleteTags: [[noOptions, (ec2) => ec2.deleteTags(tagged)]],
  DescribeInstanceTypeOfferings: [[unknown, (ec2) => ec2.describeInstanceTypeOfferings({ Filters })]],
  DescribeKeyPairs: [
    [
      "InvalidKeyPair.NotFound: The key pair 'none' does not exist",
      (ec2) => ec2.describeKeyPairs({ KeyNames: ['none'] }),
    ],
  ],
  DescribeLaunchTemplateVersions: [
    [
      'InvalidLaunchTemplateId.VersionNotFound: Could not find launch template version 9',
      async (ec2) => {
        await template(ec2);
        return ec2.describeLaunchTemplateVersions({ LaunchTemplateName: 'web', Versions: ['9'] });
      },
    ],
    [
      'MissingParameter: The request must contain the parameter launchTemplateId or launchTemplateName',
      (ec2) => ec2.describeLaunchTemplateVersions({}),
    ],
  ],
  DescribeLaunchTemplates: [
    [noTemplateWords, (ec2) => ec2.describeLaunchTemplates({ LaunchTemplateIds: ['lt-00000000'] })],
  ],
  DescribeTags: [[unknown, (ec2) => ec2.describeTags({ Filters })]],
  DetachVolume: [
    [
      /^IncorrectState: Volume 'vol-\w+' is in the 'available' state\.$/,
      async (ec2) => ec2.detachVolume({ VolumeId: await volume(ec2) }),
    ],
    [
      /^OperationNotPermitted: Unable to detach root volume 'vol-\w+' from instance 'i-\w+'$/,
      async (ec2) => {
        await ec2.runInstances({ ImageId: 'ami-00000000', MinCount: 1, MaxCount: 1, SubnetId: 'subnet-0a' });
        const { Volumes: [root] = [] } = await ec2.describeVolumes();
        return ec2.detachVolume({ VolumeId: root?.VolumeId });
      },
    ],
  ],
  ImportKeyPair: [
    [
      'InvalidKey.Format: Key is not in valid OpenSSH public key format',
      (ec2) => ec2.importKeyPair({ KeyName: 'mine', PublicKeyMaterial: new Uint8Array(Buffer.from('none')) }),
    ],
  ],
  ModifyInstanceMaintenanceOptions: [
    [noInstanceWords, (ec2) => ec2.modifyInstanceMaintenanceOptions({ ...noInstance, AutoRecovery: 'default' })],
  ],
  ModifyLaunchTemplate: [
    [
      'InvalidLaunchTemplateId.VersionNotFound: Could not find launch template version 9',
      async (ec2) => {
        await template(ec2);
        return ec2.modifyLaunchTemplate({ LaunchTemplateName: 'web', DefaultVersion: '9' });
      },
    ],
    [
      'InvalidParameterCombination: You must specify either a launch template ID or a launch template name.',
      (ec2) => ec2.modifyLaunchTemplate({ ...noTemplate, LaunchTemplateName: 'web', DefaultVersion: '1' }),
    ],
  ],
  RebootInstances: [
    [
      "IncorrectInstanceState: The instance 'i-0a' is not in a state from which it can be rebooted.",
      (ec2) => ec2.rebootInstances({ InstanceIds: ['i-0a'] }),
      { instances: [instance({ state: 'stopped' })] },
    ],
  ],
  ResetInstanceAttribute: [
    [noInstanceWords, (ec2) => ec2.resetInstanceAttribute({ ...noInstance, Attribute: 'sourceDestCheck' })],
  ],
} satisfies { readonly [Name in keyof typeof beyond.actions]?: readonly [BeyondRow, ...BeyondRow[]] };
