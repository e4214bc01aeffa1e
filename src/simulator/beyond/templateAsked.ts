import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import { looksLikeId, malformedText } from '../lookup.ts';
import { isAbsent } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { beyondOf, type LaunchTemplate, type TemplateVersion } from './beyondState.ts';

type TemplateNamed = {
  readonly LaunchTemplateId?: string | undefined;
  readonly LaunchTemplateName?: string | undefined;
};

/** Undefined where no template has the name; names are unique in a world. */
export const templateNamed = (world: World, name: string): LaunchTemplate | undefined =>
  [...beyondOf(world).templates.values()].find((one) => one.name === name);

/** The template that a request names by id or by name, one of them. */
export const templateAsked = (world: World, { LaunchTemplateId: id, LaunchTemplateName: name }: TemplateNamed) => {
  if ((id === undefined) === (name === undefined)) {
    const code = id === undefined ? 'MissingParameter' : 'InvalidParameterCombination';
    throw new Refusal(code, 'You must specify either a launch template ID or a launch template name.'); // simulated wording
  }
  const template = name === undefined ? beyondOf(world).templates.get(id ?? '') : templateNamed(world, name);
  if (template) return template;
  if (name !== undefined) {
    throw new Refusal(
      'InvalidLaunchTemplateName.NotFoundException',
      'The specified launch template, with template name ' + name + ', does not exist.',
    );
  }
  if (!looksLikeId('lt', id ?? ''))
    throw new Refusal('InvalidLaunchTemplateId.Malformed', malformedText('lt', id ?? ''));
  throw new Refusal(
    'InvalidLaunchTemplateId.NotFound',
    `The specified launch template, with template ID ${id}, does not exist.`,
  );
};

/** The version of a number, `$Latest` or `$Default`, which is meant where none is named. */
export const versionAsked = (
  template: LaunchTemplate,
  asked = '$Default',
): { readonly number: number; readonly version: TemplateVersion } => {
  const words: { readonly [word: string]: number } = {
    $Default: template.defaultVersion,
    $Latest: template.versions.length,
  };
  const number = words[asked] ?? Number(asked);
  const version = template.versions[number - 1];
  if (version) return { number, version };
  throw new Refusal('InvalidLaunchTemplateId.VersionNotFound', `Could not find launch template version ${asked}`);
};

/**
 * The launch as it would be asked for without its template: the request's own members come first, and interfaces, block
 * devices and tags are taken as a whole from one of both. Source: EC2 user guide, launch templates.
 */
export const withTemplate = (request: RunInstancesRequest, world: World): RunInstancesRequest => {
  const { LaunchTemplate: named, ...own } = request;
  if (!named) return request;
  const { version } = versionAsked(templateAsked(world, named), named.Version);
  const { InstanceRequirements: _requirements, RamDiskId, TagSpecifications: _tags, ...data } = version.data;
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => !isAbsent(value)));
  const tags = mergedTags(version.data.TagSpecifications, own.TagSpecifications);
  // The members of a template have the names and shapes of those of a launch.
  const merged = { ...data, ...(RamDiskId !== undefined && { RamdiskId: RamDiskId }), ...given } as RunInstancesRequest;
  return { ...merged, ...(tags.length > 0 && { TagSpecifications: tags }) };
};

type Specifications = RunInstancesRequest['TagSpecifications'];

/** Tags of both are given; of the same key that of the request. */
const mergedTags = (...both: readonly Specifications[]): NonNullable<Specifications> => {
  const all = both.flatMap((one) => one ?? []);
  return [...new Set(all.map(({ ResourceType }) => ResourceType))].map((ResourceType) => {
    const tags = all.filter((one) => one.ResourceType === ResourceType).flatMap(({ Tags = [] }) => Tags);
    return { ResourceType, Tags: [...new Map(tags.map((tag) => [tag.Key, tag])).values()] };
  });
};
