import { createTagsOf, deleteTagsOf, tagged, taggedKinds, type TaggedKinds } from '../actions/tagWrites.ts';
import { describeTagsOf, taggedResources } from '../describe/describeTags.ts';
import { beyondOf } from './beyondState.ts';
import { findEndpoint } from './describeVpcEndpoints.ts';
import { findOptions } from './dhcpOptions.ts';
import { findKeyPair } from './keyPairs.ts';
import { templateAsked } from './templateAsked.ts';

const kinds: TaggedKinds = {
  ...taggedKinds,
  dopt: (world, id) => tagged(beyondOf(world).dhcpOptions, id, findOptions(world, id)),
  key: (world, id) => {
    const pair = findKeyPair(world, id);
    return tagged(beyondOf(world).keyPairs, pair.name, pair);
  },
  lt: (world, id) => tagged(beyondOf(world).templates, id, templateAsked(world, { LaunchTemplateId: id })),
  vpce: (world, id) => tagged(beyondOf(world).endpoints, id, findEndpoint(world, id)),
};

/** The calls about tags, of the things of this folder as well. */
export const furtherTags = {
  CreateTags: createTagsOf(kinds),
  DeleteTags: deleteTagsOf(kinds),
  DescribeTags: describeTagsOf((world) => {
    const { dhcpOptions, endpoints, keyPairs, templates } = beyondOf(world);
    return {
      ...taggedResources(world),
      'dhcp-options': dhcpOptions,
      'key-pair': new Map([...keyPairs.values()].map((pair) => [pair.id, pair])),
      'launch-template': templates,
      'vpc-endpoint': endpoints,
    };
  }),
};
