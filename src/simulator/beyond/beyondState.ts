import type { RequestLaunchTemplateData } from '@aws-sdk/client-ec2';
import type { Tag } from '../../domain/model.ts';
import type { World } from '../world.ts';

export type VpcEndpoint = {
  readonly id: string;
  /** Interface, Gateway or GatewayLoadBalancer. */
  readonly type: string;
  readonly vpcId: string;
  readonly serviceName: string;
  readonly state: string;
  readonly subnetIds: readonly string[];
  readonly eniIds: readonly string[];
  readonly routeTableIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly privateDns: boolean;
  readonly policy: string | undefined;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly tags: readonly Tag[];
};

export type LaunchTemplate = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly defaultVersion: number;
  /** The first is version 1. */
  readonly versions: readonly TemplateVersion[];
  readonly tags: readonly Tag[];
};

export type TemplateVersion = {
  readonly data: RequestLaunchTemplateData;
  readonly description: string | undefined;
  readonly createdAt: number;
};

export type KeyPair = {
  readonly id: string;
  readonly name: string;
  /** rsa or ed25519. */
  readonly type: string;
  readonly fingerprint: string;
  readonly publicKey: string | undefined;
  readonly createdAt: number;
  readonly tags: readonly Tag[];
};

export type DhcpOptions = {
  readonly id: string;
  readonly configurations: readonly { readonly key: string; readonly values: readonly string[] }[];
  readonly tags: readonly Tag[];
};

/** What a world keeps for the calls of this folder alone. */
export class BeyondState {
  readonly endpoints = new Map<string, VpcEndpoint>();
  readonly templates = new Map<string, LaunchTemplate>();
  /** By name. */
  readonly keyPairs = new Map<string, KeyPair>();
  /** Those made here; each region has others at first. */
  readonly dhcpOptions = new Map<string, DhcpOptions>();
}

const states = new WeakMap<World, BeyondState>();

/** The state of a world, made when it is first asked for; it lives as long as the world. */
export const beyondOf = (world: World): BeyondState => {
  const known = states.get(world);
  if (known) return known;
  const state = new BeyondState();
  states.set(world, state);
  return state;
};
