import type { Tag } from '../../domain/model.ts';
import { dry, type FactsOf, type Nothing } from './facts.ts';

/** Writes to elastic IP addresses. */
export type ElasticIpActions = {
  readonly allocateAddress: {
    readonly input: { readonly networkBorderGroup?: string | undefined; readonly tags?: readonly Tag[] | undefined };
    readonly output: { readonly allocationId: string; readonly publicIp: string };
  };
  readonly releaseAddress: { readonly input: { readonly allocationId: string }; readonly output: Nothing };
  readonly associateAddress: {
    readonly input: {
      readonly allocationId: string;
      readonly eniId: string;
      readonly privateIp: string;
      /** EC2 reassociates unless told otherwise, so this is always said. */
      readonly allowReassociation: boolean;
    };
    readonly output: { readonly associationId: string };
  };
  readonly disassociateAddress: {
    readonly input: { readonly allocationId: string; readonly associationId: string };
    readonly output: Nothing;
  };
};

export const elasticIpActions: FactsOf<ElasticIpActions> = {
  allocateAddress: dry('AllocateAddress'),
  releaseAddress: dry('ReleaseAddress'),
  associateAddress: dry('AssociateAddress'),
  disassociateAddress: dry('DisassociateAddress'),
};
