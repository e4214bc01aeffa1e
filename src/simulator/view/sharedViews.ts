import type { OperatorResponse, Tag as SdkTag } from '@aws-sdk/client-ec2';
import type { Operator, Tag } from '../../domain/model.ts';

export const tagsView = (tags: readonly Tag[]): SdkTag[] => tags.map(({ key, value }) => ({ Key: key, Value: value }));

export const operatorView = (operator: Operator | undefined): OperatorResponse =>
  operator ? { Managed: operator.managed, Principal: operator.principal } : { Managed: false };

export const dateOf = (time: number | undefined): Date | undefined => (time === undefined ? undefined : new Date(time));
