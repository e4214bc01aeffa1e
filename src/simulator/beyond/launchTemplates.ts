import type {
  CreateLaunchTemplateRequest,
  CreateLaunchTemplateResult,
  CreateLaunchTemplateVersionRequest,
  CreateLaunchTemplateVersionResult,
  DeleteLaunchTemplateRequest,
  DeleteLaunchTemplateResult,
  DescribeLaunchTemplatesRequest,
  DescribeLaunchTemplatesResult,
  DescribeLaunchTemplateVersionsRequest,
  DescribeLaunchTemplateVersionsResult,
  LaunchTemplate as SdkLaunchTemplate,
  LaunchTemplateVersion,
  ModifyLaunchTemplateRequest,
  ModifyLaunchTemplateResult,
} from '@aws-sdk/client-ec2';
import { listThings, type Listing } from '../describe/listing.ts';
import { viewFilters } from '../describe/viewFilters.ts';
import { madeBefore, remember } from '../idempotency.ts';
import { endDryRun, isAbsent, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { dateOf, tagsView } from '../view/sharedViews.ts';
import type { Ec2Action } from '../world.ts';
import { beyondOf, type LaunchTemplate } from './beyondState.ts';
import { templateAsked, templateNamed, versionAsked } from './templateAsked.ts';

/** `InvalidLaunchTemplateName.AlreadyExistsException` for a name that is there. */
export const createLaunchTemplate: Ec2Action<CreateLaunchTemplateRequest, CreateLaunchTemplateResult> = (
  request,
  world,
  caller,
) => {
  const name = required(request.LaunchTemplateName, 'launchTemplateName');
  const data = required(request.LaunchTemplateData, 'launchTemplateData');
  const tags = tagsFor(request.TagSpecifications, 'launch-template');
  endDryRun(request);
  const { templates } = beyondOf(world);
  const made = templates.get(madeBefore(world, 'CreateLaunchTemplate', request) ?? '');
  if (made) return { LaunchTemplate: templateView(made) };

  if (templateNamed(world, name)) {
    throw new Refusal('InvalidLaunchTemplateName.AlreadyExistsException', 'Launch template name already in use.');
  }
  const createdAt = world.now();
  const template: LaunchTemplate = {
    id: world.newId('lt'),
    name,
    createdAt,
    createdBy: caller?.arn ?? '',
    defaultVersion: 1,
    versions: [{ data, description: request.VersionDescription, createdAt }],
    tags,
  };
  templates.set(template.id, template);
  remember(world, { action: 'CreateLaunchTemplate', request }, template.id);
  return { LaunchTemplate: templateView(template) };
};

/** A further version, by itself or over a source version: what the request leaves out is as there. */
export const createLaunchTemplateVersion: Ec2Action<
  CreateLaunchTemplateVersionRequest,
  CreateLaunchTemplateVersionResult
> = (request, world) => {
  const data = required(request.LaunchTemplateData, 'launchTemplateData');
  endDryRun(request);
  const template = templateAsked(world, request);
  const { SourceVersion } = request;
  const source = SourceVersion === undefined ? {} : versionAsked(template, SourceVersion).version.data;
  const version = { data: { ...source, ...data }, description: request.VersionDescription, createdAt: world.now() };
  const changed = { ...template, versions: [...template.versions, version] };
  beyondOf(world).templates.set(template.id, changed);
  return { LaunchTemplateVersion: versionView(changed, changed.versions.length) };
};

/** Changes which version is meant where none is named. */
export const modifyLaunchTemplate: Ec2Action<ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult> = (
  request,
  world,
) => {
  endDryRun(request);
  const template = templateAsked(world, request);
  const { number } = versionAsked(template, required(request.DefaultVersion, 'defaultVersion'));
  const changed = { ...template, defaultVersion: number };
  beyondOf(world).templates.set(template.id, changed);
  return { LaunchTemplate: templateView(changed) };
};

/** With all its versions, by id or by name. */
export const deleteLaunchTemplate: Ec2Action<DeleteLaunchTemplateRequest, DeleteLaunchTemplateResult> = (
  request,
  world,
) => {
  endDryRun(request);
  const template = templateAsked(world, request);
  beyondOf(world).templates.delete(template.id);
  return { LaunchTemplate: templateView(template) };
};

const listing: Listing<LaunchTemplate> = {
  things: (world) => beyondOf(world).templates.values(),
  keyOf: ({ id }) => id,
  find: (world, id) => templateAsked(world, { LaunchTemplateId: id }),
  tagged: ({ tags }) => tags,
  bounds: { min: 1, max: 200 },
  filters: {
    'create-time': ({ createdAt }) => new Date(createdAt).toISOString(),
    'launch-template-name': ({ name }) => name,
  },
};

/** In pages, by ids or names; refuses a name that no template has. */
export const describeLaunchTemplates: Ec2Action<DescribeLaunchTemplatesRequest, DescribeLaunchTemplatesResult> = (
  request,
  world,
) => {
  const named = (request.LaunchTemplateNames ?? []).map(
    (name) => templateAsked(world, { LaunchTemplateName: name }).id,
  );
  const ids = [...(request.LaunchTemplateIds ?? []), ...named];
  const { things, nextToken } = listThings(listing, { ...request, ids }, world);
  return { LaunchTemplates: things.map(templateView), NextToken: nextToken };
};

const versions: Omit<Listing<LaunchTemplateVersion>, 'things'> = {
  keyOf: ({ LaunchTemplateId, VersionNumber = 0 }) => `${LaunchTemplateId} ${String(VersionNumber).padStart(9, '0')}`,
  bounds: { min: 1, max: 200 },
  filters: viewFilters<LaunchTemplateVersion>((one) => one, {
    'create-time': 'CreateTime',
    'ebs-optimized': 'LaunchTemplateData.EbsOptimized',
    'http-endpoint': 'LaunchTemplateData.MetadataOptions.HttpEndpoint',
    'http-protocol-ipv4': 'LaunchTemplateData.MetadataOptions.HttpEndpoint',
    'http-protocol-ipv6': 'LaunchTemplateData.MetadataOptions.HttpProtocolIpv6',
    'host-resource-group-arn': 'LaunchTemplateData.Placement.HostResourceGroupArn',
    'http-tokens': 'LaunchTemplateData.MetadataOptions.HttpTokens',
    'iam-instance-profile': 'LaunchTemplateData.IamInstanceProfile.Arn',
    'image-id': 'LaunchTemplateData.ImageId',
    'instance-type': 'LaunchTemplateData.InstanceType',
    'is-default-version': 'DefaultVersion',
    'kernel-id': 'LaunchTemplateData.KernelId',
    'license-configuration-arn': 'LaunchTemplateData.LicenseSpecifications.LicenseConfigurationArn',
    'network-card-index': 'LaunchTemplateData.NetworkInterfaces.NetworkCardIndex',
    'ram-disk-id': 'LaunchTemplateData.RamDiskId',
  }),
};

/** Those named of one template, else all of it; `$Latest` and `$Default` of all templates where none is named. */
export const describeLaunchTemplateVersions: Ec2Action<
  DescribeLaunchTemplateVersionsRequest,
  DescribeLaunchTemplateVersionsResult
> = (request, world) => {
  const { LaunchTemplateId, LaunchTemplateName, Versions: asked = [] } = request;
  const isOfAll = LaunchTemplateId === undefined && LaunchTemplateName === undefined;
  if (isOfAll && isAbsent(asked)) {
    throw new Refusal(
      'MissingParameter',
      'The request must contain the parameter launchTemplateId or launchTemplateName',
    );
  }
  const templates = isOfAll ? [...beyondOf(world).templates.values()] : [templateAsked(world, request)];
  const [least, most] = [Number(request.MinVersion ?? 1), Number(request.MaxVersion ?? Infinity)];
  const shown: Listing<LaunchTemplateVersion> = {
    ...versions,
    things: () =>
      templates.flatMap((template) => {
        const all = template.versions.map((_, index) => index + 1).toReversed();
        const numbers = isAbsent(asked) ? all : asked.map((one) => versionAsked(template, one).number);
        return numbers.filter((one) => one >= least && one <= most).map((number) => versionView(template, number));
      }),
  };
  const { things, nextToken } = listThings(shown, request, world);
  return { LaunchTemplateVersions: [...things], NextToken: nextToken };
};

const templateView = (template: LaunchTemplate): SdkLaunchTemplate => ({
  LaunchTemplateId: template.id,
  LaunchTemplateName: template.name,
  CreateTime: dateOf(template.createdAt),
  CreatedBy: template.createdBy,
  DefaultVersionNumber: template.defaultVersion,
  LatestVersionNumber: template.versions.length,
  Tags: tagsView(template.tags),
});

const versionView = (template: LaunchTemplate, number: number): LaunchTemplateVersion => ({
  LaunchTemplateId: template.id,
  LaunchTemplateName: template.name,
  VersionNumber: number,
  VersionDescription: template.versions[number - 1]?.description,
  CreateTime: dateOf(template.versions[number - 1]?.createdAt),
  CreatedBy: template.createdBy,
  DefaultVersion: number === template.defaultVersion,
  LaunchTemplateData: template.versions[number - 1]?.data,
});
