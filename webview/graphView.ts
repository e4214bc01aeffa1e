import type { Selection } from '../src/protocol/topology.ts';
import type { Graph, SubnetNode } from '../src/topology/graph.ts';
import { pictureOfGraph, type Picture } from '../src/topology/packed/unpack.ts';
import type { ShownPicture, State } from './state.ts';
import { nodeOf } from './view/sceneIndex.ts';
import { partOf } from '../src/topology/partOf.ts';

/** What a person wants to see of the picture. */
export type GraphView = {
  /** One thing with its neighbours, and nothing else. */
  readonly focusMode: Selection | undefined;
  /** Ids of subnets of which only the header is to be seen. */
  readonly folded: ReadonlySet<string>;
};

/**
 * The picture as a person wants to see it. An interface is alone with those of its instance, or of the service's group in which
 * it stands; everything, when the account has the thing no more.
 */
const viewOf = (graph: Graph, { focusMode, folded }: GraphView): Graph => {
  const part = focusMode && partOf(graph, withNeighbours(graph, focusMode));
  const seen = part && part.vpcs.length > 0 ? part : graph;
  if (folded.size === 0) return seen;
  return {
    ...seen,
    vpcs: seen.vpcs.map((vpc) => ({
      ...vpc,
      zones: vpc.zones.map((zone) => ({
        ...zone,
        subnets: zone.subnets.map((subnet) => (folded.has(subnet.id) ? fold(subnet) : subnet)),
      })),
    })),
  };
};

const fold = (subnet: SubnetNode): SubnetNode =>
  subnet.cards.length === 0 ? subnet : { ...subnet, cards: [], folded: subnet.cards };

const withNeighbours = (graph: Graph, target: Selection): Selection => {
  if (target.kind !== 'interface') return target;
  for (const { zones } of graph.vpcs)
    for (const { subnets } of zones)
      for (const { cards } of subnets) {
        const instanceId = cards.find(({ chips }) => chips.some(({ eniId }) => eniId === target.id))?.instanceId;
        if (instanceId !== undefined) return { kind: 'instance', id: instanceId };
      }
  return target;
};

/** The picture without what is folded or left out by focus mode; the same object where that is the whole. */
export const pictureAs = (whole: Picture, view: GraphView): Picture => {
  const graph = viewOf(whole.graph, view);
  return graph === whole.graph ? whole : pictureOfGraph(graph);
};

/**
 * Whether a new picture is of the same account: then camera and selection are kept. The first things in an empty
 * account start anew.
 */
export const isSameAccount = (old: Graph, graph: Graph): boolean =>
  old.title === graph.title && old.region === graph.region && old.vpcs.length > 0;

/** The focus mode as long as its thing is in the picture, or may still come into it: then everything is to be seen again. */
export const focusModeIn = (
  { scene, index }: ShownPicture,
  { focusMode, standing }: Pick<State, 'focusMode' | 'standing'>,
): State['focusMode'] => {
  const mayCome = scene.vpcs.length === 0 || standing?.kind === 'soFar';
  return focusMode && (mayCome || nodeOf(index, focusMode) !== undefined) ? focusMode : undefined;
};

/** The folded subnets with this one among them, or without it. */
export const withFold = (all: ReadonlySet<string>, subnetId: string, folded: boolean): ReadonlySet<string> =>
  new Set([...[...all].filter((id) => id !== subnetId), ...(folded ? [subnetId] : [])]);
